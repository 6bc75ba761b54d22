import type { Points } from '../stage/camera.ts';

/** A turn, or a turn of the mirror image, as the matrix [a c; b d] about the centre of gravity. */
export interface Turn {
  a: number;
  b: number;
  c: number;
  d: number;
}

/** The mirror image is taken, or given up, only when it fits this much better, so that a shapeless chain does not flicker. */
const MIRROR_MARGIN = 1.05;

/** Writes the centre of gravity of n points to `out`. */
export function centreOf(points: Points, n: number, out: { x: number; y: number }): { x: number; y: number } {
  out.x = out.y = 0;
  for (let i = 0; i < n; i++) {
    out.x += points[2 * i] / n;
    out.y += points[2 * i + 1] / n;
  }
  return out;
}

const from = { x: 0, y: 0 };
const to = { x: 0, y: 0 };

/**
 * The turn about the centres of gravity that lays `shape` best onto `points` (least sum of squared distances), mirrored
 * where that fits better. In the plane the best angle has a closed form: atan2(Σ p×q, Σ p·q).
 * @param wasMirrored what was found last; it is kept unless the other is clearly better
 * @returns whether the mirror image was taken; `out` is the identity where no turn is better than another
 */
export function superpose(shape: Points, points: Points, n: number, wasMirrored: boolean, out: Turn): boolean {
  centreOf(shape, n, from);
  centreOf(points, n, to);
  let xx = 0;
  let xy = 0;
  let yx = 0;
  let yy = 0;
  for (let i = 0; i < n; i++) {
    const px = shape[2 * i] - from.x;
    const py = shape[2 * i + 1] - from.y;
    const qx = points[2 * i] - to.x;
    const qy = points[2 * i + 1] - to.y;
    xx += px * qx;
    xy += px * qy;
    yx += py * qx;
    yy += py * qy;
  }
  const plain = Math.hypot(xx + yy, xy - yx);
  const mirror = Math.hypot(xx - yy, xy + yx);
  const isMirrored = wasMirrored ? mirror * MIRROR_MARGIN > plain : mirror > plain * MIRROR_MARGIN;
  const length = isMirrored ? mirror : plain;
  if (!(length > 1e-12)) {
    out.a = out.d = 1;
    out.b = out.c = 0;
    return false;
  }
  const cos = (isMirrored ? xx - yy : xx + yy) / length;
  const sin = (isMirrored ? xy + yx : xy - yx) / length;
  out.a = cos;
  out.b = sin;
  out.c = isMirrored ? sin : -sin;
  out.d = isMirrored ? -cos : cos;
  return isMirrored;
}

/** Writes `shape`, turned about its centre of gravity and moved to the centre (x, y), to `out`. */
export function turnAbout(shape: Points, n: number, { a, b, c, d }: Turn, x: number, y: number, out: Points): void {
  centreOf(shape, n, from);
  for (let i = 0; i < n; i++) {
    const px = shape[2 * i] - from.x;
    const py = shape[2 * i + 1] - from.y;
    out[2 * i] = x + a * px + c * py;
    out[2 * i + 1] = y + b * px + d * py;
  }
}
