/** The gradient's tone spans two octaves, Hz. */
const LOWEST_HZ = 110;
const OCTAVES = 2;
/** Relative gradients from 10^-6 (vanished) to 1 span them. */
const DECADES = 6;
/** Past this the gradient explodes. */
const LOUD = 1e3;
/** Pitch of the buzz that says so, Hz. */
const BUZZ_HZ = 55;

export type Tone =
  | { readonly kind: 'silent' }
  | { readonly kind: 'tone'; readonly hertz: number }
  | { readonly kind: 'buzz'; readonly hertz: number };

/**
 * What the gradient sounds like.
 *
 * @param share ‖∂loss/∂x_0‖ over that of the output layer
 * @returns 110 Hz at a millionth to 440 Hz at one, equal steps on the log scale; silence below, a buzz where it explodes or is no number
 */
export function gradientTone(share: number): Tone {
  if (!Number.isFinite(share) || share > LOUD) return { kind: 'buzz', hertz: BUZZ_HZ };
  const height = 1 + Math.log10(share) / DECADES;
  if (!(height > 0)) return { kind: 'silent' };
  return { kind: 'tone', hertz: LOWEST_HZ * 2 ** (OCTAVES * Math.min(height, 1)) };
}

/** Ticks for contacts made (+1) or lost (−1) between two readings; at most one each way, so that melting does not rattle. */
export function contactTick(before: number, now: number): -1 | 0 | 1 {
  const change = Math.round(now) - Math.round(before);
  return change > 0 ? 1 : change < 0 ? -1 : 0;
}
