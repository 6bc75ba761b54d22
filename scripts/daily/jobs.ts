// What the workers of `npm run daily` know.
export { taskJobs as handlers } from '../../src/task/index.ts';
