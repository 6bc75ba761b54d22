import type { Outcome } from '../../task/index.ts';
import type { Entry } from '../../tune/index.ts';

/** How often what held with the links no longer does, less how often it is the other way round, told only beyond two standard errors. */
function lost(before: readonly number[], after: readonly boolean[]): -1 | 0 | 1 {
  let [fell, rose] = [0, 0];
  before.forEach((held, k) => {
    if (held === 1 && !after[k]) fell += 1;
    if (held === 0 && after[k]) rose += 1;
  });
  // Runs and starts are the same random numbers on both sides: only those that differ speak (McNemar 1947).
  if (Math.abs(fell - rose) <= 2 * Math.sqrt(fell + rose)) return 0;
  return fell > rose ? 1 : -1;
}

/** What links did, told by the same runs and starts without them. */
export function cutEffect({ folded, starts }: Entry, { runStates, startStates }: Outcome): string {
  const fold = lost(
    folded,
    runStates.map((state) => state === 'folded'),
  );
  const learn = lost(
    starts.map(({ learned }) => learned),
    startStates.map((state) => state === 'learned'),
  );
  const words = [
    ['hinders the fold', 'holds the fold'][(fold + 1) / 2],
    ['hinders the network', 'wakes the network'][(learn + 1) / 2],
  ].filter((word) => word !== undefined);
  return words.length === 0 ? 'makes no difference that these runs can tell' : words.join(' and ');
}
