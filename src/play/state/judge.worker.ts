import { serveJobs } from '../../pool/index.ts';
import { taskJobs } from '../../task/index.ts';

serveJobs(taskJobs);
