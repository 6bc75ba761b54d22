import { say } from '../../../language/index.ts';

/** What letters stand for in equations and claims; what a control sets is told by its label. */
export const letters: Readonly<Record<string, string>> = {
  P: say`how likely the two ends of a loop meet`,
  v: say`the reach: how large the place is in which they count as together`,
  S: say`entropy: the logarithm of the number of shapes; ΔS is what closing changes of it`,
  Δ: say`a change: ΔS is that of the entropy`,
  f: say`the force with which held ends pull`,
  d: say`how many dimensions the coil has: 2 in a plane, 3 in space`,
  T: say`temperature`,
  Q: say`the share of the fold’s contacts that are made`,
  R: say`the gas constant, 1.987 cal/(mol K)`,
  K: say`kelvin; cal/(mol K) counts calories, for 6·10²³ chains and one degree`,
  b: say`the length of a bond between two beads, in which the chain’s lengths are counted`,
  ε: say`the depth of one contact of the chain, in which its energies are counted`,
  kT: say`temperature, as an energy: how hard the beads are shaken`,
  π: say`3.14159…`,
};
