/**
 * One explicit step of u_t = αu_xx, a residual block with a fixed three-tap branch: u ← u + r(u_{k−1} − 2u_k + u_{k+1}),
 * r = α·Δt/Δx². Ends are insulated (no flux) or the line is closed to a ring; both keep Σu.
 */
export function heatStep(u: Float64Array, r: number, ends: 'insulated' | 'ring'): Float64Array {
  const n = u.length;
  const before = (k: number) => (k > 0 ? u[k - 1] : ends === 'ring' ? u[n - 1] : u[0]);
  const after = (k: number) => (k < n - 1 ? u[k + 1] : ends === 'ring' ? u[0] : u[n - 1]);
  return u.map((value, k) => value + r * (before(k) - 2 * value + after(k)));
}
