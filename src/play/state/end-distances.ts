import type { Link } from '../../links/index.ts';
import { FRAMES, type Measurement } from '../../task/index.ts';

/** Ends nearer than this, b, have met. */
export const MET = 1.25;

/** How far apart the ends of a link are over the second half of all recorded runs. */
export function endDistances(
  { runs }: Measurement,
  [i, j]: Link,
  bins: number,
): { shares: number[]; longest: number; closed: number } {
  const longest = j - i;
  const counts = Array<number>(bins).fill(0);
  let looks = 0;
  let closed = 0;
  for (const { frames } of runs) {
    const size = frames.length / FRAMES;
    for (let frame = FRAMES >> 1; frame < FRAMES; frame += 1) {
      const at = frame * size;
      const distance = Math.hypot(
        frames[at + 2 * j] - frames[at + 2 * i],
        frames[at + 2 * j + 1] - frames[at + 2 * i + 1],
      );
      counts[Math.min(bins - 1, Math.floor((distance / longest) * bins))] += 1;
      if (distance < MET) closed += 1;
      looks += 1;
    }
  }
  return { shares: counts.map((count) => count / Math.max(looks, 1)), longest, closed: closed / Math.max(looks, 1) };
}
