import { cloudCorrelation, type DrawnCloud } from './cloud.ts';
import type { SketchPredict } from './predict.ts';

/** How an answer is told: as right, as close to it, or as not so. */
export type Judged = 'right' | 'close' | 'off';

/** Of a number: off by no more than this share of what was measured it is close. */
const CLOSE_SHARE = 1 / 5;
/** Of what is drawn or pressed: off, on average, by no more than these shares of the field's height. */
const [RIGHT_FIELD, CLOSE_FIELD] = [0.05, 0.1];
/** Of a drawn cloud: its rank correlation is off by no more; the sample's own strays by some 0.1. */
const [RIGHT_CLOUD, CLOSE_CLOUD] = [0.1, 0.2];

const within = (gap: number, right: number, close: number): Judged => {
  // What is equal but for rounding is equal.
  const size = gap - 1e-9;
  return size <= right ? 'right' : size <= close ? 'close' : 'off';
};

/** A number is right where no better one could have been typed. */
export function judgeNumber(answer: number, truth: number, step: number): Judged {
  return within(Math.abs(answer - truth), step / 2, Math.max(CLOSE_SHARE * Math.abs(truth), step));
}

/** How far a drawn curve lies from the true one, on average over the places where it was drawn. */
export function sketchGap({ xs, truth }: SketchPredict, heights: readonly number[]): number {
  return xs.reduce((sum, x, k) => sum + Math.abs(heights[k] - truth(x)), 0) / xs.length;
}

/** @param gap how far off it is on average */
export function judgeDrawn(gap: number, { from, to }: { readonly from: number; readonly to: number }): Judged {
  return within(gap, RIGHT_FIELD * (to - from), CLOSE_FIELD * (to - from));
}

export function judgeCloud(answer: DrawnCloud, truth: number): Judged {
  return within(Math.abs(cloudCorrelation(answer) - truth), RIGHT_CLOUD, CLOSE_CLOUD);
}
