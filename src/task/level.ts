import { ContactError, type Fold, FoldError, foldFromLattice, foldFromPoints, scaleDepths } from '../chain/index.ts';
import { say } from '../language/index.ts';
import { type LinkRules, normalizeLink, validateLinks } from '../links/index.ts';
import { type DialName, dialProblem, fitDials, sameDials } from './dials.ts';
import { type LevelFile, levelSchema } from './level-schema.ts';
import type { Placement, Task } from './task.ts';

/** A level ready to play: what it asks (its task), and what is said about it. */
export interface Level
  extends Pick<LevelFile, 'id' | 'title' | 'chapter' | 'brief' | 'bench' | 'coach' | 'lesson' | 'hints'> {
  readonly task: Task;
  readonly solution: Placement;
  /** The placement that earns three stars. */
  readonly masterpiece: Placement;
}

/** What is wrong with a level file: the field's path, and the reason in plain words. */
export interface LevelProblem {
  readonly field: string;
  readonly reason: string;
}

type FoldFile = LevelFile['target'];

/** The fold that a file states, or what is wrong with it. */
function readFold(field: string, file: FoldFile): { fold: Fold } | { problem: LevelProblem } {
  try {
    return { fold: 'lattice' in file ? foldFromLattice(file.lattice) : foldFromPoints(file.points, file.contacts) };
  } catch (error) {
    if (!(error instanceof FoldError)) throw error;
    const part = 'lattice' in file ? 'lattice' : error instanceof ContactError ? 'contacts' : 'points';
    return { problem: { field: `${field}.${part}`, reason: error.message } };
  }
}

function readDecoy(file: LevelFile): { decoy: Fold | null } | { problem: LevelProblem } {
  if (file.decoy === null) return { decoy: null };
  const read = readFold('decoy', file.decoy);
  if ('problem' in read) return read;
  return { decoy: { ...read.fold, contacts: scaleDepths(read.fold.contacts, file.decoy.depth) } };
}

/** Problems of residues and folds that each key alone cannot show. */
function foldProblems(file: LevelFile, fold: Fold, decoy: Fold | null): LevelProblem[] {
  const problems: LevelProblem[] = [];
  const { n } = fold;
  for (const [field, list] of [
    ['cysteines', file.cysteines === 'all' ? [] : file.cysteines],
    ['chain.hydrophobic', file.chain.hydrophobic],
    ['coach.beads', file.coach?.beads ?? []],
  ] as const) {
    const beyond = list.find((i) => i >= n);
    if (beyond !== undefined) {
      problems.push({ field, reason: say`bead ${beyond} does not exist: the target has beads 0 to ${n - 1}` });
    }
  }
  if (fold.contacts.length === 0) {
    problems.push({ field: 'target', reason: say`has no native contact: nothing would hold the fold together` });
  }
  if (decoy !== null && decoy.n !== n) {
    problems.push({ field: 'decoy', reason: say`has ${decoy.n} beads, the target ${n}` });
  } else if (decoy !== null && decoy.dimension !== fold.dimension) {
    problems.push({
      field: 'decoy',
      reason: say`lies in ${decoy.dimension} dimensions, the target in ${fold.dimension}`,
    });
  } else if (decoy !== null && decoy.contacts.length === 0) {
    problems.push({ field: 'decoy', reason: say`has no contact: nothing would draw the chain to it` });
  }
  return problems;
}

/** Problems of a placement that the file carries. */
function placementProblems(file: LevelFile, rules: LinkRules, field: string, placement: Placement): LevelProblem[] {
  const [links, dials] = field === 'solution' ? ['solution', 'solutionDials'] : [`${field}.links`, `${field}.dials`];
  const problems = validateLinks(rules, placement.links).map(({ link, message }) => ({
    field: links,
    reason: `${link[0]}–${link[1]}: ${message}`,
  }));
  if (!sameDials(fitDials(file, placement.dials), placement.dials)) {
    problems.push({ field: dials, reason: say`must give each dial of the level, and no other, a value on its raster` });
  }
  return problems;
}

