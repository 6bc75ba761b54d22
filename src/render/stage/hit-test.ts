/** The index of the nearest of n screen points within `reach` pixels of (x, y), or null. */
export function nearestPoint(points: Float64Array, n: number, x: number, y: number, reach: number): number | null {
  let best: number | null = null;
  let least = reach * reach;
  for (let i = 0; i < n; i++) {
    const dx = points[2 * i] - x;
    const dy = points[2 * i + 1] - y;
    const square = dx * dx + dy * dy;
    if (square <= least) {
      least = square;
      best = i;
    }
  }
  return best;
}

/** Squared distance from (x, y) to the segment a–b. */
function squaredDistanceToSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const along = length > 0 ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length)) : 0;
  const nearX = ax + along * dx - x;
  const nearY = ay + along * dy - y;
  return nearX * nearX + nearY * nearY;
}

/**
 * The nearest of several curves within `reach` pixels, or null.
 * @param curves curve c has `samples` points at curves[2·samples·c …], x and y in turn
 */
export function nearestCurve(
  curves: Float64Array,
  count: number,
  samples: number,
  x: number,
  y: number,
  reach: number,
): number | null {
  let best: number | null = null;
  let least = reach * reach;
  for (let c = 0; c < count; c++) {
    for (let k = 0; k + 1 < samples; k++) {
      const at = 2 * (c * samples + k);
      const square = squaredDistanceToSegment(x, y, curves[at], curves[at + 1], curves[at + 2], curves[at + 3]);
      if (square <= least) {
        least = square;
        best = c;
      }
    }
  }
  return best;
}
