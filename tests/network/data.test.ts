import { describe, expect, test } from 'vitest';
import { createRng, onCircle, type Rng } from '../../src/links/index.ts';
import { DATA_SETS, type DataSetName, sampleData } from '../../src/network/index.ts';
import { createStack } from '../../src/network/stack.ts';

const COUNT = 20_000;
const points = (name: DataSetName) => {
  const { inputs, labels } = sampleData(name, COUNT, createRng(4));
  return Array.from({ length: COUNT }, (_, i) => ({ x: inputs[2 * i], y: inputs[2 * i + 1], label: labels[i] }));
};

describe.each(DATA_SETS)('%s', (name) => {
  test('both labels are equally likely, the points lie where they should, and a seed repeats them', () => {
    const all = points(name);
    const ones = all.filter((point) => point.label === 1).length;
    expect(Math.abs(ones / COUNT - 0.5)).toBeLessThan(0.02);
    expect(all.every(({ x, y }) => Math.hypot(x, y) < 2.3)).toBe(true);
    // Only the shortcut leans: to half of the difference of the rings' mean |x|, 2/π of the radius, in half of the points.
    const lean = name === 'shortcut' ? (0.25 * 2 * (1.35 - 0.45)) / Math.PI : 0;
    expect(Math.abs(all.reduce((sum, { x }) => sum + x, 0) / COUNT - lean)).toBeLessThan(0.05);
    expect(Math.abs(all.reduce((sum, { y }) => sum + y, 0) / COUNT)).toBeLessThan(0.05);
    expect(sampleData(name, 10, createRng(9))).toEqual(sampleData(name, 10, createRng(9)));
    expect(sampleData(name, 10, createRng(9))).not.toEqual(sampleData(name, 10, createRng(10)));
  });

  test('no straight line separates the labels well', () => {
    const all = points(name).slice(0, 2000);
    let best = 0;
    for (let angle = 0; angle < Math.PI; angle += 0.1) {
      for (let offset = -1.5; offset <= 1.5; offset += 0.1) {
        const right = all.filter(
          ({ x, y, label }) => x * Math.cos(angle) + y * Math.sin(angle) > offset === (label === 1),
        ).length;
        best = Math.max(best, right / all.length, 1 - right / all.length);
      }
    }
    expect(best).toBeLessThan(name === 'moons' ? 0.93 : 0.8);
  });
});

type Sampler = (rng: Rng, point: Float64Array) => number;

/** The data sets once more, a number at a time on the host's generator and circle. */
const SAMPLERS: Record<DataSetName, Sampler> = {
  rings(rng, point) {
    const label = rng.int(2);
    const radius = (label === 0 ? 0.2 : 1.1) + 0.5 * rng.uniform();
    onCircle(rng.uniform(), point);
    point[0] *= radius;
    point[1] *= radius;
    return label;
  },
  shortcut(rng, point) {
    const label = SAMPLERS.rings(rng, point);
    const agrees = rng.int(4) > 0;
    point[0] = Math.abs(point[0]) * ((label === 1) === agrees ? 1 : -1);
    return label;
  },
  spiral(rng, point) {
    const label = rng.int(2);
    const along = rng.uniform();
    const radius = 0.15 + 1.4 * along;
    onCircle(1.25 * along + 0.5 * label, point);
    point[0] = radius * point[0] + 0.04 * rng.normal();
    point[1] = radius * point[1] + 0.04 * rng.normal();
    return label;
  },
  moons(rng, point) {
    const label = rng.int(2);
    onCircle(0.5 * rng.uniform(), point);
    const x = label === 0 ? point[0] : 1 - point[0];
    const y = label === 0 ? point[1] : 0.5 - point[1];
    point[0] = x - 0.5 + 0.1 * rng.normal();
    point[1] = y - 0.25 + 0.1 * rng.normal();
    return label;
  },
  xor(rng, point) {
    const right = rng.int(2);
    const up = rng.int(2);
    point[0] = (0.1 + 1.4 * rng.uniform()) * (right === 1 ? 1 : -1);
    point[1] = (0.1 + 1.4 * rng.uniform()) * (up === 1 ? 1 : -1);
    return right === up ? 0 : 1;
  },
};

test.each(DATA_SETS)('%s: the kernel draws, to the bit, what the host draws a number at a time', (name) => {
  // Enough points for several blocks of the kernel's words, and for rejections in the normal numbers.
  const { inputs, labels } = sampleData(name, 1001, createRng(31));
  const rng = createRng(31);
  const point = new Float64Array(2);
  for (let i = 0; i < labels.length; i++) {
    expect(labels[i]).toBe(SAMPLERS[name](rng, point));
    expect(inputs[2 * i]).toBe(point[0]);
    expect(inputs[2 * i + 1]).toBe(point[1]);
  }
});

