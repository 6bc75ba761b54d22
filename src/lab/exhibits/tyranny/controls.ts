import { say } from '../../../language/index.ts';
import type { Controls, StateOf } from '../../exhibit/controls.ts';

const NETWORKS = ['tanh', 'relu', 'orthogonal'] as const;

export const controls = {
  tower: {
    kind: 'choice',
    label: say`tower`,
    options: [
      { value: 'scalar', label: say`scalar` },
      { value: 'tanh', label: say`tanh` },
      { value: 'relu', label: say`He-ReLU` },
      { value: 'orthogonal', label: say`orthogonal` },
    ],
  },
  layers: {
    kind: 'number',
    label: say`floors L`,
    symbol: 'L',
    from: 2,
    to: 1000,
    step: 1,
    isLog: true,
    fallback: 100,
    marks: [{ value: 20, label: '20' }],
  },
  gain: { kind: 'number', label: say`factor a per floor`, symbol: 'a', from: 0.3, to: 1.6, step: 0.01, fallback: 0.9 },
  step: {
    kind: 'number',
    label: say`residual step h`,
    symbol: 'h',
    from: 0.01,
    to: 1,
    step: 0.001,
    isLog: true,
    fallback: 0.01,
  },
  trained: {
    kind: 'choice',
    label: say`residual step in training`,
    options: [
      { value: 'own', label: say`1/√L` },
      { value: 'same', label: say`h, as above` },
    ],
  },
  width: {
    kind: 'number',
    label: say`width of a floor d`,
    symbol: 'd',
    from: 1,
    to: 64,
    step: 1,
    fallback: 24,
    only: ['tower', ...NETWORKS],
  },
  networks: {
    kind: 'number',
    label: say`networks in the fan`,
    from: 8,
    to: 128,
    step: 8,
    fallback: 32,
    only: ['tower', 'tanh', 'relu'],
  },
} as const satisfies Controls;

export type State = StateOf<typeof controls>;

/** What a residual floor of numbers multiplies by, 1 + ha, with all digits that the sliders can give it but for the last two. */
export const residualFactor = ({ gain, step }: Pick<State, 'gain' | 'step'>): number =>
  Number((1 + step * gain).toPrecision(6));

/** The step h of the residual tower that is trained. */
export const trainedStep = ({ trained, layers, step }: State): number =>
  trained === 'own' ? 1 / Math.sqrt(layers) : step;
