import type { Outcome } from '../law.ts';

/** A number law: passes when the relative error is at most `tolerance`. */
export function within(expected: number, measured: number, tolerance: number): Outcome {
  const error = expected === 0 ? Math.abs(measured) : Math.abs(measured / expected - 1);
  return { expected, measured, error, pass: error <= tolerance };
}

/** A law of the form "at most": passes when measured ≤ bound. The error is by how much it is missed. */
export function atMost(bound: number, measured: number): Outcome {
  return { expected: `≤ ${bound}`, measured, error: Math.max(0, measured - bound), pass: measured <= bound };
}

export const range = (count: number): number[] => Array.from({ length: count }, (_, k) => k);

export const show = (value: number, digits = 4): string => Number(value.toPrecision(digits)).toString();
