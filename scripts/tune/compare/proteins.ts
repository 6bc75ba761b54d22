import type { Link } from '../../../src/links/index.ts';
import type { Pool } from '../../../src/pool/index.ts';
import type { Level } from '../../../src/task/index.ts';
import { allowedPairs, allSets, nativePairs, setName } from '../../../src/tune/space.ts';
import type { Trial } from './folds.ts';
import type { Measured } from './measured.ts';
import { type Testimony, testimony } from './screens.ts';

/** A protein whose disulfide topology is mapped on a lattice fold. */
export interface Protein {
  readonly name: string;
  /** The level that maps it. */
  readonly level: string;
  /** Residue numbers of its cysteines, and the beads of the level's fold that stand for them; the level may let links end elsewhere too. */
  readonly residues: readonly number[];
  readonly beads: readonly number[];
  /** Its disulfides, by residue number. */
  readonly disulfides: readonly Link[];
  /** What is known of it, with the source. */
  readonly known: string;
}

export const PROTEINS: readonly Protein[] = [
  {
    name: 'BPTI',
    level: 'trypsin-inhibitor',
    residues: [5, 14, 30, 38, 51, 55],
    beads: [0, 2, 7, 11, 16, 23],
    disulfides: [
      [5, 55],
      [14, 38],
      [30, 51],
    ],
    known:
      'Bovine pancreatic trypsin inhibitor, 58 residues, disulfides 5–55, 14–38 and 30–51. When it folds by oxidation the one-disulfide forms that pile up are native: 30–51 most, then 5–55 (Weissman and Kim 1991).',
  },
  {
    name: 'crambin',
    level: 'crambin',
    residues: [3, 4, 16, 26, 32, 40],
    beads: [1, 4, 8, 15, 19, 22],
    disulfides: [
      [3, 40],
      [4, 32],
      [16, 26],
    ],
    known: 'Crambin, 46 residues, disulfides 3–40, 4–32 and 16–26, nested in each other (Hendrickson and Teeter 1981).',
  },
];

const SEED = 1;
/** Runs of every set. */
export const PROTEIN_RUNS = 32;

/** A set of disulfides as the model sees it. */
export interface Pairing {
  readonly links: readonly Link[];
  readonly folded: number;
  readonly q: number;
  /** Links of the set that the protein has. */
  readonly own: number;
}

/** What all sets of disulfides of a protein come to. */
export interface ProteinReport {
  readonly protein: Protein;
  readonly level: Level;
  /** All of its cysteines paired, and one pair alone; best first. */
  readonly whole: readonly Pairing[];
  readonly single: readonly Pairing[];
  readonly bare: Pairing;
  readonly testimony: Testimony;
}

/** A protein's disulfides as links of the fold that maps it. */
export function linksOf({ residues, beads, disulfides }: Protein): Link[] {
  return disulfides.map(([a, b]) => [beads[residues.indexOf(a)], beads[residues.indexOf(b)]]);
}

/** What every set of native pairs of a fold says, each run alike. */
export async function everyNativeSet(trial: Trial, measured: Measured, pool: Pool): Promise<Testimony> {
  const sets = allSets(nativePairs(trial.task), trial.task.rules.budget, 10_000) ?? [];
  await Promise.all(sets.map((links) => measured.runs(trial, SEED, links, PROTEIN_RUNS)));
  return testimony(trial, measured, pool);
}

/** Measures every set of disulfides that a protein's cysteines allow, each with the same runs. */
export async function proteinReport(
  protein: Protein,
  level: Level,
  measured: Measured,
  pool: Pool,
): Promise<ProteinReport> {
  // Its cysteines alone, as many links as they make, and no wrong fold: what is asked is how well its own contacts hold.
  const rules = { ...level.task.rules, cysteines: protein.beads, budget: Math.floor(protein.beads.length / 2) };
  const task = { ...level.task, rules, decoy: null };
  const trial: Trial = { name: protein.name, kind: 'protein', task };
  const sets = allSets(allowedPairs(task.rules), task.rules.budget, 10_000) ?? [];
  const own = new Set(linksOf(protein).map((link) => setName([link])));
  const seen = await Promise.all(
    sets.map(async (links): Promise<Pairing> => {
      const q = await measured.runs(trial, SEED, links, PROTEIN_RUNS);
      return {
        links,
        folded: q.filter((value) => value >= task.goals.fold).length,
        q: q.reduce((sum, value) => sum + value, 0) / q.length,
        own: links.filter((link) => own.has(setName([link]))).length,
      };
    }),
  );
  const ofSize = (size: number) =>
    seen.filter(({ links }) => links.length === size).sort((a, b) => b.folded - a.folded || b.q - a.q);
  return {
    protein,
    level,
    whole: ofSize(rules.budget),
    single: ofSize(1),
    bare: seen.find(({ links }) => links.length === 0)!,
    testimony: await testimony(trial, measured, pool),
  };
}
