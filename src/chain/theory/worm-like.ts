/** Closed forms for the worm-like chain: these use the platform's own functions. */

/** ∫ f over [a, b] by Simpson's rule in 4,000 parts. */
function integrate(f: (x: number) => number, a: number, b: number): number {
  const parts = 4000;
  const h = (b - a) / parts;
  let sum = f(a) + f(b);
  for (let k = 1; k < parts; k++) sum += (k % 2 === 1 ? 4 : 2) * f(a + k * h);
  return (sum * h) / 3;
}

/**
 * a = <cos θ> between neighbouring bonds of a discrete worm-like chain, x = κ/kT: I1(x)/I0(x) in 2D, coth x − 1/x in 3D. Angles
 * are independent with weight e^(x cos θ) sin^(d−2) θ, so the direction is forgotten as a^s over s bonds.
 */
export function wormLikeCosine(x: number, dimension: 2 | 3): number {
  if (dimension === 3) return 1 / Math.tanh(x) - 1 / x;
  const weight = (angle: number) => Math.exp(x * (Math.cos(angle) - 1));
  return integrate((angle) => Math.cos(angle) * weight(angle), 0, Math.PI) / integrate(weight, 0, Math.PI);
}
