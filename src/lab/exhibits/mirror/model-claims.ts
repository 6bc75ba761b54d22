import { grouped, say } from '../../../language/index.ts';
import { createRng, type Link, linkNames, rankCorrelation, rankError, rankInterval } from '../../../links/index.ts';
import { expectedProfile } from '../../../network/index.ts';
import type { Claim, Outside } from '../../exhibit/claim.ts';
import { figure } from '../../exhibit/figures.ts';
import type { State } from './controls.ts';
import { FOLDS, foldLabel, WALKS } from './model-folds.ts';
import { KNOWN_SETS, knownOf } from './model-known.ts';
import { drawSets, linksOf } from './model-sets.ts';
import { type Dot, dotOf, gradientWith, networkWith } from './model-worlds.ts';

/** Most sets of a cloud: dots of two seeds never share a number. */
const MOST = 240;
const SHUFFLES = 400;

/** The sets of a seed, in order, each with the number from which its chains and networks are drawn. */
export function setsOf(state: State, seed: number): { readonly links: readonly Link[]; readonly number: number }[] {
  return drawSets(state, state.sets, seed).map((links, k) => ({ links, number: seed * MOST + k }));
}

/** The links that were chosen, as far as the fold and the rules allow them. */
const chosenLinks = ({ fold, chosen }: State): Link[] =>
  linksOf(chosen).filter(([i, j]) => j < FOLDS[fold].target.n && j - i >= 3);

/** What is looked at closely: the chosen set, the first one drawn where none is chosen, with the number of its dot, if it has one. */
export function chosenOf(state: State, seed: number): { readonly links: readonly Link[]; readonly number: number } {
  const sets = setsOf(state, seed);
  if (state.chosen.length === 0) return sets[0];
  const links = chosenLinks(state);
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
    interval: ({ sets }: State, rho: number) => rankInterval(rho, sets),
    isSlow: true,
    of: ['fold', 'ends', 'pairs', 'count', 'sets', 'temperature', 'gain'],
    allowance: () => 0,
  } as const;
}

/** What was published of the meander, from so many random sets of 0 to 3 links at kT = 0.3 ε, gain 0.8. */
const PUBLISHED = { sets: 60, gradient: 0.62, resistance: -0.68 } as const;

/** Any pairs of 0 to 3 on the meander, of each number as many as the exhibit draws; the standard error is 0.023. */
const ANY_PAIRS = 0.04;
const ANY_SETS = 1920;

/** Null where all stands as a claim needs it. */
function unless(state: State, set: Partial<State>, why: string): Outside<State> | null {
  const stands = Object.entries(set).every(([name, value]) => state[name as keyof State] === value);
  return stands ? null : { why, set };
}

/** Known of every fold, from sets that were drawn and measured by this very rule; nearest is the state with as much of this one as can be. */
function unlessKnown(count: 'any' | '3') {
  return (state: State): Outside<State> | null => {
    if (state.count === count && knownOf(state) !== null) return null;
    const { fold } = state;
    const { temperature } = WALKS[fold];
    const set = { fold, count, temperature, gain: 0.8, pairs: 'native', ends: 'all' } as const;
    const name = foldLabel(fold);
    return {
      why:
        count === '3'
          ? say`For three native links, fold “${name}”, kT = ${temperature}, g = 0.8.`
          : say`Known for sets of 0 to 3 native links, fold “${name}”, kT = ${temperature}, g = 0.8.`,
      set,
    };
  };
}

/** Among sets of exactly three links: what 240 other sets gave. */
function amongThree(other: Other) {
  return {
    outside: unlessKnown('3'),
    expected: (state: State) => knownOf(state)![other],
    expectedError: (state: State) => rankError(knownOf(state)![other], KNOWN_SETS),
  };
}

/** Among sets of 0 to 3 links: of the meander what was published, of the others what 240 other sets gave. */
function amongMixed(other: Other) {
  return {
    outside: unlessKnown('any'),
    expected: (state: State) => (isPublished(state) ? PUBLISHED[other] : knownOf(state)![other]),
    expectedError: (state: State) =>
      isPublished(state) ? rankError(PUBLISHED[other], PUBLISHED.sets) : rankError(knownOf(state)![other], KNOWN_SETS),
  };
}

const isPublished = ({ fold }: State) => fold === 'meander';

const MEANDER = { fold: 'meander', pairs: 'native', count: 'any', temperature: 0.3, gain: 0.8 } as const;

/** What kind of pairs a claim is about. */
const pairsWords = ({ pairs }: State) => (pairs === 'native' ? say`native links` : say`links between its cysteines`);

const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

