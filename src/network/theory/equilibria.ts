import { exactLog } from '../../links/index.ts';

/**
 * How many z solve z = x + tanh(w z). One while w ≤ 1. Beyond, z − tanh(w z) turns where w/cosh²(w z) = 1, at tanh(w z) = ±√(1 − 1/w):
 * between the two turns, |x| < √(1 − 1/w) − artanh(√(1 − 1/w))/w, there are three.
 */
export function equilibriaCount(weight: number, input: number): 1 | 3 {
  if (weight <= 1) return 1;
  const t = Math.sqrt(1 - 1 / weight);
  const turn = t - exactLog((1 + t) / (1 - t)) / (2 * weight);
  return Math.abs(input) < turn ? 3 : 1;
}
