import { createRng } from '../../links/index.ts';

/** A cloud as a visitor draws it: how far its middle line rises from left to right, −1 to 1, and how wide it scatters about it, 0 to 1. */
export type DrawnCloud = readonly [tilt: number, width: number];

/** What tilt and width may be, and how finely: the same for drawing and for addresses. */
export const TILT = { from: -1, to: 1 } as const;
export const WIDTH = { from: 0.05, to: 1 } as const;
export const CLOUD_STEP = 0.05;
/** Before it was drawn: it says nothing. */
export const NO_CLOUD: DrawnCloud = [0, 0.5];

const DOTS = 80;
const SEED = 15;
/** Spread of the dots along the line, and of the scatter of a width of 1: the pad reaches from −1 to 1. */
const ALONG = 0.4;
const ACROSS = 0.5;

const pairs = (() => {
  const rng = createRng(SEED);
  return Array.from({ length: DOTS }, () => [rng.normal(), rng.normal()] as const);
})();

/** Dots of a drawn cloud, −1 to 1 along both axes: the same ones, tilted and spread, however it is drawn. */
export function cloudDots([tilt, width]: DrawnCloud): (readonly [x: number, y: number])[] {
  return pairs.map(([a, b]) => [ALONG * a, tilt * ALONG * a + width * ACROSS * b]);
}

/** How far above the middle of the line the width is drawn. */
export const widthReach = (width: number): number => width * ACROSS * 1.5;
/** The width that is drawn so far above the middle. */
export const widthAt = (reach: number): number => reach / (ACROSS * 1.5);

/**
 * The rank correlation of normal dots with such a tilt and width: (6/π) asin(r/2) with r their linear one (Pearson 1907). A flat
 * line has none.
 */
export function cloudCorrelation([tilt, width]: DrawnCloud): number {
  const rise = tilt * ALONG;
  const r = rise / Math.hypot(rise, width * ACROSS);
  return (6 / Math.PI) * Math.asin(r / 2);
}
