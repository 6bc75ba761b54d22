import { say } from '../../../language/index.ts';
import type { Controls, StateOf } from '../../exhibit/controls.ts';

/** Where λ can be dragged, 1/τ. */
export const REACH = 600;

export const controls = {
  motion: {
    kind: 'choice',
    label: say`how it moves`,
    options: [
      { value: 'relaxing', label: say`x + hF(x)` },
      { value: 'momentum', label: say`with momentum` },
    ],
  },
  step: {
    kind: 'number',
    label: say`step h`,
    symbol: 'h',
    from: 0.0005,
    to: 0.012,
    step: 0.0001,
    unit: ' τ',
    fallback: 0.004,
    only: ['motion', 'relaxing'],
  },
  stride: {
    kind: 'number',
    label: say`step with momentum Δt`,
    from: 0.01,
    to: 0.2,
    step: 0.002,
    unit: ' τ',
    fallback: 0.08,
    only: ['motion', 'momentum'],
  },
  stiffness: {
    kind: 'number',
    label: say`springs of the chain k`,
    symbol: 'k',
    from: 40,
    to: 200,
    step: 5,
    unit: ' ε/b²',
    fallback: 100,
  },
  heat: { kind: 'number', label: say`heat kT`, from: 0, to: 0.3, step: 0.01, unit: ' ε', fallback: 0 },
  start: {
    kind: 'choice',
    label: say`it begins`,
    options: [
      { value: 'nudged', label: say`near rest` },
      { value: 'squeezed', label: say`squeezed` },
      { value: 'stretched', label: say`stretched` },
    ],
  },
  links: {
    kind: 'list',
    told: 'pairs',
    label: say`links`,
    from: 0,
    to: 23,
    isWhole: true,
    most: 12,
    fallback: [2, 9],
  },
  lambda: { kind: 'list', told: 'all', label: 'λ', from: -REACH, to: REACH, most: 2, fallback: [-250, 200] },
} as const satisfies Controls;

export type State = StateOf<typeof controls>;
