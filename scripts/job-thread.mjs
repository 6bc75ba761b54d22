// A worker thread of a pool: serves the handlers of the module it is given. Threads load TypeScript through tsx's own hook.
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const [{ serveJobs }, { handlers }] = await Promise.all([import('../src/pool/index.ts'), import(workerData.module)]);
serveJobs(handlers, parentPort);
