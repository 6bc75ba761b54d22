import { say } from '../../../language/index.ts';
import type { Controls, StateOf } from '../../exhibit/controls.ts';

/** The eigenvalues of a size come in pairs: half of them, above the real axis, are set, the others mirror them. */
export const MOST_PAIRS = 6;
/** Where a hand may put one. */
export const REACH = 1.5;

export const controls = {
  size: { kind: 'number', label: say`size of J`, symbol: 'J', from: 2, to: 2 * MOST_PAIRS, step: 2, fallback: 8 },
  radius: {
    kind: 'number',
    label: say`radius of its eigenvalues λ`,
    symbol: 'λ',
    from: 0,
    to: 1,
    step: 0.05,
    fallback: 0.4,
  },
  centre: { kind: 'number', label: say`their centre`, from: -1, to: 1, step: 0.05, fallback: 0 },
  coupling: {
    kind: 'number',
    label: say`coupling c`,
    symbol: 'c',
    from: 0,
    to: 3,
    step: 0.1,
    fallback: 0,
  },
  blocks: { kind: 'number', label: say`blocks L`, symbol: 'L', from: 1, to: 40, step: 1, fallback: 20 },
  span: {
    kind: 'number',
    label: say`beads that the chain’s link spans`,
    from: 3,
    to: 23,
    step: 1,
    fallback: 11,
  },
  placed: { kind: 'list', label: say`moved eigenvalues`, from: -3, to: 3, most: 2 * MOST_PAIRS, fallback: [] },
} as const satisfies Controls;

export type State = StateOf<typeof controls>;
