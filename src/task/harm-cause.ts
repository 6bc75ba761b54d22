import { CONTACT_REACH, squaredDistance } from '../chain/index.ts';
import { say } from '../language/index.ts';
import { clearRise, type Link, sameLinks } from '../links/index.ts';
import { FRAMES } from './fold-runs.ts';
import { touches, touchesWrong } from './link-effects.ts';
import { type Came, openRuns } from './link-said.ts';
import type { Measurement } from './measure.ts';
import { dockedRuns, pairingName } from './pairings.ts';
import type { Task } from './task.ts';
import { commonestWrong, trappedRuns } from './trap-words.ts';

/** A link open in this share of the runs is spoken of as a cause. */
const OPEN_SHARE = 0.25;

/** What rose with a link by more than chance: a clause, or null. */
const rises = (without: number, withLink: number, runs: number) => clearRise([without, runs], [withLink, runs]) > 0;

/** That runs fall into the wrong fold with a link. */
function wrongFold(task: Task, link: Link, whole: Came, cut: Came): string | null {
  const [withLink, without, runs] = [whole.outcome.fallen, cut.outcome.fallen, whole.outcome.runs];
  if (!rises(without, withLink, runs)) return null;
  return touchesWrong(task, link)
    ? say`its beads touch in the wrong fold too, where ${withLink} runs sit with it and ${without} without it`
    : say`${withLink} runs sit in the wrong fold with it, ${without} without it`;
}

/** That it was still open in many runs. */
function open(task: Task, link: Link, whole: Came): string | null {
  const { runs } = whole.outcome;
  const { open: count, failed } = openRuns(task, link, whole);
  return count < OPEN_SHARE * runs
    ? null
    : say`it never closed in ${count} of ${runs} runs, ${failed} of which did not fold`;
}

/** The strands that dock in clearly fewer runs with a link, those that lose most. */
function lockedOut(task: Task, whole: Came, cut: Came): string | null {
  const { runs } = whole.outcome;
  const before = dockedRuns(task, cut.measured.runs);
  // The same fold has the same pairings, in the same order.
  const lost = dockedRuns(task, whole.measured.runs).map(({ pairing, docked }, k) => ({
    pairing,
    docked,
    without: before[k].docked,
  }));
  const most = lost.reduce((worst, each) => (each.without - each.docked > worst.without - worst.docked ? each : worst));
  if (!rises(most.docked, most.without, runs)) return null;
  return say`${pairingName(most.pairing)} dock in ${most.docked} runs with it, in ${most.without} without it`;
}

/** That runs sit in a trap with a link. */
function trapped(task: Task, whole: Came, cut: Came): string | null {
  const traps = trappedRuns(whole.measured, whole.outcome);
  const without = trappedRuns(cut.measured, cut.outcome).length;
  if (!rises(without, traps.length, whole.outcome.runs)) return null;
  const { pair, count } = commonestWrong(task, whole.measured.links, traps);
  return say`${traps.length} runs are trapped with it, ${without} without it; beads ${pair[0]} and ${pair[1]} hold each other in ${count} of them`;
}

/** The first frame in which the ends of a link have met, in each recorded run; infinity where they never do. */
function closedAt({ runs }: Measurement, [i, j]: Link, dimension: number): number[] {
  return runs.map(({ frames }) => {
    const size = frames.length / FRAMES;
    for (let at = 0; at + size <= frames.length && size > 0; at += size)
      if (squaredDistance(frames, dimension, i, j, at) < CONTACT_REACH * CONTACT_REACH) return at / size;
    return Number.POSITIVE_INFINITY;
  });
}

/** That clearly fewer runs fold where it closes before another link. */
function order(task: Task, link: Link, { measured, outcome: { runStates } }: Came): string | null {
  const { dimension } = task.fold;
  const own = closedAt(measured, link, dimension);
  for (const other of measured.links) {
    if (sameLinks([other], [link])) continue;
    const others = closedAt(measured, other, dimension);
    const count = (isCounted: (k: number) => boolean): [number, number] => {
      const those = runStates.filter((_, k) => isCounted(k));
      return [those.filter((state) => state === 'folded').length, those.length];
    };
    const first = count((k) => own[k] < others[k]);
    const second = count((k) => own[k] > others[k]);
    if (first[1] === 0 || second[1] === 0 || clearRise(first, second) <= 0) continue;
    return say`where it closes before ${other.join('–')}, ${first[0]} of ${first[1]} runs fold, where after it ${second[0]} of ${second[1]}`;
  }
  return null;
}

/**
 * Why a link that clearly hurts the chain does so, as far as the runs with it and those without it tell: what rose or fell by more than
 * chance, the plainest first. Empty where nothing of that did.
 */
function harmCauses(task: Task, link: Link, whole: Came, cut: Came): string[] {
  return [
    wrongFold(task, link, whole, cut),
    open(task, link, whole),
    lockedOut(task, whole, cut),
    trapped(task, whole, cut),
    order(task, link, whole),
  ].filter((cause) => cause !== null);
}

/** So many causes are told in one breath. */
const MOST_TOLD = 2;

/** The same as a sentence, with a blank before it. Of beads that should not touch it is said elsewhere why they hurt. */
export function harmCauseWords(task: Task, link: Link, whole: Came, cut: Came): string {
  const causes = harmCauses(task, link, whole, cut).slice(0, MOST_TOLD);
  if (causes.length > 0) return say` Why: ${causes.join('; ')}.`;
  return touches(task, link) ? say` Why is not seen in these runs.` : '';
}
