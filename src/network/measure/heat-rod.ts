import { onCircle } from '../../links/index.ts';
import { heatStep } from '../schemes/heat.ts';

export type Ends = Parameters<typeof heatStep>[2];

/** The temperatures of a rod at step 0 … steps. */
export function heatFilm(u: Float64Array, r: number, ends: Ends, steps: number): Float64Array[] {
  const film: Float64Array[] = [Float64Array.from(u)];
  for (let step = 0; step < steps; step++) film.push(heatStep(film[step], r, ends));
  return film;
}

/** Σu of a rod. */
export function heatTotal(u: Float64Array): number {
  return u.reduce((sum, value) => sum + value, 0);
}

/** By how much Σu has changed after so many steps, as a share of Σ|u|: rounding alone where the sum is kept. */
export function heatTotalDrift(u: Float64Array, r: number, ends: Ends, steps: number): number {
  let now = Float64Array.from(u);
  for (let step = 0; step < steps; step++) now = Float64Array.from(heatStep(now, r, ends));
  const size = now.reduce((sum, value) => sum + Math.abs(value), 0);
  return size === 0 ? 0 : Math.abs(heatTotal(now) - heatTotal(u)) / size;
}

/**
 * A wave of so many half-waves along a rod: cos(π·halves·i/n) on a ring, cos(π·halves·(i + ½)/n) between insulated ends. Steps keep its
 * form: an even number of half-waves up to n on a ring, up to n − 1 between ends.
 */
export function heatWave(n: number, halves: number, ends: Ends): Float64Array {
  const point = new Float64Array(2);
  return Float64Array.from({ length: n }, (_, i) => {
    onCircle((halves * (i + (ends === 'ring' ? 0 : 0.5))) / (2 * n), point);
    return point[0];
  });
}

/** What one step multiplies a wave by, read off its first point. */
export function heatWaveFactor(n: number, halves: number, r: number, ends: Ends): number {
  const wave = heatWave(n, halves, ends);
  return heatStep(wave, r, ends)[0] / wave[0];
}

/** What so many steps multiply the fastest wave by, up and down from cell to cell on a ring of 64. */
export function heatGrowth(r: number, steps: number): number {
  let u = heatWave(64, 64, 'ring');
  for (let step = 0; step < steps; step++) u = Float64Array.from(heatStep(u, r, 'ring'));
  return u[0];
}

/** The largest r at which one step does not make the fastest wave grow, by bisection to 1e-6. */
export function heatLimit(): number {
  let [stable, unstable] = [0, 1];
  while (unstable - stable > 1e-6) {
    const r = (stable + unstable) / 2;
    // Growth by 1e-6 a step would double the wave in 700,000 steps; the factor itself is read off one.
    if (Math.abs(heatGrowth(r, 1)) <= 1) stable = r;
    else unstable = r;
  }
  return stable;
}
