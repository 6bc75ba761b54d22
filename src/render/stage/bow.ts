/** Points in which a drawn curve is sampled, ends included. */
export const CURVE_SAMPLES = 17;

/** Bond lengths at which a link or contact starts to bow aside, and at which it bows fully. */
const STRAIGHT_BELOW = 1.4;
const FULL_ABOVE = 5;
const HEIGHT = 0.3;

/** How far a connection of `length` bond lengths bows aside, as a share of its length: none when closed, an arch when far. */
export function bowShare(length: number): number {
  const t = Math.max(0, Math.min(1, (length - STRAIGHT_BELOW) / (FULL_ABOVE - STRAIGHT_BELOW)));
  return HEIGHT * t * t * (3 - 2 * t);
}

/**
 * Writes a parabola from (ax, ay) to (bx, by) to `out`, CURVE_SAMPLES points from index `at`.
 * @param height distance of its top from the straight line, pixels; positive lies left of a → b on a screen whose y points down
 */
export function sampleBow(
  out: Float64Array,
  at: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  height: number,
): void {
  const dx = bx - ax;
  const dy = by - ay;
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  const nx = (dy / length) * height;
  const ny = (-dx / length) * height;
  for (let k = 0; k < CURVE_SAMPLES; k++) {
    const t = k / (CURVE_SAMPLES - 1);
    const rise = 4 * t * (1 - t);
    out[at + 2 * k] = ax + dx * t + nx * rise;
    out[at + 2 * k + 1] = ay + dy * t + ny * rise;
  }
}
