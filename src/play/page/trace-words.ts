import { say } from '../../language/index.ts';
import type { Level } from '../../task/index.ts';
import { isPassedOver } from '../state/campaign.ts';
import type { Progress } from '../state/progress.ts';

/** How a level was solved or left, and what is still to be won on it, in a few words. */
export function traceOf(progress: Progress, { id, task }: Pick<Level, 'id' | 'task'>, stars: number): string {
  if (stars === 0) return isPassedOver(progress, id) ? say`left for later` : '';
  const { firstTry, hinted } = progress;
  const how = firstTry[id] === true ? say`first try` : hinted[id] === true ? say`with a hint` : say`without help`;
  const third = task.shock === null ? say`one star more: with any link cut` : say`one star more: through the shock`;
  const left = stars === 1 ? say`one star more: with fewer links` : stars === 2 ? third : '';
  return [how, left].filter((text) => text !== '').join(' · ');
}
