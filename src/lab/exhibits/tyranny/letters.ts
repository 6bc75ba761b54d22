import { say } from '../../../language/index.ts';

/** What letters stand for in equations and claims; what a control sets is told by its label. */
export const letters: Readonly<Record<string, string>> = {
  x: say`what a floor hands on: x₀ below, x_L at the top`,
  F: say`what a floor computes from x`,
  J: say`the matrix that tells how the top changes with the ground; Jᵀ carries a correction back`,
  T: say`as Jᵀ: the transpose of J, the way back`,
  u: say`the correction that goes back`,
  E: say`the mean over all networks`,
  χ: say`χ² is the sum of d squares of random numbers`,
};
