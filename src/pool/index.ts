export { createInlinePool, type InlineOptions } from './inline.ts';
export { type Handler, type Handlers, type Job, type Report, type WithTransfer, withTransfer } from './job.ts';
export { JobError } from './job-error.ts';
export { createPagePool } from './page.ts';
export { createPool, type Pool, type PoolOptions } from './pool.ts';
export type { RunOptions } from './run.ts';
export { type JobPort, serveJobs } from './serve.ts';
export type { PoolWorker } from './worker.ts';
