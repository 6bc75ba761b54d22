import {
  type ChainModel,
  chainModel,
  createEnsemble,
  radiusOfGyration,
  sampleEnsemble,
  squaredDistance,
} from '../../src/chain/index.ts';
import { type Estimate, estimate } from '../../src/links/index.ts';
import { type Law, law } from '../law.ts';

/** A chain whose loose coils are compared with its long run; κ = 0 and no cage where they are not given. */
interface Case extends Partial<Pick<ChainModel, 'bending' | 'cageRadius'>> {
  readonly id: string;
  readonly n: number;
  readonly dimension: 2 | 3;
  readonly temperature: number;
  readonly quick?: boolean;
  /** What is left of the way to equilibrium, relative; 0 where it is not given. */
  readonly slack?: number;
}

const CASES: Case[] = [
  ...[12, 24, 64].flatMap((n) =>
    [0.3, 1].map((temperature) => {
      const id = `${n}-${temperature === 1 ? 'warm' : 'cool'}`;
      return { id, n, dimension: 2 as const, temperature, quick: n === 12 };
    }),
  ),
  { id: '12-3d', n: 12, dimension: 3, temperature: 0.3, quick: true },
  { id: '24-3d', n: 24, dimension: 3, temperature: 0.3 },
  { id: '24-stiff', n: 24, dimension: 2, temperature: 0.3, bending: 2, quick: true },
  { id: '24-caged', n: 24, dimension: 2, temperature: 0.3, cageRadius: 3.5, slack: 0.04 },
];

/** <Rg²> and <R²>, b². */
type Sizes = [gyration: Estimate, ends: Estimate];

function look(dimension: 2 | 3, x: Float64Array, out: Float64Array): void {
  out[0] = radiusOfGyration(dimension, x) ** 2;
  out[1] = squaredDistance(x, dimension, 0, x.length / dimension - 1);
}

function drawn(model: ChainModel, count: number): Sizes {
  const coils = createEnsemble(model, { replicas: count, seed: 41, start: 'coil' });
  const out = new Float64Array(2);
  const values = [new Float64Array(count), new Float64Array(count)];
  for (let r = 0; r < count; r++) {
    look(model.dimension, coils.positions(r), out);
    for (const k of [0, 1]) values[k][r] = out[k];
  }
  return [estimate(values[0]), estimate(values[1])];
}

/** The same from time: little friction, so that the slowest mode forgets soonest. */
function settled(model: ChainModel, quick: boolean, progress: (share: number) => void): Sizes {
  const { n, dimension } = model;
  const looks = (quick ? 6 : 40) * n;
  const run = { replicas: 128, seed: 42, friction: 0.1, burn: 1000 * n, every: 200, looks };
  const [gyration, ends] = sampleEnsemble(model, run, 2, (x, out) => look(dimension, x, out), progress);
  return [estimate(gyration), estimate(ends)];
}

/** Laws of the loose coil that a chain may start from. */
export const coilLaws: Law[] = CASES.map(({ id, quick = false, slack = 0, ...chain }) => {
  const { n, dimension, temperature, bending = 0, cageRadius = 0 } = chain;
  const name = [
    `${n} beads in ${dimension}D, kT = ${temperature}`,
    bending > 0 ? `, κ = ${bending}` : '',
    cageRadius > 0 ? `, in a cage of radius ${cageRadius}` : '',
  ].join('');
  return law(
    `coil-${id}`,
    `loose-coil start, ${name}: <Rg²>, <R²> are those of a long run without contacts${slack > 0 ? `, within ${100 * slack} %` : ''} (error: the larger difference${slack > 0 ? ' beyond that' : ''}, in standard errors)`,
    'expected: dynamics of the same chain; coils are drawn by Monte Carlo with pivots (Madras and Sokal 1988)',
    quick,
    (options) => {
      const model = chainModel(chain);
      const expected = settled(model, options.quick, (share) => options.progress(share, `coil, ${name}`));
      const measured = drawn(model, options.quick ? 2000 : 16_000);
      const distances = expected.map(
        ({ mean, error }, k) =>
          Math.max(0, Math.abs(measured[k].mean - mean) - slack * mean) / Math.hypot(error, measured[k].error),
      );
      const sharpest = options.quick ? 0.06 : 0.02;
      const isSharp = [...expected, ...measured].every(({ mean, error }) => error < sharpest * mean);
      const show = (sizes: Sizes) => sizes.map(({ mean }) => Number(mean.toPrecision(4))).join(', ');
      const worst = Math.max(...distances);
      return {
        expected: show(expected),
        measured: show(measured),
        error: Number(worst.toPrecision(2)),
        pass: worst < 3 && isSharp,
      };
    },
    { slow: n === 64 },
  );
});
