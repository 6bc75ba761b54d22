import { say } from '../../language/index.ts';
import { checkLink, type Link, validateLinks } from '../../links/index.ts';
import { type Level, type LevelFile, type LevelProblem, parseLevel, rulesOf } from '../../task/index.ts';
import { MOST_BEADS } from './walk.ts';

/** What is being designed: a level file that need not be playable yet. */
export type Draft = LevelFile;

/** A hairpin's worth of settings on a walk. */
export function draftOf(walk: string): Draft {
  return {
    format: 1,
    id: 'own-fold',
    title: say`Own fold`,
    chapter: 'own',
    brief: say`A level that a player made in Design. Find the links that hold the fold and wake every floor.`,
    target: { lattice: walk },
    decoy: null,
    budget: 3,
    par: 3,
    rope: null,
    standing: null,
    cysteines: 'all',
    chain: {
      temperature: 0.3,
      bending: 0,
      hydrophobic: [],
      attraction: 0,
      contact: 1,
      step: 0.02,
      friction: 0.3,
      cage: 0,
    },
    network: { width: 8, gain: 0.8, activation: 'tanh', data: 'rings', alpha: 1, beta: 1 },
    also: null,
    goals: { fold: 0.7, probability: 0.5, accuracy: 0.9, spare: false, dropped: 0 },
    dials: {},
    shock: null,
    bench: ['grab', 'heat'],
    coach: null,
    lesson: null,
    solution: [],
    solutionDials: {},
    masterpiece: null,
    hints: [],
  };
}

/** The beads of a target as a file states it. */
export function beadsOf({ target }: Draft): number {
  return 'lattice' in target ? target.lattice.length + 1 : target.points.length;
}

/** Takes what no longer fits out of a draft after an edit: links, those that stand, cysteines, beads of chain and coach that are gone, a par above the budget. */
export function fitted(draft: Draft): Draft {
  const n = beadsOf(draft);
  const isHere = (bead: number) => bead < n;
  const cysteines: Draft['cysteines'] = draft.cysteines === 'all' ? 'all' : draft.cysteines.filter(isHere);
  const rules = rulesOf({ ...draft, cysteines, standing: null }, n);
  const solution: [number, number][] = [];
  for (const [i, j] of draft.solution) {
    if (checkLink(rules, solution, i, j) === null) solution.push([i, j]);
  }
  const { standing } = draft;
  const stands = standing !== null && validateLinks(rules, standing.links).length === 0;
  return {
    ...draft,
    cysteines,
    standing: stands ? standing : null,
    solution,
    par: Math.max(0, Math.min(draft.budget, solution.length === 0 ? draft.budget : solution.length)),
    chain: { ...draft.chain, hydrophobic: draft.chain.hydrophobic.filter(isHere) },
    coach: draft.coach?.beads.every(isHere) ? draft.coach : null,
    masterpiece: null,
  };
}

/** The draft with another target. The wrong fold, what stands and what was said of the old one go with it. */
export function retargeted(draft: Draft, target: Draft['target']): Draft {
  return fitted({ ...draft, target, decoy: null, rope: null, standing: null, coach: null, hints: [], lesson: null });
}

/** What a fold that was named or opened as a level is known by here. */
const isNamed = ({ title }: Draft) => title !== draftOf('').title;
const isLevel = ({ chapter, brief }: Draft) => chapter !== 'own' || brief !== draftOf('').brief;

/** Another fold in a draft's place. */
export interface Replaced {
  readonly draft: Draft;
  /** What of the old one went with it, in a sentence; empty where nothing did. */
  readonly lost: string;
}

/**
 * Another fold in a draft's place: links and title were the old one's and go. Settings and goals that were set here stay, for they are how one
 * works; those that came with a level go with it.
 */
export function replaced(draft: Draft, target: Draft['target']): Replaced {
  const { title, id, ...rest } = draftOf('');
  const kept = isLevel(draft) ? rest : draft;
  const gone = [
    ...(draft.solution.length > 0
      ? [draft.solution.length === 1 ? say`its link` : say`its ${draft.solution.length} links`]
      : []),
    ...(isNamed(draft) ? [say`its title`] : []),
    ...(isLevel(draft) ? [say`the settings and goals that came with it`] : []),
  ];
  const listed = gone.length < 2 ? gone.join('') : say`${gone.slice(0, -1).join(', ')} and ${gone.at(-1)}`;
  return {
    draft: retargeted({ ...kept, title, id, solution: [], solutionDials: {} }, target),
    lost:
      gone.length === 0
        ? ''
        : say`The old fold took ${listed} with it${isLevel(draft) ? '' : say`; settings and goals stay`}.`,
  };
}

/** A level as its own author's solution plays it, or what keeps the draft from being one. */
export function levelOf(
  draft: Draft,
): { readonly ok: true; readonly level: Level } | { readonly ok: false; readonly problems: readonly LevelProblem[] } {
  return parseLevel(draft);
}

/** Problems in one sentence, the first few. */
export function problemText(problems: readonly LevelProblem[]): string {
  const named = (field: string) => (field === '(file)' ? say`the file` : field);
  const told = problems.slice(0, 3).map(({ field, reason }) => `${named(field)} ${reason}`);
  return `${told.join('; ')}${problems.length > 3 ? say`; and ${problems.length - 3} more` : ''}.`;
}

/** A draft from parsed JSON, a whole level. */
export function draftFrom(json: unknown): { ok: true; draft: Draft } | { ok: false; reason: string } {
  const parsed = parseLevel(json);
  if (!parsed.ok) return { ok: false, reason: problemText(parsed.problems) };
  const n = beadsOf(parsed.file);
  if (n > MOST_BEADS) return { ok: false, reason: say`target has ${n} beads; Design takes at most ${MOST_BEADS}.` };
  return { ok: true, draft: parsed.file };
}

/** An id for a title: lower-case words joined by hyphens. */
export function idOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return (words ?? ['own', 'fold']).join('-').slice(0, 64).replace(/-$/, '');
}

/** The links of a draft, lower end first. */
export function linksOf({ solution }: Draft): Link[] {
  return solution.map(([a, b]) => (a < b ? [a, b] : [b, a]));
}
