// Time stepping. BAOAB (Leimkuhler and Matthews 2013): B half kick, A half drift, O friction and noise, A, B, with one force
// evaluation a step. The last B of a step and the first B of the next use the same force, so they are one full kick, and
// the velocity kept in memory is the one before it (v' = v - dt/2 F for mass 1). Its variance is exactly kT in a harmonic well.
import { constant, HALF_STEP, JUMP2, KEEP, NOISE, SLACK2, TIME_STEP } from './constants';
import { inSpace, Model, stride, Work } from './layout';

/**
 * Fills `count` vectors (rounded up to even) with odd integers as T, uniform and symmetric about zero: in f32 in +-(2^15 - 1), in
 * f64 in +-(2^31 - 1). One draw of xoshiro128+ (Blackman and Vigna 2018), 32 bits a lane, gives two. Uniform noise of the right
 * variance serves as well as a normal one in the weak sense (Duenweg and Paul 1991).
 */
export function drawNoise<T>(random: usize, out: usize, count: i32): void {
  let s0 = v128.load(random), s1 = v128.load(random, 16), s2 = v128.load(random, 32), s3 = v128.load(random, 48);
  const odd = sizeof<T>() == 8 ? i32x4.splat(1) : i32x4.splat(0x00010001);
  const end = out + (<usize>count << 4);
  for (; out < end; out += 32) {
    const u = v128.or(i32x4.add(s0, s3), odd);
    const t = i32x4.shl(s1, 9);
    s2 = v128.xor(s2, s0);
    s3 = v128.xor(s3, s1);
    s1 = v128.xor(s1, s2);
    s0 = v128.xor(s0, s3);
    s2 = v128.xor(s2, t);
    s3 = v128.or(i32x4.shl(s3, 11), i32x4.shr_u(s3, 21));
    if (sizeof<T>() == 8) {
      v128.store(out, f64x2.convert_low_i32x4_s(u));
      v128.store(out, f64x2.convert_low_i32x4_s(i8x16.shuffle(u, u, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15)), 16);
    } else {
      v128.store(out, f32x4.convert_i32x4_s(i32x4.shr_s(i32x4.shl(u, 16), 16)));
      v128.store(out, f32x4.convert_i32x4_s(i32x4.shr_s(u, 16)), 16);
    }
  }
  v128.store(random, s0);
  v128.store(random, s1, 16);
  v128.store(random, s2, 32);
  v128.store(random, s3, 48);
}

/**
 * Kick, drift, friction and noise, drift for all beads. Returns true if every bead is within `slack` of the neighbour list's origin and
 * none moved `jump` or more along an axis; w.sound gets the lanes of which the latter holds. A lane that is not finite is not near.
 */
export function move<T, D>(m: Model, w: Work, x: usize, v: usize): bool {
  const dt = constant(TIME_STEP), half = constant(HALF_STEP), keep = constant(KEEP), scale = constant(NOISE);
  const slack2 = constant(SLACK2);
  let near = i32x4.splat(-1);
  let furthest = v128.splat<T>(<T>0);
  let f = <usize>w.forces;
  let noise = <usize>w.noise;
  let origin = <usize>w.origin;
  const end = x + <usize>m.beads * stride<D>();
  while (x < end) {
    // An axis after the other, written out: a loop over so few costs as much as what it does.
    let step = stepAlong<T>(v, f, noise, dt, half, keep, scale);
    furthest = v128.pmax<T>(furthest, v128.mul<T>(step, step));
    let d = moveAlong<T>(x, step, origin);
    let r2 = v128.mul<T>(d, d);
    step = stepAlong<T>(v + 16, f + 16, noise + 16, dt, half, keep, scale);
    furthest = v128.pmax<T>(furthest, v128.mul<T>(step, step));
    d = moveAlong<T>(x + 16, step, origin + 16);
    r2 = v128.add<T>(r2, v128.mul<T>(d, d));
    if (inSpace<D>()) {
      step = stepAlong<T>(v + 32, f + 32, noise + 32, dt, half, keep, scale);
      furthest = v128.pmax<T>(furthest, v128.mul<T>(step, step));
      d = moveAlong<T>(x + 32, step, origin + 32);
      r2 = v128.add<T>(r2, v128.mul<T>(d, d));
    }
    near = v128.and(near, v128.lt<T>(r2, slack2));
    x += stride<D>();
    v += stride<D>();
    f += stride<D>();
    noise += stride<D>();
    origin += stride<D>();
  }
  const sound = v128.lt<T>(furthest, constant(JUMP2));
  v128.store(w.sound, sound);
  return i32x4.all_true(v128.and(near, sound));
}

