// A worker thread of the replica pool: runs each job it is sent. Threads load TypeScript through tsx's own hook.
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { runJob } = await import('../src/chain/index.ts');
parentPort.on('message', (job) => parentPort.postMessage(runJob(job)));
