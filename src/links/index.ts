export { onCircle } from './circle.ts';
export { distanceSaved, graphDistances } from './distances.ts';
export { determinant, inverse, solve } from './elimination.ts';
export {
  clearRise,
  clearTurn,
  countedRange,
  countedRise,
  countedShare,
  type Estimate,
  estimate,
  fitSlope,
  jackknife,
  jackknifeOver,
} from './estimate.ts';
export { exactExp, exactLog, exactTanh } from './exact-math.ts';
export { hashFloats } from './hash.ts';
export { kernelSpaces } from './kernel-space.ts';
export { pathSums } from './paths.ts';
export { createRng, type Rng } from './random.ts';
export { rankCorrelation, rankError, rankInterval, ranks } from './ranks.ts';
export { effectiveResistance, kirchhoff, meanEffectiveResistance, pseudoInverse } from './resistance.ts';
export {
  addLink,
  checkLink,
  checkRemoval,
  hasLink,
  inOrder,
  isStanding,
  type Link,
  type LinkProblem,
  type LinkProblemKind,
  type LinkRules,
  linkNames,
  movesLeft,
  normalizeLink,
  openingLinks,
  randomLinks,
  randomStanding,
  removeLink,
  ropeUsed,
  sameLinks,
  standingChoices,
  validateLinks,
} from './rules.ts';
