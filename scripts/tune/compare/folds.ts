import type { Task } from '../../../src/task/index.ts';
import { taskFrom } from '../input.ts';

/** A fold on which searches are compared. */
export interface Trial {
  readonly name: string;
  readonly kind: 'open' | 'compact' | 'protein';
  readonly task: Task;
}

/** Name, kind, walk, links, kT in ε: each folds at most now and then without links. */
const FOLDS = [
  ['meander', 'open', 'UUUUURDDDDDRUUUUURDDDDD', 3, 0.3],
  ['4×5 a', 'compact', 'RUULLLDDDDRRRULLUUR', 2, 0.29],
  ['hook', 'open', 'UUUUURDDDDDRUURDD', 3, 0.26],
  ['4×5 b', 'compact', 'RUUUULLLDDRURDDLLDR', 2, 0.26],
  ['nested hairpins', 'open', 'UUUURRRDDDDLUUULDDD', 3, 0.26],
  ['4×6 a', 'compact', 'DLUURRRDLDRDDDLULDLUURR', 3, 0.26],
  ['comb', 'open', 'UUURDDDRUUURDDDRUUURDDD', 3, 0.26],
  ['4×6 b', 'compact', 'UULDDLUUURRRDDDDDLLLURR', 3, 0.26],
  ['Greek key', 'open', 'UUUURDDDDRUUUUULLLDDDDD', 3, 0.29],
  ['3×8 a', 'compact', 'LUUURULURULURRDDDDDLDRD', 3, 0.26],
  ['crown', 'open', 'UUURDDRUURDDRUURDDDLLLL', 3, 0.26],
  ['3×8 b', 'compact', 'DLUURULLDDDDRRDLLDDRRUL', 3, 0.26],
] as const;

const trialOf = ([name, kind, lattice, budget, temperature]: readonly [
  string,
  Trial['kind'],
  string,
  number,
  number,
]): Trial => ({
  name,
  kind,
  task: taskFrom(name, { target: { lattice }, budget, chain: { temperature } }, null).task,
});

export const TRIALS: readonly Trial[] = FOLDS.map(trialOf);

/** Few enough links that every set of native pairs can be run. */
export const SPIRAL: Trial = trialOf(['spiral', 'compact', 'RRRRDDDDLLLLUUURRRDDLLUR', 2, 0.26]);
