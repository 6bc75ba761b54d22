import type { Rng } from '../links/index.ts';
import type { ChainModel } from './model.ts';

/** Spreads of the tangent of half a turn, in units of the natural bend: large turns, and small ones for where those do not fit. */
const TURNS = [0.5, 1.5];

/** A bond's length by its own law, the weight r^(d−1) e^(−k(r−b)²/2kT): normal numbers kept in proportion to r^(d−1). */
export function drawBond({ bondLength, bondStiffness, temperature, dimension }: ChainModel, rng: Rng): number {
  const width = Math.sqrt(temperature / bondStiffness);
  if (width === 0) return bondLength;
  const longest = bondLength + 6 * width;
  for (;;) {
    const r = bondLength + width * rng.normal();
    const share = r / longest;
    if (r > 0 && share < 1 && rng.uniform() < (dimension === 2 ? share : share * share)) return r;
  }
}

/**
 * One pivot: the beads after `joint` turn about it together, and the bond there gets a new length by its own law. Since a turn and its
 * inverse are as likely, Metropolis's rule needs only the energies other than that of the bonds.
 *
 * @param x two configurations side by side, shape [n · dimension][2], b: the first is read, the second receives it after the pivot
 */
export function pivot(model: ChainModel, x: Float64Array | Float32Array, joint: number, rng: Rng): void {
  const { dimension, bending, temperature } = model;
  const stride = 2 * dimension;
  const at = joint * stride;
  const natural = bending > temperature ? Math.sqrt(temperature / bending) : 1;
  const spread = natural * TURNS[rng.int(TURNS.length)];
  for (let k = 0; k < at + stride; k += 2) x[k + 1] = x[k];
  const a = spread * rng.normal();
  if (dimension === 2) turnInPlane(x, at, a);
  else turnInSpace(x, at, a, spread * rng.normal(), spread * rng.normal());
  let square = 0;
  for (let k = at + 1; k < at + stride; k += 2) square += (x[k + stride] - x[k]) * (x[k + stride] - x[k]);
  if (square === 0) return;
  const stretch = drawBond(model, rng) / Math.sqrt(square) - 1;
  for (let first = at + 1; first < at + stride; first += 2) {
    const shift = stretch * (x[first + stride] - x[first]);
    for (let k = first + stride; k < x.length; k += stride) x[k] += shift;
  }
}

/** Spread of a shift along each axis, b. */
const SHIFT = 0.5;

/** Shifts the whole chain; as `pivot` otherwise. */
export function shift(x: Float64Array | Float32Array, dimension: number, rng: Rng): void {
  for (let axis = 0; axis < 2 * dimension; axis += 2) {
    const step = SHIFT * rng.normal();
    for (let k = axis; k < x.length; k += 2 * dimension) x[k + 1] = x[k] + step;
  }
}

/** A turn by an angle whose half has the tangent a: x' = c x − s y, y' = s x + c y. */
function turnInPlane(x: Float64Array | Float32Array, at: number, a: number): void {
  const norm = 1 / (1 + a * a);
  const c = norm * (1 - a * a);
  const s = 2 * norm * a;
  const x0 = x[at];
  const y0 = x[at + 2];
  for (let k = at + 4; k < x.length; k += 4) {
    const dx = x[k] - x0;
    const dy = x[k + 2] - y0;
    x[k + 1] = x0 + c * dx - s * dy;
    x[k + 3] = y0 + s * dx + c * dy;
  }
}

/** The turn of the quaternion q = (1, a, b, c): d' = d + 2 q × (q × d + d)/|q|². */
function turnInSpace(x: Float64Array | Float32Array, at: number, a: number, b: number, c: number): void {
  const norm = 2 / (1 + a * a + b * b + c * c);
  for (let k = at + 6; k < x.length; k += 6) {
    const dx = x[k] - x[at];
    const dy = x[k + 2] - x[at + 2];
    const dz = x[k + 4] - x[at + 4];
    const ux = b * dz - c * dy + dx;
    const uy = c * dx - a * dz + dy;
    const uz = a * dy - b * dx + dz;
    x[k + 1] = x[k] + norm * (b * uz - c * uy);
    x[k + 3] = x[k + 2] + norm * (c * ux - a * uz);
    x[k + 5] = x[k + 4] + norm * (a * uy - b * ux);
  }
}
