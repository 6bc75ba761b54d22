import { z } from 'zod';
import { type ChainModel, chainModel, type Fold, FoldError, foldFromLattice, foldFromPoints } from '../chain/index.ts';
import { type Link, type LinkRules, normalizeLink, validateLinks } from '../links/index.ts';
import type { NetworkModel } from '../network/index.ts';
import { DIAL_NAMES, type Dials, dialSchema, fitDials, sameDials } from './dials.ts';

const residue = z.int().min(0).max(1023);
const pair = z.tuple([residue, residue]);
/** A dial's value by its name, at most one of each. */
const dialValues = z.partialRecord(z.enum(DIAL_NAMES), z.number());
const finite = z.number().min(-1e6).max(1e6);

/** The level format, version 1 (DESIGN §10). Unknown keys are errors. */
const levelSchema = z.strictObject({
  format: z.literal(1),
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
    .max(64),
  title: z.string().min(1).max(60),
  chapter: z.string().min(1).max(60),
  brief: z.string().min(1).max(400),
  target: z.union(
    [
      z.strictObject({ lattice: z.string().min(3).max(1023) }),
      z.strictObject({
        points: z
          .array(z.tuple([finite, finite]))
          .min(4)
          .max(1024),
      }),
    ],
    'must be { "lattice": "UURD…" } or { "points": [[x, y], …] }',
  ),
  budget: z.int().min(0).max(64),
  par: z.int().min(0).max(64),
  cysteines: z.union([z.literal('all'), z.array(residue).max(1024)], 'must be "all" or a list of residues'),
  chain: z.strictObject({
    temperature: z.number().min(0.01).max(5),
    bending: z.number().min(0).max(100),
    hydrophobic: z.array(residue).max(1024),
    attraction: z.number().min(0).max(10),
    /** Depth of a native contact, ε. */
    contact: z.number().min(0).max(20).default(1),
    /** Time step, τ. */
    step: z.number().min(0.0001).max(1).default(0.02),
    /** γ, 1/τ. */
    friction: z.number().min(0).max(100).default(0.3),
    /** Radius of a round cage about the middle, b; 0: none. */
    cage: z.number().min(0).max(1000).default(0),
  }),
  network: z.strictObject({
    width: z.int().min(1).max(64),
    gain: z.number().min(0).max(10),
    activation: z.enum(['tanh', 'relu']),
    data: z.enum(['rings', 'spiral', 'moons', 'xor']),
    /** α and β of every block (1 − β)x + αF(x). */
    alpha: z.number().min(0).max(100).default(1),
    beta: z.number().min(0).max(1).default(1),
  }),
  goals: z.strictObject({
    fold: z.number().min(0).max(1),
    probability: z.number().min(0).max(1),
    accuracy: z.number().min(0).max(1),
    /** The links hold even when any one of them is cut. */
    spare: z.boolean().default(false),
    /** Mean accuracy that the trained network keeps with one block dropped, whichever; 0: not asked. */
    dropped: z.number().min(0).max(1).default(0),
  }),
  /** What the player may turn beside the links. */
  dials: z.partialRecord(z.enum(DIAL_NAMES), dialSchema).default({}),
  /** A shock amid the run, for the third star: the chain is heated to `temperature`, all weights shaken by `noise` · gain / √width. */
  shock: z
    .strictObject({ temperature: z.number().min(0.01).max(5), noise: z.number().min(0).max(10) })
    .nullable()
    .default(null),
  /** What the bench offers for trying things out by hand. */
  bench: z.array(z.enum(['grab', 'heat'])).default(['grab', 'heat']),
  /** Said afterwards: what happened in the chain, in the network, and where the likeness stops. */
  lesson: z
    .strictObject({
      chain: z.string().min(1).max(400),
      network: z.string().min(1).max(400),
      limit: z.string().min(1).max(400),
    })
    .nullable()
    .default(null),
  solution: z.array(pair).max(64),
  /** Where the solution's dials stand. */
  solutionDials: dialValues.default({}),
  /** A placement that earns three stars; null: the solution does. */
  masterpiece: z
    .strictObject({ links: z.array(pair).max(64), dials: dialValues.default({}) })
    .nullable()
    .default(null),
  hints: z.array(z.string().min(1).max(400)).max(10),
});

/** A level file's content. */
export type LevelFile = z.infer<typeof levelSchema>;

/** A level ready to play: its file, its target as a fold, and the link rules that follow from both. */
export interface Level extends Omit<LevelFile, 'solution' | 'masterpiece'> {
  readonly fold: Fold;
  readonly rules: LinkRules;
  readonly solution: readonly Link[];
  /** The placement that earns three stars. */
  readonly masterpiece: Placement;
}

