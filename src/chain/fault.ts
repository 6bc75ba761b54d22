import type { Link } from '../links/index.ts';
import { squaredDistance } from './contacts.ts';
import { createForceField } from './force-field.ts';
import { TERMS, type Term } from './kernel/layout.ts';
import type { ChainModel } from './model.ts';

/** What left the finite range, and why, in plain words. */
export interface Fault {
  /** The step that could not be taken, counted from the start of the run. */
  readonly step: number;
  readonly replica: number;
  readonly bead: number;
  readonly term: Term | 'thermostat';
  readonly reason: string;
}

/** Two beads nearer than this (b) lie on top of each other: their repulsion is past anything a thermal run meets. */
const OVERLAP = 0.4;
/** The terms that two beads on top of each other make large. */
const PAIR_TERMS: readonly Term[] = ['excluded', 'native', 'decoy', 'attraction'];
/** A bond shorter than this (b) has no direction to push along. */
const NO_LENGTH = 1e-6;

/**
 * Names the cause of a fault from the last finite state: the bead that jumped, and the term that pushed it.
 *
 * @param positions the last finite state, shape [n · dimension]
 */
export function explainFault(
  model: ChainModel,
  links: readonly Link[],
  positions: Float64Array,
  seen: { step: number; replica: number; bead: number },
): Fault {
  const { n, dimension } = model;
  const distance = (i: number, j: number) => Math.sqrt(squaredDistance(positions, dimension, i, j));
  for (let i = 0; i + 1 < n; i++) {
    if (model.bondLength > 0 && !(distance(i, i + 1) > NO_LENGTH)) {
      return { ...seen, bead: i, term: 'bond', reason: `zero-length bond between beads ${i} and ${i + 1}` };
    }
  }
  const field = createForceField({ ...model, links });
  const force = new Float64Array(positions.length);
  let term: Term = 'bond';
  let largest = -1;
  for (const candidate of TERMS) {
    field.forces(positions, force, candidate);
    let sum = 0;
    for (let k = 0; k < dimension; k++) {
      const f = force[seen.bead * dimension + k];
      sum += f * f;
    }
    if (!(sum <= largest)) {
      largest = sum;
      term = candidate;
    }
    if (Number.isNaN(sum)) break;
  }
  if (PAIR_TERMS.includes(term)) {
    for (let other = 0; other < n; other++) {
      if (Math.abs(other - seen.bead) >= 2 && !(distance(seen.bead, other) > OVERLAP)) {
        return {
          ...seen,
          term,
          reason: `overlap of beads ${Math.min(seen.bead, other)} and ${Math.max(seen.bead, other)}`,
        };
      }
    }
  }
  return {
    ...seen,
    term,
    reason: `step too large: bead ${seen.bead} left the stable range, driven by the ${term} term`,
  };
}
