/** Starts the worker that judges; the build gives it a file of its own. Pages only. */
export function startVerdictWorker(): Worker {
  return new Worker(new URL('./verdict.worker.ts', import.meta.url), { type: 'module' });
}