/** What a player chooses on a level: links, and where the dials stand. */
export interface Placement {
  readonly links: readonly Link[];
  readonly dials: Dials;
}

/** What is wrong with a level file: the field's path, and the reason in plain words. */
export interface LevelProblem {
  readonly field: string;
  readonly reason: string;
}

function foldOf(target: LevelFile['target']): Fold {
  return 'lattice' in target ? foldFromLattice(target.lattice) : foldFromPoints(target.points);
}

function outsiders(list: readonly number[], n: number): number[] {
  return list.filter((i) => i >= n);
}

/** Reads a level from parsed JSON. Nothing is guessed: every problem found is listed with its field. */
export function parseLevel(json: unknown): { ok: true; level: Level } | { ok: false; problems: LevelProblem[] } {
  const parsed = levelSchema.safeParse(json);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => ({
      field: issue.path.length > 0 ? issue.path.join('.') : '(file)',
      reason: issue.message.endsWith('received undefined') ? 'is missing' : issue.message,
    }));
    return { ok: false, problems };
  }
  const file = parsed.data;
  let fold: Fold;
  try {
    fold = foldOf(file.target);
  } catch (error) {
    if (!(error instanceof FoldError)) throw error;
    const field = 'lattice' in file.target ? 'target.lattice' : 'target.points';
    return { ok: false, problems: [{ field, reason: error.message }] };
  }
  const problems: LevelProblem[] = [];
  const { n } = fold;
  for (const [field, list] of [
    ['cysteines', file.cysteines === 'all' ? [] : file.cysteines],
    ['chain.hydrophobic', file.chain.hydrophobic],
  ] as const) {
    const beyond = outsiders(list, n);
    if (beyond.length > 0) {
      problems.push({ field, reason: `residue ${beyond[0]} does not exist: the target has residues 0 to ${n - 1}` });
    }
  }
  if (file.par > file.budget)
    problems.push({ field: 'par', reason: `is ${file.par}, above the budget ${file.budget}` });
  if (fold.contacts.length === 0) {
    problems.push({ field: 'target', reason: 'has no native contact: nothing would hold the fold together' });
  }
  const rules: LinkRules = { n, budget: file.budget, cysteines: file.cysteines };
  const solution = file.solution.map(([a, b]) => normalizeLink(a, b));
  const best = file.masterpiece ?? { links: file.solution, dials: file.solutionDials };
  const masterpiece = { links: best.links.map(([a, b]) => normalizeLink(a, b)), dials: best.dials };
  for (const [field, links] of [
    ['solution', solution],
    ['masterpiece.links', file.masterpiece === null ? [] : masterpiece.links],
  ] as const) {
    for (const { link, message } of validateLinks(rules, links)) {
      problems.push({ field, reason: `${link[0]}–${link[1]}: ${message}` });
    }
  }
  if (file.masterpiece !== null && masterpiece.links.length > file.par) {
    problems.push({
      field: 'masterpiece.links',
      reason: `has ${masterpiece.links.length} links, above par ${file.par}`,
    });
  }
  for (const [field, dials] of [
    ['solutionDials', file.solutionDials],
    ['masterpiece.dials', masterpiece.dials],
  ] as const) {
    if (!sameDials(fitDials(file, dials), dials)) {
      problems.push({ field, reason: 'must give each dial of the level, and no other, a value on its raster' });
    }
  }
  if (file.dials.memory !== undefined && !(file.network.gain > 0 && file.network.gain < 1)) {
    problems.push({ field: 'dials.memory', reason: 'needs a network.gain between 0 and 1' });
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, level: { ...file, fold, rules, solution, masterpiece } };
}

/** The chain of a level, with a player's links. */
export function chainOf(level: Level, links: readonly Link[]): ChainModel {
  const { n, dimension, contacts } = level.fold;
  const { temperature, bending, hydrophobic, attraction, contact, cage } = level.chain;
  const field = { temperature, bending, hydrophobic, attraction, contactEnergy: contact, cageRadius: cage };
  return chainModel({ n, dimension, contacts, links, ...field });
}

/** The network of a level, one layer for each residue, with a player's links as skips. */
export function networkOf(level: Level, links: readonly Link[]): NetworkModel {
  return { depth: level.fold.n, links, ...level.network };
}

/** The file a level came from, for sending and saving. */
export function levelFile({ fold: _fold, rules: _rules, solution, masterpiece, ...file }: Level): LevelFile {
  const pairs = (links: readonly Link[]) => links.map(([i, j]) => [i, j] as [number, number]);
  return {
    ...file,
    solution: pairs(solution),
    masterpiece: { links: pairs(masterpiece.links), dials: masterpiece.dials },
  };
}
