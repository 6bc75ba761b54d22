import { type Slide, slidingChain } from '../../../chain/index.ts';
import { say } from '../../../language/index.ts';
import { defineModel } from '../../exhibit/model.ts';
import { controls } from './controls.ts';
import { claims, frictionOf, SLIDES } from './model-claims.ts';
import { type GrowthMap, growthMap, signals } from './model-map.ts';
import { type Learning, train, trainPlane } from './model-training.ts';

export interface Scene {
  readonly map: GrowthMap;
  readonly signal: readonly number[];
  readonly kept: readonly number[];
  readonly slide: Slide;
}

export interface Found {
  readonly learning: Learning;
}

export const model = defineModel<typeof controls, Scene, Found>(controls, {
  claims,
  clock: {
    noun: 'block',
    last: ({ depth }) => depth,
    perSecond: ({ depth }) => Math.max(4, depth / 5),
    opensAt: 'end',
  },
  scene: (state, seed) => ({
    map: growthMap(state, seed),
    ...signals(state, seed),
    slide: slidingChain(frictionOf(Math.min(state.beta, 0.95)), SLIDES),
  }),
  works: {
    learning: {
      label: say`Train all over the plane`,
      note: () => say`63 stacks of tanh blocks, at most 40 deep, 300 steps each on the rings`,
      plot: 'learning',
      when: 'asked',
      of: ['lipschitz', 'depth'],
      run: trainPlane,
    },
  },
  jobs: { train },
});
