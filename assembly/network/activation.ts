// The activations and their slopes. Constants of a loop come from memory: V8 loads these once, where it would build a
// literal anew at every use, in three instructions on the ports that the arithmetic needs.
import { bytes, laneSum, laneSums } from './vector';
import { IDENTITY, RELU, TANH } from './layout';

const F64 = memory.data<f64>([
  20.0, -20.0, 2.8853900817779268147, 3.46573590184561908245e-1, 9.54107464635293850e-11, 6755399441055744.0 + 1023.0,
  1.0, 21.0, 1260.0, 10395.0, 210.0, 4725.0, reinterpret<f64>(0x7fffffffffffffff),
]);
const F32 = memory.data<f32>([
  8.72908688, -8.72908688, -14406014.0, -408487.688, -1106.20874, -28812028.0, -3217976.25, -30278.8867,
  1.0, reinterpret<f32>(0x7fffffff),
]);

/**
 * tanh over `size` bytes, from x to out (which may be x). Odd, exact at 0, +-1 at infinity, never beyond 1; NaN stays NaN.
 *
 * f64, within 3 ulp: with s = 2^k, k = round(2x / ln 2) and y = x - k ln2/2, |y| <= ln2/4,
 *   tanh x = ((s-1) B + (s+1) y A) / ((s+1) B + (s-1) y A),   tanh y = y A(y^2) / B(y^2),
 * A/B a convergent of Lambert's continued fraction (its own error: 5e-19). One division.
 *
 * f32, within 3.7 ulp: tanh x = 2pr / (p^2 + r^2) with p/r = tanh(x/2), p = x A(x^2), r = B(x^2). A and B are of degree 3 and 2,
 * minimax for the error that is left after doubling (1e-8), their last bits searched for the least error of the rounded formula.
 */
export function tanhAll<T>(x: usize, out: usize, size: usize): void {
  tanhOf<T>(true, x, out, size);
}

/** Arguments up to this need no clamp. */
@inline function unclamped<T>(): f64 { return sizeof<T>() == 8 ? 19 : 8.5; }

@inline function tanhOf<T>(clamp: bool, x: usize, out: usize, size: usize): void {
  if (sizeof<T>() == 8) {
    const most = v128.load64_splat(F64), least = v128.load64_splat(F64, 8);
    const perHalf = v128.load64_splat(F64, 16), high = v128.load64_splat(F64, 24), low = v128.load64_splat(F64, 32);
    // The magic constant puts k + 1023 into the low bits of the sum; shifted left by 52 they are the exponent of 2^k.
    const magic = v128.load64_splat(F64, 40), one = v128.load64_splat(F64, 48);
    const a2 = v128.load64_splat(F64, 56), a1 = v128.load64_splat(F64, 64), c0 = v128.load64_splat(F64, 72);
    const b2 = v128.load64_splat(F64, 80), b1 = v128.load64_splat(F64, 88);
    for (let i: usize = 0; i < size; i += 16) {
      let z = v128.load(x + i);
      if (clamp) z = f64x2.pmax(f64x2.pmin(z, most), least);
      const k = f64x2.nearest(f64x2.mul(z, perHalf));
      const y = f64x2.sub(f64x2.sub(z, f64x2.mul(k, high)), f64x2.mul(k, low));
      const s = i64x2.shl(f64x2.add(k, magic), 52);
      const q = f64x2.mul(y, y);
      const a = f64x2.add(f64x2.mul(f64x2.add(f64x2.mul(q, a2), a1), q), c0);
      const b = f64x2.add(f64x2.mul(f64x2.add(f64x2.mul(f64x2.add(q, b2), q), b1), q), c0);
      const ya = f64x2.mul(y, a);
      const less = f64x2.sub(s, one), more = f64x2.add(s, one);
      v128.store(out + i, f64x2.div(
        f64x2.add(f64x2.mul(less, b), f64x2.mul(more, ya)), f64x2.add(f64x2.mul(more, b), f64x2.mul(less, ya))));
    }
  } else {
    const most = v128.load32_splat(F32), least = v128.load32_splat(F32, 4);
    const a0 = v128.load32_splat(F32, 8), a1 = v128.load32_splat(F32, 12), a2 = v128.load32_splat(F32, 16);
    const b0 = v128.load32_splat(F32, 20), b1 = v128.load32_splat(F32, 24), b2 = v128.load32_splat(F32, 28);
    for (let i: usize = 0; i < size; i += 16) {
      let z = v128.load(x + i);
      if (clamp) z = f32x4.pmax(f32x4.pmin(z, most), least);
      const q = f32x4.mul(z, z);
      const a = f32x4.add(f32x4.mul(f32x4.add(f32x4.mul(f32x4.add(q, a2), q), a1), q), a0);
      const p = f32x4.mul(z, a);
      const r = f32x4.add(f32x4.mul(f32x4.add(f32x4.mul(b2, q), b1), q), b0);
      v128.store(out + i, f32x4.div(
        f32x4.mul(f32x4.add(p, p), r), f32x4.add(f32x4.mul(p, p), f32x4.mul(r, r))));
    }
  }
}

