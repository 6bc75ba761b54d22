import { say } from '../../language/index.ts';
import type { Task } from '../../task/index.ts';
import { useSession } from './context.ts';

// Words of a level of which one world alone is shown and judged.

type Only = Task['only'];

/** The one world that is shown and judged; undefined: both. */
export const useOnly = (): Only => useSession((state) => state.level.task.only);

/** What is left out, in plain words; null where nothing is. */
function onlyWords(only: Only): string | null {
  if (only === undefined) return null;
  return only === 'chain'
    ? say`Only the chain is shown and judged here.`
    : say`Only the network is shown and judged here.`;
}

/** What stars are for. */
export function starsMeaning(only: Only): string | undefined {
  if (only === undefined) return undefined;
  return only === 'chain'
    ? say`One star: the chain passes. Two: with no more links than par. Three: it also comes back from the level’s shock or, where it has none, still passes with any one link cut.`
    : say`One star: the network passes. Two: with no more links than par. Three: it also comes back from the level’s shock or, where it has none, still passes with any one link cut.`;
}

interface Counts {
  readonly folded: number;
  readonly runs: number;
  readonly learned: number;
  readonly starts: number;
}

/** What a placement came to, in the middle of a sentence. */
export function cameTo(only: Only, { folded, runs, learned, starts }: Counts): string {
  if (only === 'chain') return say`folds in ${folded} of ${runs} runs`;
  if (only === 'network') return say`learns in ${learned} of ${starts} starts`;
  return say`folds in ${folded} of ${runs} runs, learns in ${learned} of ${starts} starts`;
}

/** Says what is left out. */
export function OnlyNote() {
  const words = onlyWords(useOnly());
  return words === null ? null : <p className="quiet-note only-note">{words}</p>;
}
