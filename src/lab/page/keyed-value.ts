const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  PageUp: 10,
  PageDown: -10,
};

/** What a key makes of the value of a handle, as on any slider, not yet kept within its range; null for keys that mean nothing to it. */
export function keyedValue(
  key: string,
  value: number,
  { from, to, step }: { readonly from: number; readonly to: number; readonly step: number },
): number | null {
  if (key === 'Home') return from;
  if (key === 'End') return to;
  const by = STEPS[key];
  return by === undefined ? null : value + by * step;
}
