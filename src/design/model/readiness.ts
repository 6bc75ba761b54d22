import { say } from '../../language/index.ts';
import type { Task } from '../../task/index.ts';
import { wholeSpace } from '../../tune/index.ts';
import { type Draft, levelOf, problemText } from './draft.ts';
import { foldOf } from './view.ts';

/** Why a draft is no level yet, in a sentence; null where it is one. */
function whyNoLevel(draft: Draft): string | null {
  const fold = foldOf(draft);
  if (fold === null) return say`Draw a fold first, of at least four beads.`;
  if (fold.contacts.length === 0)
    return say`No two beads of this fold touch, so nothing would hold it together: draw strands side by side.`;
  const checked = levelOf(draft);
  return checked.ok ? null : say`Not a level yet: ${problemText(checked.problems)}`;
}

/** Why a draft cannot be published as it is, before anything is run; null where it can be tried. */
export function whyNotPublish(draft: Draft): string | null {
  const problem = whyNoLevel(draft);
  if (problem !== null || draft.solution.length > 0) return problem;
  return say`The board has no links yet. A level is published together with links that win it: draw them with Link, or let Tune find them.`;
}

/** The task of a draft, or why there is nothing to tune in it. */
export function tunable(
  draft: Draft,
):
  | { readonly ok: true; readonly task: Task; readonly sets: number | null }
  | { readonly ok: false; readonly reason: string } {
  const problem = whyNoLevel(draft);
  const checked = levelOf(draft);
  if (problem !== null || !checked.ok) return { ok: false, reason: problem ?? '' };
  const { task } = checked.level;
  const sets = wholeSpace(task)?.length ?? null;
  if (sets !== 1) return { ok: true, task, sets };
  const reason =
    draft.budget === 0
      ? say`There is nothing to choose: the budget is 0, so no link may be placed. Raise it in Settings.`
      : say`There is nothing to choose: no two cysteines lie three or more beads apart along the chain. Name more of them in Settings.`;
  return { ok: false, reason };
}

/** What of a draft a search depends on: drafts with the same key have the same answer. */
export function tuneKey({ target, decoy, budget, cysteines, chain, network, goals, dials }: Draft): string {
  const { fold, accuracy, dropped } = goals;
  return JSON.stringify([target, decoy, budget, cysteines, chain, network, fold, accuracy, dropped, dials]);
}

/** Whether a search is of this draft: of all that it depends on. */
export const isSearchOf = <Search extends { readonly draft: Draft }>(
  search: Search | null,
  draft: Draft,
): search is Search => search !== null && tuneKey(search.draft) === tuneKey(draft);
