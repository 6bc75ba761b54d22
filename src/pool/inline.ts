import type { Handlers } from './job.ts';
import { createPool, type Pool } from './pool.ts';
import { serveJobs } from './serve.ts';
import type { PoolWorker } from './worker.ts';

export interface InlineOptions {
  /** Awaited before each job: a page that is to stay alive meanwhile waits for a frame here. By default nothing is. */
  pause?(): Promise<unknown>;
}

/**
 * The same pool on the calling thread, for tests and where no worker can be had. Results are handed over as they are,
 * not cloned; a cancel is heard between jobs, and a time limit not at all unless a handler waits.
 */
export function createInlinePool(handlers: Handlers, { pause = async () => {} }: InlineOptions = {}): Pool {
  return createPool({ workers: 1, startWorker: () => inlineWorker(handlers, pause) });
}

/** Both ends of the line in one place. */
function inlineWorker(handlers: Handlers, pause: () => Promise<unknown>): PoolWorker {
  let serve: (event: { readonly data: unknown }) => void = () => {};
  let hear: (message: unknown) => void = () => {};
  let isEnded = false;
  serveJobs(handlers, {
    addEventListener: (_, listener) => {
      serve = listener;
    },
    postMessage: (message) => hear(message),
  });
  let die: (reason: string) => void = () => {};
  return {
    send(message) {
      pause().then(
        () => {
          if (!isEnded) serve({ data: message });
        },
        (error) => die(`the pause before it failed: ${error}`),
      );
    },
    listen(onMessage, onDeath) {
      hear = onMessage;
      die = onDeath;
    },
    end() {
      isEnded = true;
    },
  };
}
