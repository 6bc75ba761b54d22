import type { Link } from '../../links/index.ts';
import { nativeFraction } from '../contacts.ts';
import { foldFromLattice, scaleDepths } from '../fold.ts';
import { chainModel } from '../model.ts';
import { heldFraction, MEANDER, type MeltingRun } from './melting.ts';
import { sampleEnsemble } from './sampling.ts';

/** A compact wrong fold of the same 24 beads. */
const WRONG_FOLD = foldFromLattice('RRRDLDRDDDLLLURRULUULDD');
const WRONG = WRONG_FOLD.contacts;
/** A link that the wrong fold allows and the meander does not. */
export const WRONG_FOLD_LINK: Link = [1, 20];
const GOAL = 0.65;
/** Q of the decoy from which a run that is not folded counts as misfolded. */
const MISFOLDED = 0.6;

export type Fate = 'folded' | 'misfolded' | 'unfolded';

export interface FateRun {
  /** Depth of the decoy's contacts, ε; 0: no decoy. */
  readonly depth: number;
  readonly links: readonly Link[];
  /** kT, ε. */
  readonly temperature: number;
  readonly runs: number;
  readonly seed: number;
  /** Stretched unless said, or the target. */
  readonly start?: 'extended' | 'native';
  /** The first run's number. */
  readonly first?: number;
}

/** What becomes of chains of the meander, a run each, by Q over the last quarter of 60,000 steps; that Q, and its standard deviation meanwhile; and where each stood in the end. */
export function chainFates({ depth, links, temperature, runs, seed, first, start = 'extended' }: FateRun): {
  readonly fates: readonly Fate[];
  readonly q: Float64Array;
  readonly spread: Float64Array;
  readonly shapes: readonly Float64Array[];
} {
  const { n, contacts, points } = MEANDER;
  const decoy = depth > 0 ? scaleDepths(WRONG, depth) : [];
  const model = chainModel({ n, contacts, decoy, links, temperature, native: points });
  const shapes = Array.from({ length: runs }, () => new Float64Array(2 * n));
  const options = { replicas: runs, seed, first, start, burn: 45_000, every: 100, looks: 150 };
  const [q, wrong, squares] = sampleEnsemble(model, options, 3, (x, out, run) => {
    const made = nativeFraction(contacts, 2, x);
    out[0] = made;
    out[1] = nativeFraction(WRONG, 2, x);
    out[2] = made * made;
    shapes[run].set(x);
  });
  const fates = Array.from(q, (value, run): Fate => {
    if (value >= GOAL) return 'folded';
    return wrong[run] >= MISFOLDED ? 'misfolded' : 'unfolded';
  });
  const spread = squares.map((square, run) => Math.sqrt(Math.max(0, square - q[run] * q[run])));
  return { fates, q, spread, shapes };
}

/** The wrong fold's contacts, but for the one that its link makes by itself. */
const FREE_WRONG = WRONG.filter(({ i, j }) => i !== WRONG_FOLD_LINK[0] || j !== WRONG_FOLD_LINK[1]);

/**
 * Share of the wrong fold's contacts that each replica holds at a temperature, ε, from that fold on, while the meander attracts as well.
 * @param depth of the wrong fold's contacts, ε
 */
export function wrongMeltingQ(
  links: readonly Link[],
  depth: number,
  temperature: number,
  run: MeltingRun,
): Float64Array {
  const { n, contacts } = MEANDER;
  const decoy = scaleDepths(WRONG, depth);
  const model = chainModel({ n, contacts, decoy, links, temperature, native: WRONG_FOLD.points });
  return heldFraction(model, FREE_WRONG, run);
}
