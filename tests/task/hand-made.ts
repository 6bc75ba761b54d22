import { pairCount, pairIndex } from '../../src/chain/index.ts';
import type { Link } from '../../src/links/index.ts';
import type { LearnPart, Measurement, RunFigures, Task } from '../../src/task/index.ts';

/** A run with given figures, in which the pairs of `held` touch at a share of the looks. */
export function handRun(task: Task, figures: Partial<RunFigures>, held: readonly Link[] = [], share = 1): RunFigures {
  const { n } = task.fold;
  const contacts = new Float32Array(pairCount(n));
  for (const [i, j] of held) contacts[pairIndex(n, i, j)] = share;
  return { q: 0, decoyQ: null, contacts, fault: null, frames: new Float32Array(0), ...figures };
}

/** A start with given figures and nothing recorded. */
export function handStart(figures: Partial<LearnPart>): LearnPart {
  const none = new Float32Array(0);
  const record = { accuracy: none, loss: none, profiles: none, fields: new Uint8Array(0), maps: none };
  const logGradient = new Float64Array(0);
  const { accuracy = 0.5, ended = accuracy } = figures;
  const parts = { dropped: null, shortcut: null, logGradient, freshLogGradient: logGradient, fault: null, record };
  return { ...parts, ...figures, accuracy, ended };
}

/** A measurement of which some runs fold and some starts learn, the others not at all. */
export function handMeasurement(
  task: Task,
  {
    links = [],
    folded,
    runs = 4,
    learned,
    starts = 4,
  }: Record<'folded' | 'learned', number> & {
    links?: readonly Link[];
    runs?: number;
    starts?: number;
  },
): Measurement {
  return {
    links,
    seed: 1,
    runs: Array.from({ length: runs }, (_, k) => handRun(task, { q: k < folded ? 1 : 0 })),
    starts: Array.from({ length: starts }, (_, k) => handStart({ accuracy: k < learned ? 1 : 0.5 })),
  };
}
