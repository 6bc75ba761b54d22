import { serveJobs } from '../../pool/index.ts';
import { meltHandlers } from '../../task/index.ts';
import { tuneJobs } from '../../tune/index.ts';

serveJobs({ ...tuneJobs, ...meltHandlers });
