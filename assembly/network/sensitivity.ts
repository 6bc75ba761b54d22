import { ones, throughActivation } from './activation';
import { matrixOffset, pointer, Stack } from './layout';
import { product, transpose } from './product';
import { addSquares, bytes, laneSum } from './vector';

/**
 * Sums of squares of the Jacobians d x_j / d x_i of one sample for all i <= j, added to out[j * depth + i].
 * The tangents of layer i are the unit vectors, `lanes` columns (width rounded up); work holds depth * width * lanes.
 */
export function sensitivity<T>(s: Stack, sample: i32, lanes: i32, work: usize, out: usize): void {
  const depth = <i32>s.depth, width = <i32>s.width;
  const size = bytes<T>(width * lanes), stride = bytes<T>(lanes);
  const kind = <i32>s.activation;
  const one = ones<T>();
  for (let j = 1; j < depth; j++) {
    transpose<T>(<usize>s.weights + matrixOffset<T>(s, j), width, width, <usize>s.transposed + <usize>j * bytes<T>(width * width));
  }
  for (let i = 0; i < depth; i++) {
    const start = work + <usize>i * size;
    memory.fill(start, 0, size);
    for (let k = 0; k < width; k++) store<T>(start + <usize>k * stride + bytes<T>(k), <T>1);
    store<f64>(out + (<usize>(i * depth + i) << 3), load<f64>(out + (<usize>(i * depth + i) << 3)) + <f64>width);
    for (let j = i + 1; j < depth; j++) {
      const before = work + <usize>(j - 1) * size, here = before + size;
      product<T>(<usize>s.transposed + <usize>j * bytes<T>(width * width), width, width, before, lanes, 0, here);
      const t = pointer(s.activations, j);
      const carry = v128.load_splat<T>(<usize>s.carry + bytes<T>(j)), step = v128.load_splat<T>(<usize>s.step + bytes<T>(j));
      let sum = f64x2.splat(0);
      const first = load<u32>(<usize>s.sources + (j << 2)), end = load<u32>(<usize>s.sources + ((j + 1) << 2));
      for (let k = 0; k < width; k++) {
        const slope = v128.load_splat<T>(t + bytes<T>(k * s.batch + sample));
        const row = <usize>k * stride;
        for (let b: usize = 0; b < stride; b += 16) {
          const at = row + b;
          let v = throughActivation<T>(kind, slope, v128.mul<T>(step, v128.load(here + at)), one);
          v = v128.add<T>(v, v128.mul<T>(carry, v128.load(before + at)));
          for (let q = first; q < end; q++) {
            const source = <i32>pointer(s.sourceList, q);
            if (source >= i) v = v128.add<T>(v, v128.load(work + <usize>source * size + at));
          }
          v128.store(here + at, v);
          sum = addSquares<T>(sum, v);
        }
      }
      const cell = out + (<usize>(j * depth + i) << 3);
      store<f64>(cell, load<f64>(cell) + laneSum<f64>(sum));
    }
  }
}
