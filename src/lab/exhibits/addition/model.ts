import { say } from '../../../language/index.ts';
import { scalarPathParts, scalarStates } from '../../../network/index.ts';
import { defineModel } from '../../exhibit/model.ts';
import { controls } from './controls.ts';
import { claims } from './model-claims.ts';
import { type Copies, copy, learnToCopy } from './model-copying.ts';

export interface Scene {
  /** x_0 … x_L of a signal that starts at 1. */
  readonly plain: Float64Array;
  readonly residual: Float64Array;
  /** What passes through k floors and round the others, k = 0 … L. */
  readonly bars: readonly number[];
}

export interface Found {
  readonly copies: Copies;
}

export const model = defineModel<typeof controls, Scene, Found>(controls, {
  claims,
  clock: {
    noun: 'floor',
    last: ({ layers }) => layers,
    perSecond: ({ layers }) => Math.max(4, layers / 4),
    opensAt: 'end',
  },
  scene: ({ weight, layers, share }) => ({
    plain: scalarStates({ kind: 'plain' }, share * weight, layers),
    residual: scalarStates({ kind: 'residual', h: share }, weight, layers),
    bars: scalarPathParts(weight, layers, share),
  }),
  works: {
    copies: {
      label: say`Train both to do nothing`,
      note: () =>
        say`tanh floors of width 8 that are to hand on their input; 1,000 steps, a residual floor adds h/L of its F`,
      plot: 'copies',
      when: 'asked',
      of: ['layers', 'share'],
      run: learnToCopy,
    },
  },
  jobs: { copy },
});
