import type { Link } from '../links/index.ts';
import type { Contact } from './fold.ts';

/** All that the force field and the thermostat need to know of a chain. Units: b, ε, m = 1. */
export interface ChainModel {
  readonly n: number;
  readonly dimension: 2 | 3;
  readonly contacts: readonly Contact[];
  /**
   * Contacts of a second, wrong fold, which attract as native ones do but keep their excluded volume. Those of pairs that are native,
   * linked, or nearer than three along the chain do not act.
   */
  readonly decoy: readonly Contact[];
  readonly links: readonly Link[];
  /** kT, ε. */
  readonly temperature: number;
  /** κ of κ(1 − cos θ), ε. */
  readonly bending: number;
  /** Residues that attract each other whether native or not. */
  readonly hydrophobic: readonly number[];
  /** Depth of that attraction, ε. */
  readonly attraction: number;
  /** Unit of the depths of contacts, native or the decoy's, ε. */
  readonly contactEnergy: number;
  /** Spring constant of bonds, ε/b², and their rest length, b (0: a Gaussian chain). */
  readonly bondStiffness: number;
  readonly bondLength: number;
  /** σ of the excluded volume, b; 0 switches it off (an ideal chain). */
  readonly diameter: number;
  /** Strength ε of the excluded volume. */
  readonly repulsion: number;
  /** Spring constant of disulfides, ε/b², and their rest length, b. */
  readonly linkStiffness: number;
  readonly linkLength: number;
  /** Cap on a disulfide's pull until it is closed, ε/b; may be Infinity. */
  readonly linkPull: number;
  /** Spring constant of a round cage about the origin, ε/b², and its radius, b; radius 0: no cage. */
  readonly cageStiffness: number;
  readonly cageRadius: number;
  /** The native positions [n · dimension], b, for ensembles that start there. */
  readonly native?: Float64Array;
}

/** Thrown for a parameter out of range; the message names the field. */
export class ChainModelError extends Error {
  readonly field: string;
  constructor(field: string, reason: string) {
    super(`${field}: ${reason}`);
    this.field = field;
  }
}

/** The largest chain the engines take. */
export const MAX_BEADS = 1024;

const DEFAULTS: Omit<ChainModel, 'n'> = {
  dimension: 2,
  contacts: [],
  decoy: [],
  links: [],
  temperature: 0.3,
  bending: 0,
  hydrophobic: [],
  attraction: 0,
  contactEnergy: 1,
  bondStiffness: 100,
  bondLength: 1,
  diameter: 0.85,
  repulsion: 1,
  linkStiffness: 100,
  linkLength: 1,
  linkPull: 5,
  cageStiffness: 2,
  cageRadius: 0,
};

const isPositive = (value: number) => Number.isFinite(value) && value > 0;

/**
 * A chain model with defaults filled in (DESIGN's force field).
 *
 * @throws ChainModelError naming the field that is out of range
 */
export function chainModel(partial: Partial<ChainModel> & Pick<ChainModel, 'n'>): ChainModel {
  const model = { ...DEFAULTS, ...partial };
  const { n } = model;
  if (!Number.isInteger(n) || n < 2 || n > MAX_BEADS)
    throw new ChainModelError('n', `must be 2 to ${MAX_BEADS}, is ${n}`);
  if (model.dimension !== 2 && model.dimension !== 3) throw new ChainModelError('dimension', 'must be 2 or 3');
  for (const field of [
    'temperature',
    'bending',
    'attraction',
    'contactEnergy',
    'diameter',
    'repulsion',
    'bondLength',
    'linkLength',
    'cageRadius',
  ] as const) {
    const value = model[field];
    if (!(Number.isFinite(value) && value >= 0))
      throw new ChainModelError(field, `must be finite and not negative, is ${value}`);
  }
  for (const field of ['bondStiffness', 'linkStiffness', 'cageStiffness'] as const) {
    const value = model[field];
    if (!isPositive(value)) throw new ChainModelError(field, `must be finite and positive, is ${value}`);
  }
  if (!(model.linkPull > 0)) throw new ChainModelError('linkPull', `must be positive, is ${model.linkPull}`);
  if (model.native !== undefined && model.native.length !== n * model.dimension) {
    throw new ChainModelError('native', `has ${model.native.length} numbers, needs ${n * model.dimension}`);
  }
  const isResidue = (i: number) => Number.isInteger(i) && i >= 0 && i < n;
  for (const field of ['contacts', 'decoy'] as const) {
    const seen = new Set<number>();
    for (const { i, j, r0, depth = 1 } of model[field]) {
      if (!isResidue(i) || !isResidue(j) || j <= i)
        throw new ChainModelError(field, `${i}–${j} is no pair of residues in ascending order`);
      if (field === 'contacts' && j - i < 3)
        throw new ChainModelError(field, `${i}–${j} is no pair of residues three or more apart`);
      if (seen.has(i * n + j)) throw new ChainModelError(field, `${i}–${j} is there twice`);
      seen.add(i * n + j);
      if (!isPositive(r0)) throw new ChainModelError(field, `${i}–${j} has rest distance ${r0}`);
      if (!isPositive(depth)) throw new ChainModelError(field, `${i}–${j} has depth ${depth}`);
    }
  }
  for (const [i, j] of model.links) {
    if (!isResidue(i) || !isResidue(j) || j - i < 3) throw new ChainModelError('links', `${i}–${j} is no link`);
  }
  for (const i of model.hydrophobic) if (!isResidue(i)) throw new ChainModelError('hydrophobic', `${i} is no residue`);
  return model;
}

/** Whether a chain is made of springs alone, so that no force of it grows steep where beads come near each other. */
export function isSprings({ diameter, attraction, contacts, decoy }: ChainModel): boolean {
  return diameter === 0 && attraction === 0 && contacts.length + decoy.length === 0;
}
