import { exactExp, onCircle } from '../../links/index.ts';

/**
 * A wave function on a line with walls, ħ = m = 1: iψ_t = Hψ, H = −½∂²/∂x² + V by second differences. re and im are its parts at the points 1 … n of a grid with spacing dx.
 */
export interface Wave {
  readonly re: Float64Array;
  readonly im: Float64Array;
  readonly dx: number;
  /** V at the points; none unless given. */
  readonly potential?: Float64Array;
}

/** A Gaussian packet of width σ (of |ψ|²) and wave number k at x0 (distance from the left wall), norm 1. */
export function wavePacket(points: number, dx: number, x0: number, sigma: number, k: number): Wave {
  const re = new Float64Array(points);
  const im = new Float64Array(points);
  const phase = new Float64Array(2);
  let sum = 0;
  for (let i = 0; i < points; i++) {
    const x = (i + 1) * dx - x0;
    const size = exactExp(-(x * x) / (4 * sigma * sigma));
    onCircle((k * x) / (2 * Math.PI), phase);
    re[i] = size * phase[0];
    im[i] = size * phase[1];
    sum += size * size * dx;
  }
  const scale = 1 / Math.sqrt(sum);
  return { re: re.map((value) => value * scale), im: im.map((value) => value * scale), dx };
}

/** Hψ for one part. */
export function hamiltonian(part: Float64Array, dx: number, potential?: Float64Array): Float64Array {
  const n = part.length;
  const f = -0.5 / (dx * dx);
  const result = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    result[i] = f * ((i > 0 ? part[i - 1] : 0) - 2 * part[i] + (i < n - 1 ? part[i + 1] : 0));
  }
  if (potential !== undefined) for (let i = 0; i < n; i++) result[i] += potential[i] * part[i];
  return result;
}

/** ‖ψ‖² = Σ|ψ|²dx. */
export function waveNorm2({ re, im, dx }: Wave): number {
  let sum = 0;
  for (let i = 0; i < re.length; i++) sum += re[i] * re[i] + im[i] * im[i];
  return sum * dx;
}

/** Standard deviation of |ψ|². */
export function waveWidth({ re, im }: Wave, dx: number): number {
  let total = 0;
  let first = 0;
  let second = 0;
  for (let i = 0; i < re.length; i++) {
    const density = re[i] * re[i] + im[i] * im[i];
    const x = (i + 1) * dx;
    total += density;
    first += density * x;
    second += density * x * x;
  }
  const mean = first / total;
  return Math.sqrt(second / total - mean * mean);
}

/** ψ ← ψ − i·h·Hψ: a residual block. ‖ψ‖² grows by h²‖Hψ‖² at every step, exactly: never stable. */
export function explicitWaveStep(psi: Wave, h: number): Wave {
  const { re, im, dx, potential } = psi;
  const hRe = hamiltonian(re, dx, potential);
  const hIm = hamiltonian(im, dx, potential);
  for (let i = 0; i < re.length; i++) {
    const moved = im[i] - h * hRe[i];
    hRe[i] = re[i] + h * hIm[i];
    hIm[i] = moved;
  }
  return { ...psi, re: hRe, im: hIm };
}

/** The elimination of Crank and Nicolson's matrix, which no step changes: the pivots, and what stands above the diagonal. */
interface Elimination {
  readonly potential: Float64Array | undefined;
  readonly h: number;
  readonly dx: number;
  readonly side: number;
  readonly pivotRe: Float64Array;
  readonly pivotIm: Float64Array;
  /** |pivot|². */
  readonly size: Float64Array;
  readonly upRe: Float64Array;
  readonly upIm: Float64Array;
}

let eliminated: Elimination | null = null;

/** The elimination for a wave and a step; that of the last one is kept, since a film takes hundreds of equal steps. */
function eliminationOf({ re, dx, potential }: Wave, h: number): Elimination {
  const n = re.length;
  const last = eliminated;
  if (last?.potential === potential && last?.h === h && last.dx === dx && last.upRe.length === n) return last;
  // H has d + V on the diagonal and −d/2 beside it; the matrix is 1 + i(a + hV/2) on the diagonal and −ia/2 beside it, a = hd/2.
  const a = (0.5 * h) / (dx * dx);
  const side = -a / 2;
  const [pivotRe, pivotIm, sizes, upRe, upIm] = Array.from({ length: 5 }, () => new Float64Array(n));
  for (let i = 0; i < n; i++) {
    // pivot = 1 + i(a + hV/2) − (i·side)·up[i−1]
    const pRe = 1 + (i > 0 ? side * upIm[i - 1] : 0);
    const pIm = (potential === undefined ? a : a + 0.5 * h * potential[i]) - (i > 0 ? side * upRe[i - 1] : 0);
    const size = pRe * pRe + pIm * pIm;
    // up = (i·side)/pivot
    upRe[i] = (side * pIm) / size;
    upIm[i] = (side * pRe) / size;
    pivotRe[i] = pRe;
    pivotIm[i] = pIm;
    sizes[i] = size;
  }
  eliminated = { potential, h, dx, side, pivotRe, pivotIm, size: sizes, upRe, upIm };
  return eliminated;
}

/**
 * Crank and Nicolson: (1 + ½ihH)ψ' = (1 − ½ihH)ψ, a unitary block. Solved by elimination on the tridiagonal system with
 * complex numbers.
 */
export function crankNicolsonStep(psi: Wave, h: number): Wave {
  const { re, im, dx, potential } = psi;
  const n = re.length;
  const { side, pivotRe, pivotIm, size, upRe, upIm } = eliminationOf(psi, h);
  const f = -0.5 / (dx * dx);
  const half = 0.5 * h;
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  let lastRe = 0;
  let lastIm = 0;
  // One way through for Hψ, as `hamiltonian` has it, and the elimination: a film takes hundreds of steps while a slider is dragged.
  for (let i = 0; i < n; i++) {
    const nowRe = re[i];
    const nowIm = im[i];
    let hRe = f * ((i > 0 ? re[i - 1] : 0) - 2 * nowRe + (i < n - 1 ? re[i + 1] : 0));
    let hIm = f * ((i > 0 ? im[i - 1] : 0) - 2 * nowIm + (i < n - 1 ? im[i + 1] : 0));
    if (potential !== undefined) {
      hRe += potential[i] * nowRe;
      hIm += potential[i] * nowIm;
    }
    // right = (right − (i·side)·right[i−1])/pivot
    const rRe = nowRe + half * hIm + (i > 0 ? side * lastIm : 0);
    const rIm = nowIm - half * hRe - (i > 0 ? side * lastRe : 0);
    const pRe = pivotRe[i];
    const pIm = pivotIm[i];
    lastRe = (rRe * pRe + rIm * pIm) / size[i];
    lastIm = (rIm * pRe - rRe * pIm) / size[i];
    x[i] = lastRe;
    y[i] = lastIm;
  }
  for (let i = n - 2; i >= 0; i--) {
    const nextRe = x[i + 1];
    const nextIm = y[i + 1];
    x[i] -= upRe[i] * nextRe - upIm[i] * nextIm;
    y[i] -= upRe[i] * nextIm + upIm[i] * nextRe;
  }
  return { ...psi, re: x, im: y };
}
