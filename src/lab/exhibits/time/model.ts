import { say } from '../../../language/index.ts';
import { defineModel } from '../../exhibit/model.ts';
import { controls } from './controls.ts';
import { type Relaxing, relaxing } from './model-chain.ts';
import { claims } from './model-claims.ts';
import { type Drawn, drawnFlow } from './model-flow.ts';
import { train, type Untying, untie } from './model-training.ts';

export interface Scene {
  readonly flow: Drawn;
  readonly chain: Relaxing;
}

export interface Found {
  readonly untying: Untying;
}

export const model = defineModel<typeof controls, Scene, Found>(controls, {
  claims,
  sweepsFirst: ['here', 'layers'],
  clock: {
    noun: 'layer',
    last: ({ layers }) => layers,
    perSecond: ({ layers }) => Math.max(3, layers / 6),
    opensAt: 'end',
  },
  scene: (state, seed) => ({ flow: drawnFlow(state, seed), chain: relaxing(state.layers, seed) }),
  works: {
    untying: {
      label: say`Train stacks to untie two rings`,
      note: () =>
        say`20 tanh blocks: small steps and large ones in the plane, small ones in three dimensions; six starts each, 4,000 steps`,
      plot: 'untying',
      when: 'asked',
      of: [],
      run: untie,
    },
  },
  jobs: { train },
});
