import { describe, expect, it } from 'vitest';
import { madeContacts, placeSmallChain } from '../../src/render/crowd/small-chain.ts';

const CELL = { x: 100, y: 50, width: 42, height: 42 };

/** A compact fold: rows of eight beads, to and fro. */
function folded(n: number): Float64Array {
  return Float64Array.from({ length: 2 * n }, (_, k) => {
    const row = Math.floor(k / 2 / 8);
    const along = (k >> 1) % 8;
    return k % 2 === 1 ? row : row % 2 === 0 ? along : 7 - along;
  });
}

const straight = (n: number) => Float64Array.from({ length: 2 * n }, (_, k) => (k % 2 === 0 ? k / 2 : 0));

function turned(points: Float64Array, angle: number): Float64Array {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return points.map((_, k) => {
    const [x, y] = [points[k - (k % 2)], points[k - (k % 2) + 1]];
    return k % 2 === 0 ? cos * x - sin * y : sin * x + cos * y;
  });
}

describe('a small chain', () => {
  it.each([12, 24, 64])('of %i beads never leaves its cell, folded or straight, however it is turned', (n) => {
    const out = new Float32Array(2 * n);
    for (const shape of [folded(n), straight(n)])
      for (let turn = 0; turn < 12; turn++) {
        placeSmallChain(turned(shape, turn / 2), n, CELL, out);
        for (let i = 0; i < n; i++) {
          expect(Math.abs(out[2 * i] - 121)).toBeLessThan(21);
          expect(Math.abs(out[2 * i + 1] - 71)).toBeLessThan(21);
        }
      }
  });

  it('keeps its size while it turns and trembles, and its centre in the middle of the cell', () => {
    const n = 64;
    const out = new Float32Array(2 * n);
    const scale = placeSmallChain(folded(n), n, CELL, out);
    expect(scale).toBeGreaterThan(2);
    for (let turn = 1; turn < 12; turn++) {
      const trembling = turned(folded(n), turn / 2).map((value, k) => value + 0.1 * Math.sin(7 * k + turn));
      expect(placeSmallChain(trembling, n, CELL, out)).toBe(scale);
      const middle = out.reduce((sum, value, k) => (k % 2 === 0 ? sum + value : sum), 0) / n;
      expect(middle).toBeCloseTo(121, 3);
    }
  });

  it('is turned as it was simulated: y points up', () => {
    const out = new Float32Array(4);
    placeSmallChain(Float64Array.of(0, 0, 0, 1), 2, CELL, out);
    expect(out[3]).toBeLessThan(out[1]);
    expect(out[0]).toBe(out[2]);
  });

  it('that is nowhere is not drawn', () => {
    expect(placeSmallChain(Float64Array.of(0, 0, Number.NaN, 1), 2, CELL, new Float32Array(4))).toBe(0);
  });

  it('has made the contacts that are nearer than their reach', () => {
    const contacts = [
      { i: 0, j: 15, reach: 1.25 },
      { i: 0, j: 7, reach: 1.25 },
      { i: 7, j: 8, reach: 0.9 },
    ];
    const out = new Uint16Array(3);
    expect(madeContacts(folded(16), contacts, out)).toBe(1);
    expect(out[0]).toBe(0);
  });
});
