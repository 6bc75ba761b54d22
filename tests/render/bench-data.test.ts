import { describe, expect, it } from 'vitest';
import { type BenchData, coverBench, lidAngle, partAt } from '../../src/render/chain/bench-data.ts';

const BENCH: BenchData = {
  shapes: [
    { kind: 'peg', id: 'peg', x: 2, y: 0, radius: 0.5 },
    { kind: 'wall', id: 'wall', x: 0, y: 3, width: 4, height: 0.4, angle: Math.PI / 2 },
  ],
  cage: { x: 0, y: 0, radius: 8, angle: Math.PI, gap: 0.2, open: 0 },
  tweezers: [
    { bead: 0, x: -3, y: 0 },
    { bead: 9, x: 2.2, y: 0 },
  ],
};

describe('a press on the bench', () => {
  it('takes a trap before a shape that it stands on, and the nearer trap', () => {
    expect(partAt(BENCH, 2.2, 0, 0.3)).toEqual({ kind: 'trap', end: 1 });
    expect(partAt(BENCH, -3.1, 0.1, 0.3)).toEqual({ kind: 'trap', end: 0 });
    expect(partAt({ ...BENCH, tweezers: null }, 2.2, 0, 0.3)).toEqual({ kind: 'shape', id: 'peg' });
  });

  it('finds a wall as it is turned, and nothing beyond reach', () => {
    expect(partAt(BENCH, 0, 4.9, 0.1)).toEqual({ kind: 'shape', id: 'wall' });
    expect(partAt(BENCH, 0, 5.05, 0.1)).toEqual({ kind: 'shape', id: 'wall' });
    expect(partAt(BENCH, 0, 5.2, 0.1)).toBeNull();
    expect(partAt(BENCH, 1.5, 3, 0.1)).toBeNull();
  });

  it('finds the lid where it has slid to, also across the angle π', () => {
    const at = (angle: number): [number, number] => [8 * Math.cos(angle), 8 * Math.sin(angle)];
    expect(partAt(BENCH, ...at(Math.PI - 0.1), 0.2)).toEqual({ kind: 'lid' });
    expect(partAt(BENCH, ...at(-Math.PI + 0.1), 0.2)).toEqual({ kind: 'lid' });
    expect(partAt(BENCH, ...at(0), 0.2)).toBeNull();
    const opened = { ...BENCH, cage: { ...BENCH.cage!, open: 1 } };
    expect(lidAngle(opened.cage)).toBeCloseTo(Math.PI + 0.4);
    expect(partAt(opened, ...at(Math.PI - 0.1), 0.2)).toBeNull();
    expect(partAt(opened, ...at(Math.PI + 0.4), 0.2)).toEqual({ kind: 'lid' });
  });
});

describe('the bench', () => {
  it('is covered whole by the camera, turned walls included', () => {
    const extent = { minX: 0, minY: 0, maxX: 1, maxY: 1 };
    coverBench({ ...BENCH, cage: null }, extent);
    expect(extent.minX).toBeCloseTo(-3);
    expect(extent.maxX).toBeCloseTo(2.5);
    expect(extent.minY).toBeCloseTo(-0.5);
    expect(extent.maxY).toBeCloseTo(5);
    coverBench(BENCH, extent);
    expect(extent).toMatchObject({ minX: -8, maxX: 8, minY: -8, maxY: 8 });
  });
});
