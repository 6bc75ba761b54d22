import { say } from '../../../language/index.ts';

/** What letters stand for in equations and claims; what a control sets is told by its label. */
export const letters: Readonly<Record<string, string>> = {
  x: say`the place of a point; x with a dot, ẋ, is how fast it moves; x_l after l layers`,
  ẋ: say`how fast x changes: the speed of the point`,
  t: say`time`,
  l: say`the number of a layer`,
  h: say`the step: time divided by the number of layers`,
  p: say`the order of a block: half the step makes the error 2ᵖ times smaller`,
  λ: say`a complex number: how fast the damped rotation shrinks, and how fast it turns`,
  R: say`R(z): by what one block multiplies, where the flow multiplies by e to the z`,
  z: say`stands for h λ`,
  i: say`the imaginary unit: i times i is −1`,
  C: say`a number that does not depend on h`,
  e: say`2.718…, the base of the natural logarithm`,
  W: say`a matrix of weights`,
  '‖W‖': say`the norm of W: the most that it can stretch an arrow`,
  k: say`how stiff the chain’s springs are`,
  Γ: say`the matrix that tells which beads are tied`,
};
