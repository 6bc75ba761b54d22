/**
 * Elementary functions built from + − × ÷ alone, so that every browser and Node give the same bits.
 * (IEEE 754 rounds these four and √ exactly; Math.exp, Math.log and Math.tanh are left to each engine.)
 */

const bits = new DataView(new ArrayBuffer(8));

const LN2_HIGH = 0.6931471803691238; // 32 leading bits of ln 2: k · LN2_HIGH is exact for |k| < 2^20
const LN2_LOW = 1.9082149292705877e-10;

/** 2^k for −1022 ≤ k ≤ 1023, exactly. */
function powerOfTwo(k: number): number {
  bits.setUint32(0, (k + 1023) << 20);
  bits.setUint32(4, 0);
  return bits.getFloat64(0);
}

/**
 * e^x within 2 ulp (relative error < 5e-16 where the result is normal). Overflows to Infinity, underflows to 0.
 * Argument reduction x = k ln 2 + r, |r| ≤ ½ ln 2, then the Taylor polynomial of degree 13 (remainder < 1e-17).
 */
export function exactExp(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
  if (x < -745.1332191019411) return 0;
  const k = Math.floor(x * Math.LOG2E + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let sum = 1;
  for (let term = 13; term >= 1; term -= 1) sum = 1 + (r / term) * sum;
  if (k > 1022) return sum * powerOfTwo(1022) * powerOfTwo(k - 1022);
  if (k < -1021) return sum * powerOfTwo(-1021) * powerOfTwo(k + 1021);
  return sum * powerOfTwo(k);
}

/**
 * ln x within 2 ulp for normal x (relative error < 5e-16, absolute near 1). NaN for x < 0, −Infinity at 0.
 * x = 2^k m, m in [√½, √2); ln m = 2 artanh(s), s = (m−1)/(m+1), as a series in s² (|s| < 0.172, remainder < 1e-17).
 */
export function exactLog(x: number): number {
  if (Number.isNaN(x) || x < 0) return Number.NaN;
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (x === Number.POSITIVE_INFINITY) return x;
  let k = 0;
  let value = x;
  if (value < 2.2250738585072014e-308) {
    value *= 18014398509481984; // 2^54 lifts a subnormal into the normal range
    k = -54;
  }
  bits.setFloat64(0, value);
  const high = bits.getUint32(0);
  k += (high >>> 20) - 1023;
  bits.setUint32(0, (high & 0x000fffff) | 0x3ff00000);
  let m = bits.getFloat64(0);
  if (m > Math.SQRT2) {
    m *= 0.5;
    k += 1;
  }
  const s = (m - 1) / (m + 1);
  const z = s * s;
  let series = 0;
  for (let odd = 23; odd >= 3; odd -= 2) series = z * (1 / odd + series);
  return k * LN2_HIGH + (2 * s + (2 * s * series + k * LN2_LOW));
}

/**
 * tanh x within 4 ulp. Odd to the bit; ±1 from |x| ≥ 20. A continued fraction below 0.35, where 1 − 2/(e^{2x}+1) would
 * cancel.
 */
export function exactTanh(x: number): number {
  const a = x < 0 ? -x : x;
  if (!(a < 20)) return Number.isNaN(x) ? Number.NaN : x < 0 ? -1 : 1;
  let t: number;
  if (a < 0.35) {
    // Continued fraction tanh a = a/(1 + a²/(3 + a²/(5 + …))), Lambert; seven levels leave < 1e-18 here.
    const z = a * a;
    let denominator = 15;
    for (let odd = 13; odd >= 1; odd -= 2) denominator = odd + z / denominator;
    t = a / denominator;
  } else {
    t = 1 - 2 / (exactExp(2 * a) + 1);
  }
  return x < 0 ? -t : t;
}
