import { bytes, dot, laneSums } from './vector';

/** out[r][c] = scale * sum_b d[r][b] x[c][b], the gradient of a weight matrix (row-major, `columns` wide). */
export function outerProduct<T>(d: usize, rows: i32, x: usize, columns: i32, batch: i32, scale: f64, out: usize): void {
  // The usual batch, compiled with its constant: the addresses of the innermost step then cost nothing.
  if (batch == 64) outerOf<T>(d, rows, x, columns, 64, scale, out);
  else outerOf<T>(d, rows, x, columns, batch, scale, out);
}

@inline function outerOf<T>(d: usize, rows: i32, x: usize, columns: i32, batch: i32, scale: f64, out: usize): void {
  const stride = bytes<T>(batch);
  const width = bytes<T>(columns);
  const factor = v128.splat<T>(<T>scale);
  let r = 0;
  for (; r + 2 <= rows; r += 2) {
    const d0 = d + <usize>r * stride;
    const o0 = out + <usize>r * width;
    const o1 = o0 + width;
    let c = 0;
    for (; c + 4 <= columns; c += 4) {
      let xb = x + <usize>c * stride;
      let v0 = v128.load(d0), v1 = v128.load(d0 + stride);
      let u = v128.load(xb);
      let a00 = v128.mul<T>(v0, u), a10 = v128.mul<T>(v1, u);
      u = v128.load(xb + stride);
      let a01 = v128.mul<T>(v0, u), a11 = v128.mul<T>(v1, u);
      u = v128.load(xb + 2 * stride);
      let a02 = v128.mul<T>(v0, u), a12 = v128.mul<T>(v1, u);
      u = v128.load(xb + 3 * stride);
      let a03 = v128.mul<T>(v0, u), a13 = v128.mul<T>(v1, u);
      for (let db = d0 + 16; db < d0 + stride; db += 16) {
        xb += 16;
        v0 = v128.load(db), v1 = v128.load(db + stride);
        u = v128.load(xb);
        a00 = v128.add<T>(a00, v128.mul<T>(v0, u));
        a10 = v128.add<T>(a10, v128.mul<T>(v1, u));
        u = v128.load(xb + stride);
        a01 = v128.add<T>(a01, v128.mul<T>(v0, u));
        a11 = v128.add<T>(a11, v128.mul<T>(v1, u));
        u = v128.load(xb + 2 * stride);
        a02 = v128.add<T>(a02, v128.mul<T>(v0, u));
        a12 = v128.add<T>(a12, v128.mul<T>(v1, u));
        u = v128.load(xb + 3 * stride);
        a03 = v128.add<T>(a03, v128.mul<T>(v0, u));
        a13 = v128.add<T>(a13, v128.mul<T>(v1, u));
      }
      const p0 = o0 + bytes<T>(c), p1 = o1 + bytes<T>(c);
      v128.store(p0, v128.mul<T>(laneSums<T>(a00, a01, a02, a03), factor));
      v128.store(p1, v128.mul<T>(laneSums<T>(a10, a11, a12, a13), factor));
      if (sizeof<T>() == 8) {
        v128.store(p0, v128.mul<T>(laneSums<T>(a02, a03, a02, a03), factor), 16);
        v128.store(p1, v128.mul<T>(laneSums<T>(a12, a13, a12, a13), factor), 16);
      }
    }
    for (; c < columns; c++) {
      store<T>(o0 + bytes<T>(c), <T>(dot<T>(d0, x + <usize>c * stride, stride) * scale));
      store<T>(o1 + bytes<T>(c), <T>(dot<T>(d0 + stride, x + <usize>c * stride, stride) * scale));
    }
  }
  for (; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const value = dot<T>(d + <usize>r * stride, x + <usize>c * stride, stride) * scale;
      store<T>(out + <usize>r * width + bytes<T>(c), <T>value);
    }
  }
}
