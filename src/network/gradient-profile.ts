import { exactLog } from '../links/index.ts';

export type GradientBand = 'vanishing' | 'weak' | 'healthy' | 'strong' | 'exploding';

/** log10 of (gradient norm at layer 0) / (at the output): where one band ends and the next begins. */
const GRADIENT_BANDS: readonly { readonly band: GradientBand; readonly below: number }[] = [
  { band: 'vanishing', below: -3 },
  { band: 'weak', below: -1 },
  { band: 'healthy', below: 1 },
  { band: 'strong', below: 3 },
  { band: 'exploding', below: Number.POSITIVE_INFINITY },
];

export interface GradientHealth {
  readonly band: GradientBand;
  /** log10(‖∂loss/∂x_0‖ / ‖∂loss/∂x_{n−1}‖); −Infinity where nothing arrives, NaN where the profile is not finite. */
  readonly log10Ratio: number;
  /** The layer farthest from the output's norm, on the log scale; where the gradient is lost, the first it never reaches. */
  readonly worstLayer: number;
}

function log10(x: number): number {
  return exactLog(x) * Math.LOG10E;
}

/** Names the band of a gradient profile (‖∂loss/∂x_l‖, layer 0 first). A profile that left the range is exploding. */
export function classifyGradient(profile: ArrayLike<number>): GradientHealth {
  const last = profile.length - 1;
  const output = profile[last];
  let worstLayer = 0;
  let worst = -1;
  for (let l = 0; l <= last; l++) {
    const size = profile[l];
    if (!Number.isFinite(size)) return { band: 'exploding', log10Ratio: Number.NaN, worstLayer: l };
    const distance = output > 0 && size > 0 ? Math.abs(log10(size) - log10(output)) : Number.POSITIVE_INFINITY;
    if (distance > worst || size === 0) {
      worst = distance;
      worstLayer = l;
    }
  }
  if (!(output > 0 && profile[0] > 0)) {
    return { band: 'vanishing', log10Ratio: Number.NEGATIVE_INFINITY, worstLayer };
  }
  const log10Ratio = log10(profile[0]) - log10(output);
  const { band } = GRADIENT_BANDS.find((entry) => log10Ratio < entry.below)!;
  return { band, log10Ratio, worstLayer };
}
