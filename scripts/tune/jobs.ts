// What the threads of `npm run tune` serve.
export { tuneJobs as handlers } from '../../src/tune/index.ts';
