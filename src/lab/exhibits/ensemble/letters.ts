import { say } from '../../../language/index.ts';

/** What letters stand for in equations and claims; what a control sets is told by its label. */
export const letters: Readonly<Record<string, string>> = {
  C: say`C(n, k): in how many ways k can be chosen out of n`,
  g: say`the size of a branch’s own factor: what a branch does to a gradient is h g; gₖ is the gradient that comes by paths of k branches`,
  p: say`the square of h g: how much a path loses, or gains, by one more branch`,
  '⟨k⟩': say`the mean number of branches on the paths that carry the gradient`,
  a: say`what one layer leaves of a signal`,
};
