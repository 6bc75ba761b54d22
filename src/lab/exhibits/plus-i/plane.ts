/** Where the complex plane lies on the canvas: the same for paint and hand. */
export interface Plane {
  readonly x: (re: number) => number;
  readonly y: (im: number) => number;
  readonly unit: number;
  readonly bottom: number;
}

const [LEFT, RIGHT, HIGH] = [-2.1, 3.1, 1.6];

/** @param strip what is left at the foot for the chain, CSS pixels */
export function planeOn(width: number, height: number, strip: number): Plane {
  const room = height - strip;
  const unit = Math.min(width / (RIGHT - LEFT), room / (2 * HIGH));
  const zero = width / 2 - ((LEFT + RIGHT) / 2) * unit;
  return { unit, bottom: room, x: (re) => zero + re * unit, y: (im) => room / 2 - im * unit };
}

/** The chain's strip at the foot of a canvas. */
export function stripOf(height: number, isSmall: boolean): number {
  return isSmall ? 0 : Math.min(150, height * 0.26);
}
