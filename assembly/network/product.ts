// Matrix times batch. A batch lies as [unit][sample], so the lanes run over samples and one weight is spread over all lanes.
// Four outputs by two vectors: eight sums, and what an innermost step loads, just fit into sixteen registers. Written out for
// more than one step the loop is slower, for the compiler then puts all loads first and has to spill.
import { bytes } from './vector';

/**
 * out[k][b] = start[k] + sum_c m[c][k] x[c][b] for `rows` outputs and `columns` inputs, in the order of c; the weights of one
 * input lie side by side. start may be 0 (none: the sum begins with its first product); batch is a multiple of two vectors.
 */
export function product<T>(m: usize, rows: i32, columns: i32, x: usize, batch: i32, start: usize, out: usize): void {
  // The usual layer, compiled with its constants: most addresses then cost nothing.
  if (rows == 8 && columns == 8 && batch == 64) productOf<T>(m, 8, 8, x, 64, start, out);
  else productOf<T>(m, rows, columns, x, batch, start, out);
}

@inline function productOf<T>(m: usize, rows: i32, columns: i32, x: usize, batch: i32, start: usize, out: usize): void {
  const stride = bytes<T>(batch), step = bytes<T>(rows);
  let k = 0;
  for (; k + 4 <= rows; k += 4) {
    const first = m + bytes<T>(k), end = first + <usize>columns * step;
    let o0 = out + <usize>k * stride;
    for (let b: usize = 0; b < stride; b += 32) {
      let w0 = first, xc = x + b;
      let x0 = v128.load(xc), x1 = v128.load(xc, 16);
      let w = v128.load_splat<T>(w0);
      let a00 = v128.mul<T>(w, x0), a01 = v128.mul<T>(w, x1);
      w = v128.load_splat<T>(w0, sizeof<T>());
      let a10 = v128.mul<T>(w, x0), a11 = v128.mul<T>(w, x1);
      w = v128.load_splat<T>(w0, 2 * sizeof<T>());
      let a20 = v128.mul<T>(w, x0), a21 = v128.mul<T>(w, x1);
      w = v128.load_splat<T>(w0, 3 * sizeof<T>());
      let a30 = v128.mul<T>(w, x0), a31 = v128.mul<T>(w, x1);
      if (start) {
        const s = start + bytes<T>(k);
        w = v128.load_splat<T>(s);
        a00 = v128.add<T>(w, a00), a01 = v128.add<T>(w, a01);
        w = v128.load_splat<T>(s, sizeof<T>());
        a10 = v128.add<T>(w, a10), a11 = v128.add<T>(w, a11);
        w = v128.load_splat<T>(s, 2 * sizeof<T>());
        a20 = v128.add<T>(w, a20), a21 = v128.add<T>(w, a21);
        w = v128.load_splat<T>(s, 3 * sizeof<T>());
        a30 = v128.add<T>(w, a30), a31 = v128.add<T>(w, a31);
      }
      for (w0 += step; w0 < end; w0 += step) {
        xc += stride;
        x0 = v128.load(xc), x1 = v128.load(xc, 16);
        w = v128.load_splat<T>(w0);
        a00 = v128.add<T>(a00, v128.mul<T>(w, x0));
        a01 = v128.add<T>(a01, v128.mul<T>(w, x1));
        w = v128.load_splat<T>(w0, sizeof<T>());
        a10 = v128.add<T>(a10, v128.mul<T>(w, x0));
        a11 = v128.add<T>(a11, v128.mul<T>(w, x1));
        w = v128.load_splat<T>(w0, 2 * sizeof<T>());
        a20 = v128.add<T>(a20, v128.mul<T>(w, x0));
        a21 = v128.add<T>(a21, v128.mul<T>(w, x1));
        w = v128.load_splat<T>(w0, 3 * sizeof<T>());
        a30 = v128.add<T>(a30, v128.mul<T>(w, x0));
        a31 = v128.add<T>(a31, v128.mul<T>(w, x1));
      }
      let o = o0;
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
      o0 += 32;
    }
  }
  for (; k < rows; k++) {
    const first = m + bytes<T>(k), end = first + <usize>columns * step, o0 = out + <usize>k * stride;
    for (let b: usize = 0; b < stride; b += 32) {
      let a0 = start ? v128.load_splat<T>(start + bytes<T>(k)) : v128.splat<T>(<T>0);
      let a1 = a0, xc = x + b;
      for (let w0 = first; w0 < end; w0 += step) {
        const w = v128.load_splat<T>(w0);
        a0 = v128.add<T>(a0, v128.mul<T>(w, v128.load(xc)));
        a1 = v128.add<T>(a1, v128.mul<T>(w, v128.load(xc, 16)));
        xc += stride;
      }
      v128.store(o0 + b, a0);
      v128.store(o0 + b, a1, 16);
    }
  }
}

/** out[c][r] = m[r][c]: the layout that `product` wants of a weight matrix. */
export function transpose<T>(m: usize, rows: i32, columns: i32, out: usize): void {
  const row = bytes<T>(columns), column = bytes<T>(rows);
  if (sizeof<T>() == 4 && (rows & 3) == 0 && (columns & 3) == 0) {
    for (let r = 0; r < rows; r += 4) {
      let from = m + <usize>r * row, to = out + bytes<T>(r);
      for (let c: usize = 0; c < row; c += 16) {
        const m0 = v128.load(from), m1 = v128.load(from + row), m2 = v128.load(from + 2 * row), m3 = v128.load(from + 3 * row);
        const low01 = i8x16.shuffle(m0, m1, 0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23);
        const high01 = i8x16.shuffle(m0, m1, 8, 9, 10, 11, 24, 25, 26, 27, 12, 13, 14, 15, 28, 29, 30, 31);
        const low23 = i8x16.shuffle(m2, m3, 0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23);
        const high23 = i8x16.shuffle(m2, m3, 8, 9, 10, 11, 24, 25, 26, 27, 12, 13, 14, 15, 28, 29, 30, 31);
        v128.store(to, i8x16.shuffle(low01, low23, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23));
        to += column;
        v128.store(to, i8x16.shuffle(low01, low23, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31));
        to += column;
        v128.store(to, i8x16.shuffle(high01, high23, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23));
        to += column;
        v128.store(to, i8x16.shuffle(high01, high23, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31));
        to += column;
        from += 16;
      }
    }
    return;
  }
  for (let r = 0; r < rows; r++) {
    const from = m + <usize>r * row;
    let to = out + bytes<T>(r);
    for (let c: usize = 0; c < row; c += sizeof<T>()) {
      store<T>(to, load<T>(from + c));
      to += column;
    }
  }
}
