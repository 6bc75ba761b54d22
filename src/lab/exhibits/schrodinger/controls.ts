import { say } from '../../../language/index.ts';
import type { Controls, StateOf } from '../../exhibit/controls.ts';

export const controls = {
  momentum: { kind: 'number', label: say`momentum k`, symbol: 'k', from: 1, to: 2.4, step: 0.1, fallback: 1.6 },
  barrier: { kind: 'number', label: say`barrier V`, symbol: 'V', from: 0, to: 4, step: 0.1, fallback: 1.3 },
  h: {
    kind: 'number',
    label: say`time step h`,
    symbol: 'h',
    from: 0.01,
    to: 1,
    step: 0.0001,
    isLog: true,
    fallback: 0.05,
  },
  scheme: {
    kind: 'choice',
    label: say`scheme`,
    options: [
      { value: 'crank-nicolson', label: say`Crank–Nicolson` },
      { value: 'explicit', label: say`explicit Euler` },
    ],
  },
  width: { kind: 'number', label: say`width at first σ₀`, symbol: 'σ_0', from: 1, to: 2.5, step: 0.1, fallback: 1.5 },
} as const satisfies Controls;

export type State = StateOf<typeof controls>;
