import { createRng } from '../links/index.ts';
import { type DataSetName, sampleData } from '../network/index.ts';
import { withTransfer } from '../pool/index.ts';
import { type FoldJob, foldRuns } from './fold-runs.ts';
import { type LearnJob, learnStart } from './learn-start.ts';

/** Which data set, and how many of its points. */
export interface PointsJob {
  readonly name: DataSetName;
  readonly count: number;
}

/** What a worker can do for a task, by the kind of job: recordings are handed over, not copied. */
export const handlers = {
  fold(data: unknown) {
    const part = foldRuns(data as FoldJob);
    return withTransfer(part, [part.contacts.buffer, part.frames.buffer]);
  },
  learn(data: unknown) {
    const part = learnStart(data as LearnJob);
    const { accuracy, loss, profiles, fields, maps } = part.record;
    const buffers = [accuracy, loss, profiles, fields, maps].map(({ buffer }) => buffer);
    return withTransfer(part, [...new Set(buffers)]);
  },
  /** Labelled points of a data set, to be looked at. */
  points(data: unknown) {
    const { name, count } = data as PointsJob;
    return sampleData(name, count, createRng(1));
  },
};
