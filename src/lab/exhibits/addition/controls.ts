import { say } from '../../../language/index.ts';
import type { Controls, StateOf } from '../../exhibit/controls.ts';

export const controls = {
  weight: {
    kind: 'number',
    label: say`what a floor makes of it, a`,
    symbol: 'a',
    from: -2,
    to: 2,
    step: 0.05,
    fallback: 0.5,
    marks: [
      { value: -1, label: '−1' },
      { value: 0, label: '0' },
      { value: 1, label: '1' },
    ],
  },
  layers: { kind: 'number', label: say`floors L`, symbol: 'L', from: 1, to: 60, step: 1, fallback: 20 },
  share: {
    kind: 'number',
    label: say`how much F does, h`,
    symbol: 'h',
    from: 0,
    to: 1,
    step: 0.05,
    fallback: 1,
    marks: [{ value: 0, label: '0' }],
  },
} as const satisfies Controls;

export type State = StateOf<typeof controls>;
