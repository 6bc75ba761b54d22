// The data sets: labelled points in the plane, both labels equally likely. src/network/data.ts says in words what each is.
import { Generator, normal, take, uniform } from './generator';
import { bytes } from './vector';

/** In the order of DATA_SETS in src/network/data.ts. */
const RINGS: i32 = 0;
const SPIRAL: i32 = 1;
const MOONS: i32 = 2;
const XOR: i32 = 3;
const SHORTCUT: i32 = 4;

/**
 * 4, pi/2, 1, 1/2, what the polynomials divide by, the magic constant whose sum has a whole number in its low bits, and all
 * bits but the sign.
 */
const CIRCLE = memory.data<f64>([
  4.0, 1.5707963267948966, 1.0, 0.5, 156.0, 110.0, 72.0, 42.0, 20.0, 6.0, 132.0, 90.0, 56.0, 30.0, 12.0, 6755399441055744.0,
  reinterpret<f64>(0x7fffffffffffffff),
]);
/** One over what the polynomials divide by, from index 4 on. */
const RECIPROCALS = memory.data<f64>([
  1.0 / 156.0, 1.0 / 110.0, 1.0 / 72.0, 1.0 / 42.0, 1.0 / 20.0, 1.0 / 6.0, 1.0 / 132.0, 1.0 / 90.0, 1.0 / 56.0, 1.0 / 30.0, 1.0 / 12.0,
]);
/** Least radius of either ring, by label: from memory, because no branch can foresee a coin. */
const INNER = memory.data<f64>([0.2, 1.1]);
@inline function constant(index: usize): v128 { return v128.load64_splat(CIRCLE + 8 * index); }

/** q / c: in f32 by the reciprocal, whose error of 1e-16 goes when the point is rounded. */
@inline function over<T>(q: v128, index: usize): v128 {
  return sizeof<T>() == 8 ? f64x2.div(q, constant(index)) : f64x2.mul(q, v128.load64_splat(RECIPROCALS + 8 * (index - 4)));
}

/** 1 - (q / c) * rest */
@inline function term<T>(q: v128, divisor: usize, rest: v128): v128 {
  return f64x2.sub(constant(2), f64x2.mul(over<T>(q, divisor), rest));
}

/**
 * (cos, sin) of 2 pi turns[k] for `size` bytes of turns >= 0; in f64 to the bit as onCircle in src/links/circle.ts. cosines
 * may be the turns.
 */
function circle<T>(turns: usize, cosines: usize, sines: usize, size: usize): void {
  for (let i: usize = 0; i < size; i += 16) {
    const t = f64x2.mul(v128.load(turns + i), constant(0));
    // Rounds halves up, as Math.round.
    const up = f64x2.ceil(t);
    const quarters = f64x2.sub(up, v128.and(f64x2.gt(f64x2.sub(up, constant(3)), t), constant(2)));
    const a = f64x2.mul(f64x2.sub(t, quarters), constant(1));
    const q = f64x2.mul(a, a);
    const sin = f64x2.mul(a, term<T>(q, 9, term<T>(q, 8, term<T>(q, 7,
      term<T>(q, 6, term<T>(q, 5, f64x2.sub(constant(2), over<T>(q, 4))))))));
    const cos = f64x2.sub(constant(2), f64x2.mul(f64x2.mul(q, constant(3)), term<T>(q, 14, term<T>(q, 13,
      term<T>(q, 12, term<T>(q, 11, f64x2.sub(constant(2), over<T>(q, 10))))))));
    // An odd quarter swaps the two, and each quarter turns the signs on.
    const side = f64x2.add(quarters, constant(15));
    const half = i64x2.shl(i64x2.shr_u(side, 1), 63);
    const odd = i64x2.shl(side, 63);
    const even = i64x2.eq(odd, i64x2.splat(0));
    v128.store(cosines + i, v128.xor(v128.bitselect(cos, sin, even), v128.xor(half, odd)));
    v128.store(sines + i, v128.xor(v128.bitselect(sin, cos, even), half));
  }
}

/** Stores two f64 as T. */
@inline function storePair<T>(at: usize, pair: v128): void {
  if (sizeof<T>() == 8) v128.store(at, pair);
  else v128.store64_lane(at, f32x4.demote_f64x2_zero(pair), 0);
}

/** Bytes of one f64 a sample, rounded up to whole vectors. */
@inline function pairs(samples: i32): usize { return (bytes<f64>(samples) + 15) & ~15; }

