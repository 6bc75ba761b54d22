// What the workers of `npm run levels` know.
export { tuneJobs as handlers } from '../../src/tune/index.ts';
