import { say } from '../../../language/index.ts';
import { effectiveResistance, type Link, meanEffectiveResistance } from '../../../links/index.ts';
import { defineModel } from '../../exhibit/model.ts';
import { controls } from './controls.ts';
import { type FoldSeen, measureFolds, SETS_A_FOLD } from './model-all-folds.ts';
import { chosenOf, claims } from './model-claims.ts';
import { type Cloud, fillCloud, foldAgain, measureDots } from './model-cloud.ts';
import { FOLD_NAMES, FOLDS } from './model-folds.ts';
import { foldWith, gradientWith, type Settings } from './model-worlds.ts';

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
  /** Fold after fold, when it was asked for. */
  readonly folds: readonly FoldSeen[];
}

interface FoldJob {
  readonly settings: Settings;
  readonly links: readonly Link[];
  readonly seed: number;
}

export const model = defineModel<typeof controls, Scene, Found>(controls, {
  claims,
  sweepsFirst: ['wakes', 'gain'],
  clock: { noun: 'dot', last: ({ sets }) => sets, perSecond: ({ sets }) => sets / 4, opensAt: 'end' },
  scene(state, seed) {
    const { target } = FOLDS[state.fold];
    // A claim's first seed is a thousand times the page's, and the cloud is that claim's.
    const { links, number } = chosenOf(state, 1000 * seed);
    return {
      links,
      target: target.points,
      gradient: gradientWith(state, links, number),
      resistance: meanEffectiveResistance(target.n, links),
      across: effectiveResistance(target.n, links)[target.n - 1],
    };
  },
  works: {
    cloud: {
      label: say`Measure the cloud`,
      when: 'always',
      of: ['fold', 'ends', 'pairs', 'count', 'sets', 'temperature', 'gain'],
      isWanted: ({ measuring }) => measuring,
      run: fillCloud,
    },
    folded: {
      label: say`Fold the chosen one`,
      when: 'always',
      of: ['fold', 'ends', 'pairs', 'count', 'sets', 'temperature', 'gain', 'chosen'],
      async *run(state, seed, ask) {
        const { fold, temperature, gain } = state;
        const { links, number } = chosenOf(state, 1000 * seed);
        const data: FoldJob = { settings: { fold, temperature, gain }, links, seed: number };
        const [found] = await ask<Folded>([{ name: 'fold', data }]);
        yield { share: 1, found };
      },
    },
    folds: {
      label: say`Measure all folds`,
      note: () =>
        say`${SETS_A_FOLD} sets of 0 to 3 native links on each of ${FOLD_NAMES.length} folds, each at its own kT: some seconds a fold.`,
      plot: 'folds',
      when: 'asked',
      of: ['gain'],
      run: measureFolds,
    },
  },
  jobs: {
    dots: measureDots,
    again: foldAgain,
    fold(data): Folded {
      const { settings, links, seed } = data as FoldJob;
      return foldWith(settings, links, seed);
    },
  },
});
