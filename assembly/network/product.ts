// Matrix products. A batch lies as [unit][sample], so the lanes run over samples and one weight is spread over all lanes;
// a single sample lies as [unit], so the lanes run over units.
import { addSquares, bytes, laneSum } from './vector';

/**
 * out[r][b] = start[r] + sum_c m[r * rowStep + c * columnStep] * x[c][b].
 * batch is a multiple of two vectors; start may be 0 (none). Four rows by two vectors stay in registers.
 */
export function product<T>(
  m: usize, rowStep: usize, columnStep: usize, rows: i32, columns: i32, x: usize, batch: i32, start: usize, out: usize,
): void {
  const stride = bytes<T>(batch);
  let r = 0;
  for (; r + 4 <= rows; r += 4) {
    const m0 = m + <usize>r * rowStep;
    const o0 = out + <usize>r * stride;
    for (let b: usize = 0; b < stride; b += 32) {
      let a00: v128, a10: v128, a20: v128, a30: v128;
      if (start) {
        const s = start + bytes<T>(r);
        a00 = v128.load_splat<T>(s);
        a10 = v128.load_splat<T>(s, sizeof<T>());
        a20 = v128.load_splat<T>(s, 2 * sizeof<T>());
        a30 = v128.load_splat<T>(s, 3 * sizeof<T>());
      } else {
        a00 = v128.splat<T>(<T>0);
        a10 = a00;
        a20 = a00;
        a30 = a00;
      }
      let a01 = a00, a11 = a10, a21 = a20, a31 = a30;
      let w0 = m0;
      let xc = x + b;
      for (let c = 0; c < columns; c++) {
        const w2 = w0 + 2 * rowStep;
        const x0 = v128.load(xc);
        const x1 = v128.load(xc, 16);
        let w = v128.load_splat<T>(w0);
        a00 = v128.add<T>(a00, v128.mul<T>(w, x0));
        a01 = v128.add<T>(a01, v128.mul<T>(w, x1));
        w = v128.load_splat<T>(w0 + rowStep);
        a10 = v128.add<T>(a10, v128.mul<T>(w, x0));
        a11 = v128.add<T>(a11, v128.mul<T>(w, x1));
        w = v128.load_splat<T>(w2);
        a20 = v128.add<T>(a20, v128.mul<T>(w, x0));
        a21 = v128.add<T>(a21, v128.mul<T>(w, x1));
        w = v128.load_splat<T>(w2 + rowStep);
        a30 = v128.add<T>(a30, v128.mul<T>(w, x0));
        a31 = v128.add<T>(a31, v128.mul<T>(w, x1));
        w0 += columnStep;
        xc += stride;
      }
      let o = o0 + b;
      v128.store(o, a00);
      v128.store(o, a01, 16);
      o += stride;
      v128.store(o, a10);
      v128.store(o, a11, 16);
      o += stride;
      v128.store(o, a20);
      v128.store(o, a21, 16);
      o += stride;
      v128.store(o, a30);
      v128.store(o, a31, 16);
    }
  }
  for (; r < rows; r++) {
    const m0 = m + <usize>r * rowStep;
    const o0 = out + <usize>r * stride;
    for (let b: usize = 0; b < stride; b += 32) {
      let a0 = start ? v128.load_splat<T>(start + bytes<T>(r)) : v128.splat<T>(<T>0);
      let a1 = a0;
      let w0 = m0;
      let xc = x + b;
      for (let c = 0; c < columns; c++) {
        const w = v128.load_splat<T>(w0);
        a0 = v128.add<T>(a0, v128.mul<T>(w, v128.load(xc)));
        a1 = v128.add<T>(a1, v128.mul<T>(w, v128.load(xc, 16)));
        w0 += columnStep;
        xc += stride;
      }
      v128.store(o0 + b, a0);
      v128.store(o0 + b, a1, 16);
    }
  }
}