/** The rules that a file states for the links on its `n` beads. */
export function rulesOf(
  { budget, cysteines, rope, standing }: Pick<LevelFile, 'budget' | 'cysteines' | 'rope' | 'standing'>,
  n: number,
): LinkRules {
  const links = standing?.links.map(([a, b]) => normalizeLink(a, b)) ?? [];
  return {
    n,
    budget,
    cysteines,
    ...(rope === null ? {} : { rope }),
    ...(standing === null ? {} : { standing: { links, moves: standing.moves } }),
  };
}

/** Problems of the links that stand: they must be links that the level allows, and no more may be moved than there are. */
function standingProblems({ standing }: LevelFile, rules: LinkRules): LevelProblem[] {
  if (standing === null) return [];
  const { links } = standing;
  const problems = validateLinks(rules, rules.standing!.links).map(({ link, message }) => ({
    field: 'standing.links',
    reason: `${link[0]}–${link[1]}: ${message}`,
  }));
  if (standing.moves > links.length)
    problems.push({ field: 'standing.moves', reason: say`is ${standing.moves}, of ${links.length} links that stand` });
  return problems;
}

/** Problems of a second condition: it must be another one, and nothing that a player turns may be in it. */
function alsoProblems({ also, chain, network, dials }: LevelFile): LevelProblem[] {
  if (also === null) return [];
  const first: typeof also = { temperature: chain.temperature, cage: chain.cage, data: network.data };
  const problems = (Object.keys(also) as (keyof typeof also)[])
    .filter((key) => also[key] === first[key])
    .map((key) => ({ field: `also.${key}`, reason: say`is what it is without it` }));
  if (Object.keys(dials).length > 0) problems.push({ field: 'also', reason: say`cannot go with dials` });
  return problems;
}

/** Reads a level from parsed JSON; `file` is the same with its defaults filled in. Nothing is guessed: every problem found is listed with its field. */
export function parseLevel(
  json: unknown,
): { ok: true; level: Level; file: LevelFile } | { ok: false; problems: LevelProblem[] } {
  const parsed = levelSchema.safeParse(json);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => ({
      field: issue.path.length > 0 ? issue.path.join('.') : '(file)',
      reason: issue.message,
    }));
    return { ok: false, problems };
  }
  const file = parsed.data;
  const target = readFold('target', file.target);
  const wrong = readDecoy(file);
  if ('problem' in target) return { ok: false, problems: [target.problem] };
  if ('problem' in wrong) return { ok: false, problems: [wrong.problem] };
  const { fold } = target;
  const { decoy } = wrong;

  const rules = rulesOf(file, fold.n);
  const placementOf = (links: LevelFile['solution'], dials: Placement['dials']): Placement => ({
    links: links.map(([a, b]) => normalizeLink(a, b)),
    dials,
  });
  const solution = placementOf(file.solution, file.solutionDials);
  const best = file.masterpiece;
  const masterpiece = best === null ? solution : placementOf(best.links, best.dials);

  const problems = foldProblems(file, fold, decoy);
  if (file.par > file.budget)
    problems.push({ field: 'par', reason: say`is ${file.par}, above the budget ${file.budget}` });
  problems.push(...standingProblems(file, rules), ...alsoProblems(file));
  problems.push(...placementProblems(file, rules, 'solution', solution));
  if (best !== null) problems.push(...placementProblems(file, rules, 'masterpiece', masterpiece));
  if (best !== null && masterpiece.links.length > file.par) {
    problems.push({
      field: 'masterpiece.links',
      reason: say`has ${masterpiece.links.length} links, above par ${file.par}`,
    });
  }
  for (const name of Object.keys(file.dials) as DialName[]) {
    const reason = dialProblem(name, file.dials[name]!, file.network.gain);
    if (reason !== null) problems.push({ field: `dials.${name}`, reason });
  }
  if (problems.length > 0) return { ok: false, problems };

  const { id, title, chapter, brief, bench, coach, lesson, hints, par, chain, network, goals, dials, shock } = file;
  const also = file.also === null ? {} : { also: file.also };
  const task: Task = { fold, decoy, rules, par, chain, network, ...also, goals, dials, shock };
  const level = { id, title, chapter, brief, bench, coach, lesson, hints, task, solution, masterpiece };
  return { ok: true, level, file };
}