/** Kick, and friction and noise, of a velocity along one axis; returns how far the bead goes. */
@inline function stepAlong<T>(v: usize, f: usize, noise: usize, dt: v128, half: v128, keep: v128, scale: v128): v128 {
  const kicked = v128.add<T>(v128.load(v), v128.mul<T>(dt, v128.load(f)));
  const next = v128.add<T>(v128.mul<T>(keep, kicked), v128.mul<T>(scale, v128.load(noise)));
  v128.store(v, next);
  return v128.mul<T>(half, v128.add<T>(kicked, next));
}

/** Moves a bead along one axis; returns how far it then is from the neighbour list's origin. */
@inline function moveAlong<T>(x: usize, step: v128, origin: usize): v128 {
  const at = v128.add<T>(v128.load(x), step);
  v128.store(x, at);
  return v128.sub<T>(at, v128.load(origin));
}

/** Overdamped Euler step with unit mobility, x += dt F + noise. Returns as `move` does. */
export function descend<T, D>(m: Model, w: Work, x: usize): bool {
  const dt = constant(TIME_STEP), scale = constant(NOISE), slack2 = constant(SLACK2);
  let near = i32x4.splat(-1);
  let furthest = v128.splat<T>(<T>0);
  let f = <usize>w.forces;
  let noise = <usize>w.noise;
  let origin = <usize>w.origin;
  const end = x + <usize>m.beads * stride<D>();
  while (x < end) {
    let r2 = v128.splat<T>(<T>0);
    for (let axis: usize = 0; axis < stride<D>(); axis += 16) {
      const step = v128.add<T>(v128.mul<T>(dt, v128.load(f + axis)), v128.mul<T>(scale, v128.load(noise + axis)));
      furthest = v128.pmax<T>(furthest, v128.mul<T>(step, step));
      const at = v128.add<T>(v128.load(x + axis), step);
      v128.store(x + axis, at);
      const d = v128.sub<T>(at, v128.load(origin + axis));
      r2 = v128.add<T>(r2, v128.mul<T>(d, d));
    }
    near = v128.and(near, v128.lt<T>(r2, slack2));
    x += stride<D>();
    f += stride<D>();
    noise += stride<D>();
    origin += stride<D>();
  }
  const sound = v128.lt<T>(furthest, constant(JUMP2));
  v128.store(w.sound, sound);
  return i32x4.all_true(v128.and(near, sound));
}

/** Takes the lanes that are not finite out of w.sound; returns whether all lanes are left. */
export function isSound<T, D>(m: Model, w: Work, x: usize): bool {
  let sound = v128.load(w.sound);
  const zero = v128.splat<T>(<T>0);
  const end = x + <usize>m.beads * stride<D>();
  for (; x < end; x += 16) {
    const at = v128.load(x);
    sound = v128.and(sound, v128.eq<T>(v128.sub<T>(at, at), zero));
  }
  v128.store(w.sound, sound);
  return i32x4.all_true(sound);
}

/** True while every bead is within `slack` of the neighbour list's origin. */
export function isNear<T, D>(m: Model, w: Work, x: usize): bool {
  const slack2 = constant(SLACK2);
  let near = i32x4.splat(-1);
  let origin = <usize>w.origin;
  const end = x + <usize>m.beads * stride<D>();
  while (x < end) {
    let r2 = v128.splat<T>(<T>0);
    for (let axis: usize = 0; axis < stride<D>(); axis += 16) {
      const d = v128.sub<T>(v128.load(x + axis), v128.load(origin + axis));
      r2 = v128.add<T>(r2, v128.mul<T>(d, d));
    }
    near = v128.and(near, v128.lt<T>(r2, slack2));
    x += stride<D>();
    origin += stride<D>();
  }
  return i32x4.all_true(near);
}
