import { say } from '../../../language/index.ts';

/** What letters stand for in equations and claims; what a control sets is told by its label. */
export const letters: Readonly<Record<string, string>> = {
  λ: say`how fast the decay is; below 0`,
  x: say`the number that decays; x′ is the one after the step`,
  h: say`the length of a step of time`,
  z: say`what the layer answers: the point that it gives back unchanged`,
  φ: say`the bend of the layer, tanh or none`,
  J: say`how the layer’s output changes with z, a matrix`,
  I: say`the identity: a matrix that changes nothing`,
  k: say`a counter, from 0 to L`,
  W: say`the layer’s matrix of weights`,
  '‖W‖': say`the norm of W: the most that it can stretch an arrow`,
  ε: say`the depth of one contact of the chain, in which its energies are counted`,
};
