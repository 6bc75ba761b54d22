import type { Controls, StateOf } from '../../exhibit/controls.ts';

/** Where λ can be dragged, 1/τ. */
export const REACH = 600;

export const controls = {
  motion: {
    kind: 'choice',
    label: 'how it moves',
    options: [
      { value: 'relaxing', label: 'x + hF(x)' },
      { value: 'momentum', label: 'with momentum' },
    ],
  },
  step: {
    kind: 'number',
    label: 'step h',
    symbol: 'h',
    from: 0.0005,
    to: 0.012,
    step: 0.0001,
    unit: ' τ',
    fallback: 0.004,
  },
  stride: {
    kind: 'number',
    label: 'step with momentum Δt',
    from: 0.01,
    to: 0.2,
    step: 0.002,
    unit: ' τ',
    fallback: 0.08,
    only: ['motion', 'momentum'],
  },
  stiffness: {
    kind: 'number',
    label: 'springs of the chain k',
    symbol: 'k',
    from: 40,
    to: 200,
    step: 5,
    unit: ' ε/b²',
    fallback: 100,
  },
  heat: { kind: 'number', label: 'heat kT', from: 0, to: 0.3, step: 0.01, unit: ' ε', fallback: 0 },
  start: {
    kind: 'choice',
    label: 'it begins',
    options: [
      { value: 'nudged', label: 'near rest' },
      { value: 'squeezed', label: 'squeezed' },
      { value: 'stretched', label: 'stretched' },
    ],
  },
  links: {
    kind: 'list',
    label: 'links',
    from: 0,
    to: 23,
    isWhole: true,
    most: 12,
    fallback: [2, 9],
  },
  lambda: { kind: 'list', label: 'λ', from: -REACH, to: REACH, most: 2, fallback: [-250, 200] },
} as const satisfies Controls;

export type State = StateOf<typeof controls>;
