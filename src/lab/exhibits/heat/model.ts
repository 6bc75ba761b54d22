import { say } from '../../../language/index.ts';
import { heatFilm, heatTotal } from '../../../network/index.ts';
import { defineModel } from '../../exhibit/model.ts';
import { controls } from './controls.ts';
import { kinkFilm, linkOf } from './model-chain.ts';
import { claims } from './model-claims.ts';
import { type Learned, learn, learnRod } from './model-learning.ts';
import { firstRod } from './model-rod.ts';

export interface Scene {
  /** The rod at step 0 … n. */
  readonly film: readonly Float64Array[];
  /** Σu and the largest distance from the mean, by step. */
  readonly totals: readonly number[];
  readonly uneven: readonly number[];
  /** The chain's kink by step, without and with the link. */
  readonly free: readonly Float64Array[];
  readonly linked: readonly Float64Array[];
}

export interface Found {
  readonly learned: Learned;
}

/** How far the hottest or coldest cell is from the mean. */
function unevenness(u: Float64Array): number {
  const mean = heatTotal(u) / u.length;
  return u.reduce((most, value) => Math.max(most, Math.abs(value - mean)), 0);
}

export const model = defineModel<typeof controls, Scene, Found>(controls, {
  claims,
  // Where the shortest wave turns from fading to growing: beyond, three hundred steps lead out of any axis.
  sweepsFirst: ['growth', 'r', [0.45, 0.55]],
  clock: {
    noun: 'step',
    last: ({ steps }) => steps,
    perSecond: ({ steps }) => Math.max(4, steps / 8),
    opensAt: 'end',
  },
  scene(state) {
    const film = heatFilm(firstRod(state), state.r, state.ends, state.steps);
    return {
      film,
      totals: film.map(heatTotal),
      uneven: film.map(unevenness),
      free: kinkFilm([], state.steps),
      linked: kinkFilm([linkOf(state.span)], state.steps),
    };
  },
  works: {
    learned: {
      label: say`Learn r from films`,
      note: () =>
        say`8 residual blocks of three taps, each on 960 films of this rod that are read with an error of a tenth`,
      plot: 'learned',
      when: 'asked',
      of: ['r', 'ends'],
      run: learnRod,
    },
  },
  jobs: { learn },
});
