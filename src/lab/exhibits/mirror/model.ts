import { effectiveResistance, type Link, meanEffectiveResistance } from '../../../links/index.ts';
import { defineModel } from '../../exhibit/model.ts';
import { controls } from './controls.ts';
import { claims } from './model-claims.ts';
import { type Cloud, fillCloud, measureDots } from './model-cloud.ts';
import { linksOf } from './model-sets.ts';
import { FOLDS, foldWith, gradientWith, type Settings } from './model-worlds.ts';

/** The chosen set, as far as it is known at once. */
export interface Scene {
  readonly links: readonly Link[];
  /** The target, b, two coordinates a residue. */
  readonly target: Float64Array;
  /** log10 of the gradient at each layer, output = 1, layer 0 first. */
  readonly gradient: Float64Array;
  /** Mean effective resistance of the graph, and that between its ends. */
  readonly resistance: number;
  readonly across: number;
}

/** The chosen set's chain. */
export interface Folded {
  readonly q: number;
  /** Where one of its chains stood in the end, b. */
  readonly shape: Float64Array;
}

export interface Found {
  readonly cloud: Cloud;
  readonly folded: Folded;
}

interface FoldJob {
  readonly settings: Settings;
  readonly links: readonly Link[];
  readonly seed: number;
}

/** The links of a list that fit the fold: an address may hold any numbers. */
function fitting(ends: readonly number[], n: number): Link[] {
  return linksOf(ends).filter(([i, j]) => j < n && j - i >= 3);
}

export const model = defineModel<typeof controls, Scene, Found>(controls, {
  claims,
  clock: { noun: 'dot', last: ({ sets }) => sets, perSecond: ({ sets }) => sets / 4, opensAt: 'end' },
  scene(state, seed) {
    const { target } = FOLDS[state.fold];
    const links = fitting(state.chosen, target.n);
    return {
      links,
      target: target.points,
      gradient: gradientWith(state, links, 1000 * seed),
      resistance: meanEffectiveResistance(target.n, links),
      across: effectiveResistance(target.n, links)[target.n - 1],
    };
  },
  works: {
    cloud: {
      label: 'Measure the cloud',
      when: 'always',
      of: ['fold', 'pairs', 'count', 'sets', 'temperature', 'gain'],
      isWanted: ({ measuring }) => measuring,
      run: fillCloud,
    },
    folded: {
      label: 'Fold the chosen one',
      when: 'always',
      of: ['fold', 'temperature', 'gain', 'chosen'],
      async *run({ fold, temperature, gain, chosen }, seed, ask) {
        const links = fitting(chosen, FOLDS[fold].target.n);
        const data: FoldJob = { settings: { fold, temperature, gain }, links, seed: 1000 * seed };
        const [found] = await ask<Folded>([{ name: 'fold', data }]);
        yield { share: 1, found };
      },
    },
  },
  jobs: {
    dots: measureDots,
    fold(data): Folded {
      const { settings, links, seed } = data as FoldJob;
      return foldWith(settings, links, seed);
    },
  },
});