/** out[r][c] = scale * sum_b d[r][b] x[c][b], the gradient of a weight matrix (row-major, `columns` wide). */
export function outerProduct<T>(d: usize, rows: i32, x: usize, columns: i32, batch: i32, scale: f64, out: usize): void {
  const stride = bytes<T>(batch);
  const width = bytes<T>(columns);
  let r = 0;
  for (; r + 2 <= rows; r += 2) {
    const d0 = d + <usize>r * stride;
    const d1 = d0 + stride;
    const o0 = out + <usize>r * width;
    const o1 = o0 + width;
    let c = 0;
    for (; c + 4 <= columns; c += 4) {
      const x0 = x + <usize>c * stride;
      const x2 = x0 + 2 * stride;
      let a00 = v128.splat<T>(<T>0);
      let a01 = a00, a02 = a00, a03 = a00, a10 = a00, a11 = a00, a12 = a00, a13 = a00;
      for (let b: usize = 0; b < stride; b += 16) {
        const v0 = v128.load(d0 + b);
        const v1 = v128.load(d1 + b);
        let u = v128.load(x0 + b);
        a00 = v128.add<T>(a00, v128.mul<T>(v0, u));
        a10 = v128.add<T>(a10, v128.mul<T>(v1, u));
        u = v128.load(x0 + stride + b);
        a01 = v128.add<T>(a01, v128.mul<T>(v0, u));
        a11 = v128.add<T>(a11, v128.mul<T>(v1, u));
        u = v128.load(x2 + b);
        a02 = v128.add<T>(a02, v128.mul<T>(v0, u));
        a12 = v128.add<T>(a12, v128.mul<T>(v1, u));
        u = v128.load(x2 + stride + b);
        a03 = v128.add<T>(a03, v128.mul<T>(v0, u));
        a13 = v128.add<T>(a13, v128.mul<T>(v1, u));
      }
      const p0 = o0 + bytes<T>(c);
      const p1 = o1 + bytes<T>(c);
      store<T>(p0, <T>(laneSum<T>(a00) * scale));
      store<T>(p0, <T>(laneSum<T>(a01) * scale), sizeof<T>());
      store<T>(p0, <T>(laneSum<T>(a02) * scale), 2 * sizeof<T>());
      store<T>(p0, <T>(laneSum<T>(a03) * scale), 3 * sizeof<T>());
      store<T>(p1, <T>(laneSum<T>(a10) * scale));
      store<T>(p1, <T>(laneSum<T>(a11) * scale), sizeof<T>());
      store<T>(p1, <T>(laneSum<T>(a12) * scale), 2 * sizeof<T>());
      store<T>(p1, <T>(laneSum<T>(a13) * scale), 3 * sizeof<T>());
    }
    for (; c < columns; c++) {
      store<T>(o0 + bytes<T>(c), <T>(dot<T>(d0, x + <usize>c * stride, stride) * scale));
      store<T>(o1 + bytes<T>(c), <T>(dot<T>(d1, x + <usize>c * stride, stride) * scale));
    }
  }
  for (; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const value = dot<T>(d + <usize>r * stride, x + <usize>c * stride, stride) * scale;
      store<T>(out + <usize>r * width + bytes<T>(c), <T>value);
    }
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

/** One sample: out[r] = start[r] + sum_c m[r][c] x[c]; size a multiple of one vector's lanes. */
export function productVector<T>(m: usize, size: i32, x: usize, start: usize, out: usize): void {
  const row = bytes<T>(size);
  if (sizeof<T>() == 8) {
    for (let r = 0; r < size; r += 2) {
      const m0 = m + <usize>r * row;
      let a0 = f64x2.splat(0);
      let a1 = a0;
      for (let c: usize = 0; c < row; c += 16) {
        const v = v128.load(x + c);
        a0 = f64x2.add(a0, f64x2.mul(v128.load(m0 + c), v));
        a1 = f64x2.add(a1, f64x2.mul(v128.load(m0 + row + c), v));
      }
      const low = i8x16.shuffle(a0, a1, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23);
      const high = i8x16.shuffle(a0, a1, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31);
      v128.store(out + bytes<T>(r), f64x2.add(v128.load(start + bytes<T>(r)), f64x2.add(low, high)));
    }
  } else {
    for (let r = 0; r < size; r += 4) {
      const m0 = m + <usize>r * row;
      const m2 = m0 + 2 * row;
      let a0 = f32x4.splat(0);
      let a1 = a0, a2 = a0, a3 = a0;
      for (let c: usize = 0; c < row; c += 16) {
        const v = v128.load(x + c);
        a0 = f32x4.add(a0, f32x4.mul(v128.load(m0 + c), v));
        a1 = f32x4.add(a1, f32x4.mul(v128.load(m0 + row + c), v));
        a2 = f32x4.add(a2, f32x4.mul(v128.load(m2 + c), v));
        a3 = f32x4.add(a3, f32x4.mul(v128.load(m2 + row + c), v));
      }
      // Transposes the four accumulators while adding: lane i of the result is the lane sum of a_i.
      const low01 = i8x16.shuffle(a0, a1, 0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23);
      const high01 = i8x16.shuffle(a0, a1, 8, 9, 10, 11, 24, 25, 26, 27, 12, 13, 14, 15, 28, 29, 30, 31);
      const low23 = i8x16.shuffle(a2, a3, 0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23);
      const high23 = i8x16.shuffle(a2, a3, 8, 9, 10, 11, 24, 25, 26, 27, 12, 13, 14, 15, 28, 29, 30, 31);
      const s01 = f32x4.add(low01, high01);
      const s23 = f32x4.add(low23, high23);
      const even = i8x16.shuffle(s01, s23, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23);
      const odd = i8x16.shuffle(s01, s23, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31);
      v128.store(out + bytes<T>(r), f32x4.add(v128.load(start + bytes<T>(r)), f32x4.add(even, odd)));
    }
  }
}

/** One sample: out[c] = sum_r m[r][c] d[r]; size a multiple of one vector's lanes. */
export function productTransposedVector<T>(m: usize, size: i32, d: usize, out: usize): void {
  const row = bytes<T>(size);
  let c: usize = 0;
  for (; c + 64 <= row; c += 64) {
    let a0 = v128.splat<T>(<T>0);
    let a1 = a0, a2 = a0, a3 = a0;
    let mr = m + c;
    for (let r = 0; r < size; r++) {
      const v = v128.load_splat<T>(d + bytes<T>(r));
      a0 = v128.add<T>(a0, v128.mul<T>(v, v128.load(mr)));
      a1 = v128.add<T>(a1, v128.mul<T>(v, v128.load(mr, 16)));
      a2 = v128.add<T>(a2, v128.mul<T>(v, v128.load(mr, 32)));
      a3 = v128.add<T>(a3, v128.mul<T>(v, v128.load(mr, 48)));
      mr += row;
    }
    v128.store(out + c, a0);
    v128.store(out + c, a1, 16);
    v128.store(out + c, a2, 32);
    v128.store(out + c, a3, 48);
  }
  for (; c < row; c += 16) {
    let a0 = v128.splat<T>(<T>0);
    let mr = m + c;
    for (let r = 0; r < size; r++) {
      a0 = v128.add<T>(a0, v128.mul<T>(v128.load_splat<T>(d + bytes<T>(r)), v128.load(mr)));
      mr += row;
    }
    v128.store(out + c, a0);
  }
}
