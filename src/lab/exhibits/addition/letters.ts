import { say } from '../../../language/index.ts';

/** What letters stand for in equations and claims; what a control sets is told by its label. */
export const letters: Readonly<Record<string, string>> = {
  x: say`the signal: a number that goes from floor to floor`,
  F: say`what a floor computes from x; here it is a times x`,
  C: say`C(L, k): in how many ways k can be chosen out of L`,
  k: say`through how many floors a path goes, past all others`,
};
