import { solve } from '../../links/index.ts';
import { affine, norm } from '../matrix.ts';

/** ẋ = f(x). */
export type Field = (x: Float64Array) => Float64Array;
/** ∂f/∂x, row-major. */
export type FieldJacobian = (x: Float64Array) => Float64Array;

export interface Trajectory {
  /** The last finite state. */
  readonly state: Float64Array;
  /** The step whose result left the finite range; null when none did. */
  readonly overflow: number | null;
}

/** Steps on until a state is no longer finite. */
export function follow(
  x: Float64Array,
  steps: number,
  next: (x: Float64Array) => Float64Array,
  see?: (x: Float64Array) => void,
): Trajectory {
  let state = x;
  for (let step = 1; step <= steps; step++) {
    const candidate = next(state);
    if (!candidate.every(Number.isFinite)) return { state, overflow: step };
    state = candidate;
    see?.(state);
  }
  return { state, overflow: null };
}

/** Forward Euler, a residual block a step: x ← x + h·f(x). Error O(h); stable where |1 + hλ| < 1. */
export function explicitEuler(field: Field, x: Float64Array, h: number, steps: number): Trajectory {
  return follow(x, steps, (state) => {
    const velocity = field(state);
    return state.map((value, k) => value + h * velocity[k]);
  });
}

/** Backward Euler, an implicit block a step: x' = x + h·f(x') by Newton. Stable where |1 − hλ| > 1. */
export function backwardEuler(
  field: Field,
  jacobian: FieldJacobian,
  x: Float64Array,
  h: number,
  steps: number,
): Trajectory {
  return follow(x, steps, (state) => {
    let z = state.slice();
    for (let iteration = 0; iteration < 50; iteration++) {
      const velocity = field(z);
      const gap = z.map((value, k) => state[k] + h * velocity[k] - value);
      const move = solve(affine(jacobian(z), z.length, -h, 1), gap);
      z = z.map((value, k) => value + move[k]);
      if (norm(move) <= 1e-15 * (norm(z) + 1e-300)) break;
    }
    return z;
  });
}

/** Growth per step of ẋ = λx under a scheme, z = hλ: |1 + z| or 1/|1 − z|. */
export function amplification(scheme: 'explicit' | 'backward', re: number, im: number): number {
  return scheme === 'explicit' ? norm([1 + re, im]) : 1 / norm([1 - re, im]);
}
