import { expect, test } from 'vitest';
import { radiusOfGyration, rmsd } from '../../src/chain/index.ts';
import { createRng } from '../../src/links/index.ts';

test('Rg of a square of side 2 is √2, in 3D as well', () => {
  expect(radiusOfGyration(2, Float64Array.from([5, 5, 7, 5, 7, 7, 5, 7]))).toBeCloseTo(Math.SQRT2, 14);
  expect(radiusOfGyration(3, Float64Array.from([5, 5, 1, 7, 5, 1, 7, 7, 1, 5, 7, 1]))).toBeCloseTo(Math.SQRT2, 14);
});

function shape(n: number, dimension: number, seed: number): Float64Array {
  const rng = createRng(seed);
  return Float64Array.from({ length: n * dimension }, () => rng.normal());
}

test('RMSD is blind to where a plane structure lies and to its mirror image', () => {
  const a = shape(12, 2, 1);
  for (const flip of [1, -1]) {
    for (const angle of [0, 0.7, 2.9]) {
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      const moved = a.map((_, k) => {
        const [x, y] = [a[k - (k % 2)] * flip, a[k - (k % 2) + 1]];
        return k % 2 === 0 ? c * x - s * y + 3 : s * x + c * y - 8;
      });
      expect(rmsd(a, moved, 2)).toBeLessThan(1e-7);
    }
  }
});

/** Rotation matrix of a unit quaternion. */
function rotation(q: number[]): number[][] {
  const length = Math.hypot(...q);
  const [w, x, y, z] = q.map((value) => value / length);
  return [
    [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
    [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
    [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
  ];
}

test('RMSD in space: zero for a rotation, not for a mirror image, and the minimum over many rotations', () => {
  const rng = createRng(7);
  const a = shape(15, 3, 2);
  const rotate = (v: Float64Array, m: number[][]) =>
    v.map((_, k) => [0, 1, 2].reduce((sum, l) => sum + m[k % 3][l] * v[k - (k % 3) + l], 0));
  const random = () => rotation([rng.normal(), rng.normal(), rng.normal(), rng.normal()]);
  expect(rmsd(a, rotate(a, random()), 3)).toBeLessThan(1e-6);
  expect(
    rmsd(
      a,
      a.map((value, k) => (k % 3 === 0 ? -value : value)),
      3,
    ),
  ).toBeGreaterThan(0.1);
  const b = a.map((value) => value + 0.4 * rng.normal());
  const best = rmsd(a, b, 3);
  const centre = (v: Float64Array) => {
    const mean = [0, 1, 2].map((k) => v.reduce((sum, value, l) => (l % 3 === k ? sum + value : sum), 0) / 15);
    return v.map((value, k) => value - mean[k % 3]);
  };
  const [p, q] = [centre(a), centre(b)];
  const distance = (m: number[][]) => Math.sqrt(rotate(p, m).reduce((sum, v, k) => sum + (v - q[k]) ** 2, 0) / 15);
  let least = Number.POSITIVE_INFINITY;
  for (let trial = 0; trial < 2000; trial++) {
    const small = rotation([1, 0.2 * rng.normal(), 0.2 * rng.normal(), 0.2 * rng.normal()]);
    least = Math.min(least, distance(small));
  }
  expect(best).toBeLessThanOrEqual(least + 1e-12);
  expect(least - best).toBeLessThan(0.02);
});
