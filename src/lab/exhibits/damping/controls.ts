import { say } from '../../../language/index.ts';
import type { Controls, StateOf } from '../../exhibit/controls.ts';

/** Where the plane of the picture ends. */
export const MOST_ALPHA = 2;

export const controls = {
  alpha: {
    kind: 'number',
    label: say`how much F adds, α`,
    symbol: 'α',
    from: 0,
    to: MOST_ALPHA,
    step: 0.01,
    fallback: 0.3,
  },
  beta: { kind: 'number', label: say`how much is let go, β`, symbol: 'β', from: 0, to: 1, step: 0.01, fallback: 0.5 },
  lipschitz: {
    kind: 'number',
    label: say`how much F can stretch, L`,
    symbol: 'L',
    from: 0.25,
    to: 3,
    step: 0.05,
    fallback: 1.25,
  },
  depth: { kind: 'number', label: say`blocks n`, symbol: 'n', from: 1, to: 200, step: 1, fallback: 100 },
  direction: {
    kind: 'choice',
    label: say`signal`,
    options: [
      { value: 'worst', label: say`worst direction` },
      { value: 'random', label: say`random matrix` },
    ],
  },
} as const satisfies Controls;

export type State = StateOf<typeof controls>;
