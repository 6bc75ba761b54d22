import type { Link } from '../../links/index.ts';
import {
  alsoTask,
  foldPasses,
  foldsHere,
  learnPasses,
  learnsHere,
  type Measurement,
  type Outcome,
  outcomeOf,
  runEnd,
  type Task,
  throughShock,
  typicalOf,
} from '../../task/index.ts';

/** Which judged runs are meant: the placement's own, the same without links, with one link cut, through the level's shock, or under its second condition. */
export type TakeKind = 'main' | 'bare' | 'cut' | 'shock' | 'also';

/** A set of judged runs and starts that can be watched. */
export interface Take {
  readonly kind: TakeKind;
  /** The link that is cut in it, else null. */
  readonly cut: Link | null;
  readonly measured: Measurement;
  readonly outcome: Outcome;
  readonly foldPass: boolean;
  readonly learnPass: boolean;
  /** The run and the start that show its outcome best. */
  readonly run: number;
  readonly start: number;
  /** The same links and seed under the level's second condition, where it has one. */
  readonly also?: Take;
}

export function takeOf(task: Task, kind: TakeKind, cut: Link | null, measured: Measurement): Take {
  // A take of the second condition is given its own task.
  const judged = kind === 'also' ? task : taskOfTake(task, { kind });
  const outcome = outcomeOf(judged, measured);
  const second = alsoTask(judged);
  return {
    kind,
    cut,
    measured,
    outcome,
    foldPass: foldPasses(judged, outcome),
    learnPass: learnPasses(judged, outcome),
    run: typicalOf(
      // Of the wrong shapes the commoner one is shown, not a mean of both.
      outcome.runStates.map((state, k) => runEnd(state, measured.runs[k])),
      measured.runs.map(({ q }) => q),
      'folded',
      foldsHere(judged, outcome),
    ),
    start: typicalOf(
      outcome.startStates,
      measured.starts.map(({ accuracy }) => accuracy),
      'learned',
      learnsHere(judged, outcome),
    ),
    ...(second === null || measured.also === undefined ? {} : { also: takeOf(second, 'also', cut, measured.also) }),
  };
}

/** Which take of a placement is shown first: under two conditions the second one where only that fails, or what is seen would stand against the verdict. */
export function shownFirst(task: Task, main: Take): Take {
  const { also, outcome } = main;
  if (also === undefined) return main;
  const isSecond = (foldsHere(task, outcome) && !also.foldPass) || (learnsHere(task, outcome) && !also.learnPass);
  return isSecond ? also : main;
}

/** What a take is set beside: the same without links, under its own condition; null for what has none, or while it is not measured. */
export function bareFor(take: Take, bare: Take | null): Take | null {
  if (take.kind === 'bare') return null;
  return take.kind === 'also' ? (bare?.also ?? null) : bare;
}

/** The task that a take was judged by: its own, that of the second condition, or with what is asked after the shock. */
export function taskOfTake(task: Task, { kind }: Pick<Take, 'kind'>): Task {
  if (kind === 'shock') return throughShock(task);
  return kind === 'also' ? (alsoTask(task) ?? task) : task;
}
