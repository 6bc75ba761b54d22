export type { BenchAround, BenchChain, BenchOptions, BenchReport } from './bench/bench.ts';
export { createBenchChain } from './bench/bench-chain.ts';
export type { Cage } from './bench/cage.ts';
export type { Obstacle, Peg, Wall } from './bench/obstacles.ts';
export { TRAP_STIFFNESS, type Trap, type Tweezers, type TweezersReading } from './bench/tweezers.ts';
export { coilStart } from './coil.ts';
export {
  addContacts,
  CONTACT_REACH,
  contactReaches,
  nativeFraction,
  pairCount,
  pairIndex,
  squaredDistance,
} from './contacts.ts';
export { createEnsemble, type Ensemble, type EnsembleOptions, type StepReport } from './ensemble.ts';
export type { Fault } from './fault.ts';
export {
  type Contact,
  type ContactEntry,
  ContactError,
  type Fold,
  FoldError,
  foldFromLattice,
  foldFromPoints,
  scaleDepths,
} from './fold.ts';
export { createForceField, type ForceField } from './force-field.ts';
export { TERMS, type Term } from './kernel/layout.ts';
export { closures, gaussianChain } from './measure/closures.ts';
export { relaxExplicitly, relaxImplicitly } from './measure/equilibrium.ts';
export { chainFates, type Fate, WRONG_FOLD_LINK, wrongMeltingQ } from './measure/fates.ts';
export {
  foldingTemperature,
  heldFraction,
  MEANDER,
  MEANDER_LINKS,
  MELTING_RUN,
  MELTING_TEMPERATURES,
  type MeltingRun,
  meltingQ,
} from './measure/melting.ts';
export { PULLED, type Pulled, type PullRun, pullEnds, pulledWith } from './measure/pulling.ts';
export { type Sampling, sampleEnsemble } from './measure/sampling.ts';
export { type EndsRun, endsTouching } from './measure/self-avoiding.ts';
export { type Slide, slidingChain } from './measure/sliding.ts';
export { hessianOf, restOf, type StiffestMode, stableStep, stiffestMode } from './measure/stable-step.ts';
export { tangentCorrelations } from './measure/tangents.ts';
export { type ChainModel, ChainModelError, chainModel, MAX_BEADS } from './model.ts';
export {
  radiusOfGyration,
  rmsd,
} from './observables.ts';
export { extendedStart, type Start } from './start.ts';
export {
  AVOIDING_EXPONENT,
  AVOIDING_REACH,
  avoidingCost,
  avoidingSlope,
  closingProbability,
} from './theory/closing.ts';
export { bondExtension, type FreelyJointed, trapForce } from './theory/pulled-chain.ts';
export { wormLikeCosine } from './theory/worm-like.ts';
