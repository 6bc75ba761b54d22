/** How far a spring that is let go has moved at `t`, in 0…1 of its time: starts fast, passes its goal by a few hundredths, ends on it. */
export function spring(t: number): number {
  if (!(t > 0)) return 0;
  return t >= 1 ? 1 : 1 - (1 - t) ** 3 * Math.cos(1.2 * Math.PI * t);
}

/** How far something has moved that starts and ends at rest. */
export function ease(t: number): number {
  if (!(t > 0)) return 0;
  return t >= 1 ? 1 : t * t * (3 - 2 * t);
}

/** The share of a gap that is closed within `dt` ms when it shrinks by 1/e every `time` ms. */
export function approach(dt: number, time: number): number {
  return 1 - Math.exp(-dt / time);
}
