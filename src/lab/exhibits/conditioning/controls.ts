import type { Controls, StateOf } from '../../exhibit/controls.ts';

export const controls = {
  alpha: { kind: 'number', label: 'how much F adds, α', symbol: 'α', from: 0, to: 1.5, step: 0.01, fallback: 0.1 },
  shape: {
    kind: 'choice',
    label: 'shape of J',
    options: [
      { value: 'negative', label: 'shrinks: −a, −b' },
      { value: 'opposite', label: 'stretches one way: a, −b' },
      { value: 'random', label: 'random' },
    ],
  },
  a: {
    kind: 'number',
    label: 'first eigenvalue’s size a',
    symbol: 'a',
    from: 0.2,
    to: 5,
    step: 0.1,
    fallback: 1,
    only: ['shape', 'negative', 'opposite'],
  },
  b: {
    kind: 'number',
    label: 'second one’s size b',
    symbol: 'b',
    from: 0.2,
    to: 5,
    step: 0.1,
    fallback: 4,
    only: ['shape', 'negative', 'opposite'],
  },
  blocks: { kind: 'number', label: 'blocks n', symbol: 'n', from: 1, to: 20, step: 1, fallback: 4 },
} as const satisfies Controls;

export type State = StateOf<typeof controls>;
