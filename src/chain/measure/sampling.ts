import { createEnsemble, type Ensemble, type EnsembleOptions } from '../ensemble.ts';
import type { ChainModel } from '../model.ts';

export interface Sampling extends EnsembleOptions {
  /** Steps before the first look, steps between looks, looks. */
  readonly burn: number;
  readonly every: number;
  readonly looks: number;
}

/**
 * Runs an ensemble and averages what `look` writes over time: returns [quantity][replica].
 * @param look reads one replica's positions x [n · dimension] and writes its quantities to `out`
 * @throws Error when the run leaves the finite range
 */
export function sampleEnsemble(
  model: ChainModel,
  options: Sampling,
  quantities: number,
  look: (x: Float64Array, out: Float64Array, replica: number, ensemble: Ensemble) => void,
  progress?: (fraction: number) => void,
): Float64Array[] {
  const ensemble = createEnsemble(model, options);
  const advance = (steps: number) => {
    const report = ensemble.step(steps);
    if (!report.ok) throw new Error(`step ${report.step}: ${report.reason}`);
  };
  advance(options.burn);
  const averages = Array.from({ length: quantities }, () => new Float64Array(options.replicas));
  const x = new Float64Array(model.n * model.dimension);
  const out = new Float64Array(quantities);
  for (let turn = 0; turn < options.looks; turn++) {
    advance(options.every);
    for (let replica = 0; replica < options.replicas; replica++) {
      look(ensemble.positions(replica, x), out, replica, ensemble);
      for (let k = 0; k < quantities; k++) averages[k][replica] += out[k] / options.looks;
    }
    if (turn % 64 === 0) progress?.(turn / options.looks);
  }
  return averages;
}
