import { describe, expect, test } from 'vitest';
import { createRng } from '../../src/links/index.ts';
import { type DataSetName, sampleData } from '../../src/network/index.ts';

const COUNT = 20_000;
const points = (name: DataSetName) => {
  const { inputs, labels } = sampleData(name, COUNT, createRng(4));
  return Array.from({ length: COUNT }, (_, i) => ({ x: inputs[2 * i], y: inputs[2 * i + 1], label: labels[i] }));
};

describe.each(['rings', 'spiral', 'moons', 'xor'] as const)('%s', (name) => {
  test('both labels are equally likely, the points lie around the origin, and a seed repeats them', () => {
    const all = points(name);
    const ones = all.filter((point) => point.label === 1).length;
    expect(Math.abs(ones / COUNT - 0.5)).toBeLessThan(0.02);
    expect(all.every(({ x, y }) => Math.hypot(x, y) < 2.3)).toBe(true);
    expect(Math.abs(all.reduce((sum, { x }) => sum + x, 0) / COUNT)).toBeLessThan(0.05);
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
