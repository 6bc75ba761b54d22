import { say } from '../../../language/index.ts';
import type { Controls, StateOf } from '../../exhibit/controls.ts';

export const controls = {
  alpha: { kind: 'number', label: say`how much F adds, α`, symbol: 'α', from: 0, to: 1.5, step: 0.01, fallback: 0.1 },
  shape: {
    kind: 'choice',
    label: say`shape of J`,
    options: [
      { value: 'negative', label: say`shrinks: −a, −b` },
      { value: 'opposite', label: say`stretches one way: a, −b` },
      { value: 'random', label: say`random` },
    ],
  },
  a: {
    kind: 'number',
    label: say`first eigenvalue’s size a`,
    symbol: 'a',
    from: 0.2,
    to: 5,
    step: 0.1,
    fallback: 1,
    only: ['shape', 'negative', 'opposite'],
  },
  b: {
    kind: 'number',
    label: say`second one’s size b`,
    symbol: 'b',
    from: 0.2,
    to: 5,
    step: 0.1,
    fallback: 4,
    only: ['shape', 'negative', 'opposite'],
  },
  blocks: { kind: 'number', label: say`blocks n`, symbol: 'n', from: 1, to: 20, step: 1, fallback: 4 },
} as const satisfies Controls;

export type State = StateOf<typeof controls>;
