import { fitSlope } from '../../links/index.ts';

/** How rarely the ends of a chain meet: these use the platform's own functions. */

/**
 * The share of Gaussian pairs, <r²> = n, within `reach` of each other, over what the density at the origin alone would give:
 * ∫ d s^(d−1) e^(−d reach² s²/2n) ds over [0, 1], by Simpson's rule.
 */
export function reachFactor(dimension: 2 | 3, n: number, reach: number): number {
  const fall = (dimension * reach * reach) / (2 * n);
  const weight = (s: number) => dimension * s ** (dimension - 1) * Math.exp(-fall * s * s);
  const parts = 200;
  let sum = weight(0) + weight(1);
  for (let k = 1; k < parts; k++) sum += (k % 2 === 1 ? 4 : 2) * weight(k / parts);
  return sum / (3 * parts);
}

/** Probability that the ends of an ideal chain of n bonds, <b²> = 1, are within `reach` of each other: (d/2πn)^(d/2) times the reach's volume and `reachFactor`. */
export function closingProbability(dimension: 2 | 3, n: number, reach: number): number {
  const volume = dimension === 2 ? Math.PI * reach ** 2 : (4 / 3) * Math.PI * reach ** 3;
  return (dimension / (2 * Math.PI * n)) ** (dimension / 2) * volume * reachFactor(dimension, n, reach);
}

/** The exponent with which the ends of a self-avoiding chain in the plane meet: dν + γ − 1, ν = 3/4 and γ = 43/32 (Nienhuis 1982). */
export const AVOIDING_EXPONENT = 59 / 32;

/** How near the ends must come, b, for the figures below to hold. */
export const AVOIDING_REACH = 1.5;

/**
 * a and B of −ln P = c ln N + a + B/N, c = 59/32, N the bonds of the ring that would close: 10¹⁰ bead-steps of `endsTouching` on 8, 14,
 * 24, 40 and 64 bonds, seeds 500 to 504, all five on the curve within their errors. With c free the same runs give 1.79 ± 0.07. `error`
 * is one standard error of B.
 */
const AVOIDING_FIT = { constant: -0.047, correction: 1.55, error: 0.21 } as const;

/** −ln of the probability that the ends of a self-avoiding chain of so many bonds in the plane are within 1.5 b of each other. */
export function avoidingCost(bonds: number): number {
  const ring = bonds + 1;
  return AVOIDING_EXPONENT * Math.log(ring) + AVOIDING_FIT.constant + AVOIDING_FIT.correction / ring;
}

/** The slope of `avoidingCost` against ln N over chains of so many bonds, and its standard error: at long last 59/32, short chains fall below. */
export function avoidingSlope(bonds: readonly number[]): { readonly mean: number; readonly error: number } {
  const logs = bonds.map((n) => Math.log(n + 1));
  const share = fitSlope(
    logs,
    bonds.map((n) => 1 / (n + 1)),
  );
  return { mean: fitSlope(logs, bonds.map(avoidingCost)), error: AVOIDING_FIT.error * Math.abs(share) };
}
