// The pool of src/pool over Node's worker threads, for commands, benchmarks and tests.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { createPool, type Pool, type PoolWorker } from '../src/pool/index.ts';

/**
 * Starts a worker thread as a pool takes it; `thread` is there for whoever wants to watch or kill it.
 *
 * @param module the TypeScript or JavaScript module whose export `handlers` the thread serves
 */
export function startThread(module: URL): PoolWorker & { readonly thread: Worker } {
  const thread = new Worker(new URL('./job-thread.mjs', import.meta.url), { workerData: { module: module.href } });
  return {
    thread,
    send: (message) => thread.postMessage(message),
    listen(onMessage, onDeath) {
      let reason: string | null = null;
      thread.on('message', onMessage);
      thread.on('messageerror', () => onDeath('the worker sent what cannot be read'));
      // An exit follows, which alone would not say why.
      thread.on('error', (error) => {
        reason = `the worker stopped: ${error instanceof Error ? error.message : error}`;
      });
      thread.on('exit', (code) => onDeath(reason ?? `the worker ended with code ${code}`));
    },
    end: () => void thread.terminate(),
  };
}

/** A pool of threads that serve a module's `handlers`; as many as there are cores unless said. To be ended by its owner. */
export function createNodePool(module: URL, workers = availableParallelism()): Pool {
  return createPool({ workers, startWorker: () => startThread(module) });
}
