import { say } from '../../../language/index.ts';

/** What letters stand for in equations and claims; what a control sets is told by its label. */
export const letters: Readonly<Record<string, string>> = {
  x: say`where all beads are; xₙ after n steps`,
  n: say`the number of the step`,
  F: say`the forces on the beads`,
  λ: say`an eigenvalue: how fast one way of moving goes back; |λ|ₘₐₓ is the fastest`,
  ω: say`how fast a way of moving swings; ωₘₐₓ is the fastest`,
  Δ: say`Δt is a step of time`,
  t: say`time`,
  τ: say`the chain’s unit of time`,
  b: say`the length of a bond between two beads, in which the chain’s lengths are counted`,
  ε: say`the depth of one contact of the chain, in which its energies are counted`,
  kT: say`temperature, as an energy: how hard the beads are shaken`,
};
