import { levelOf, logFraction } from '../stage/colour-scale.ts';

/** How often two residues met, on the shared scale: the square root, so that a tenth of the time is seen. */
function contactFraction(frequency: number): number {
  return frequency > 0 ? Math.sqrt(Math.min(1, frequency)) : 0;
}

/** How strongly one layer feels another, on the shared scale. Exploding beyond SCALE_END, and where it is not finite. */
function sensitivityFraction(sensitivity: number): number {
  return Number.isNaN(sensitivity) ? Number.POSITIVE_INFINITY : logFraction(sensitivity);
}

/**
 * Fills an n × n picture, row by row. Above the diagonal (column > row): how often the residues met. Below it: the size of
 * ∂x_row/∂x_column on the logarithmic scale. On the diagonal both are 1.
 * @param scale the colour scale as packed pixels
 */
export function fillMap(
  n: number,
  contacts: ArrayLike<number>,
  sensitivity: ArrayLike<number>,
  scale: Uint32Array,
  out: Uint32Array,
): void {
  for (let row = 0; row < n; row++) {
    for (let column = 0; column < n; column++) {
      const at = row * n + column;
      const fraction =
        column > row ? contactFraction(contacts[at]) : column < row ? sensitivityFraction(sensitivity[at]) : 1;
      out[at] = scale[levelOf(fraction)];
    }
  }
}
