import { createPool, type Pool } from './pool.ts';
import type { PoolWorker } from './worker.ts';

/** More workers than this gain little for what a page asks and cost memory: each has its modules and kernels to itself. */
const MOST = 8;

/** One worker a core, as far as the browser tells. */
function defaultWorkers(): number {
  return Math.max(1, Math.min(navigator.hardwareConcurrency || 2, MOST));
}

/**
 * A pool over a page's module workers.
 *
 * @param startWorker `() => new Worker(new URL('./x.worker.ts', import.meta.url), { type: 'module' })`, written out where it
 *   is called so that the build finds the file; the worker's entry calls `serveJobs`
 */
export function createPagePool(startWorker: () => Worker, workers = defaultWorkers()): Pool {
  return createPool({ workers, startWorker: () => pageWorker(startWorker()) });
}

/**
 * A page's worker as a pool takes it. An error outside a handler counts as its death: who knows what it left behind.
 * A page is not told when a worker closes itself; a time limit finds that.
 */
function pageWorker(worker: Worker): PoolWorker {
  return {
    send: (message) => worker.postMessage(message),
    listen(onMessage, onDeath) {
      worker.onmessage = ({ data }) => onMessage(data);
      worker.onmessageerror = () => onDeath('the worker sent what cannot be read');
      worker.onerror = (event) => {
        event.preventDefault();
        onDeath(`the worker stopped: ${event.message || 'its script did not load'}`);
      };
    },
    end: () => worker.terminate(),
  };
}
