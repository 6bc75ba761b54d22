import { exactLog } from './exact-math.ts';

/** A seeded generator. Every draw is made of integer and exactly rounded operations: same seed, same bits. */
export interface Rng {
  /** 32 random bits as an unsigned integer. */
  nextU32(): number;
  /** Uniform in [0, 1), 53 bits. */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** Uniform integer in [0, n), without bias. Throws RangeError unless 1 ≤ n ≤ 2³². */
  int(n: number): number;
  /** An independent generator for a numbered stream; does not advance this one. */
  fork(stream: number): Rng;
  /** The four words of state, as a copy. */
  state(): Uint32Array;
  /** A generator that draws what this one would draw next. */
  copy(): Rng;
}

function splitmix32(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x9e3779b9) >>> 0;
    let z = a;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) >>> 0;
  };
}

function rotl(x: number, k: number): number {
  return (x << k) | (x >>> (32 - k));
}

function fromWords(s0: number, s1: number, s2: number, s3: number, left?: number): Rng {
  let a = s0 | 0;
  let b = s1 | 0;
  let c = s2 | 0;
  let d = s3 | 0;
  let spare = left ?? 0;
  let hasSpare = left !== undefined;

  const nextU32 = (): number => {
    const result = Math.imul(rotl(Math.imul(b, 5), 7), 9);
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotl(d, 11);
    return result >>> 0;
  };
  const uniform = (): number => {
    const high = nextU32() >>> 5;
    const low = nextU32() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  };
  return {
    nextU32,
    uniform,
    normal() {
      if (hasSpare) {
        hasSpare = false;
        return spare;
      }
      let u: number;
      let v: number;
      let s: number;
      do {
        u = 2 * uniform() - 1;
        v = 2 * uniform() - 1;
        s = u * u + v * v;
      } while (s >= 1 || s === 0);
      const factor = Math.sqrt((-2 * exactLog(s)) / s);
      spare = v * factor;
      hasSpare = true;
      return u * factor;
    },
    int(n) {
      if (!Number.isInteger(n) || n < 1 || n > 4294967296) throw new RangeError(`int(n) needs 1 ≤ n ≤ 2^32, got ${n}`);
      const limit = 4294967296 - (4294967296 % n);
      let draw = nextU32();
      while (draw >= limit) draw = nextU32();
      return draw % n;
    },
    fork(stream) {
      const mix = splitmix32((a ^ rotl(b, 7) ^ rotl(c, 15) ^ rotl(d, 23) ^ Math.imul(stream + 1, 0x632be5ab)) >>> 0);
      return fromWords(mix(), mix() ^ stream, mix(), mix() | 1);
    },
    state: () => Uint32Array.of(a, b, c, d),
    copy: () => fromWords(a, b, c, d, hasSpare ? spare : undefined),
  };
}

/**
 * xoshiro128** (Blackman and Vigna 2018), seeded through splitmix32. `normal()` is Marsaglia's polar method with
 * an exactly rounded logarithm.
 *
 * @param seed taken modulo 2³²
 */
export function createRng(seed: number): Rng {
  const mix = splitmix32(seed);
  return fromWords(mix(), mix(), mix(), mix() | 1);
}
