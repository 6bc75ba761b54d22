// The Verlet list of excluded-volume pairs |i - j| >= 3 (nearer ones are always computed, in forces.ts): every pair that comes within
// `reach` in any lane. A cell grid would differ from lane to lane; a chain has a better index, its own sequence. Blocks of eight
// successive beads get a box; boxes that are near in no lane are skipped together, then bead against box, then bead against bead.
// Partners are listed in ascending order, and a pair out of range adds an exact zero to the force: so a replica's
// bits do not depend on the lanes beside it, nor on when the list was built.
import { constant, REACH2 } from './constants';
import { inSpace, Model, stride, Work } from './layout';

const BLOCK_BITS: i32 = 3;
const BLOCK: i32 = 8;

@inline function at(address: usize, axis: i32): v128 { return v128.load(address + (<usize>axis << 4)); }

/** max(0, low - b, a - high): how far the interval [a, b] lies outside [low, high]. */
@inline function gap<T>(a: v128, b: v128, low: v128, high: v128): v128 {
  return v128.pmax<T>(v128.splat<T>(<T>0), v128.pmax<T>(v128.sub<T>(low, b), v128.sub<T>(a, high)));
}

@inline function boxNear<T, D>(a: usize, b: usize, box: usize, reach2: v128): bool {
  let g = gap<T>(at(a, 0), at(b, 0), at(box, 0), at(box + stride<D>(), 0));
  let sum = v128.mul<T>(g, g);
  g = gap<T>(at(a, 1), at(b, 1), at(box, 1), at(box + stride<D>(), 1));
  sum = v128.add<T>(sum, v128.mul<T>(g, g));
  if (inSpace<D>()) {
    g = gap<T>(at(a, 2), at(b, 2), at(box, 2), at(box + stride<D>(), 2));
    sum = v128.add<T>(sum, v128.mul<T>(g, g));
  }
  return i32x4.bitmask(v128.lt<T>(sum, reach2)) != 0;
}

function buildBoxes<T, D>(m: Model, w: Work, x: usize): void {
  const n = m.beads;
  let box = <usize>w.boxes;
  for (let start = 0; start < n; start += BLOCK) {
    const end = min(start + BLOCK, n);
    for (let axis = 0; axis < (inSpace<D>() ? 3 : 2); axis++) {
      let low = at(x + <usize>start * stride<D>(), axis);
      let high = low;
      for (let i = start + 1; i < end; i++) {
        const v = at(x + <usize>i * stride<D>(), axis);
        low = v128.pmin<T>(low, v);
        high = v128.pmax<T>(high, v);
      }
      v128.store(box + (<usize>axis << 4), low);
      v128.store(box + stride<D>() + (<usize>axis << 4), high);
    }
    box += 2 * stride<D>();
  }
}

/** Builds the list for the positions x and remembers them as its origin. */
export function buildNeighbours<T, D>(m: Model, w: Work, x: usize): void {
  const n = m.beads;
  const size = <usize>n * stride<D>();
  // By vectors: memory.copy leaves the kernel for a call that costs more than so short a copy.
  const origin = <usize>w.origin;
  for (let k: usize = 0; k < size; k += 16) v128.store(origin + k, v128.load(x + k));
  if (m.diameter <= 0) return;
  buildBoxes<T, D>(m, w, x);
  const blocks = (n + BLOCK - 1) >> BLOCK_BITS;
  const boxSize = 2 * stride<D>();
  const boxes = <usize>w.boxes;
  const near = <usize>w.nearBlocks;
  const reach2 = constant(REACH2);
  let out = <usize>w.neighbours;
  for (let a = 0; a < blocks; a++) {
    const boxA = boxes + <usize>a * boxSize;
    let nearEnd = near;
    for (let b = a; b < blocks; b++) {
      store<i32>(nearEnd, b);
      if (boxNear<T, D>(boxA, boxA + stride<D>(), boxes + <usize>b * boxSize, reach2)) nearEnd += 4;
    }
    const end = min((a + 1) << BLOCK_BITS, n);
    for (let i = a << BLOCK_BITS; i < end; i++) {
      const xi = x + <usize>i * stride<D>();
      const row = <usize>m.exclusions + <usize>(i * blocks);
      const x0 = at(xi, 0);
      const y0 = at(xi, 1);
      let z0 = x0;
      if (inSpace<D>()) z0 = at(xi, 2);
      const count = out;
      out += 4;
      for (let p = near; p < nearEnd; p += 4) {
        const b = <usize>load<i32>(p);
        let allowed = <usize>(<u32>load<u8>(row + b) ^ 0xff);
        if (!allowed) continue;
        if (!boxNear<T, D>(xi, xi, boxes + b * boxSize, reach2)) continue;
        let j = (b << BLOCK_BITS) * stride<D>();
        for (; allowed; allowed >>= 1) {
          let d = v128.sub<T>(x0, at(x + j, 0));
          let r2 = v128.mul<T>(d, d);
          d = v128.sub<T>(y0, at(x + j, 1));
          r2 = v128.add<T>(r2, v128.mul<T>(d, d));
          if (inSpace<D>()) {
            d = v128.sub<T>(z0, at(x + j, 2));
            r2 = v128.add<T>(r2, v128.mul<T>(d, d));
          }
          store<u32>(out, <u32>j);
          out += (<usize>(i32x4.bitmask(v128.lt<T>(r2, reach2)) != 0) & allowed & 1) << 2;
          j += stride<D>();
        }
      }
      store<u32>(count, <u32>((out - count) >> 2) - 1);
    }
  }
}
