import { say } from '../../../language/index.ts';
import type { Controls, StateOf } from '../../exhibit/controls.ts';

export const controls = {
  field: {
    kind: 'choice',
    label: say`field f`,
    symbol: 'f',
    options: [
      { value: 'rotation', label: say`damped rotation` },
      { value: 'tanh', label: say`tanh Wx` },
      { value: 'pendulum', label: say`pendulum` },
    ],
  },
  scheme: {
    kind: 'choice',
    label: say`block`,
    symbol: 'p',
    options: [
      { value: 'euler', label: say`Euler` },
      { value: 'heun', label: say`Heun` },
      { value: 'rk4', label: say`Runge–Kutta 4` },
    ],
  },
  layers: {
    kind: 'number',
    label: say`layers L`,
    symbol: 'L',
    from: 2,
    to: 200,
    step: 1,
    fallback: 60,
  },
  time: { kind: 'number', label: say`time T`, symbol: 'T', from: 1, to: 12, step: 0.5, fallback: 6 },
  carried: {
    kind: 'choice',
    label: say`trained stack to look at`,
    options: [
      { value: 'smooth', label: say`small steps` },
      { value: 'large', label: say`large steps` },
      { value: 'space', label: say`one more dimension` },
    ],
  },
} as const satisfies Controls;

export type State = StateOf<typeof controls>;
