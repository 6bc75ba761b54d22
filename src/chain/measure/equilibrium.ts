import { solve } from '../../links/index.ts';
import { createForceField, type ForceField } from '../force-field.ts';
import type { ChainModel } from '../model.ts';

/** Relaxation as a residual stack, x ← x + hF(x), without heat: what is reached after the steps. Each step is seen, the start first. */
export function relaxExplicitly(
  model: ChainModel,
  start: Float64Array,
  h: number,
  steps: number,
  visit?: (x: Float64Array, forces: Float64Array, step: number) => void,
): Float64Array {
  const field = createForceField(model);
  const x = start.slice();
  const forces = new Float64Array(x.length);
  for (let step = 0; step <= steps; step++) {
    field.forces(x, forces);
    visit?.(x, forces, step);
    if (step < steps) for (let k = 0; k < x.length; k++) x[k] += h * forces[k];
  }
  return x;
}

/** Half a step of the differences that stand for the Hessian, b. */
const NUDGE = 1e-5;

/** I − h ∂F/∂x by central differences, row-major. */
function linearised(field: ForceField, x: Float64Array, h: number): Float64Array {
  const size = x.length;
  const matrix = new Float64Array(size * size);
  const moved = x.slice();
  const [plus, minus] = [new Float64Array(size), new Float64Array(size)];
  for (let j = 0; j < size; j++) {
    moved[j] = x[j] + NUDGE;
    field.forces(moved, plus);
    moved[j] = x[j] - NUDGE;
    field.forces(moved, minus);
    moved[j] = x[j];
    for (let i = 0; i < size; i++) {
      matrix[i * size + j] = (i === j ? 1 : 0) - (h * (plus[i] - minus[i])) / (2 * NUDGE);
    }
  }
  return matrix;
}

/**
 * The same relaxation by implicit layers, x' = x + hF(x'), each solved by Newton's method. The step may be as large as one likes.
 * @throws Error when a layer is not solved
 */
export function relaxImplicitly(model: ChainModel, start: Float64Array, h: number, steps: number): Float64Array {
  const field = createForceField(model);
  const size = start.length;
  const forces = new Float64Array(size);
  const gapAt = (x: Float64Array, z: Float64Array) => {
    field.forces(z, forces);
    return z.map((value, k) => x[k] + h * forces[k] - value);
  };
  const sizeOf = (v: Float64Array) => Math.sqrt(v.reduce((sum, value) => sum + value * value, 0));
  let x = start.slice();
  for (let step = 0; step < steps; step++) {
    let z = x.slice();
    let gap = gapAt(x, z);
    for (let iteration = 0; sizeOf(gap) > 1e-9 * (1 + h); iteration++) {
      if (iteration === 60) throw new Error(`implicit step ${step + 1} was not solved`);
      const move = solve(linearised(field, z, h), gap);
      // Halve the move until the gap closes: far away Newton leaps too far.
      for (let share = 1; ; share /= 2) {
        const next = z.map((value, k) => value + share * move[k]);
        const left = gapAt(x, next);
        if (sizeOf(left) < sizeOf(gap) || share < 1e-6) {
          [z, gap] = [next, left];
          break;
        }
      }
    }
    x = z;
  }
  return x;
}
