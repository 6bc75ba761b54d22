import type { ChartPoint } from './spec.ts';

/** How far from a point a press still means it, px. */
const REACH = 24;

/** Which of these places, px, is nearest to a press and within reach; of equals the first. */
export function nearestPoint(
  places: readonly (readonly [left: number, top: number])[],
  [left, top]: readonly [left: number, top: number],
): number | null {
  let best: number | null = null;
  let least = REACH;
  for (const [k, [x, y]] of places.entries()) {
    const apart = Math.hypot(x - left, y - top);
    if (apart < least) [best, least] = [k, apart];
  }
  return best;
}

/** The coordinate that a key goes along, and in which direction; Home and End go to the ends of x. */
const WAYS: Readonly<Record<string, readonly [axis: 'x' | 'y', by: number]>> = {
  ArrowRight: ['x', 1],
  ArrowLeft: ['x', -1],
  ArrowUp: ['y', 1],
  ArrowDown: ['y', -1],
  Home: ['x', Number.NEGATIVE_INFINITY],
  End: ['x', Number.POSITIVE_INFINITY],
};

/** The point that a key leads to from point `at`: the next one along its axis; null for a key that leads nowhere. */
export function pointByKey(points: readonly ChartPoint[], at: number, key: string): number | null {
  const way = WAYS[key];
  if (way === undefined || points.length === 0) return null;
  const [axis, by] = way;
  const other = axis === 'x' ? 'y' : 'x';
  const order = points
    .map((_, k) => k)
    .sort((a, b) => points[a][axis] - points[b][axis] || points[a][other] - points[b][other] || a - b);
  return order[Math.min(points.length - 1, Math.max(0, order.indexOf(at) + by))];
}
