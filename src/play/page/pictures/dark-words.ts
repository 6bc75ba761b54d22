import { magnitudeText, say } from '../../../language/index.ts';
import type { Task } from '../../../task/index.ts';
import type { Take } from '../../state/takes.ts';

/** Below this share of the output's gradient a floor is drawn dark: it vanishes. */
const DARK = 1e-3;

/** The geometric mean over starts of what a floor hears. */
const meanOf = (logs: readonly number[]) => Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length);

/**
 * What dark floors mean at the end of a show whose network passes, which the tower alone would deny: what the darkest heard before training and
 * over it, and how many starts learn; null where none is dark, or where the verdict says the same as the tower.
 */
export function darkWords(
  task: Task,
  gradient: ArrayLike<number>,
  { learnPass, measured: { starts }, outcome }: Pick<Take, 'learnPass' | 'measured' | 'outcome'>,
): string | null {
  const heard = Array.from(gradient);
  const least = Math.min(...heard);
  if (!learnPass || least >= DARK || starts.length === 0) return null;
  const floor = heard.indexOf(least);
  const fresh = meanOf(starts.map(({ freshLogGradient }) => freshLogGradient[floor]));
  const unit =
    task.network.activation === 'relu'
      ? say` Units of this kind pass on nothing that is below nought, and no gradient then.`
      : '';
  return say`Dark: less than a thousandth of the output’s gradient, over training. Floor ${floor} heard ${magnitudeText(fresh)} of it before and ${magnitudeText(least)} over training, and ${outcome.learned} of ${outcome.starts} starts learn all the same.${unit}`;
}
