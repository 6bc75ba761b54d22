import { createRng, type Link, rankCorrelation, rankError } from '../../../links/index.ts';
import type { Claim, Outside } from '../../exhibit/claim.ts';
import { figure } from '../../exhibit/figures.ts';
import type { State } from './controls.ts';
import { drawSets, linksOf } from './model-sets.ts';
import { type Dot, dotOf, FOLDS } from './model-worlds.ts';

/** Most sets of a cloud: dots of two seeds never share a number. */
const MOST = 240;
const SHUFFLES = 400;

/** The sets of a seed, in order, each with the number from which its chains and networks are drawn. */
export function setsOf(state: State, seed: number): { readonly links: readonly Link[]; readonly number: number }[] {
  return drawSets(state, state.sets, seed).map((links, k) => ({ links, number: seed * MOST + k }));
}

/** What is looked at closely: the chosen set, the first one drawn where none is chosen, with the number of its dot, if it has one. */
export function chosenOf(state: State, seed: number): { readonly links: readonly Link[]; readonly number: number } {
  const sets = setsOf(state, seed);
  if (state.chosen.length === 0) return sets[0];
  const links = linksOf(state.chosen).filter(([i, j]) => j < FOLDS[state.fold].target.n && j - i >= 3);
  const name = links.join();
  return sets.find((set) => set.links.join() === name) ?? { links, number: seed * MOST };
}

/** All sets of a seed, measured in both worlds: the cloud. */
export function dotsOf(state: State, seed: number): Dot[] {
  return setsOf(state, seed).map(({ links, number }) => dotOf(state, links, number));
}

type Other = 'gradient' | 'resistance';

/** Q of each dot with another of its figures, pair after pair. */
const pairsOf = (dots: readonly Dot[], other: Other): number[] => dots.flatMap((dot) => [dot.q, dot[other]]);

/** The rank correlation of Q with another figure over the sets of one seed: those of the cloud. */
function correlation(other: Other) {
  return {
    sample: (state: State, seed: number) => pairsOf(dotsOf(state, seed), other),
    from: { work: 'cloud', samples: ({ dots }: { readonly dots: readonly Dot[] }) => [pairsOf(dots, other)] },
    statistic: 'rank correlation',
    isSlow: true,
    of: ['fold', 'pairs', 'count', 'sets', 'temperature', 'gain'],
    allowance: () => 0,
  } as const;
}

/** What was published of the meander, from so many random sets of 0 to 3 links at kT = 0.3 ε, gain 0.8. */
const PUBLISHED = { sets: 60, gradient: 0.62, resistance: -0.68 } as const;

/**
 * Q against gradient among sets of exactly three native links, 240 sets a fold, each with its own chains, networks and standard error: seeds
 * from which nothing was chosen (docs/lab.md).
 */
const THREE: Readonly<Partial<Record<State['fold'], { readonly temperature: number; readonly rho: number }>>> = {
  meander: { temperature: 0.3, rho: 0.08 },
  packed: { temperature: 0.26, rho: -0.25 },
  square: { temperature: 0.26, rho: 0.2 },
};
const THREE_SETS = 240;

const NAMES = { meander: 'meander', crown: 'crown', packed: 'packed 4 × 6', square: 'packed 5 × 5' } as const;

const MEANDER = { fold: 'meander', pairs: 'native', count: 'any', temperature: 0.3, gain: 0.8 } as const;

/** Null where all stands as a claim needs it. */
function unless(state: State, set: Partial<State>, why: string): Outside<State> | null {
  const stands = Object.entries(set).every(([name, value]) => state[name as keyof State] === value);
  return stands ? null : { why, set };
}

const mostly = (state: State) =>
  unless(state, MEANDER, 'Known for native sets of 0 to 3 links on the meander at kT = 0.3, g = 0.8.');

export const claims = {
  agree: {
    ...correlation('gradient'),
    laws: ['mirror-agree'],
    text: ({ sets }) =>
      `meander, ${sets} random sets of 0 to 3 native links: Q and gradient go together; over ${PUBLISHED.sets} such sets ρ was ${figure(PUBLISHED.gradient)}`,
    outside: mostly,
    expected: () => PUBLISHED.gradient,
    expectedError: () => rankError(PUBLISHED.gradient, PUBLISHED.sets),
  },
  resistance: {
    ...correlation('resistance'),
    laws: ['mirror-resistance'],
    text: () =>
      `the same sets: Q against the graph’s mean effective resistance R; over ${PUBLISHED.sets} such sets ρ was ${figure(PUBLISHED.resistance)}`,
    outside: mostly,
    expected: () => PUBLISHED.resistance,
    expectedError: () => rankError(PUBLISHED.resistance, PUBLISHED.sets),
  },
  apart: {
    ...correlation('gradient'),
    laws: ['mirror-apart'],
    text: ({ sets }) =>
      `${sets} sets of exactly three native links: when all have the same number, little is left; over ${THREE_SETS} other sets ρ was this`,
    outside(state) {
      const fold = THREE[state.fold] === undefined ? 'square' : state.fold;
      const { temperature } = THREE[fold]!;
      const set = { fold, pairs: 'native', count: '3', temperature, gain: 0.8 } as const;
      return unless(state, set, `For three native links on the ${NAMES[fold]} at kT = ${temperature}, g = 0.8.`);
    },
    expected: ({ fold }) => THREE[fold]!.rho,
    expectedError: ({ fold }) => rankError(THREE[fold]!.rho, THREE_SETS),
  },
  chance: {
    laws: ['mirror-chance'],
    text: ({ sets }) => `were the worlds strangers, ρ over ${sets} sets would vary by chance, its variance 1/(N − 1)`,
    expected: ({ sets }) => 1 / (sets - 1),
    sample({ sets }, seed) {
      const rng = createRng(seed);
      const order = Array.from({ length: sets }, (_, k) => k);
      return Array.from({ length: SHUFFLES }, () => {
        const other = order.map(() => rng.uniform());
        return rankCorrelation(order, other);
      });
    },
    statistic: 'variance',
    allowance: () => 0,
    of: ['sets'],
    sweeps: ['sets'],
    axis: { title: 'variance of ρ by chance', scale: 'log' },
  },
} satisfies Record<string, Claim<State>>;
