import { say } from '../../language/index.ts';
import type { Level } from '../../task/index.ts';
import { isPassedOver } from '../state/campaign.ts';
import type { Progress } from '../state/progress.ts';

/** What the map says of a level in a few words. */
export interface Trace {
  /** How it was solved or left; empty where it was neither. */
  readonly how: string;
  /** What is still to be won on it or, with all stars, that it took fewer links than par; empty where there is nothing to say. */
  readonly more: string;
}

export function traceOf(progress: Progress, { id, task }: Pick<Level, 'id' | 'task'>, stars: number): Trace {
  if (stars === 0) return { how: isPassedOver(progress, id) ? say`left for later` : '', more: '' };
  const { firstTry, hinted, best } = progress;
  const how = firstTry[id] === true ? say`first try` : hinted[id] === true ? say`with a hint` : say`without help`;
  const third = task.shock === null ? say`one star more: with any link cut` : say`one star more: through the shock`;
  if (stars < 3) return { how, more: stars === 1 ? say`one star more: with fewer links` : third };
  return { how, more: (best[id]?.links.length ?? task.par) < task.par ? say`below par` : '' };
}
