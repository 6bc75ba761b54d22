import { scaledGrowthMap, scaledSignal } from '../../../network/index.ts';
import { MOST_ALPHA, type State } from './controls.ts';

const COLUMNS = 24;
const ROWS = 14;
const ALPHAS = Array.from({ length: COLUMNS }, (_, k) => ((k + 0.5) * MOST_ALPHA) / COLUMNS);
const BETAS = Array.from({ length: ROWS }, (_, k) => (k + 0.5) / ROWS);
/** The blocks over which the plane is measured, whatever the depth of the signal: few enough to follow a slider. */
export const MAP_BLOCKS = 100;

/** Growth over the (α, β) plane: ln(‖x_n‖/‖x_0‖) at the middle of each cell, rows of α by β. */
export interface GrowthMap {
  readonly alphas: readonly number[];
  readonly betas: readonly number[];
  readonly growth: readonly (readonly number[])[];
}

let last: { readonly key: string; readonly map: GrowthMap } | null = null;

/** The plane depends on L and kind of signal alone: α and β move a point on it, and it need not be measured anew. */
export function growthMap({ lipschitz, direction }: State, seed: number): GrowthMap {
  const key = [lipschitz, direction, seed].join();
  if (last?.key !== key) {
    const growth = scaledGrowthMap(direction, ALPHAS, BETAS, lipschitz, MAP_BLOCKS, seed);
    last = { key, map: { alphas: ALPHAS, betas: BETAS, growth } };
  }
  return last.map;
}

/** ‖x_k‖/‖x_0‖ of the signal of a state, and of one to which F adds nothing: what is left of the input itself. */
export function signals({ alpha, beta, lipschitz, depth, direction }: State, seed: number) {
  return {
    signal: scaledSignal(direction, alpha, beta, lipschitz, depth, seed),
    kept: scaledSignal('worst', 0, beta, lipschitz, depth, seed),
  };
}
