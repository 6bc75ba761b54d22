/** `0.857` → `86 %`; a missing number is a dash. */
export function percent(fraction: number): string {
  return Number.isFinite(fraction) ? `${Math.round(fraction * 100)} %` : '–';
}

/** A ratio as people say it: `0.62`, `1/300`, `1/20,000`. */
export function share(ratio: number): string {
  if (!(ratio > 0)) return 'nothing';
  if (!Number.isFinite(ratio)) return 'beyond all bounds';
  if (ratio >= 0.095) return ratio.toPrecision(2);
  const inverse = Number((1 / ratio).toPrecision(1));
  return inverse < 1e6 ? `1/${inverse.toLocaleString('en')}` : `1/10^${Math.round(Math.log10(inverse))}`;
}

/** `plural(1, 'link')` → `1 link`, `plural(3, 'link')` → `3 links`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
