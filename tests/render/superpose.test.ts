import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { superpose, type Turn, turnAbout } from '../../src/render/chain/superpose.ts';
import type { Points } from '../../src/render/stage/camera.ts';

const N = 9;
/** Not its own mirror image, nor its own image under any turn. */
const SHAPE = Float64Array.of(0, 0, 1, 0, 2, 0, 2, 1, 2, 2, 1, 2, 1, 3, 1, 4, 0, 4);

function identity(): Turn {
  return { a: 1, b: 0, c: 0, d: 1 };
}

function squares(a: Points, b: Points): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] - b[k]) ** 2;
  return sum;
}

/** The shape turned by `angle`, mirrored or not, moved, and each coordinate shaken by `shake`. */
function moved(angle: number, isMirrored: boolean, shake: (k: number) => number): Float64Array {
  const sign = isMirrored ? -1 : 1;
  return SHAPE.map((_, k) => {
    const x = SHAPE[k - (k % 2)];
    const y = sign * SHAPE[k - (k % 2) + 1];
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return (k % 2 === 0 ? cos * x - sin * y + 7 : sin * x + cos * y - 3) + shake(k);
  });
}

/** The shape laid on the points by the turn that was found, and what is left of the squared distances. */
function residue(points: Points, turn: Turn): number {
  const laid = new Float64Array(2 * N);
  let x = 0;
  let y = 0;
  for (let i = 0; i < N; i++) {
    x += points[2 * i] / N;
    y += points[2 * i + 1] / N;
  }
  turnAbout(SHAPE, N, turn, x, y, laid);
  return squares(laid, points);
}

describe('the best superposition', () => {
  it('finds any turn, shift and mirror image again', () => {
    fc.assert(
      fc.property(fc.double({ min: -4, max: 4, noNaN: true }), fc.boolean(), (angle, isMirrored) => {
        const points = moved(angle, isMirrored, () => 0);
        const turn = identity();
        expect(superpose(SHAPE, points, N, false, turn)).toBe(isMirrored);
        expect(residue(points, turn)).toBeLessThan(1e-18);
      }),
    );
  });

  it('leaves no better angle among 3,600 tried, for a shaken chain', () => {
    const shake = (k: number) => 0.4 * Math.sin(k * 12.9898);
    for (const isMirrored of [false, true]) {
      const points = moved(0.7, isMirrored, shake);
      const turn = identity();
      superpose(SHAPE, points, N, false, turn);
      const found = residue(points, turn);
      for (let step = 0; step < 3600; step++) {
        const [cos, sin] = [Math.cos((step * Math.PI) / 1800), Math.sin((step * Math.PI) / 1800)];
        const tried = isMirrored ? { a: cos, b: sin, c: sin, d: -cos } : { a: cos, b: sin, c: -sin, d: cos };
        expect(residue(points, tried)).toBeGreaterThanOrEqual(found - 1e-9);
      }
    }
  });

  it('keeps the side it took while the other fits hardly better', () => {
    const straight = Float64Array.from({ length: 2 * N }, (_, k) => (k % 2 === 0 ? k / 2 : 0.01 * k));
    const turn = identity();
    expect(superpose(SHAPE, straight, N, false, turn)).toBe(false);
    expect(superpose(SHAPE, straight, N, true, turn)).toBe(true);
  });

  it('is the identity where everything lies in one point or nowhere', () => {
    const turn = identity();
    superpose(SHAPE, new Float64Array(2 * N), N, true, turn);
    expect(turn).toEqual(identity());
    superpose(SHAPE, new Float64Array(2 * N).fill(Number.NaN), N, true, turn);
    expect(turn).toEqual(identity());
  });
});
