import { pairIndex } from '../chain/index.ts';
import { say } from '../language/index.ts';
import type { Measurement } from './measure.ts';
import { type Outcome, runEnd, wrongContacts } from './outcome.ts';
import { dockedRuns, pairingName } from './pairings.ts';
import type { Task } from './task.ts';

/** The pair that is wrong in most of these runs, and in how many. */
export function commonestWrong(task: Task, links: Measurement['links'], runs: Measurement['runs']) {
  const counts = new Map<number, { pair: readonly [number, number]; count: number }>();
  for (const run of runs) {
    for (const pair of wrongContacts(task, links, run)) {
      const key = pairIndex(task.fold.n, ...pair);
      counts.set(key, { pair, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...counts.values()].reduce((most, each) => (each.count > most.count ? each : most));
}

/** The misfolded runs that do not sit in the wrong fold. */
export const trappedRuns = ({ runs }: Measurement, { runStates }: Outcome): Measurement['runs'] =>
  runs.filter((run, k) => runEnd(runStates[k], run) === 'trapped');

/** How many runs ended in which wrong shape, in a few words each. */
export function wrongShapes({ misfolded, fallen }: Pick<Outcome, 'misfolded' | 'fallen'>): string[] {
  const trapped = misfolded - fallen;
  return [...(fallen > 0 ? [say`${fallen} in the wrong fold`] : []), ...(trapped > 0 ? [say`${trapped} trapped`] : [])];
}

/** What the misfolded runs of a measurement sit in, in figures of this very measurement: the wrong fold, or which beads hold a trap and which strands it keeps apart. */
export function misfoldedWords(task: Task, measured: Measurement, outcome: Outcome): string {
  const { misfolded, fallen } = outcome;
  const traps = trappedRuns(measured, outcome);
  const texts = [say`Settled in a wrong shape: beads hold each other that should not, and right contacts are missing.`];
  if (task.decoy === null) texts.push(say`This level has no wrong fold of its own: the chain trapped itself.`);
  else if (fallen > 0) texts.push(say`${fallen} of ${misfolded} sit in the wrong fold.`);
  if (traps.length > 0) {
    const { pair, count } = commonestWrong(task, measured.links, traps);
    const [{ pairing, docked }] = dockedRuns(task, traps).sort((a, b) => a.docked - b.docked);
    texts.push(
      traps.length === 1
        ? say`In the one that is trapped beads ${pair[0]} and ${pair[1]} hold each other and should not.`
        : say`Of ${traps.length} that are trapped, beads ${pair[0]} and ${pair[1]} hold each other in ${count} and should not.`,
    );
    if (docked < traps.length) texts.push(say`Kept apart there: ${pairingName(pairing)}, in ${traps.length - docked}.`);
  }
  return texts.join(' ');
}
