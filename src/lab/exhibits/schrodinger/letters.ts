import { say } from '../../../language/index.ts';

/** What letters stand for in equations and claims; what a control sets is told by its label. */
export const letters: Readonly<Record<string, string>> = {
  ψ: say`the wave, a complex number at each place`,
  '‖ψ‖': say`‖ψ‖² is the sum of |ψ|² over all places: the chance that the particle is anywhere, which has to be 1`,
  i: say`the imaginary unit: i times i is −1`,
  H: say`what tells how the wave changes: energy of motion and barrier`,
  E: say`the energy of motion`,
  σ: say`the packet’s width; σ₀ at first`,
  n: say`how many steps`,
  t: say`time`,
  v: say`speed of a wave on this grid`,
  φ: say`φ(k): how much of momentum k is in the packet`,
  T: say`T(k): the share of momentum k that passes the barrier`,
  x: say`place`,
  Δ: say`Δx is the distance of two places of the grid`,
};
