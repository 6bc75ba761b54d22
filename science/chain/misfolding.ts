import { chainFates } from '../../src/chain/index.ts';
import type { Link } from '../../src/links/index.ts';
import { type Law, law } from '../law.ts';

// Rows measured before there was a decoy term, with a prototype and 32 runs a row.
const REFERENCE_RUNS = 32;

/** How many of `runs` fresh chains end folded, misfolded and unfolded: Q over the last quarter of 60,000 steps. */
function states(depth: number, links: readonly Link[], runs: number): number[] {
  const { fates } = chainFates({ depth, links, temperature: 0.25, runs, seed: 1 });
  return (['folded', 'misfolded', 'unfolded'] as const).map((fate) => fates.filter((one) => one === fate).length);
}

const table = (
  [
    ['none', [], [0, 23, 9]],
    [
      'discriminating',
      [
        [0, 11],
        [8, 15],
        [13, 22],
      ],
      [25, 0, 7],
    ],
  ] as const
).map(([name, links, reference]) =>
  law(
    `decoy-meander-${name}`,
    `meander against a compact decoy 1.15 as deep, kT = 0.25, ${name === 'none' ? 'without links' : `links ${links.map((pair) => `(${pair})`).join(' ')}`}: of ${REFERENCE_RUNS} runs folded, misfolded, unfolded (error: the largest difference, in standard errors)`,
    `a prototype’s ${REFERENCE_RUNS} runs; binomial errors of both`,
    true,
    ({ quick }) => {
      const runs = quick ? 128 : 1024;
      const counts = states(1.15, links, runs);
      const scores = counts.map((count, k) => {
        const [a, b] = [count / runs, reference[k] / REFERENCE_RUNS];
        const pooled = (count + reference[k] + 1) / (runs + REFERENCE_RUNS + 2);
        return Math.abs(a - b) / Math.sqrt(pooled * (1 - pooled) * (1 / runs + 1 / REFERENCE_RUNS));
      });
      const worst = Math.max(...scores);
      return {
        expected: reference.join(', '),
        measured: counts.map((count) => ((count * REFERENCE_RUNS) / runs).toFixed(1)).join(', '),
        error: Number(worst.toPrecision(2)),
        pass: worst < 3,
      };
    },
  ),
);

const SWEEP = [0.85, 1, 1.15, 1.3];
const sweep = law(
  'decoy-depth',
  `the same without links, depths ${SWEEP.join(', ')}: the share misfolded rises and the share folded falls`,
  'expected sign: Boltzmann weights of the two basins',
  false,
  ({ progress }) => {
    const runs = 512;
    const rows = SWEEP.map((depth, k) => {
      progress(k / SWEEP.length, `meander with a decoy of depth ${depth}`);
      return states(depth, [], runs);
    });
    const share = (state: number) => rows.map((row) => row[state] / runs);
    const error = (p: number) => Math.sqrt((p * (1 - p)) / runs);
    const rises = (values: number[]) =>
      values.every(
        (value, k) => k === 0 || value - values[k - 1] > -3 * Math.hypot(error(value), error(values[k - 1])),
      );
    const [folded, misfolded] = [share(0), share(1)];
    const last = SWEEP.length - 1;
    const clear = (low: number, high: number) => high - low > 3 * Math.hypot(error(low), error(high));
    return {
      expected: 'misfolded rises, folded falls',
      measured: `folded ${folded.map((p) => p.toFixed(2)).join(', ')}; misfolded ${misfolded.map((p) => p.toFixed(2)).join(', ')}`,
      error: Number(Math.max(...[...folded, ...misfolded].map(error)).toPrecision(2)),
      pass:
        rises(misfolded) &&
        rises([...folded].reverse()) &&
        clear(misfolded[0], misfolded[last]) &&
        clear(folded[last], folded[0]),
    };
  },
);

/** Laws of chains that misfold: how often fresh runs end in the wrong shape. */
export const misfoldingLaws: Law[] = [...table, sweep];