test.each(DATA_SETS)('%s: a stack draws the same points batch after batch, in f32 rounded', (name) => {
  const stacks = (['f64', 'f32'] as const).map((precision) => {
    const stack = createStack({ depth: 2, width: 2, inputs: 2, batch: 13, activation: 'tanh', precision });
    stack.seedData(0, createRng(5));
    return stack;
  });
  const { inputs, labels } = sampleData(name, 5 * 13, createRng(5));
  for (let first = 0; first < 5 * 13; first += 13) {
    for (const [k, stack] of stacks.entries()) {
      const round = k === 0 ? (x: number) => x : Math.fround;
      stack.seedData(1, createRng(first)); // the other stream is another
      stack.drawData(1, name, 7);
      stack.drawData(0, name, 13);
      for (let b = 0; b < 13; b++) {
        expect(stack.labels[b]).toBe(labels[first + b]);
        expect(stack.inputs[b]).toBe(round(inputs[2 * (first + b)]));
        expect(stack.inputs[stack.stride + b]).toBe(round(inputs[2 * (first + b) + 1]));
      }
    }
  }
});

test('shortcut: the sign of x agrees with the label three times in four, whatever the label; all else is as in rings', () => {
  const all = points('shortcut');
  for (const label of [0, 1]) {
    const own = all.filter((point) => point.label === label);
    const share = own.filter(({ x }) => x > 0 === (label === 1)).length / own.length;
    // About 10,000 draws a label: one standard error is 0.0043, four are allowed.
    expect(Math.abs(share - 0.75)).toBeLessThan(4 * Math.sqrt((0.75 * 0.25) / own.length));
    const radii = own.map(({ x, y }) => Math.hypot(x, y));
    const from = label === 0 ? 0.2 : 1.1;
    expect(Math.min(...radii)).toBeGreaterThanOrEqual(from - 1e-12);
    expect(Math.max(...radii)).toBeLessThanOrEqual(from + 0.5 + 1e-12);
    // Uniform in radius: mean from + 1/4, variance 1/48; uniform in angle but for the sign of x: y averages to nothing.
    const mean = radii.reduce((sum, r) => sum + r, 0) / radii.length;
    expect(Math.abs(mean - from - 0.25)).toBeLessThan(4 * Math.sqrt(1 / 48 / radii.length));
    const up = own.filter(({ y }) => y > 0).length / own.length;
    expect(Math.abs(up - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / own.length));
  }
  const ones = all.filter((point) => point.label === 1).length / COUNT;
  expect(Math.abs(ones - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / COUNT));
});

test('rings: radius 0.2–0.7 inside and 1.1–1.6 outside, both uniform in radius and angle', () => {
  const all = points('rings');
  for (const [label, from] of [
    [0, 0.2],
    [1, 1.1],
  ]) {
    const radii = all.filter((point) => point.label === label).map(({ x, y }) => Math.hypot(x, y));
    expect(Math.min(...radii)).toBeGreaterThanOrEqual(from - 1e-12);
    expect(Math.max(...radii)).toBeLessThanOrEqual(from + 0.5 + 1e-12);
    for (let bin = 0; bin < 10; bin++) {
      const share = radii.filter((r) => Math.floor((r - from) / 0.05) === bin).length / radii.length;
      expect(Math.abs(share - 0.1)).toBeLessThan(0.02);
    }
  }
  for (let octant = 0; octant < 8; octant++) {
    const share = all.filter(({ x, y }) => Math.floor(((Math.atan2(y, x) + Math.PI) / Math.PI) * 4) === octant).length;
    expect(Math.abs(share / COUNT - 0.125)).toBeLessThan(0.02);
  }
});

test('a stack refuses points that have no room', () => {
  const shape = { depth: 2, width: 4, inputs: 2, batch: 8, activation: 'tanh', precision: 'f64' } as const;
  expect(() => createStack(shape).drawData(0, 'rings', 9)).toThrow('a batch holds 1 to 8 samples, not 9');
  const others = [
    { ...shape, inputs: 3 },
    { ...shape, batch: 1, single: true },
  ];
  for (const other of others) {
    expect(() => createStack(other).drawData(0, 'rings', 1)).toThrow('points are drawn for batches of two inputs');
  }
});
