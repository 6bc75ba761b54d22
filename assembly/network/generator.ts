// Random numbers: the generator of src/links/random.ts to the bit (xoshiro128**, Blackman and Vigna 2018). Words are made a
// block at a time, with the state in registers.

/** Words of a block, and most words taken at once: what is left of a block then moves before the next. */
const BLOCK: usize = 320;
const MARGIN: usize = 8;
const END: usize = 4 * (MARGIN + BLOCK);

/** State, then room for MARGIN + BLOCK words. */
@unmanaged export class Generator {
  a: u32;
  b: u32;
  c: u32;
  d: u32;
  /** Offset of the next word; END where none is left. */
  next: u32;
  /** A normal number left over from the last pair. */
  hasSpare: u32;
  spare: f64;
}

/** Puts the generator at an address where one of the host's stands. */
export function seedGenerator(address: usize, a: u32, b: u32, c: u32, d: u32): void {
  const g = changetype<Generator>(address);
  g.a = a;
  g.b = b;
  g.c = c;
  g.d = d;
  g.next = <u32>END;
  g.hasSpare = 0;
}

function refill(g: Generator): void {
  let a = g.a, b = g.b, c = g.c, d = g.d;
  const words = changetype<usize>(g) + offsetof<Generator>();
  const left = END - <usize>g.next;
  memory.copy(words + 4 * MARGIN - left, words + END - left, left);
  for (let at: usize = 4 * MARGIN; at < END; at += 4) {
    store<u32>(words + at, rotl<u32>(b * 5, 7) * 9);
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotl<u32>(d, 11);
  }
  g.a = a;
  g.b = b;
  g.c = c;
  g.d = d;
  g.next = <u32>(4 * MARGIN - left);
}

/** Address of the next `count` words of 32 random bits, at most MARGIN. */
@inline export function take(g: Generator, count: usize): usize {
  if (<usize>g.next + 4 * count > END) refill(g);
  const at = changetype<usize>(g) + offsetof<Generator>() + <usize>g.next;
  g.next += <u32>(4 * count);
  return at;
}

/** Uniform in [0, 1), 53 bits, of the two words at an address. */
@inline export function uniform(at: usize): f64 {
  const high = <i64>(load<u32>(at) >>> 5), low = <i64>(load<u32>(at, 4) >>> 6);
  return <f64>(high << 26 | low) * 1.1102230246251565e-16; // 2^-53
}

/** Standard normal, Marsaglia's polar method. */
export function normal(g: Generator): f64 {
  if (g.hasSpare) {
    g.hasSpare = 0;
    return g.spare;
  }
  let u: f64, v: f64, s: f64;
  do {
    const words = take(g, 4);
    u = 2 * uniform(words) - 1;
    v = 2 * uniform(words + 8) - 1;
    s = u * u + v * v;
  } while (s >= 1 || s == 0);
  const factor = sqrt((-2 * log(s)) / s);
  g.spare = v * factor;
  g.hasSpare = 1;
  return u * factor;
}

/** ln x for normal x > 0, as exactLog in src/links/exact-math.ts. */
function log(x: f64): f64 {
  const bits = reinterpret<u64>(x);
  let k = <i32>(bits >> 52) - 1023;
  let m = reinterpret<f64>(bits & 0x000fffffffffffff | 0x3ff0000000000000);
  if (m > 1.4142135623730951) {
    m *= 0.5;
    k++;
  }
  const s = (m - 1) / (m + 1);
  const z = s * s;
  let series: f64 = 0;
  for (let odd: f64 = 23; odd >= 3; odd -= 2) series = z * (1 / odd + series);
  return <f64>k * 0.6931471803691238 + (2 * s + (2 * s * series + <f64>k * 1.9082149292705877e-10));
}
