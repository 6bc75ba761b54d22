import type { Rng } from '../links/index.ts';
import { DATA_SETS, type DataSetName } from './data-sets.ts';
import { drawScratch, GENERATOR_SIZE, instantiate } from './kernel/instance.ts';

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
