// What the host calls, one set a precision.
import { tanhAll } from './activation';
import { backward } from './backward';
import { draw } from './data';
import { forward, outputGradient } from './forward';
import { pointer, Stack } from './layout';
import { sensitivity } from './sensitivity';
import { bytes, squares } from './vector';

/** Sums of squares per layer of x_l (what = 0) or of the gradients as they stand (what = 1). */
function layerSquares<T>(s: Stack, what: i32): void {
  const size = bytes<T>(s.width * s.batch);
  const samples = bytes<T>(s.samples);
  for (let l = 0; l < <i32>s.depth; l++) {
    const address = what == 0 ? pointer(s.states, l) : <usize>s.stateGradients + <usize>l * size;
    let sum: f64 = 0;
    if (what == 1 || s.batch == 1 || s.batch == s.samples) sum = squares<T>(address, size);
    else {
      for (let k = 0; k < <i32>s.width; k++) {
        const row = address + <usize>k * bytes<T>(s.batch);
        for (let b: usize = 0; b < samples; b += sizeof<T>()) sum += <f64>load<T>(row + b) * <f64>load<T>(row + b);
      }
    }
    store<f64>(<usize>s.squares + (<usize>l << 3), sum);
  }
}

/**
 * parameters -= rate * gradients, the old ones kept; true when a parameter left the finite range. Two vectors at a time: the
 * arrays have room for pairs.
 */
function descend<T>(s: Stack, rate: f64): bool {
  const f = v128.splat<T>(<T>rate);
  // v - v is 0, or NaN where v is not finite.
  let check = v128.splat<T>(<T>0);
  const p = <usize>s.weights, g = <usize>s.gradients, kept = <usize>s.kept;
  const size = bytes<T>(s.parameters);
  for (let i: usize = 0; i < size; i += 32) {
    const before0 = v128.load(p + i), before1 = v128.load(p + i, 16);
    const v0 = v128.sub<T>(before0, v128.mul<T>(f, v128.load(g + i)));
    const v1 = v128.sub<T>(before1, v128.mul<T>(f, v128.load(g + i, 16)));
    v128.store(kept + i, before0);
    v128.store(kept + i, before1, 16);
    v128.store(p + i, v0);
    v128.store(p + i, v1, 16);
    check = v128.or(check, v128.or(v128.sub<T>(v0, v0), v128.sub<T>(v1, v1)));
  }
  return v128.any_true(check);
}

/**
 * One step of stochastic gradient descent on the next points of a data set, in one call: the host's way to a function that it
 * calls often is compiled anew for each instance and each function. Returns how many points were classified correctly, or -1
 * when a parameter left the finite range.
 */
function learn<T>(s: Stack, set: i32, generator: usize, rate: f64): i32 {
  const x = <usize>s.inputValues;
  draw<T>(set, generator, s.samples, s.labels, x, x + bytes<T>(s.batch), s.scratch);
  forward<T>(s, 0);
  const correct = outputGradient<T>(s);
  backward<T>(s, true, false);
  return descend<T>(s, rate) ? -1 : correct;
}

/** Where memory is free: below lies what the compiler itself stores. */
export function memoryStart(): usize { return __heap_base; }

export { seedGenerator } from './generator';
export function draw64(set: i32, generator: usize, samples: i32, labels: usize, x: usize, y: usize, scratch: usize): void {
  draw<f64>(set, generator, samples, labels, x, y, scratch);
}
export function draw32(set: i32, generator: usize, samples: i32, labels: usize, x: usize, y: usize, scratch: usize): void {
  draw<f32>(set, generator, samples, labels, x, y, scratch);
}
export function forward64(s: usize, first: i32): void { forward<f64>(changetype<Stack>(s), first); }
export function forward32(s: usize, first: i32): void { forward<f32>(changetype<Stack>(s), first); }
export function outputGradient64(s: usize): i32 { return outputGradient<f64>(changetype<Stack>(s)); }
export function outputGradient32(s: usize): i32 { return outputGradient<f32>(changetype<Stack>(s)); }
export function backward64(s: usize, learn: bool, rescale: bool): void { backward<f64>(changetype<Stack>(s), learn, rescale); }
export function backward32(s: usize, learn: bool, rescale: bool): void { backward<f32>(changetype<Stack>(s), learn, rescale); }
export function layerSquares64(s: usize, what: i32): void { layerSquares<f64>(changetype<Stack>(s), what); }
export function layerSquares32(s: usize, what: i32): void { layerSquares<f32>(changetype<Stack>(s), what); }
export function descend64(s: usize, rate: f64): bool { return descend<f64>(changetype<Stack>(s), rate); }
export function descend32(s: usize, rate: f64): bool { return descend<f32>(changetype<Stack>(s), rate); }
export function learn64(s: usize, set: i32, generator: usize, rate: f64): i32 {
  return learn<f64>(changetype<Stack>(s), set, generator, rate);
}
export function learn32(s: usize, set: i32, generator: usize, rate: f64): i32 {
  return learn<f32>(changetype<Stack>(s), set, generator, rate);
}
export function sensitivity64(s: usize, sample: i32, lanes: i32, work: usize, out: usize): void {
  sensitivity<f64>(changetype<Stack>(s), sample, lanes, work, out);
}
export function sensitivity32(s: usize, sample: i32, lanes: i32, work: usize, out: usize): void {
  sensitivity<f32>(changetype<Stack>(s), sample, lanes, work, out);
}
export function tanh64(address: usize, size: usize): void { tanhAll<f64>(address, address, size); }
export function tanh32(address: usize, size: usize): void { tanhAll<f32>(address, address, size); }
