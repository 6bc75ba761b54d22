// Matrix times one sample, which lies as [unit]: the lanes run over units, and the size is a multiple of one vector's lanes.
import { bytes, laneSums } from './vector';

/** out[r] = start[r] + sum_c m[r][c] x[c]. */
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
      v128.store(out + bytes<T>(r), f64x2.add(v128.load(start + bytes<T>(r)), laneSums<T>(a0, a1, a0, a1)));
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
      v128.store(out + bytes<T>(r), f32x4.add(v128.load(start + bytes<T>(r)), laneSums<T>(a0, a1, a2, a3)));
    }
  }
}

/** out[c] = sum_r m[r][c] d[r]. */
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
