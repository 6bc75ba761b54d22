import type { Link } from '../../links/index.ts';
import {
  foldPasses,
  learnPasses,
  type Measurement,
  type Outcome,
  outcomeOf,
  type Task,
  typicalOf,
} from '../../task/index.ts';

/** Which judged runs are meant: the placement's own, the same without links, with one link cut, or through the level's shock. */
export type TakeKind = 'main' | 'bare' | 'cut' | 'shock';

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
}

export function takeOf(task: Task, kind: TakeKind, cut: Link | null, measured: Measurement): Take {
  const outcome = outcomeOf(task, measured);
  const foldPass = foldPasses(task, outcome);
  const learnPass = learnPasses(task, outcome);
  return {
    kind,
    cut,
    measured,
    outcome,
    foldPass,
    learnPass,
    run: typicalOf(
      outcome.runStates,
      measured.runs.map(({ q }) => q),
      'folded',
      foldPass,
    ),
    start: typicalOf(
      outcome.startStates,
      measured.starts.map(({ accuracy }) => accuracy),
      'learned',
      learnPass,
    ),
  };
}
