import type { Link } from '../links/index.ts';
import { ALL_TERMS, TERMS, type Term } from './kernel/layout.ts';
import { createChainMemory } from './kernel/memory.ts';
import type { ChainModel } from './model.ts';

/** The force field on its own, in double precision: for the bench engine, tests and one-off questions. */
export interface ForceField {
  /**
   * Forces (ε/b) on positions (b), both of shape [n · dimension]; no allocation. A link whose ends have come within reach in
   * any call counts as closed from then on: its pull is no longer capped.
   *
   * @param term only this term's forces
   */
  forces(positions: Float64Array, out: Float64Array, term?: Term): void;
  /** Energy of each term, ε; all pairs, in O(n²). */
  energies(positions: Float64Array): Record<Term, number>;
  /** Changes the links; all of them are open again. */
  setLinks(links: readonly Link[]): void;
}

/** The force field of a model, from the same kernel that the ensemble engine steps with. */
export function createForceField(model: ChainModel): ForceField {
  const memory = createChainMemory(model, 1, 'f64');
  const { kernel, forces, energies } = memory;
  const size = model.n * model.dimension;
  const batch = memory.batch(0);
  const inLanes = memory.positions(0);
  const place = (positions: Float64Array) => {
    for (let k = 0; k < size; k++) {
      inLanes[2 * k] = positions[k];
      inLanes[2 * k + 1] = positions[k];
    }
  };
  return {
    forces(positions, out, term) {
      place(positions);
      if (term !== undefined) memory.setTerms(1 << TERMS.indexOf(term));
      kernel.forces(memory.model, memory.work, batch);
      if (term !== undefined) memory.setTerms(ALL_TERMS);
      for (let k = 0; k < size; k++) out[k] = forces[2 * k];
    },
    energies(positions) {
      place(positions);
      kernel.energies(memory.model, batch, memory.energiesAddress);
      return Object.fromEntries(TERMS.map((term, k) => [term, energies[2 * k]])) as Record<Term, number>;
    },
    setLinks: memory.setLinks,
  };
}
