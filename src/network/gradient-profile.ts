export type GradientBand = 'vanishing' | 'weak' | 'healthy' | 'strong' | 'exploding';

/**
 * How much of the output's gradient ‖∂loss/∂x_{n−1}‖ arrives at a layer, in named bands, the least first; limits at whole
 * decades, −3, −1, 1 and 3 on the log₁₀ scale. The one definition of what is healthy: pictures, charts and words take it
 * from here.
 *
 * Where they come from: in the meander's table a stack whose layer 0 gets less than a thousandth never learns, one that gets
 * a thousandth to a tenth learns late, and one within a factor of ten of the output learns soon. Upwards the same factors.
 */
export const GRADIENT_BANDS: readonly {
  readonly name: GradientBand;
  /** Ratios from `from` on and below `below` belong to the band. */
  readonly from: number;
  readonly below: number;
}[] = [
  { name: 'vanishing', from: 0, below: 1e-3 },
  { name: 'weak', from: 1e-3, below: 1e-1 },
  { name: 'healthy', from: 1e-1, below: 1e1 },
  { name: 'strong', from: 1e1, below: 1e3 },
  { name: 'exploding', from: 1e3, below: Number.POSITIVE_INFINITY },
];

/**
 * The band of one layer.
 * @param ratio its gradient over the output's, ≥ 0; what is not finite has left the range, so it is exploding
 */
export function bandOf(ratio: number): GradientBand {
  return GRADIENT_BANDS.find(({ below }) => ratio < below)?.name ?? 'exploding';
}
