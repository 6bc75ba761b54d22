import { say } from '../../../language/index.ts';

/** What letters stand for in equations and claims; what a control sets is told by its label. */
export const letters: Readonly<Record<string, string>> = {
  x: say`a signal; y is another one`,
  y: say`another signal, to compare with x`,
  F: say`what a block computes from x`,
  T: say`a whole block: what it makes of x`,
  τ: say`the chain’s unit of time`,
};
