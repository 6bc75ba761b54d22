import { say } from '../../../language/index.ts';
import { createRng, type Link, linkNames, rankCorrelation, rankError, rankInterval } from '../../../links/index.ts';
import { expectedProfile } from '../../../network/index.ts';
import type { Claim, Outside } from '../../exhibit/claim.ts';
import { MOST_SETS, type State } from './controls.ts';
import { endsOf, FOLDS, foldLabel, WALKS } from './model-folds.ts';
import { KNOWN, KNOWN_SETS, knownOf } from './model-known.ts';
import { drawSets, linksOf } from './model-sets.ts';
import { type Dot, dotOf, gradientWith, networkWith } from './model-worlds.ts';

const SHUFFLES = 400;

/** The sets of a seed, in order, each with the number from which its chains and networks are drawn. */
export function setsOf(state: State, seed: number): { readonly links: readonly Link[]; readonly number: number }[] {
  return drawSets(state, state.sets, seed).map((links, k) => ({ links, number: seed * MOST_SETS + k }));
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
  return sets.find((set) => set.links.join() === name) ?? { links, number: seed * MOST_SETS };
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

/** A correlation is claimed to differ from a bound only where so many sets tell it: by more than these standard errors, of which three are judged. */
const TELLS = 5;

const isTold = (gap: number, ...errors: number[]) => gap > TELLS * Math.hypot(...errors);

/** The sign of what is known of these sets, where so many as are drawn now tell it; 0 where they do not. */
function knownSign(rho: number | undefined, sets: number): number {
  return rho !== undefined && isTold(Math.abs(rho), rankError(rho, sets)) ? Math.sign(rho) : 0;
}

const inReach = ({ fold }: Pick<State, 'fold'>) => {
  const { temperature } = WALKS[fold];
  return { fold, temperature, gain: 0.8, sets: MOST_SETS } as const;
};

/** Of a sign: claimed where it is known, and so many sets tell it. */
function unlessSign(other: Other, sign: 1 | -1, otherwise: Partial<State>, why: string) {
  return (state: State): Outside<State> | null => {
    const rho = knownOf(state)?.[other];
    if (knownSign(rho, state.sets) === sign) return null;
    if (knownSign(rho, MOST_SETS) === sign)
      return { why: say`So few sets do not tell it from chance.`, set: { sets: MOST_SETS } };
    return { why, set: otherwise };
  };
}

const MIXED = { count: 'any', pairs: 'native', ends: 'all' } as const;
const MEANDER = { ...MIXED, ...inReach({ fold: 'meander' }) } as const;

/** What sets of 0 to 3 native links have: on this fold, or on the meander, with which others are compared. */
const ofMixed = ({ fold, count }: State) => KNOWN[count === '3' ? fold : 'meander'].any.gradient;

/** Sets that are claimed to have less in common than the mixed native ones: of three links each, or on a fold where long links lock strands out. */
function lessOutside(state: State): Outside<State> | null {
  const rho = knownOf(state)?.gradient;
  const gap = (sets: number) =>
    rho !== undefined && isTold(ofMixed(state) - rho, rankError(rho, sets), rankError(ofMixed(state), KNOWN_SETS));
  if (gap(state.sets)) return null;
  if (gap(MOST_SETS)) return { why: say`So few sets do not tell it from chance.`, set: { sets: MOST_SETS } };
  return {
    why: say`For native links, three each, on the meander, or 0 to 3 on a spiral.`,
    set: { ...MEANDER, count: '3' },
  };
}

const isAnyPairs = ({ fold, pairs, count, temperature, gain, sets }: State) =>
  fold === 'meander' && pairs === 'any' && count === 'any' && temperature === 0.3 && gain === 0.8 && sets === MOST_SETS;

/** What kind of pairs a claim is about, and how many in a set. */
const setsWords = (state: State) => {
  const count = state.count === 'any' ? say`0 to 3` : state.count;
  return endsOf(state) !== 'all' && state.pairs === 'any'
    ? say`${state.sets} sets of ${count} links between cysteines, ${foldLabel(state.fold)}`
    : say`${state.sets} sets of ${count} native links, ${foldLabel(state.fold)}`;
};

const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

/** Up to this gain the theory of wide networks holds at a width of eight. */
const MOST_GAIN = 0.9;

export const claims = {
  agree: {
    ...correlation('gradient'),
    laws: ['mirror-agree', 'mirror-agree-bpti'],
    text: (state) => say`${setsWords(state)}: the more a set folds, the more it wakes; ρ of Q and gradient is above 0`,
    outside: unlessSign('gradient', 1, MEANDER, say`For folds on which the two worlds go together, as on the meander.`),
    expected: () => 0,
    isAtLeast: true,
  },
  resistance: {
    ...correlation('resistance'),
    laws: ['mirror-resistance'],
    text: (state) =>
      say`${setsWords(state)}: the less the graph’s mean effective resistance R, the more folds; ρ of Q and R is below 0`,
    outside: unlessSign(
      'resistance',
      -1,
      MEANDER,
      say`For folds on which long links fold the chain, as on the meander.`,
    ),
    expected: () => 0,
    isAtMost: true,
  },
  apart: {
    ...correlation('gradient'),
    laws: ['mirror-apart', 'mirror-agree-spiral'],
    text: (state) =>
      state.count === '3'
        ? say`${setsWords(state)}: where all have the same number, little is left of ρ; less than sets of 0 to 3 have here`
        : say`${setsWords(state)}: ρ of Q and gradient is less than the meander’s`,
    outside: lessOutside,
    expected: ofMixed,
    expectedError: (state) => rankError(ofMixed(state), KNOWN_SETS),
    isAtMost: true,
  },
  turns: {
    ...correlation('resistance'),
    laws: ['mirror-turns'],
    text: (state) =>
      say`${setsWords(state)}: with the effective resistance ρ turns round, for long links lock the chain out; it is above 0`,
    outside: unlessSign(
      'resistance',
      1,
      { ...MIXED, ...inReach({ fold: 'packed' }), count: '3' },
      say`For folds whose strands long links lock out: three links each on a packed 4 × 6.`,
    ),
    expected: () => 0,
    isAtLeast: true,
  },
  against: {
    ...correlation('gradient'),
    laws: ['mirror-agree-crambin'],
    text: (state) => say`${setsWords(state)}: the two worlds go against each other; ρ of Q and gradient is below 0`,
    outside: unlessSign(
      'gradient',
      -1,
      { ...inReach({ fold: 'crambin' }), ends: 'cysteines', pairs: 'any', count: 'any' },
      say`For any pairing of crambin’s six cysteines.`,
    ),
    expected: () => 0,
    isAtMost: true,
  },
  unrelated: {
    ...correlation('gradient'),
    laws: ['mirror-unrelated'],
    text: ({ sets }) =>
      say`meander, ${sets} sets of 0 to 3 pairs of any kind: the networks wake and the chains do not fold; ρ is less than that of native links`,
    outside: (state) =>
      isAnyPairs(state)
        ? null
        : {
            why: say`For any pairs, 0 to 3 links, ${MOST_SETS} sets on the meander at kT = 0.3, g = 0.8.`,
            set: { ...MEANDER, pairs: 'any' },
          },
    expected: ofMixed,
    expectedError: (state) => rankError(ofMixed(state), KNOWN_SETS),
    isAtMost: true,
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
    axis: { title: say`variance of ρ by chance`, scale: 'log', powerOf: ['sets'] },
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
