import { say } from '../../language/index.ts';
import { clearRise, inOrder, type Link } from '../../links/index.ts';
import { type Placement, RUNS, rulesOf, runsAsked, STARTS, startsAsked, type Task } from '../../task/index.ts';
import { type Entry, foldedOf, learnedOf, type Ranked, shareInterval } from '../../tune/index.ts';
import { beadsOf, type Draft } from './draft.ts';
import { pairsOf } from './facts.ts';
import { tuneVerdict } from './verdict.ts';
import { foldOf } from './view.ts';

/** One change to what is searched on, under which the best set is run again. */
export type Change =
  | { readonly kind: 'heat'; readonly temperature: number }
  | { readonly kind: 'link'; readonly link: Link }
  | { readonly kind: 'gain'; readonly gain: number };

/** What the best set came to under a change. A world that the change leaves alone has the counts that the search has of it. */
export interface Trial {
  readonly change: Change;
  readonly set: Placement;
  readonly folded: number;
  readonly runs: number;
  readonly learned: number;
  readonly starts: number;
}

/** What of each world a change has run again: one that it cannot touch keeps the counts that the search has of it. */
export const RERUN: Readonly<Record<Change['kind'], { readonly runs: number; readonly starts: number }>> = {
  heat: { runs: RUNS, starts: 0 },
  gain: { runs: 0, starts: STARTS },
  link: { runs: RUNS, starts: STARTS },
};

/** Colder heats, as shares of the present one, and what is added to the gain. */
const COLDER = [5 / 6, 2 / 3, 1 / 2];
const LEAST_HEAT = 0.05;
const LOUDER = [0.2, 0.4];
const MOST_GAIN = 10;
/** Further links that are tried, those that save most steps. */
const FURTHER = 2;
/** Links of a design at most. */
const MOST_LINKS = 64;

const onRaster = (value: number) => Math.round(100 * value) / 100;

/** How many runs fold and starts learn, as the search has it. */
const countsOf = ({ probability, runs, learned, starts }: Ranked) => ({
  folded: Math.round(probability * runs),
  runs,
  learned: Math.round(learned * starts),
  starts,
});

/** The set that trials are made with: the first with links, or where only networks fail the first that folds. */
function triedSet(task: Task, rows: readonly Ranked[], lacks: 'chain' | 'network'): Ranked {
  const [first] = rows;
  const measured = rows.filter(({ runs, starts }) => runs >= first.runs && starts >= first.starts);
  if (lacks === 'chain') return measured.find(({ links }) => links.length > 0) ?? first;
  return measured.find((row) => countsOf(row).folded >= runsAsked(task, row.runs)) ?? first;
}

/** One link more for a set that has as many as the budget allows: those that would save most. */
function furtherLinks(draft: Draft, { links }: Ranked): Link[] {
  const n = beadsOf(draft);
  const fold = foldOf(draft);
  if (fold === null || links.length < draft.budget || links.length >= Math.min(MOST_LINKS, Math.floor(n / 2)))
    return [];
  const { open } = pairsOf(fold, rulesOf(draft, n), links);
  return open.slice(0, FURTHER).map(({ link }) => link);
}

/**
 * What is tried once a search is over and no set reaches the goal, and with which set; null where the goal is reached.
 * @param task that of the search, with the goals that count now
 */
export function trialsFor(
  draft: Draft,
  task: Task,
  rows: readonly Ranked[],
): { readonly row: Ranked; readonly changes: readonly Change[] } | null {
  if (rows.length === 0) return null;
  const { isReached, lacks } = tuneVerdict(task, rows);
  if (isReached || lacks === null) return null;
  const row = triedSet(task, rows, lacks);
  const { temperature } = task.chain;
  const changes: Change[] =
    lacks === 'network'
      ? LOUDER.map((more): Change => ({ kind: 'gain', gain: onRaster(task.network.gain + more) })).filter(
          (change) => change.kind === 'gain' && change.gain <= MOST_GAIN,
        )
      : [
          ...COLDER.map((share) => onRaster(share * temperature))
            .filter((colder) => colder >= LEAST_HEAT && colder < temperature)
            .map((colder): Change => ({ kind: 'heat', temperature: colder })),
          ...furtherLinks(draft, row).map((link): Change => ({ kind: 'link', link })),
        ];
  return changes.length === 0 ? null : { row, changes };
}

/** The set as a change leaves it. */
export function changedSet({ links, dials }: Placement, change: Change): Placement {
  if (change.kind !== 'link') return { links, dials };
  return { links: inOrder([...links, change.link]), dials };
}

/** The task under a change; its budget has room for one link more. */
export function changedTask(task: Task, change: Change): Task {
  if (change.kind === 'heat') return { ...task, chain: { ...task.chain, temperature: change.temperature } };
  if (change.kind === 'gain') return { ...task, network: { ...task.network, gain: change.gain } };
  return { ...task, rules: { ...task.rules, budget: task.rules.budget + 1 } };
}

/** What a trial came to. @param row the set as the search has it @param entry what was run again, with no runs or starts where there was nothing to run */
export function trialOf(change: Change, set: Placement, row: Ranked, entry: Entry): Trial {
  const { q, starts } = entry;
  return {
    change,
    set,
    ...countsOf(row),
    ...(q.length > 0 ? { folded: foldedOf(entry), runs: q.length } : {}),
    ...(starts.length > 0 ? { learned: learnedOf(entry), starts: starts.length } : {}),
  };
}

/** What of a draft a change changes. */
export function draftChange(draft: Draft, change: Change): Partial<Draft> {
  if (change.kind === 'heat') return { chain: { ...draft.chain, temperature: change.temperature } };
  if (change.kind === 'gain') return { network: { ...draft.network, gain: change.gain } };
  return { budget: draft.budget + 1 };
}

/** A change in words. */
export function changeWords(change: Change): string {
  if (change.kind === 'heat') return say`Heat ${change.temperature}`;
  if (change.kind === 'gain') return say`Gain ${change.gain}`;
  return say`One link more, ${change.link.join('–')}`;
}

/** Share of runs that fold in a trial, with its error, as `shareWords` takes it. */
export function trialShare({ folded, runs }: Trial): {
  readonly probability: number;
  readonly probabilityError: number;
} {
  const [low, high] = shareInterval(folded, runs);
  return { probability: folded / runs, probabilityError: (high - low) / 2 };
}

/** Whether a trial reaches both goals. */
export const reachesGoals = (task: Task, { folded, runs, learned, starts }: Trial): boolean =>
  folded >= runsAsked(task, runs) && learned >= startsAsked(starts);

/** Whether a trial is worth an offer: it reaches the goals, or what fell short rose by more than chance. */
export function helps(task: Task, row: Ranked, trial: Trial): boolean {
  if (reachesGoals(task, trial)) return true;
  const { folded, runs, learned, starts } = countsOf(row);
  return trial.change.kind === 'gain'
    ? clearRise([learned, starts], [trial.learned, trial.starts]) > 0
    : clearRise([folded, runs], [trial.folded, trial.runs]) > 0;
}
