import { say } from '../../../language/index.ts';
import { blockCondition, conditionNumber } from '../../../network/index.ts';
import { defineModel } from '../../exhibit/model.ts';
import { controls } from './controls.ts';
import { claims } from './model-claims.ts';
import { matrixOf, powersOf } from './model-matrix.ts';
import { climb, type Hill, train } from './model-training.ts';

export interface Scene {
  /** (I + αJ)^k, k = 0 … n, and its condition number. */
  readonly powers: readonly Float64Array[];
  readonly conditions: readonly number[];
  /** κ of one block against α. */
  readonly alphas: readonly number[];
  readonly against: readonly number[];
}

export interface Found {
  readonly hill: Hill;
}

const ALPHAS = Array.from({ length: 151 }, (_, k) => k / 100);

export const model = defineModel<typeof controls, Scene, Found>(controls, {
  claims,
  clock: {
    noun: 'block',
    last: ({ blocks }) => blocks,
    perSecond: ({ blocks }) => Math.max(1.5, blocks / 6),
    opensAt: 'end',
  },
  scene(state, seed) {
    const powers = powersOf(state, seed);
    const j = matrixOf(state, seed);
    return {
      powers,
      conditions: powers.map((power) => conditionNumber(power, 2)),
      alphas: ALPHAS,
      against: ALPHAS.map((alpha) => blockCondition(j, 2, alpha)),
    };
  },
  works: {
    hill: {
      label: say`Train at fifteen α`,
      note: () =>
        say`α from a thousandth to ten: stacks of 20 tanh blocks x + αF(x), three starts each, 150 steps on the rings`,
      plot: 'hill',
      when: 'asked',
      of: [],
      run: climb,
    },
  },
  jobs: { train },
});
