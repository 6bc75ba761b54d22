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

/** The lane sums of four vectors (f32) or of a and b (f64) as the lanes of one. */
@inline export function laneSums<T>(a: v128, b: v128, c: v128, d: v128): v128 {
  if (sizeof<T>() == 8) {
    return f64x2.add(
      i8x16.shuffle(a, b, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23),
      i8x16.shuffle(a, b, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31));
  }
  // Transposes while it adds: (0 + 2) + (1 + 3).
  const ab = f32x4.add(
    i8x16.shuffle(a, b, 0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23),
    i8x16.shuffle(a, b, 8, 9, 10, 11, 24, 25, 26, 27, 12, 13, 14, 15, 28, 29, 30, 31));
  const cd = f32x4.add(
    i8x16.shuffle(c, d, 0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23),
    i8x16.shuffle(c, d, 8, 9, 10, 11, 24, 25, 26, 27, 12, 13, 14, 15, 28, 29, 30, 31));
  return f32x4.add(
    i8x16.shuffle(ab, cd, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23),
    i8x16.shuffle(ab, cd, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31));
}

/** x += factor * y over `size` bytes. */
@inline export function addScaled<T>(x: usize, y: usize, factor: T, size: usize): void {
  if (factor == <T>1) {
    for (let i: usize = 0; i < size; i += 16) v128.store(x + i, v128.add<T>(v128.load(x + i), v128.load(y + i)));
    return;
  }
  const f = v128.splat<T>(factor);
  for (let i: usize = 0; i < size; i += 16) {
    v128.store(x + i, v128.add<T>(v128.load(x + i), v128.mul<T>(f, v128.load(y + i))));
  }
}

/** Dot product of two vectors of `size` bytes. */
@inline export function dot<T>(a: usize, b: usize, size: usize): f64 {
  let sum = v128.splat<T>(<T>0);
  for (let i: usize = 0; i < size; i += 16) {
    sum = v128.add<T>(sum, v128.mul<T>(v128.load(a + i), v128.load(b + i)));
  }
  return laneSum<T>(sum);
}

/** Sum of a vector of `size` bytes. */
@inline export function total<T>(a: usize, size: usize): f64 {
  let sum = v128.splat<T>(<T>0);
  for (let i: usize = 0; i < size; i += 16) sum = v128.add<T>(sum, v128.load(a + i));
  return laneSum<T>(sum);
}

/** Sum of squares of a vector of `size` bytes, in f64. */
export function squares<T>(a: usize, size: usize): f64 {
  let sum = f64x2.splat(0);
  for (let i: usize = 0; i < size; i += 16) sum = addSquares<T>(sum, v128.load(a + i));
  return laneSum<f64>(sum);
}
