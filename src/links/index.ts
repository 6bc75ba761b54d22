export { distanceSaved, graphDistances } from './distances.ts';
export { exactExp, exactLog, exactTanh } from './exact-math.ts';
export { hashFloats } from './hash.ts';
export { pathSums } from './paths.ts';
export { createRng, type Rng } from './random.ts';
export { effectiveResistance, kirchhoff, meanEffectiveResistance, pseudoInverse } from './resistance.ts';
export {
  addLink,
  checkLink,
  type Link,
  type LinkProblem,
  type LinkProblemKind,
  type LinkRules,
  normalizeLink,
  randomLinks,
  removeLink,
  sameLinks,
  validateLinks,
} from './rules.ts';
