import { MOST_ALPHA } from './controls.ts';

/** Where the (α, β) plane lies on the canvas: the same for paint and hand. */
export interface Field {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** @param letter CSS pixels of one letter's height, 0 where no words are written */
export function fieldOn(width: number, height: number, letter: number): Field {
  if (letter === 0) return { left: 2, top: 2, width: width - 4, height: height - 4 };
  const left = 2.6 * letter;
  const top = 2 * letter;
  return { left, top, width: width - left - letter, height: height * 0.46 - top };
}

export const alphaAt = ({ left, width }: Field, x: number): number => ((x - left) / width) * MOST_ALPHA;
export const betaAt = ({ top, height }: Field, y: number): number => 1 - (y - top) / height;
export const xOf = ({ left, width }: Field, alpha: number): number => left + (alpha / MOST_ALPHA) * width;
export const yOf = ({ top, height }: Field, beta: number): number => top + (1 - beta) * height;
