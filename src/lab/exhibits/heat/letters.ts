import { say } from '../../../language/index.ts';

/** What letters stand for in equations and claims; what a control sets is told by its label. */
export const letters: Readonly<Record<string, string>> = {
  u: say`the temperature of a cell; uᵢ is that of cell number i`,
  i: say`the number of a cell`,
  Δ: say`a change: Δu from one step to the next, Δt a step of time, Δx from cell to cell`,
  Σ: say`the sum over all cells`,
  α: say`how well the rod conducts`,
  t: say`time`,
  x: say`place along the rod`,
  w: say`the three weights of the residual block: neighbour, cell, neighbour`,
  λ: say`how fast one shape of unevenness fades; λ₂ is that of the slowest`,
  π: say`3.14159…`,
};
