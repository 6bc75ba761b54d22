// The force field, one function pair a term. For a pair with separation d = x_i - x_j, r = |d|, `...Force` gives the factor c with
// F_i = c d = -F_j, that is c = -E'(r)/r in eps/b^2; `...Energy` gives E in eps. Both take r^2 in all lanes.

@inline function splat<T>(x: f64): v128 { return v128.splat<T>(<T>x); }

// Bond: E = 1/2 k (r - b)^2; c = k b/r - k. Parameters: k, kb = k b.
@inline export function bondForce<T>(r2: v128, k: v128, kb: v128): v128 {
  return v128.sub<T>(v128.div<T>(kb, v128.sqrt<T>(r2)), k);
}
@inline export function bondEnergy<T>(r2: v128, k: f64, b: f64): v128 {
  const stretch = v128.sub<T>(v128.sqrt<T>(r2), splat<T>(b));
  return v128.mul<T>(splat<T>(0.5 * k), v128.mul<T>(stretch, stretch));
}

// Bending: E = kappa (1 - cos theta), theta the angle between successive bonds; its force is in forces.ts (bend), it is no pair term.
@inline export function bendingEnergy<T>(cosine: v128, kappa: f64): v128 {
  return v128.mul<T>(splat<T>(kappa), v128.sub<T>(splat<T>(1), cosine));
}

// Excluded volume (WCA): E = 4 eps (s^6 - s^3) + eps where s = sigma^2/r^2 > 2^(-1/3), else 0; c = 48 eps/sigma^2 s^4 (s^3 - 1/2).
// Parameters: sigma^2; scale = 48 eps/sigma^2; cut = 2^(1/3) sigma^2.
@inline export function excludedForce<T>(r2: v128, sigma2: v128, scale: v128, half: v128, cut: v128): v128 {
  const s = v128.div<T>(sigma2, r2);
  const s3 = v128.mul<T>(v128.mul<T>(s, s), s);
  const c = v128.mul<T>(v128.mul<T>(scale, s), v128.mul<T>(s3, v128.sub<T>(s3, half)));
  return v128.and(c, v128.lt<T>(r2, cut));
}
@inline export function excludedEnergy<T>(r2: v128, sigma2: f64, eps: f64): v128 {
  const s = v128.div<T>(splat<T>(sigma2), r2);
  const s3 = v128.mul<T>(v128.mul<T>(s, s), s);
  const well = v128.mul<T>(splat<T>(4 * eps), v128.sub<T>(v128.mul<T>(s3, s3), s3));
  return v128.and(v128.add<T>(well, splat<T>(eps)), v128.lt<T>(r2, splat<T>(CUT * sigma2)));
}
/** 2^(1/3): the square of the WCA range in units of sigma. */
export const CUT: f64 = 1.2599210498948732;

// Native contact, contact of the decoy and hydrophobic attraction (12-10): E = eps (5 s^6 - 6 s^5), s = r0^2/r^2; c = 60 eps/r0^2 s^6 (s - 1).
// Parameters: r0^2; scale = 60 eps/r0^2; 1.
@inline export function contactForce<T>(r2: v128, squared: v128, scale: v128, one: v128): v128 {
  const s = v128.div<T>(squared, r2);
  const s2 = v128.mul<T>(s, s);
  const s6 = v128.mul<T>(v128.mul<T>(s2, s2), s2);
  return v128.mul<T>(v128.mul<T>(scale, s6), v128.sub<T>(s, one));
}
@inline export function contactEnergy<T>(r2: v128, squared: f64, eps: f64): v128 {
  const s = v128.div<T>(splat<T>(squared), r2);
  const s2 = v128.mul<T>(s, s);
  const s5 = v128.mul<T>(v128.mul<T>(s2, s2), s);
  return v128.mul<T>(splat<T>(eps), v128.mul<T>(s5, v128.sub<T>(v128.mul<T>(splat<T>(5), s), splat<T>(6))));
}

// Disulfide: E = 1/2 k (r - b)^2; c = -k (r - b)/r. Until it is closed (`closed` has all bits set in such lanes) its pull is capped
// at p: beyond r = b + p/k the energy goes on with slope p. It closes where the two agree, so closing changes neither E nor force.
@inline export function linkForce<T>(r2: v128, k: v128, b: v128, p: v128, closed: v128): v128 {
  const r = v128.sqrt<T>(r2);
  const pull = v128.mul<T>(k, v128.sub<T>(r, b));
  const capped = v128.pmin<T>(pull, p);
  return v128.neg<T>(v128.div<T>(v128.bitselect(pull, capped, closed), r));
}
@inline export function linkEnergy<T>(r2: v128, k: f64, b: f64, p: f64, closed: v128): v128 {
  const stretch = v128.sub<T>(v128.sqrt<T>(r2), splat<T>(b));
  const harmonic = v128.mul<T>(splat<T>(0.5 * k), v128.mul<T>(stretch, stretch));
  const capped = v128.mul<T>(splat<T>(p), v128.sub<T>(stretch, splat<T>(0.5 * p / k)));
  return v128.bitselect(harmonic, capped, v128.or(closed, v128.le<T>(stretch, splat<T>(p / k))));
}

// Cage: E = 1/2 k (r - R)^2 where the distance r from the origin exceeds R, else 0; F = c x with c = -k (r - R)/r.
@inline export function cageForce<T>(r2: v128, k: v128, radius: v128): v128 {
  const r = v128.sqrt<T>(r2);
  const c = v128.div<T>(v128.mul<T>(k, v128.sub<T>(radius, r)), r);
  return v128.and(c, v128.gt<T>(r, radius));
}
@inline export function cageEnergy<T>(r2: v128, k: f64, radius: f64): v128 {
  const beyond = v128.pmax<T>(splat<T>(0), v128.sub<T>(v128.sqrt<T>(r2), splat<T>(radius)));
  return v128.mul<T>(splat<T>(0.5 * k), v128.mul<T>(beyond, beyond));
}