/**
 * Largest |b_k| + most sum_c |m_ck|, m as `product` wants it: what no argument of an activation exceeds where no input exceeds
 * `most`. Infinity where the rows do not fill whole registers.
 */
function reach<T>(m: usize, b: usize, rows: i32, columns: i32, most: f64): f64 {
  const step = bytes<T>(rows), end = m + <usize>columns * step;
  if (step & 15) return Infinity;
  const magnitude = sizeof<T>() == 8 ? v128.load64_splat(F64, 96) : v128.load32_splat(F32, 36);
  const factor = v128.splat<T>(<T>most);
  let largest = v128.splat<T>(<T>0);
  for (let k: usize = 0; k < step; k += 16) {
    let sum = v128.splat<T>(<T>0);
    for (let w = m + k; w < end; w += step) sum = v128.add<T>(sum, v128.and(v128.load(w), magnitude));
    sum = v128.add<T>(v128.mul<T>(factor, sum), v128.and(v128.load(b + k), magnitude));
    largest = v128.pmax<T>(sum, largest); // a NaN comes first, and stays
  }
  if (sizeof<T>() == 8) return max(v128.extract_lane<f64>(largest, 0), v128.extract_lane<f64>(largest, 1));
  return <f64>max(
    max(v128.extract_lane<f32>(largest, 0), v128.extract_lane<f32>(largest, 1)),
    max(v128.extract_lane<f32>(largest, 2), v128.extract_lane<f32>(largest, 3)));
}

/** tanh, in place, of a layer with weights m and biases b whose inputs none exceeds `most`: the same bits, mostly without the clamp. */
export function tanhOfLayer<T>(m: usize, b: usize, width: i32, most: f64, at: usize, size: usize): void {
  if (reach<T>(m, b, width, width, most) < unclamped<T>()) tanhOf<T>(false, at, at, size);
  else tanhOf<T>(true, at, at, size);
}

/** act over `size` bytes, in place. */
export function activate<T>(kind: i32, at: usize, size: usize): void {
  if (kind == TANH) tanhAll<T>(at, at, size);
  else if (kind == RELU) {
    const zero = v128.splat<T>(<T>0);
    for (let i: usize = 0; i < size; i += 16) v128.store(at + i, v128.pmax<T>(v128.load(at + i), zero)); // pmax keeps a NaN
  }
}

/** 1 in all lanes, from memory. */
@inline export function ones<T>(): v128 {
  return sizeof<T>() == 8 ? v128.load64_splat(F64, 48) : v128.load32_splat(F32, 32);
}

/** g * act'(z), told from t = act(z); `one` is ones<T>(). */
@inline export function throughActivation<T>(kind: i32, t: v128, g: v128, one: v128): v128 {
  if (kind == TANH) return v128.mul<T>(g, v128.sub<T>(one, v128.mul<T>(t, t)));
  if (kind == RELU) return v128.and(g, v128.gt<T>(t, v128.splat<T>(<T>0)));
  return g;
}