/**
 * Draws `samples` points: labels[b], x[b] and y[b], with room for an even number. scratch has room for five f64 a sample, each
 * rounded up to whole vectors.
 */
export function draw<T>(set: i32, generator: usize, samples: i32, labels: usize, x: usize, y: usize, scratch: usize): void {
  const g = changetype<Generator>(generator);
  if (set == RINGS) drawRings<T>(false, g, samples, labels, x, y, scratch);
  else if (set == SHORTCUT) drawRings<T>(true, g, samples, labels, x, y, scratch);
  else if (set == XOR) drawXor<T>(g, samples, labels, x, y);
  else drawArcs<T>(set, g, samples, labels, x, y, scratch);
}

@inline function drawRings<T>(shortcut: bool, g: Generator, samples: i32, labels: usize, x: usize, y: usize, scratch: usize): void {
  const row = pairs(samples), sines = scratch + row, radii = sines + row, signs = radii + row;
  for (let b = 0; b < samples; b++) {
    const words = take(g, shortcut ? 6 : 5), at = bytes<f64>(b);
    const label = load<u32>(words) & 1;
    store<T>(labels + bytes<T>(b), <T>label);
    store<f64>(radii + at, load<f64>(INNER + bytes<f64>(label)) + 0.5 * uniform(words + 4));
    store<f64>(scratch + at, uniform(words + 12));
    // Three times in four x is positive where the label is 1.
    if (shortcut) store<f64>(signs + at, ((load<u32>(words + 20) & 3) != 0) == (label != 0) ? 0.0 : -0.0);
  }
  circle<T>(scratch, scratch, sines, row);
  for (let b = 0; b < samples; b += 2) {
    const at = bytes<f64>(b), to = bytes<T>(b);
    const radius = v128.load(radii + at);
    let px = f64x2.mul(v128.load(scratch + at), radius);
    if (shortcut) px = v128.or(v128.and(px, constant(16)), v128.load(signs + at));
    storePair<T>(x + to, px);
    storePair<T>(y + to, f64x2.mul(v128.load(sines + at), radius));
  }
}

/** Spirals and moons: a point on an arc, and noise. */
function drawArcs<T>(set: i32, g: Generator, samples: i32, labels: usize, x: usize, y: usize, scratch: usize): void {
  const row = pairs(samples), sines = scratch + row, radii = sines + row, first = radii + row, second = first + row;
  for (let b = 0; b < samples; b++) {
    const words = take(g, 3), at = bytes<f64>(b);
    const label = load<u32>(words) & 1, along = uniform(words + 4);
    store<T>(labels + bytes<T>(b), <T>label);
    store<f64>(radii + at, 0.15 + 1.4 * along);
    store<f64>(scratch + at, set == SPIRAL ? 1.25 * along + 0.5 * <f64>label : 0.5 * along);
    store<f64>(first + at, normal(g));
    store<f64>(second + at, normal(g));
  }
  circle<T>(scratch, scratch, sines, row);
  for (let b = 0; b < samples; b++) {
    const at = bytes<f64>(b), to = bytes<T>(b);
    let px = load<f64>(scratch + at), py = load<f64>(sines + at);
    const dx = load<f64>(first + at), dy = load<f64>(second + at);
    if (set == SPIRAL) {
      const radius = load<f64>(radii + at);
      px = radius * px + 0.04 * dx;
      py = radius * py + 0.04 * dy;
    } else {
      const isLower = load<T>(labels + to) > <T>0;
      px = (isLower ? 1 - px : px) - 0.5 + 0.1 * dx;
      py = (isLower ? 0.5 - py : py) - 0.25 + 0.1 * dy;
    }
    store<T>(x + to, <T>px);
    store<T>(y + to, <T>py);
  }
}

function drawXor<T>(g: Generator, samples: i32, labels: usize, x: usize, y: usize): void {
  for (let b = 0; b < samples; b++) {
    const words = take(g, 6), to = bytes<T>(b);
    const right = load<u32>(words) & 1, up = load<u32>(words + 4) & 1;
    const px: f64 = 0.1 + 1.4 * uniform(words + 8), py: f64 = 0.1 + 1.4 * uniform(words + 16);
    store<T>(x + to, <T>(right ? px : -px));
    store<T>(y + to, <T>(up ? py : -py));
    store<T>(labels + to, right == up ? <T>0 : <T>1);
  }
}
