import { say } from '../../../language/index.ts';

/** What letters stand for in equations and claims; what a control sets is told by its label. */
export const letters: Readonly<Record<string, string>> = {
  x: say`what comes into a block, a list of numbers: an arrow`,
  F: say`what a block adds; here it is a matrix, J times x`,
  J: say`the matrix of F: how its output changes with its input`,
  λ: say`an eigenvalue of J: how much it stretches along one of its own directions`,
  κ: say`condition number: how much longer the longest arrow is than the shortest, of all that come from a circle; 1 is round`,
  L: say`the most that F can stretch`,
};
