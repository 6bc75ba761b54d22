import type { Link } from '../../../links/index.ts';
import type { ChunkedTraining } from '../../../network/index.ts';
import { BLOCKS, type State } from './controls.ts';

/** A level as this exhibit needs it: its fold, its links, its heat and its network's gain. */
export interface Level {
  readonly walk: string;
  readonly links: readonly Link[];
  /** kT, ε. */
  readonly temperature: number;
  readonly gain: number;
}

const MEANDER: Level = {
  walk: 'UUUUURDDDDDRUUUUURDDDDD',
  links: [
    [0, 11],
    [6, 17],
    [12, 23],
  ],
  temperature: 0.3,
  gain: 0.8,
};
const BELT: Level = {
  walk: 'UUUURDDDDRUUUURDDDD',
  links: [
    [0, 9],
    [5, 14],
    [10, 19],
    [2, 7],
  ],
  temperature: 0.24,
  gain: 0.86,
};

/** The level whose links are cut; beside the blocks it is the meander’s chain. */
export const levelOf = ({ network }: State): Level => (network === 'belt' ? BELT : MEANDER);

/** A link's ends, as they are written: 0–11. */
export const nameOf = ([i, j]: Link): string => `${i}–${j}`;

/** The links of the level without those that are cut. */
export const linksLeft = (state: State): Link[] => levelOf(state).links.filter((_, k) => !state.cut.includes(k + 1));

/** Steps of a training, and of one of its chunks. */
export function scheduleOf({ network }: State): { steps: number; chunk: number } {
  return network === 'blocks' ? { steps: 600, chunk: 25 } : { steps: 2000, chunk: 100 };
}

/** The networks that a state trains, each to be injured afterwards: the residual and the plain one, or the level's. */
export function trainingsOf(state: State, seed: number): readonly ChunkedTraining[] {
  const { chunk: steps } = scheduleOf(state);
  const common = { data: 'rings', rate: 0.1, seed, steps } as const;
  if (state.network === 'blocks') {
    const shape = { layers: BLOCKS, width: 8, activation: 'tanh' } as const;
    const whole = { ...common, shape, init: 'orthogonal', gain: 1 } as const;
    return [
      { ...whole, block: { kind: 'residual', h: state.step } },
      { ...whole, block: { kind: 'plain' } },
    ];
  }
  const { walk, links, gain } = levelOf(state);
  const shape = { layers: walk.length, width: 8, activation: 'tanh' } as const;
  return [{ ...common, shape, links, block: { kind: 'plain' }, init: 'xavier', gain }];
}
