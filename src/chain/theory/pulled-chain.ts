/** Closed forms for a freely jointed chain that is pulled at: these use the platform's own functions. */

/**
 * Points of the integrals over a bond's length and half of its directions, and over the plane of wave vectors. All integrands are bells,
 * for which the midpoint rule converges faster than any power: more of them change the sixth digit of a force from ten bonds on, the fourth of three bonds.
 */
const LENGTHS = 16;
const DIRECTIONS = 48;
const WAVES = 28;

/** A freely jointed chain in the plane whose bonds are springs of rest length 1. */
export interface FreelyJointed {
  readonly bonds: number;
  /** k of a bond, ε/b². */
  readonly stiffness: number;
  readonly temperature: number;
}

/** A bond's lengths and directions with their weights r e^(−k(r−1)²/2kT) e^(s r cos θ), as points of the upper half plane, which stand for the lower ones too. */
function tiltedBond({ stiffness, temperature }: FreelyJointed, tilt: number) {
  const width = Math.sqrt(temperature / stiffness);
  // The tilt moves the middle by s kT/k at most.
  const middle = 1 + tilt * width * width;
  const points: { x: number; y: number; weight: number }[] = [];
  for (let a = 0; a < LENGTHS; a++) {
    const r = middle + width * 7 * ((2 * (a + 0.5)) / LENGTHS - 1);
    if (r <= 0) continue;
    for (let b = 0; b < DIRECTIONS; b++) {
      const angle = (Math.PI * (b + 0.5)) / DIRECTIONS;
      const x = r * Math.cos(angle);
      const weight = r * Math.exp((-stiffness * (r - 1) ** 2) / (2 * temperature) + tilt * (x - middle));
      points.push({ x, y: r * Math.sin(angle), weight });
    }
  }
  const sum = points.reduce((total, { weight }) => total + weight, 0);
  return points.map(({ x, y, weight }) => ({ x, y, weight: weight / sum }));
}

/**
 * Mean extension of a bond under a constant force, b: kT d ln Z/df with Z = ∫ r e^(−k(r−1)²/2kT) I0(f r/kT) dr, which for stiff bonds
 * is I1(f/kT)/I0(f/kT).
 */
export function bondExtension(chain: FreelyJointed, force: number): number {
  return tiltedBond(chain, force / chain.temperature).reduce((sum, { x, weight }) => sum + weight * x, 0);
}

/**
 * Mean force between two harmonic traps `distance` apart that hold the ends, ε/b, exactly for this number of bonds: −kT d ln Z/dX with
 * Z(X) = ∫ d²q e^(−iq·X) φ(q)^N e^(−q²kT/k), φ the characteristic function of a bond and k a trap's spring constant. The path of
 * integration is shifted to q − is, s chosen such that the integrand is a bell about q = 0.
 */
export function trapForce(chain: FreelyJointed, trapStiffness: number, distance: number): number {
  const { bonds, temperature } = chain;
  // Two traps in series.
  const spread = (2 * temperature) / trapStiffness;
  const mean = (tilt: number) => bonds * bondExtension(chain, tilt * temperature) + tilt * spread;
  let [low, high] = [0, distance / spread];
  for (let turn = 0; turn < 60; turn++) {
    const tilt = 0.5 * (low + high);
    if (mean(tilt) < distance) low = tilt;
    else high = tilt;
  }
  const tilt = 0.5 * (low + high);
  const points = tiltedBond(chain, tilt);
  const centre = points.reduce((sum, { x, weight }) => sum + weight * x, 0);
  const variance = (of: (point: { x: number; y: number }) => number) =>
    bonds * points.reduce((sum, point) => sum + point.weight * of(point) ** 2, 0) + spread;
  const reach = [7 / Math.sqrt(variance(({ x }) => x - centre)), 7 / Math.sqrt(variance(({ y }) => y))];
  let [z, zp] = [0, 0];
  for (let a = 0; a < WAVES; a++) {
    const p = reach[0] * ((2 * (a + 0.5)) / WAVES - 1);
    for (let b = 0; b < WAVES / 2; b++) {
      const q = (reach[1] * (b + 0.5) * 2) / WAVES;
      // φ about its centre, so that its phase stays small: the mean is symmetric in y, hence the cosine.
      let [re, im] = [0, 0];
      for (const { x, y, weight } of points) {
        const bell = weight * Math.cos(q * y);
        re += bell * Math.cos(p * (x - centre));
        im += bell * Math.sin(p * (x - centre));
      }
      const size = Math.hypot(re, im) ** bonds * Math.exp((-(p * p + q * q) * spread) / 2);
      const phase = bonds * Math.atan2(im, re) + p * (bonds * centre + tilt * spread - distance);
      z += size * Math.cos(phase);
      zp -= p * size * Math.sin(phase);
    }
  }
  // ⟨i(p − is)⟩ = s + ⟨ip⟩, whose real part is −p sin.
  return temperature * (tilt + zp / z);
}