/** Up to this gain the theory of wide networks holds at a width of eight. */
const MOST_GAIN = 0.9;

export const claims = {
  agree: {
    ...correlation('gradient'),
    ...amongMixed('gradient'),
    laws: ['mirror-agree', 'mirror-agree-spiral', 'mirror-agree-bpti', 'mirror-agree-crambin'],
    text: (state) =>
      isPublished(state)
        ? say`meander, ${state.sets} random sets of 0 to 3 native links: Q and gradient go together; over ${PUBLISHED.sets} such sets ρ was ${figure(PUBLISHED.gradient)}`
        : say`${foldLabel(state.fold)}, ${state.sets} random sets of 0 to 3 ${pairsWords(state)}: Q and gradient; over ${KNOWN_SETS} other sets ρ was ${figure(knownOf(state)?.gradient ?? Number.NaN)}`,
  },
  resistance: {
    ...correlation('resistance'),
    ...amongMixed('resistance'),
    laws: ['mirror-resistance'],
    text: (state) =>
      isPublished(state)
        ? say`the same sets: Q against the graph’s mean effective resistance R; over ${PUBLISHED.sets} such sets ρ was ${figure(PUBLISHED.resistance)}`
        : say`the same sets: Q against the graph’s mean effective resistance R; over ${KNOWN_SETS} other sets ρ was ${figure(knownOf(state)?.resistance ?? Number.NaN)}`,
  },
  apart: {
    ...correlation('gradient'),
    ...amongThree('gradient'),
    laws: ['mirror-apart'],
    text: ({ sets }) =>
      say`${sets} sets of exactly three native links: when all have the same number, little is left; over ${KNOWN_SETS} other sets ρ was this. What may lie between is chance alone: which ${KNOWN_SETS} sets were drawn then, and which ${sets} now`,
  },
  turns: {
    ...correlation('resistance'),
    ...amongThree('resistance'),
    laws: ['mirror-turns'],
    text: (state) =>
      (knownOf(state)?.resistance ?? -1) > 0
        ? say`the same sets: Q against the effective resistance turns round on the fold “${foldLabel(state.fold)}”, for long links lock the chain out; over ${KNOWN_SETS} other sets ρ was this`
        : say`the same sets: Q against the effective resistance; over ${KNOWN_SETS} other sets ρ was this`,
  },
  unrelated: {
    ...correlation('gradient'),
    laws: ['mirror-unrelated'],
    text: ({ sets }) =>
      say`meander, ${sets} sets of 0 to 3 pairs of any kind: the networks wake, the chains do not fold, and ρ is near 0; over ${grouped(ANY_SETS)} other sets it was this`,
    outside: (state) =>
      unless(
        state,
        { ...MEANDER, pairs: 'any' },
        say`For any pairs, 0 to 3 links, on the meander at kT = 0.3, g = 0.8.`,
      ),
    expected: () => ANY_PAIRS,
    expectedError: () => rankError(ANY_PAIRS, ANY_SETS),
  },
  chance: {
    laws: ['mirror-chance'],
    text: ({ sets }) =>
      say`were the worlds strangers, ρ over ${sets} sets would vary by chance, its variance 1/(N − 1)`,
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
    isSlow: true,
    allowance: () => 0,
    of: ['sets'],
    sweeps: ['sets'],
    axis: { title: say`variance of ρ by chance`, scale: 'log' },
  },
  wakes: {
    laws: ['mirror-wakes'],
    text(state) {
      const links = chosenLinks(state);
      return links.length === 0
        ? say`the tower without links: the gradient at a layer as a power of ten, mean over layers and random networks; expected is what theory says of gain g`
        : say`the tower with ${linkNames(links)}: the gradient at a layer as a power of ten, mean over layers and random networks; expected is what theory says of gain g and these links`;
    },
    outside: ({ gain }) =>
      gain > MOST_GAIN
        ? {
            why: say`Known up to g = ${MOST_GAIN}: beyond, layers of eight units saturate otherwise than wide ones.`,
            set: { gain: 0.8 },
          }
        : null,
    expected(state) {
      const profile = expectedProfile(networkWith(state, chosenLinks(state)));
      return mean(profile.map((size) => Math.log10(size / profile[profile.length - 1])));
    },
    sample: (state, seed) => mean(gradientWith(state, chosenLinks(state), seed)),
    seeds: 8,
    isSlow: true,
    // What the theory of wide networks leaves out at a width of eight.
    allowance: () => 0.03,
    of: ['fold', 'gain', 'chosen'],
    sweeps: ['gain'],
    axis: { title: say`log₁₀ of the gradient at a layer, mean` },
  },
} satisfies Record<string, Claim<State>>;
