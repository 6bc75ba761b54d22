import { say } from '../../language/index.ts';

/** How the gradient at a floor is read, below the table. */
export const GRADIENT_SCALE = say`1 is healthy, as strong as at the output; far below 1 a floor is deaf, above 1 it grows.`;

/** The words of the trade that Design uses, in words for everyone. */
export const GLOSSARY = {
  'replica-steps': say`What a search costs: steps of the simulation times the chains that took them. A run has 60,000 of them.`,
  trainings: say`Networks that were trained from fresh weights.`,
  'Pareto front': say`Sets of which no other is better in both at once: how surely the chain folds, and how near to 1 the gradient is.`,
  floor: say`One layer of the network. Each bead of the chain has one, from floor 0 up; the floor above adds to what it hands on.`,
  'low end': say`What is sure of folding and learning: the low end of the error of folds times that of learns. The table is in its order; only where a set does as well with a link less, measured as much, it stands first.`,
  'rank correlation': say`Written ρ, from −1 to 1: whether sets that stand high in one list stand high in the other. 0: the lists have nothing to do with each other. The true value lies within the interval 95 times of 100.`,
  gradient: say`How much a floor learns from a mistake at the output, beside the top floor. 1: as much; far below 1: nearly nothing.`,
  'native contacts': say`Pairs of beads that touch in the fold, three or more apart along the chain. They attract each other.`,
  'steps saved': say`By how many steps the link shortens the way between its two beads, and between the two floors: a signal has so many fewer to pass.`,
  entropy: say`Freedom that the loose chain loses when this loop is closed. The fold itself loses none, so the larger the number, the more the link favours the fold. In numbers: the logarithm of the bonds in the loop, times half the dimensions, in units of Boltzmann’s constant.`,
  resistance: say`How loosely the two beads hang together, without and with the link: as if every bond and every link were a wire of one ohm, and all ways count. Lower is firmer; a large drop means that the link brings two far parts together.`,
  'contact order': say`How far along the chain the beads that touch lie from each other, on average, as a share of the whole chain. The higher, the longer a chain has to search for its fold.`,
} as const;
