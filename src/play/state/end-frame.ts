import { type Contact, nativeFraction } from '../../chain/index.ts';
import { FRAMES, type RunFigures, type Task } from '../../task/index.ts';

/** The first frame of the quarter that is judged. */
export const JUDGED_FROM_FRAME = Math.round(0.75 * (FRAMES - 1)) + 1;

/** The frame of a run's judged quarter whose share of contacts is nearest to a mean, with the wanted ones on its side of the goal first. */
function nearestFrame(off: (frame: number) => number, isAgreeing: (frame: number) => boolean): number {
  let best = FRAMES - 1;
  let least = Number.POSITIVE_INFINITY;
  for (const mustAgree of [true, false]) {
    for (let frame = JUDGED_FROM_FRAME; frame < FRAMES; frame += 1) {
      if (mustAgree && !isAgreeing(frame)) continue;
      const distance = off(frame);
      if (distance < least) {
        least = distance;
        best = frame;
      }
    }
    if (least < Number.POSITIVE_INFINITY) break;
  }
  return best;
}

/**
 * The recorded frame that shows what was judged of a run. A verdict is about the mean over the last quarter, and the very last frame may
 * look otherwise; so this is the frame of that quarter whose Q, and whose share of the decoy's contacts, lie nearest to the means, on the
 * same side of the goal if there is one.
 */
export function judgedFrame(task: Task, { q, decoyQ, frames }: RunFigures): number {
  const { n, contacts } = task.fold;
  if (frames.length === 0) return FRAMES - 1;
  const made = (of: readonly Contact[], frame: number) => nativeFraction(of, 2, frames, frame * 2 * n);
  const decoy = task.decoy?.contacts ?? [];
  const { fold } = task.goals;
  return nearestFrame(
    (frame) => Math.abs(made(contacts, frame) - q) + (decoyQ === null ? 0 : Math.abs(made(decoy, frame) - decoyQ)),
    (frame) => made(contacts, frame) >= fold === q >= fold,
  );
}
