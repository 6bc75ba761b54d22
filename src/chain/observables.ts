import { determinant } from '../links/index.ts';

type Numbers = Float64Array | Float32Array;

/** Rg, the root mean square distance of the beads from their centre, b. */
export function radiusOfGyration(dimension: number, positions: Numbers): number {
  const n = positions.length / dimension;
  let sum = 0;
  for (let k = 0; k < dimension; k += 1) {
    let mean = 0;
    for (let i = 0; i < n; i += 1) mean += positions[i * dimension + k];
    mean /= n;
    for (let i = 0; i < n; i += 1) {
      const d = positions[i * dimension + k] - mean;
      sum += d * d;
    }
  }
  return Math.sqrt(sum / n);
}

function centred(positions: Numbers, dimension: number): Float64Array {
  const n = positions.length / dimension;
  const out = Float64Array.from(positions);
  for (let k = 0; k < dimension; k += 1) {
    let mean = 0;
    for (let i = 0; i < n; i += 1) mean += out[i * dimension + k];
    mean /= n;
    for (let i = 0; i < n; i += 1) out[i * dimension + k] -= mean;
  }
  return out;
}

/**
 * Root mean square deviation of two structures after the best superposition, b; both of shape [n · dimension].
 *
 * In 2D a mirror image counts as the same fold (a plane chain can be turned over), so the best of both is taken. In 3D
 * only rotations are allowed: Horn's quaternion method (1987).
 */
export function rmsd(a: Numbers, b: Numbers, dimension: 2 | 3): number {
  const n = a.length / dimension;
  const p = centred(a, dimension);
  const q = centred(b, dimension);
  let squares = 0;
  for (let k = 0; k < p.length; k += 1) squares += p[k] * p[k] + q[k] * q[k];
  let overlap: number;
  if (dimension === 2) {
    // With complex p, q the best rotation overlaps |Σ p* q|, and for the mirror image |Σ p q|.
    let re = 0;
    let im = 0;
    let reMirror = 0;
    let imMirror = 0;
    for (let i = 0; i < n; i += 1) {
      const [px, py, qx, qy] = [p[2 * i], p[2 * i + 1], q[2 * i], q[2 * i + 1]];
      re += px * qx + py * qy;
      im += px * qy - py * qx;
      reMirror += px * qx - py * qy;
      imMirror += px * qy + py * qx;
    }
    overlap = Math.sqrt(Math.max(re * re + im * im, reMirror * reMirror + imMirror * imMirror));
  } else {
    overlap = bestRotationOverlap(p, q, n, 0.5 * squares);
  }
  return Math.sqrt(Math.max(0, (squares - 2 * overlap) / n));
}

/**
 * Largest eigenvalue of Horn's symmetric, traceless 4×4 matrix of the correlation s = Σ p qᵀ: Newton's method down from its upper
 * bound on the quartic λ⁴ + c2 λ² + c1 λ + c0 (Theobald 2005), which needs exactly rounded operations only.
 */
function bestRotationOverlap(p: Float64Array, q: Float64Array, n: number, bound: number): number {
  const s = new Float64Array(9);
  for (let i = 0; i < n; i += 1) {
    for (let k = 0; k < 3; k += 1) for (let l = 0; l < 3; l += 1) s[3 * k + l] += p[3 * i + k] * q[3 * i + l];
  }
  const [xx, xy, xz, yx, yy, yz, zx, zy, zz] = s;
  const horn = [
    [xx + yy + zz, yz - zy, zx - xz, xy - yx],
    [yz - zy, xx - yy - zz, xy + yx, zx + xz],
    [zx - xz, xy + yx, yy - xx - zz, yz + zy],
    [xy - yx, zx + xz, yz + zy, zz - xx - yy],
  ];
  const c2 = -2 * s.reduce((sum, value) => sum + value * value, 0);
  const c1 = -8 * determinant(s.subarray(0, 9), 3);
  const c0 = determinant(Float64Array.from(horn.flat()), 4);
  let root = bound;
  for (let turn = 0; turn < 100; turn += 1) {
    const square = root * root;
    const slope = 4 * square * root + 2 * c2 * root + c1;
    if (slope === 0) break;
    const step = (square * square + c2 * square + c1 * root + c0) / slope;
    root -= step;
    if (Math.abs(step) <= 1e-14 * Math.abs(root)) break;
  }
  return root;
}
