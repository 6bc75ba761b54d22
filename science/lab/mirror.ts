import { model } from '../../src/lab/exhibits/mirror/model.ts';
import { claimLaw } from './claim-law.ts';

const source = 'measured: an independent prototype, 60 sets';

export const mirrorLaws = [
  claimLaw(
    'mirror-agree',
    'meander, native link sets of 0 to 3, kT = 0.3, gain 0.8: rank correlation of Q with the mean log-gradient, 96 sets, of twelve one without, three of 1, four of 2, four of 3',
    source,
    model,
    'agree',
    {},
  ),
  claimLaw(
    'mirror-resistance',
    'the same sets: rank correlation of Q with the graph’s mean effective resistance',
    source,
    model,
    'resistance',
    {},
  ),
  claimLaw(
    'mirror-apart',
    'three native links on a packed fold of 25 beads, kT = 0.26: rank correlation of Q with the gradient, 96 sets',
    'measured: 240 other sets, 0.20 ± 0.06',
    model,
    'apart',
    { fold: 'square', count: '3', temperature: 0.26 },
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
  claimLaw(
    'mirror-turns',
    'three native links on a packed fold of 24 beads, kT = 0.26: rank correlation of Q with the mean effective resistance, 96 sets',
    'measured: 240 other sets, 0.56 ± 0.05',
    model,
    'turns',
    { fold: 'packed', count: '3', temperature: 0.26 },
  ),
  claimLaw(
    'mirror-unrelated',
    'meander, sets of 0 to 3 pairs of any kind, kT = 0.3, gain 0.8: rank correlation of Q with the gradient, 96 sets',
    'measured: 1,920 other sets, 0.04 ± 0.02',
    model,
    'unrelated',
    { pairs: 'any' },
  ),
  claimLaw(
    'mirror-agree-spiral',
    'a spiral of 25 beads, native link sets of 0 to 3, kT = 0.26, gain 0.8: rank correlation of Q with the gradient, 96 sets',
    'measured: 240 other sets, −0.05 ± 0.06',
    model,
    'agree',
    { fold: 'spiral', temperature: 0.26 },
  ),
  claimLaw(
    'mirror-agree-bpti',
    'the fold that maps BPTI, native link sets of 0 to 3, kT = 0.28, gain 0.8: rank correlation of Q with the gradient, 96 sets',
    'measured: 240 other sets, 0.43 ± 0.06',
    model,
    'agree',
    { fold: 'bpti', temperature: 0.28 },
  ),
  claimLaw(
    'mirror-agree-crambin',
    'the fold that maps crambin, 0 to 3 links between its six cysteines in any pairing, kT = 0.24, gain 0.8: rank correlation of Q with the gradient, 96 sets',
    'measured: 240 other sets, −0.36 ± 0.06',
    model,
    'agree',
    { fold: 'crambin', temperature: 0.24, ends: 'cysteines', pairs: 'any' },
  ),
];
