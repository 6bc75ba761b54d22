import { magnitudeText, say } from '../../../language/index.ts';
import type { Take } from '../../state/takes.ts';
import { GLOSSARY } from '../glossary.ts';
import { EXPLODING } from './gradient-scale.ts';

/** What red floors mean at the end of a show, for a network may learn with them, which the colour alone would deny; null where none is red. */
export function loudWords(
  gradient: ArrayLike<number>,
  { learnPass, outcome: { learned, starts } }: Pick<Take, 'learnPass' | 'outcome'>,
): { meaning: string; more: string } | null {
  const loudest = Math.max(...Array.from(gradient));
  if (loudest < EXPLODING) return null;
  return {
    meaning: say`${GLOSSARY['red floors']} Here it is up to about ${magnitudeText(loudest)} over training, and ${learned} of ${starts} starts learn.`,
    more: learnPass ? say`, yet it learns` : '',
  };
}
