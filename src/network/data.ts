import type { Rng } from '../links/index.ts';
import { onCircle } from './circle.ts';

export type DataSetName = 'rings' | 'spiral' | 'moons' | 'xor';
export const DATA_SETS: readonly DataSetName[] = ['rings', 'spiral', 'moons', 'xor'];

/** Draws one labelled point: writes x, y into `point`, returns the label, 0 or 1. Both labels are equally likely. */
type Sampler = (rng: Rng, point: Float64Array) => number;

/** Inside: radius 0.2–0.7 (label 0); outside: 1.1–1.6 (label 1); both uniform. */
function rings(rng: Rng, point: Float64Array): number {
  const label = rng.int(2);
  const radius = (label === 0 ? 0.2 : 1.1) + 0.5 * rng.uniform();
  onCircle(rng.uniform(), point);
  point[0] *= radius;
  point[1] *= radius;
  return label;
}

/** Two arms of one and a quarter turns, half a turn apart, radius 0.15–1.55, noise 0.04. */
function spiral(rng: Rng, point: Float64Array): number {
  const label = rng.int(2);
  const along = rng.uniform();
  const radius = 0.15 + 1.4 * along;
  onCircle(1.25 * along + 0.5 * label, point);
  point[0] = radius * point[0] + 0.04 * rng.normal();
  point[1] = radius * point[1] + 0.04 * rng.normal();
  return label;
}

/** Two half circles of radius 1 that reach into each other, centred, noise 0.1. */
function moons(rng: Rng, point: Float64Array): number {
  const label = rng.int(2);
  onCircle(0.5 * rng.uniform(), point);
  const x = label === 0 ? point[0] : 1 - point[0];
  const y = label === 0 ? point[1] : 0.5 - point[1];
  point[0] = x - 0.5 + 0.1 * rng.normal();
  point[1] = y - 0.25 + 0.1 * rng.normal();
  return label;
}

/** Four squares of side 1.4 around the origin, 0.2 apart; label 1 where the signs differ. */
function xor(rng: Rng, point: Float64Array): number {
  const right = rng.int(2);
  const up = rng.int(2);
  point[0] = (0.1 + 1.4 * rng.uniform()) * (right === 1 ? 1 : -1);
  point[1] = (0.1 + 1.4 * rng.uniform()) * (up === 1 ? 1 : -1);
  return right === up ? 0 : 1;
}

const SAMPLERS: Record<DataSetName, Sampler> = { rings, spiral, moons, xor };

/** The sampler of a data set, for loops that must not allocate. */
export function samplerOf(name: DataSetName): Sampler {
  return SAMPLERS[name];
}

/** `count` labelled points: inputs[2i], inputs[2i + 1] are the point with labels[i]. */
export function sampleData(name: DataSetName, count: number, rng: Rng): { inputs: Float64Array; labels: Uint8Array } {
  const inputs = new Float64Array(2 * count);
  const labels = new Uint8Array(count);
  const point = new Float64Array(2);
  const draw = samplerOf(name);
  for (let i = 0; i < count; i++) {
    labels[i] = draw(rng, point);
    inputs[2 * i] = point[0];
    inputs[2 * i + 1] = point[1];
  }
  return { inputs, labels };
}
