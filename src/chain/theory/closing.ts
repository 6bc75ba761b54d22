/** Closed forms for the ends of an ideal chain: these use the platform's own functions. */

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
