import { say } from '../../../language/index.ts';

/** What letters stand for in equations and claims; what a control sets is told by its label. */
export const letters: Readonly<Record<string, string>> = {
  ρ: say`rank correlation: 1 if two orders are the same, −1 if they are opposite, 0 if they have nothing to do with each other`,
  d: say`by how many ranks a set stands elsewhere in the one order than in the other`,
  Q: say`the share of the fold’s contacts that are made`,
  R: say`effective resistance between two beads i and j, were every bond and link a wire`,
  Γ: say`what gives those resistances: the inverse of the matrix that tells which beads are tied`,
  i: say`a bead; j is another one`,
  j: say`another bead`,
  kT: say`temperature, as an energy: how hard the beads are shaken`,
  g: say`how large the network’s random weights are: at 1 a signal keeps its size on average`,
  ε: say`the depth of one contact of the chain, in which its energies are counted`,
};
