import { createRng } from '../../../links/index.ts';
import { affine, fillMatrix, identityMatrix, multiply, symmetricPair } from '../../../network/index.ts';
import type { State } from './controls.ts';

/** The eigenvalues of a state's J, where they are set. */
export function eigenvaluesOf({ shape, a, b }: State): readonly [number, number] | null {
  if (shape === 'random') return null;
  return shape === 'negative' ? [-a, -b] : [a, -b];
}

/** J of a state, 2×2. */
export function matrixOf(state: State, seed: number): Float64Array {
  const values = eigenvaluesOf(state);
  if (values !== null) return symmetricPair(...values);
  const j = new Float64Array(4);
  fillMatrix(j, 0, 2, 'xavier', 2, 1, createRng(seed));
  return j;
}

/** (I + αJ)^k, k = 0 … n. */
export function powersOf(state: State, seed: number): Float64Array[] {
  const block = affine(matrixOf(state, seed), 2, state.alpha, 1);
  const powers: Float64Array[] = [identityMatrix(2)];
  for (let k = 1; k <= state.blocks; k++) powers.push(multiply(block, powers[k - 1], 2));
  return powers;
}
