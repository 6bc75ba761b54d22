import { estimate, pathSums } from '../../src/links/index.ts';
import {
  type Block,
  binomials,
  carriedByLength,
  countPaths,
  cutEach,
  lesion,
  linkSensitivity,
  meanLength,
  pathPartsError,
  trainedWithoutEach,
} from '../../src/network/index.ts';
import { type Law, law } from '../law.ts';
import { range, show, within } from './measure.ts';

const pathCounts = law(
  'path-lengths',
  'n residual blocks hold 2^n paths, C(n, k) of them through k branches (n = 30)',
  'Veit et al. 2016; binomial theorem',
  true,
  () => {
    const counts = countPaths(30);
    const exact = binomials(30);
    const error = Math.max(...counts.map((count, k) => Math.abs(count / exact[k] - 1)));
    const total = counts.reduce((sum, count) => sum + count, 0);
    return { expected: `C(30, k), total ${2 ** 30}`, measured: `total ${show(total, 12)}`, error, pass: error < 1e-12 };
  },
);

const veit54 = law(
  'paths-54',
  '54 blocks: more than 95 % of the paths pass through 19 to 35 branches',
  'Veit et al. 2016',
  true,
  () => {
    const counts = countPaths(54);
    const share = counts.slice(19, 36).reduce((sum, count) => sum + count, 0) / 2 ** 54;
    const exact =
      binomials(54)
        .slice(19, 36)
        .reduce((sum, count) => sum + count, 0) /
      2 ** 54;
    return {
      expected: `> 0.95 (exactly ${show(exact, 6)})`,
      measured: share,
      error: Math.abs(share - exact),
      pass: share > 0.95 && Math.abs(share - exact) < 1e-12,
    };
  },
);

const partsAdd = law(
  'path-parts-add-up',
  'the parts of the gradient by path length add up to the gradient (20 residual tanh blocks with random weights)',
  'derived: Π(I + hJ_l) multiplied out',
  true,
  () => {
    const error = pathPartsError(20, 8, 0.7, 3);
    return { expected: '0 to 1e-12', measured: error, error, pass: error < 1e-12 };
  },
);

const shortPaths = law(
  'short-paths-carry',
  '54 random residual blocks, h·g = ½: the square gradient by path length is Binomial(54, p/(1+p)), p = h²g²: mean length 10.8 where the mean path has 27',
  'derived: E‖part_k‖² ∝ C(L, k)p^k; Veit et al. 2016: short paths carry the gradient',
  true,
  ({ quick }) => {
    const mean = meanLength(carriedByLength(54, 32, 0.5, range(quick ? 20 : 150)));
    return within(54 * 0.2, mean, quick ? 0.1 : 0.05);
  },
);

function lesionLaw(
  id: string,
  text: string,
  block: Block,
  passes: (intact: number, mean: number, worst: number) => boolean,
  expected: string,
): Law {
  return law(id, text, 'Veit et al. 2016', true, ({ quick, progress }) => {
    const seeds = quick ? 3 : 12;
    const results = range(seeds).map((seed) => {
      progress(seed / seeds, `${id}: seed ${seed + 1} of ${seeds}`);
      return lesion(block, seed, quick ? 1500 : 3000);
    });
    const intact = estimate(results.map((result) => result.intact)).mean;
    const all = results.flatMap((result) => result.dropped).sort((a, b) => a - b);
    const mean = estimate(all).mean;
    const quantile = (share: number) => show(all[Math.min(all.length - 1, Math.floor(share * all.length))], 3);
    const measured = `intact ${show(intact, 3)}, dropped: mean ${show(mean, 3)}, quartiles ${quantile(0.25)} ${quantile(0.5)} ${quantile(0.75)}, worst ${show(all[0], 3)}`;
    return { expected, measured, error: intact - mean, pass: passes(intact, mean, all[0]) };
  });
}

const lesions = [
  lesionLaw(
    'lesion-residual',
    'trained residual network, every single block dropped in turn: accuracy barely changes',
    { kind: 'residual', h: 0.25 },
    (intact, mean) => intact > 0.97 && intact - mean < 0.1,
    'intact > 0.97, mean loss < 0.1',
  ),
  lesionLaw(
    'lesion-plain',
    'trained plain network, every single block dropped in turn: accuracy collapses towards chance',
    { kind: 'plain' },
    (intact, mean) => intact > 0.97 && intact - mean > 0.25,
    'intact > 0.97, mean loss > 0.25 (chance: 0.5)',
  ),
];

const trainedPaths = law(
  'trained-paths-short',
  "trained residual network of 16 blocks: the mean length of the paths that carry the gradient (by norm) stays below the mean path's 8",
  'Veit et al. 2016',
  true,
  ({ quick }) => {
    const length = estimate(
      range(quick ? 2 : 8).map((seed) => lesion({ kind: 'residual', h: 0.25 }, seed, quick ? 1000 : 3000).pathLength),
    ).mean;
    return { expected: '< 8', measured: length, error: Math.max(0, length - 8), pass: length < 8 };
  },
);

const MEANDER = [
  [0, 11],
  [6, 17],
  [12, 23],
] as const;

const lesionLinks = law(
  'lesion-links',
  "the meander's network with its three links: trained anew with any one link cut it still learns (accuracy ≥ 0.95 in 2,000 steps, at least 9 of 10 starts); cut after training without retraining, the links are not equally missed",
  'measured; the third star of a level',
  true,
  ({ quick }) => {
    const model = { depth: 24, width: 8, gain: 0.8, activation: 'tanh', data: 'rings', links: MEANDER } as const;
    const seeds = range(quick ? 1 : 12);
    const retrained = seeds.flatMap((seed) => trainedWithoutEach(model, seed));
    const cut = seeds.map((seed) => cutEach(model, seed));
    const cutMeans = MEANDER.map((_, k) => show(estimate(cut.map((row) => row[k])).mean, 3));
    const learned = retrained.filter((accuracy) => accuracy >= 0.95).length / retrained.length;
    return {
      expected: '≥ 0.9 of the starts',
      measured: `${show(learned, 3)} of ${retrained.length} starts; without retraining ${cutMeans.join(', ')}`,
      error: Math.max(0, 0.9 - learned),
      pass: learned >= 0.9,
    };
  },
);

const greens = law(
  'path-sums',
  "the Green's function of the graph: in a linear scalar network with weight a, ∂x_j/∂x_i is the sum over all paths from i to j, ((I − W)^−1)_ji",
  'derived: Neumann series of the directed graph',
  true,
  () => {
    let worst = 0;
    const n = 24;
    for (const a of [0.5, 0.8, 1, 1.1]) {
      const measured = linkSensitivity(n, MEANDER, a);
      const sums = pathSums(n, MEANDER, a);
      for (let j = 0; j < n; j++) {
        for (let i = 0; i <= j; i++) worst = Math.max(worst, Math.abs(measured[j * n + i] / sums[j * n + i] - 1));
      }
    }
    return { expected: '0 to 1e-12', measured: worst, error: worst, pass: worst < 1e-12 };
  },
);

export const ensembleLaws: Law[] = [
  pathCounts,
  veit54,
  partsAdd,
  shortPaths,
  ...lesions,
  trainedPaths,
  lesionLinks,
  greens,
];
