import { digits, say } from '../../language/index.ts';

/** `0.857` → `86 %`; a missing number is a dash. */
export function percent(fraction: number): string {
  return Number.isFinite(fraction) ? `${Math.round(fraction * 100)} %` : '–';
}

/** The same beside a goal: where rounding would put it on the goal's other side, with the digit that tells: `59.9 %` beside 60 %. */
export function percentBeside(fraction: number, goal: number): string {
  const isRoundedThere = Math.round(fraction * 100) >= Math.round(goal * 100);
  if (!Number.isFinite(fraction) || isRoundedThere === fraction >= goal) return percent(fraction);
  return `${digits((Math.floor(fraction * 1000) / 10).toFixed(1))} %`;
}

/** A correlation with the interval in which the true one lies 95 times of 100: `ρ = 0.62 (95 %: 0.43 to 0.76)`. */
export function correlationWords(rho: number, [low, high]: readonly [number, number]): string {
  const figure = (value: number) => digits(value.toFixed(2)).replace('-', '−');
  return say`ρ = ${figure(rho)} (95 %: ${figure(low)} to ${figure(high)})`;
}
