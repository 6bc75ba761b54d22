import { say } from '../../../language/index.ts';
import { towerGradients } from '../../../network/index.ts';
import { defineModel } from '../../exhibit/model.ts';
import { controls } from './controls.ts';
import { claims } from './model-claims.ts';
import { type Fan, fanOf, openFan, specOf } from './model-fan.ts';
import { type Training, tooTall, train, trainBoth, trainingWords } from './model-training.ts';

/** ln of the share of the output's correction that reaches each layer, layer 0 first, in one network. */
export interface Scene {
  readonly plain: Float64Array;
  readonly residual: Float64Array;
}

export interface Found {
  readonly fan: Fan;
  readonly training: Training;
}

export const model = defineModel<typeof controls, Scene, Found>(controls, {
  claims,
  clock: {
    noun: 'floor',
    last: ({ layers }) => layers,
    perSecond: ({ layers }) => Math.max(6, layers / 5),
    opensAt: 'end',
  },
  scene: (state, seed) => towerGradients(specOf(state), 1000 * seed),
  works: {
    fan: {
      label: say`Open the fan`,
      when: 'always',
      of: ['tower', 'layers', 'gain', 'step', 'width', 'networks'],
      isWanted: ({ tower }) => tower === 'tanh' || tower === 'relu',
      run: openFan,
    },
    training: {
      label: say`Train both`,
      note: trainingWords,
      barred: tooTall,
      plot: 'training',
      when: 'asked',
      of: ['tower', 'layers', 'gain', 'width', 'step', 'trained'],
      run: trainBoth,
    },
  },
  jobs: { fan: fanOf, train },
});
