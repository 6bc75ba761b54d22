import { say } from '../../../language/index.ts';
import type { Controls, StateOf } from '../../exhibit/controls.ts';

export const controls = {
  change: {
    kind: 'number',
    label: say`change per floor ε`,
    symbol: 'ε',
    from: -5,
    to: 5,
    step: 0.1,
    unit: ' %',
    fallback: -1,
  },
  floors: { kind: 'number', label: say`floors n`, symbol: 'n', from: 1, to: 500, step: 1, fallback: 100 },
  spread: {
    kind: 'number',
    label: say`careless crew: spread σ`,
    symbol: 'σ',
    from: 0,
    to: 30,
    step: 1,
    unit: ' %',
    fallback: 0,
  },
  stiffness: {
    kind: 'number',
    label: say`stiffness of the chain κ/kT`,
    symbol: 'κ',
    from: 1,
    to: 12,
    step: 0.5,
    fallback: 10,
  },
} as const satisfies Controls;

export type State = StateOf<typeof controls>;
