import type { Rng } from '../links/index.ts';
import { drawScratch, GENERATOR_SIZE, instantiate } from './kernel/instance.ts';

/**
 * Labelled points in the plane, both labels equally likely, drawn by assembly/network/data.ts:
 * - `rings`: radius 0.2–0.7 (label 0) and 1.1–1.6 (label 1), uniform in radius and angle.
 * - `spiral`: two arms of one and a quarter turns, half a turn apart, radius 0.15–1.55, noise 0.04.
 * - `moons`: two half circles of radius 1 that reach into each other, centred, noise 0.1.
 * - `xor`: four squares of side 1.4 around the origin, 0.2 apart; label 1 where the signs differ.
 * - `shortcut`: rings whose sign of x agrees with the label (+ for 1) three times in four: a rule that is easy and often right.
 */
export const DATA_SETS = ['rings', 'spiral', 'moons', 'xor', 'shortcut'] as const;
export type DataSetName = (typeof DATA_SETS)[number];

/**
 * The `count` labelled points that `rng` stands before (it is not advanced): inputs[2i], inputs[2i + 1] are the point with
 * labels[i].
 */
export function sampleData(name: DataSetName, count: number, rng: Rng): { inputs: Float64Array; labels: Uint8Array } {
  const row = 16 * Math.ceil(count / 2);
  const { memory, kernel, start } = instantiate('f64', GENERATOR_SIZE + 3 * row + drawScratch(count));
  const labels = start + GENERATOR_SIZE;
  const x = labels + row;
  const y = x + row;
  const [a, b, c, d] = rng.state();
  kernel.seedGenerator(start, a, b, c, d);
  kernel.draw(DATA_SETS.indexOf(name), start, count, labels, x, y, y + row);
  const column = (address: number) => new Float64Array(memory.buffer, address, count);
  const inputs = new Float64Array(2 * count);
  column(x).forEach((value, i) => {
    inputs[2 * i] = value;
  });
  column(y).forEach((value, i) => {
    inputs[2 * i + 1] = value;
  });
  return { inputs, labels: Uint8Array.from(column(labels)) };
}