/** delta = step * g * act'(z) over `size` bytes, told from t = act(z): the gradient before the activation. */
export function backThrough<T>(kind: i32, t: usize, g: usize, step: T, delta: usize, size: usize): void {
  const one = ones<T>(), h = v128.splat<T>(step);
  if (kind == TANH) {
    for (let i: usize = 0; i < size; i += 16) {
      v128.store(delta + i, throughActivation<T>(TANH, v128.load(t + i), v128.mul<T>(h, v128.load(g + i)), one));
    }
  } else {
    for (let i: usize = 0; i < size; i += 16) {
      v128.store(delta + i, throughActivation<T>(kind, v128.load(t + i), v128.mul<T>(h, v128.load(g + i)), one));
    }
  }
}

/** The same for `rows` units of a batch, with sums[r] = scale * sum_b delta[r][b], the gradient of the bias. */
export function backThroughWithSums<T>(
  kind: i32, t: usize, g: usize, step: T, delta: usize, rows: i32, batch: i32, scale: f64, sums: usize,
): void {
  // The usual case, compiled with its constants: plain tanh layers on batches of 64.
  if (kind == TANH && step == <T>1 && batch == 64) backRows<T>(TANH, false, t, g, step, delta, rows, 64, scale, sums);
  else if (kind == TANH) backRows<T>(TANH, true, t, g, step, delta, rows, batch, scale, sums);
  else if (kind == RELU) backRows<T>(RELU, true, t, g, step, delta, rows, batch, scale, sums);
  else backRows<T>(IDENTITY, true, t, g, step, delta, rows, batch, scale, sums);
}

@inline function backAt<T>(kind: i32, scaled: bool, t: usize, g: usize, h: v128, one: v128, delta: usize): v128 {
  const gradient = v128.load(g);
  const d = throughActivation<T>(kind, v128.load(t), scaled ? v128.mul<T>(h, gradient) : gradient, one);
  v128.store(delta, d);
  return d;
}

@inline function backRows<T>(
  kind: i32, scaled: bool, t: usize, g: usize, step: T, delta: usize, rows: i32, batch: i32, scale: f64, sums: usize,
): void {
  const stride = bytes<T>(batch);
  const one = ones<T>(), h = v128.splat<T>(step), factor = v128.splat<T>(<T>scale);
  let r = 0;
  for (; r + 4 <= rows; r += 4) {
    const first = <usize>r * stride, end = t + first + stride;
    let a0 = v128.splat<T>(<T>0);
    let a1 = a0, a2 = a0, a3 = a0;
    let gi = g + first, di = delta + first;
    for (let ti = t + first; ti < end; ti += 16) {
      a0 = v128.add<T>(a0, backAt<T>(kind, scaled, ti, gi, h, one, di));
      a1 = v128.add<T>(a1, backAt<T>(kind, scaled, ti + stride, gi + stride, h, one, di + stride));
      a2 = v128.add<T>(a2, backAt<T>(kind, scaled, ti + 2 * stride, gi + 2 * stride, h, one, di + 2 * stride));
      a3 = v128.add<T>(a3, backAt<T>(kind, scaled, ti + 3 * stride, gi + 3 * stride, h, one, di + 3 * stride));
      gi += 16;
      di += 16;
    }
    const o = sums + bytes<T>(r);
    v128.store(o, v128.mul<T>(laneSums<T>(a0, a1, a2, a3), factor));
    if (sizeof<T>() == 8) v128.store(o, v128.mul<T>(laneSums<T>(a2, a3, a2, a3), factor), 16);
  }
  for (; r < rows; r++) {
    const first = <usize>r * stride, end = first + stride;
    let sum = v128.splat<T>(<T>0);
    for (let i = first; i < end; i += 16) {
      sum = v128.add<T>(sum, backAt<T>(kind, scaled, t + i, g + i, h, one, delta + i));
    }
    store<T>(sums + bytes<T>(r), <T>(laneSum<T>(sum) * scale));
  }
}
