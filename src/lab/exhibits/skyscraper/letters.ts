import { say } from '../../../language/index.ts';

/** What letters stand for in equations and claims; what a control sets is told by its label. */
export const letters: Readonly<Record<string, string>> = {
  A: say`area: A₀ of the ground, Aₙ of floor n`,
  B: say`area with the lift: Bₙ of floor n`,
  e: say`2.718…, the base of the natural logarithm`,
  u: say`the direction of a bond of the chain, u₀ of the first`,
  s: say`how many bonds farther along`,
  a: say`what a bond keeps of the direction of the one before`,
  I: say`I₀ and I₁: two known curves, Bessel functions; their ratio is a`,
  kT: say`temperature, as an energy: how hard the beads are shaken`,
};
