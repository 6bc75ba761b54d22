/** Where the complex plane of hλ lies on the canvas: the same for paint and hand. */
export interface Plane {
  readonly x: (re: number) => number;
  readonly y: (im: number) => number;
  readonly unit: number;
  readonly height: number;
}

/** Room for a line of words, CSS pixels. */
const HEAD = 30;

/** The plane is the upper part of a canvas; with momentum the whole of ±2i has to be seen. */
export function planeOn(width: number, height: number, isSmall: boolean, momentum: boolean): Plane {
  const room = isSmall ? height : height * 0.46;
  const head = isSmall ? 0 : HEAD;
  const [left, right, high] = momentum ? [-2.6, 2.6, 2.5] : [-3.3, 0.9, 1.45];
  const unit = Math.min(width / (right - left), (room - head) / (2 * high));
  const zero = width / 2 - ((left + right) / 2) * unit;
  return { unit, height: room, x: (re) => zero + re * unit, y: (im) => (room + head) / 2 - im * unit };
}

/** How near to the plane's edge the handle may stand, CSS pixels. */
const EDGE = 9;

/** Where the handle of hλ stands: at the edge, where hλ lies beyond it, and never over the words above the plane. */
export function handleOn({ x, y, height }: Plane, width: number, re: number, im: number) {
  const within = (value: number, from: number, to: number) => Math.min(Math.max(value, from), to);
  const [left, top] = [x(re), y(im)];
  const at = [within(left, EDGE, width - EDGE), within(top, HEAD + EDGE, height - EDGE)] as const;
  return { at, isBeyond: at[0] !== left || at[1] !== top };
}
