import { say } from '../../../language/index.ts';

/** What letters stand for in equations and claims; what a control sets is told by its label. */
export const letters: Readonly<Record<string, string>> = {
  r: say`how far the pixels lie, on average, that are seen: the radius`,
  x: say`the picture as it comes to a layer`,
  F: say`what a layer computes from x, a convolution`,
  q: say`the branch’s share of what comes out of a layer, in squares`,
  C: say`C(L, k): in how many ways k can be chosen out of L`,
  k: say`through how many branches a path goes, past all others`,
  c: say`cₖ: the share that its own pixel has in a plain stack of k layers`,
  Σ: say`the sum over all k`,
  λ: say`the share of a tug that a bead passes on to the next`,
};
