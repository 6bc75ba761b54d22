import { DX } from './model-line.ts';

/** Kinetic energy of the wave k on the grid, and how it moves when energies are exact: sin(kΔx)/Δx. */
const energyOf = (k: number) => (1 - Math.cos(k * DX)) / (DX * DX);
const gridSpeed = (k: number) => Math.sin(k * DX) / DX;

// The mean of a smooth function over a Gaussian: equal steps this wide are exact to the last digits.
const PLACES = Array.from({ length: 141 }, (_, k) => (k - 70) / 10);
const WEIGHTS = PLACES.map((z) => Math.exp(-0.5 * z * z));

/** The mean over a packet's momenta, a Gaussian of standard deviation 1/(2σ₀). */
function overMomenta(momentum: number, width: number, of: (k: number) => number): number {
  const spread = 1 / (2 * width);
  let [sum, total] = [0, 0];
  for (let k = 0; k < PLACES.length; k++) {
    sum += WEIGHTS[k] * of(momentum + PLACES[k] * spread);
    total += WEIGHTS[k];
  }
  return sum / total;
}

/** The speed of a packet's middle under Crank–Nicolson: tan(ωh/2) = Eh/2 makes it slower by 1 + (Eh/2)². */
export function schemeSpeed(momentum: number, width: number, h: number): number {
  return overMomenta(momentum, width, (k) => gridSpeed(k) / (1 + (0.5 * h * energyOf(k)) ** 2));
}

/** ‖ψ‖² of a free packet after so many explicit steps: the mean of (1 + E²h²)ⁿ. */
export function explicitNorm(momentum: number, width: number, h: number, steps: number): number {
  return overMomenta(momentum, width, (k) => (1 + (energyOf(k) * h) ** 2) ** steps);
}

/**
 * The share of the wave k that passes a barrier of so many points: the textbook's 1/(1 + (V sin(k'a)/…)²) for second differences. sin(nθ')/sin θ'
 * is a Chebyshev polynomial of cos θ' = 1 − (E − V)Δx², so one recursion serves waves above and below the barrier's top.
 */
function passes(k: number, barrier: number, points: number): number {
  const inside = Math.cos(k * DX) + barrier * DX * DX;
  let [before, ratio] = [0, 1];
  for (let n = 1; n < points; n++) [before, ratio] = [ratio, 2 * inside * ratio - before];
  const hindrance = (barrier * DX * DX * ratio) / Math.sin(k * DX);
  return k <= 0 ? 0 : 1 / (1 + hindrance * hindrance);
}

/** The share of a packet that passes a barrier. */
export function passedShare(momentum: number, width: number, barrier: number, length: number): number {
  return overMomenta(momentum, width, (k) => passes(k, barrier, Math.round(length / DX)));
}

/** σ₀√(1 + (t/2σ₀²)²), ħ = m = 1. */
export function spreadWidth(width: number, time: number): number {
  return width * Math.sqrt(1 + (time / (2 * width * width)) ** 2);
}
