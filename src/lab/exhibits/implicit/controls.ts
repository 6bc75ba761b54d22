import { say } from '../../../language/index.ts';
import type { Controls, StateOf } from '../../exhibit/controls.ts';

/** The decay and its controls are in sight; the layer and its own. */
const STEP = ['view', 'both', 'step'] as const;
const LAYER = ['view', 'both', 'layer'] as const;

export const controls = {
  view: {
    kind: 'choice',
    label: say`what is shown`,
    options: [
      { value: 'both', label: say`both` },
      { value: 'step', label: say`the step` },
      { value: 'layer', label: say`the layer` },
    ],
  },
  stiffness: {
    kind: 'number',
    label: say`stiffness of the decay −hλ`,
    symbol: 'λ',
    from: 0.1,
    to: 2000,
    step: 0.1,
    isLog: true,
    fallback: 1000,
    only: STEP,
  },
  steps: { kind: 'number', label: say`steps n`, symbol: 'n', from: 1, to: 80, step: 1, fallback: 3, only: STEP },
  field: {
    kind: 'choice',
    label: say`what decays`,
    options: [
      { value: 'linear', label: 'λx' },
      { value: 'bent', label: say`λ tanh x − x³` },
    ],
    only: STEP,
  },
  weight: {
    kind: 'number',
    label: say`strength of the layer w`,
    symbol: 'w',
    from: -3,
    to: 3,
    step: 0.05,
    fallback: 0.9,
    marks: [
      { value: -1, label: '−1' },
      { value: 1, label: '1' },
    ],
    only: LAYER,
  },
  input: { kind: 'number', label: say`input u`, symbol: 'u', from: -2, to: 2, step: 0.05, fallback: 0.3, only: LAYER },
  start: {
    kind: 'number',
    label: say`where the search begins z₀`,
    from: -3,
    to: 3,
    step: 0.05,
    fallback: -2,
    only: LAYER,
  },
  solver: {
    kind: 'choice',
    label: say`solver`,
    options: [
      { value: 'plain', label: say`plain iteration` },
      { value: 'anderson', label: say`Anderson` },
      { value: 'newton', label: say`Newton` },
    ],
    only: LAYER,
  },
  activation: {
    kind: 'choice',
    label: say`nonlinearity φ`,
    symbol: 'φ',
    options: [
      { value: 'tanh', label: say`tanh` },
      { value: 'identity', label: say`none` },
    ],
    only: LAYER,
  },
  depth: {
    kind: 'number',
    label: say`layers unrolled L`,
    symbol: 'L',
    from: 1,
    to: 1000,
    step: 1,
    isLog: true,
    fallback: 400,
    only: LAYER,
  },
} as const satisfies Controls;

export type State = StateOf<typeof controls>;
