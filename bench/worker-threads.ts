import { Worker } from 'node:worker_threads';
import type { PoolWorker } from '../src/chain/index.ts';

/** A Node worker thread behind the replica pool's interface; `thread` is there for tests that kill it. */
export function startThread(): PoolWorker & { readonly thread: Worker } {
  const thread = new Worker(new URL('./replica-worker.mjs', import.meta.url));
  return {
    thread,
    send: (job) => thread.postMessage(job),
    onResult: (listener) => {
      thread.removeAllListeners('message');
      thread.on('message', listener);
    },
    onDeath: (listener) => {
      thread.removeAllListeners('exit');
      thread.removeAllListeners('error');
      thread.on('error', () => {}); // an exit follows
      thread.on('exit', (code) => listener(`worker ended with code ${code}`));
    },
    end: () => void thread.terminate(),
  };
}
