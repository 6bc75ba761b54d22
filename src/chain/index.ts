export {
  type BenchChain,
  type BenchOptions,
  type BenchReport,
  createBenchChain,
  type Wall,
} from './bench/bench-chain.ts';
export { createEnsemble, type Ensemble, type EnsembleOptions, type StepReport } from './ensemble.ts';
export type { Fault } from './fault.ts';
export { type Contact, type Fold, FoldError, foldFromLattice, foldFromPoints } from './fold.ts';
export { createForceField, type ForceField, TERMS, type Term } from './force-field.ts';
export { type ChainModel, ChainModelError, chainModel, MAX_BEADS } from './model.ts';
export { CONTACT_REACH, contactMap, nativeFraction, radiusOfGyration, rmsd } from './observables.ts';
export { type ReplicaJob, type ReplicaResult, runJob } from './pool/job.ts';
export { createReplicaPool, type PoolWorker, type ReplicaPool } from './pool/replica-pool.ts';
export { extendedStart } from './start.ts';
