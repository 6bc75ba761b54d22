import type { Link } from '../../links/index.ts';
import { nativeFraction } from '../contacts.ts';
import { type Contact, type Fold, foldFromLattice } from '../fold.ts';
import { type ChainModel, chainModel } from '../model.ts';
import { sampleEnsemble } from './sampling.ts';

/** The fold that melts: a meander of 24 beads, and three native links, each with those before it. */
export const MEANDER: Fold = foldFromLattice('UUUUURDDDDDRUUUUURDDDDD');
export const MEANDER_LINKS: readonly (readonly Link[])[] = [
  [],
  [[0, 11]],
  [
    [0, 11],
    [12, 23],
  ],
  [
    [0, 11],
    [6, 17],
    [12, 23],
  ],
];

/** Q counts the contacts that no link of any row makes by itself. */
const FREE = MEANDER.contacts.filter(({ i, j }) => !MEANDER_LINKS[3].some(([a, b]) => a === i && b === j));

/** How long a chain is looked at. */
export interface MeltingRun {
  readonly replicas: number;
  readonly seed: number;
  readonly burn: number;
  readonly looks: number;
  /** Step, τ, and friction, 1/τ, where they are not the engine's own. */
  readonly dt?: number;
  readonly friction?: number;
}

/** Temperatures of a melting curve in units of a contact's depth: folds of some twenty beads melt among them. */
export const MELTING_TEMPERATURES = [0.14, 0.18, 0.22, 0.25, 0.28, 0.31, 0.36, 0.45, 0.6, 0.8] as const;
/** A run short enough to look on. Chains near their melting point have not all unfolded by then, so a curve of it lies a little high there. */
export const MELTING_RUN = { replicas: 16, burn: 15_000, looks: 100 } as const;

/**
 * Share of some contacts that each replica of a chain holds at its temperature, from the native state, which the model gives; a look
 * each 100 steps.
 *
 * @throws Error when the run leaves the finite range
 */
export function heldFraction(model: ChainModel, contacts: readonly Contact[], run: MeltingRun): Float64Array {
  const [q] = sampleEnsemble(model, { ...run, start: 'native', every: 100 }, 1, (x, out) => {
    out[0] = nativeFraction(contacts, model.dimension, x);
  });
  return q;
}

/** Q of each replica of the meander at a temperature, ε. */
export function meltingQ(links: readonly Link[], temperature: number, run: MeltingRun): Float64Array {
  const { n, contacts, points } = MEANDER;
  return heldFraction(chainModel({ n, contacts, native: points, links, temperature }), FREE, run);
}

/**
 * The folding temperature: where a falling Q(T) crosses one half, between the two temperatures around it.
 * @throws Error when Q is not above one half at the lowest, or not below it at the highest temperature
 */
export function foldingTemperature(temperatures: readonly number[], q: readonly number[]): number {
  const k = q.findIndex((value) => value < 0.5);
  if (k === 0) throw new Error(`Q is ${q[0].toFixed(2)} at the lowest temperature`);
  if (k < 0) throw new Error(`Q is ${q[q.length - 1].toFixed(2)} at the highest temperature`);
  const share = (q[k - 1] - 0.5) / (q[k - 1] - q[k]);
  return temperatures[k - 1] + share * (temperatures[k] - temperatures[k - 1]);
}
