import { say } from '../../../language/index.ts';
import { defineModel } from '../../exhibit/model.ts';
import { controls } from './controls.ts';
import { claims } from './model-claims.ts';
import { type Sent, send } from './model-drawing.ts';
import { type Fields, field, seeThrough } from './model-fields.ts';
import { type Trained, train, trainSight } from './model-training.ts';
import { linkOf, tug } from './model-tug.ts';

export interface Scene {
  readonly sent: Sent;
  /** How far each bead gives way to a tug, without and with the link. */
  readonly free: Float64Array;
  readonly linked: Float64Array;
}

export interface Found {
  readonly fields: Fields;
  readonly trained: Trained;
}

export const model = defineModel<typeof controls, Scene, Found>(controls, {
  claims,
  clock: {
    noun: 'layer',
    last: ({ layers }) => layers,
    perSecond: ({ layers }) => Math.max(2, layers / 6),
    opensAt: 'end',
  },
  scene: (state, seed) => ({ sent: send(state, seed), free: tug([]), linked: tug([linkOf(state.span)]) }),
  works: {
    fields: {
      label: say`See through random stacks`,
      when: 'always',
      of: ['layers', 'dimensions', 'alpha'],
      run: seeThrough,
    },
    trained: {
      label: say`Train two to look afar`,
      note: () =>
        say`8 layers of 8 channels on a line, plain and residual, learn to say what stands so far to their left and right; 400 steps`,
      plot: 'trained',
      when: 'asked',
      of: ['distance', 'alpha'],
      run: trainSight,
    },
  },
  jobs: { field, train },
});
