import { agrees, type Claim, measureClaim } from '../../src/lab/exhibit/claim.ts';
import { model } from '../../src/lab/exhibits/mirror/model.ts';
import { KNOWN, KNOWN_SETS } from '../../src/lab/exhibits/mirror/model-known.ts';
import { rankError } from '../../src/links/index.ts';
import { type Law, law } from '../law.ts';
import { claimLaw } from './claim-law.ts';

/** A rank correlation that was measured once over so many other sets. */
interface Before {
  readonly rho: number;
  readonly sets: number;
}

const PUBLISHED = { sets: 60, gradient: 0.62, resistance: -0.68 } as const;
/** Any pairs of 0 to 3 on the meander, of each number as many as the exhibit draws. */
const ANY_PAIRS: Before = { rho: 0.04, sets: 1920 };

/** The correlation that a claim of the page only compares with a bound, by that claim's own sample, beside what other sets gave. */
function correlationLaw(
  id: string,
  text: string,
  source: string,
  name: keyof typeof model.claims,
  set: Partial<typeof model.defaults>,
  { rho, sets }: Before,
): Law {
  return law(id, text, source, true, () => {
    const own: Claim<typeof model.defaults> = model.claims[name];
    const state = { ...model.defaults, ...set };
    const number = { ...own, isAtMost: false, isAtLeast: false, expectedError: () => rankError(rho, sets) };
    const measured = measureClaim(number, state, 1);
    return { expected: rho, measured: measured.value, error: measured.standardError, pass: agrees(rho, measured) };
  });
}

const source = 'measured: an independent prototype, 60 sets';

export const mirrorLaws = [
  correlationLaw(
    'mirror-agree',
    'meander, native link sets of 0 to 3, kT = 0.3, gain 0.8: rank correlation of Q with the mean log-gradient, 96 sets, of twelve one without, three of 1, four of 2, four of 3',
    source,
    'agree',
    {},
    { rho: PUBLISHED.gradient, sets: PUBLISHED.sets },
  ),
  correlationLaw(
    'mirror-resistance',
    'the same sets: rank correlation of Q with the graph’s mean effective resistance',
    source,
    'resistance',
    {},
    { rho: PUBLISHED.resistance, sets: PUBLISHED.sets },
  ),
  correlationLaw(
    'mirror-apart',
    'three native links on a packed fold of 25 beads, kT = 0.26: rank correlation of Q with the gradient, 96 sets',
    'measured: 240 other sets, 0.20 ± 0.06',
    'apart',
    { fold: 'square', count: '3', temperature: 0.26 },
    { rho: KNOWN.square.three.gradient, sets: KNOWN_SETS },
  ),
  claimLaw(
    'mirror-chance',
    'rank correlation of 96 pairs without relation: its variance is 1/(N − 1)',
    'exact: permutations (Kendall)',
    model,
    'chance',
    { sets: 96 },
  ),
  claimLaw(
    'mirror-wakes',
    'random tanh networks of 24 layers of width 8 with links 0–11 and 12–23, gain 0.8: log₁₀ of the gradient at a layer, mean over layers',
    'mean field (Schoenholz et al. 2017) with skips, the product of typical factors',
    model,
    'wakes',
    { chosen: [0, 11, 12, 23] },
  ),
  correlationLaw(
    'mirror-turns',
    'three native links on a packed fold of 24 beads, kT = 0.26: rank correlation of Q with the mean effective resistance, 96 sets',
    'measured: 240 other sets, 0.56 ± 0.05',
    'turns',
    { fold: 'packed', count: '3', temperature: 0.26 },
    { rho: KNOWN.packed.three.resistance, sets: KNOWN_SETS },
  ),
  correlationLaw(
    'mirror-unrelated',
    'meander, sets of 0 to 3 pairs of any kind, kT = 0.3, gain 0.8: rank correlation of Q with the gradient, 96 sets',
    'measured: 1,920 other sets, 0.04 ± 0.02',
    'unrelated',
    { pairs: 'any' },
    { rho: ANY_PAIRS.rho, sets: ANY_PAIRS.sets },
  ),
  correlationLaw(
    'mirror-agree-spiral',
    'a spiral of 25 beads, native link sets of 0 to 3, kT = 0.26, gain 0.8: rank correlation of Q with the gradient, 96 sets',
    'measured: 240 other sets, −0.05 ± 0.06',
    'apart',
    { fold: 'spiral', temperature: 0.26 },
    { rho: KNOWN.spiral.any.gradient, sets: KNOWN_SETS },
  ),
  correlationLaw(
    'mirror-agree-bpti',
    'the fold that maps BPTI, native link sets of 0 to 3, kT = 0.28, gain 0.8: rank correlation of Q with the gradient, 96 sets',
    'measured: 240 other sets, 0.43 ± 0.06',
    'agree',
    { fold: 'bpti', temperature: 0.28 },
    { rho: KNOWN.bpti.any.gradient, sets: KNOWN_SETS },
  ),
  correlationLaw(
    'mirror-agree-crambin',
    'the fold that maps crambin, 0 to 3 links between its six cysteines in any pairing, kT = 0.24, gain 0.8: rank correlation of Q with the gradient, 96 sets',
    'measured: 240 other sets, −0.36 ± 0.06',
    'against',
    { fold: 'crambin', temperature: 0.24, ends: 'cysteines', pairs: 'any' },
    { rho: KNOWN.crambin.cysteines!.gradient, sets: KNOWN_SETS },
  ),
];
