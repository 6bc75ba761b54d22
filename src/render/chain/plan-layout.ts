import { type Box, type Extent, fitScale } from '../stage/camera.ts';

/** Room between a picture and the edge of its pane, and below it for the legend, pixels. */
const EDGE = { small: 6, large: 14 } as const;
const LEGEND_HEIGHT = 22;
const BADGE_HEIGHT = 32;
const GAP = 8;
/** Room between the outermost bead centres and a corner that is left free, pixels. */
const CLEAR = 40;
/** The small picture's side, pixels. */
const LEAST = 92;
const MOST = 260;

/** Where the parts of the chain's picture lie, pixels. */
export interface ChainLayout {
  /** The chain's own room. */
  readonly field: Box;
  /** The small picture of the wrong fold, or null. */
  readonly inset: Box | null;
  /** The badges' upper right corner. */
  readonly badges: { readonly x: number; readonly y: number };
  /** The legend's lower left corner. */
  readonly legend: { readonly x: number; readonly y: number };
}

/**
 * Shares a pane out: the legend below, the small picture of the wrong fold at the right or at the lower edge, wherever the
 * target stays larger, the rest for the chain.
 * @param target bounding box of the target fold, b
 * @param hasInset whether the wrong fold is shown: while planning
 * @param hasBadges whether room is kept at the top for what became of the chain: in a run
 */
export function chainLayout(pane: Box, target: Extent, hasInset: boolean, hasBadges: boolean): ChainLayout {
  const edge = Math.min(pane.width, pane.height) < 400 ? EDGE.small : EDGE.large;
  const x = pane.x + edge;
  const top = hasBadges ? BADGE_HEIGHT : 0;
  const y = pane.y + edge + top;
  const width = Math.max(1, pane.width - 2 * edge);
  const height = Math.max(1, pane.height - 2 * edge - LEGEND_HEIGHT - top);
  const legend = { x, y: pane.y + pane.height - edge };
  const badges = { x: pane.x + pane.width - edge, y: pane.y + edge };
  const whole: Box = { x, y, width, height };
  if (!hasInset) return { field: whole, inset: null, badges, legend };
  // The target may keep the whole field where it leaves the corner free anyway, and the wrong fold is as large as that corner lets it be.
  const scale = fitScale(target, whole);
  const free = Math.max(
    (width - (target.maxX - target.minX) * scale) / 2,
    (height - (target.maxY - target.minY) * scale) / 2,
  );
  const least = Math.max(LEAST, Math.min(160, 0.28 * Math.max(width, height)));
  const isCornerFree = free > least + CLEAR;
  const side = Math.round(isCornerFree ? Math.min(MOST, free - CLEAR) : least);
  const beside = { ...whole, width: Math.max(1, width - side - GAP) };
  const above = { ...whole, height: Math.max(1, height - side - GAP) };
  const inset = { x: x + width - side, y: y + height - side, width: side, height: side };
  const field = isCornerFree ? whole : fitScale(target, beside) >= fitScale(target, above) ? beside : above;
  return { field, inset, badges, legend };
}
