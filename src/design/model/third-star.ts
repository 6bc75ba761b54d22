import type { Draft } from './draft.ts';

/** What the third star of a published level asks. */
export type ThirdStar = 'cuts' | 'shock';

/** The shock of most levels of the campaign: a burst of heat for the chain, noise on the weights of the network. */
export const SHOCK: NonNullable<Draft['shock']> = { temperature: 1.2, noise: 2.2 };

/** Whether a draft's third star could be earned by cutting: with one link at most none would be left. */
export const mayCut = ({ par }: Draft): boolean => par > 1;

/** What the third star asks; of a draft that has no shock and may not be cut, a shock. */
export const thirdStarOf = (draft: Draft): ThirdStar => (draft.shock !== null || !mayCut(draft) ? 'shock' : 'cuts');

/** The draft's shock where its third star asks this. */
export const shockFor = (draft: Draft, star: ThirdStar): Draft['shock'] =>
  star === 'cuts' ? null : (draft.shock ?? SHOCK);
