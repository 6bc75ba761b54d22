import type { Controls, StateOf } from '../../exhibit/controls.ts';

export const controls = {
  field: {
    kind: 'choice',
    label: 'field f',
    symbol: 'f',
    options: [
      { value: 'rotation', label: 'damped rotation' },
      { value: 'tanh', label: 'tanh Wx' },
      { value: 'pendulum', label: 'pendulum' },
    ],
  },
  scheme: {
    kind: 'choice',
    label: 'block',
    symbol: 'p',
    options: [
      { value: 'euler', label: 'Euler' },
      { value: 'heun', label: 'Heun' },
      { value: 'rk4', label: 'Runge–Kutta 4' },
    ],
  },
  layers: {
    kind: 'number',
    label: 'layers L',
    symbol: 'L',
    from: 2,
    to: 200,
    step: 1,
    fallback: 60,
  },
  time: { kind: 'number', label: 'time T', symbol: 'T', from: 1, to: 12, step: 0.5, fallback: 6 },
  carried: {
    kind: 'choice',
    label: 'trained stack to look at',
    options: [
      { value: 'smooth', label: 'small steps' },
      { value: 'large', label: 'large steps' },
      { value: 'space', label: 'one more dimension' },
    ],
  },
} as const satisfies Controls;

export type State = StateOf<typeof controls>;
