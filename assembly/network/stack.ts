// A stack of layers with skips: x_0 = tanh(E u), x_l = carry_l x_{l-1} + step_l act(W_l x_{l-1} + b_l) + sum of skips x_i,
// logit = o.x_{n-1} + c. The host lays the memory out and passes one table of addresses.
import { activate, addSquares, bytes, laneSum, tanhVector, throughActivation } from './vector';
import { dot, outerProduct, product, productTransposedVector, productVector, squares, total } from './product';

/** The table of addresses and sizes that the host fills; the order is the contract with src/network/kernel. */
@unmanaged class Stack {
  depth: u32;
  width: u32;
  inputs: u32;
  /** Samples, rounded up to whole registers; `samples` says how many count. batch = 1 selects the one-sample path. */
  batch: u32;
  samples: u32;
  activation: u32;
  /** Parameters and their gradients: E, W, b, o, c one after another, `parameters` numbers in all. */
  parameters: u32;
  weights: u32;
  gradients: u32;
  inputValues: u32;
  labels: u32;
  /** Per layer: address of x_l and of t_l = act(...); the same address for a plain layer without skips. */
  states: u32;
  activations: u32;
  /** Gradients of the loss with respect to x_l, [layer][unit][sample]. */
  stateGradients: u32;
  scratch: u32;
  /** Skips by target and by source: starts (depth + 1) and lists of layer numbers. */
  sources: u32;
  sourceList: u32;
  targets: u32;
  targetList: u32;
  carry: u32;
  step: u32;
  logits: u32;
  logitGradients: u32;
  mask: u32;
  /** f64 a layer: sums of squares of the gradient (scaled by 2^-2e) and i32 a layer: e. */
  squares: u32;
  exponents: u32;
}

@inline function pointer(table: u32, index: i32): usize {
  return load<u32>(<usize>table + (<usize>index << 2));
}

@inline function embedding<T>(s: Stack): usize { return s.weights; }
@inline function matrixOffset<T>(s: Stack, layer: i32): usize {
  return bytes<T>(s.width * s.inputs) + bytes<T>((layer - 1) * s.width * s.width);
}
@inline function biasOffset<T>(s: Stack, layer: i32): usize {
  return bytes<T>(s.width * s.inputs + (s.depth - 1) * s.width * s.width + (layer - 1) * s.width);
}
@inline function readoutOffset<T>(s: Stack): usize { return biasOffset<T>(s, s.depth); }

/** x += factor * y over `size` bytes. */
@inline function addScaled<T>(x: usize, y: usize, factor: T, size: usize): void {
  const f = v128.splat<T>(factor);
  for (let i: usize = 0; i < size; i += 16) {
    v128.store(x + i, v128.add<T>(v128.load(x + i), v128.mul<T>(f, v128.load(y + i))));
  }
}

/** Fills x_l from `first` to the last layer and the logits. first = 0 starts at the inputs. */
function forward<T>(s: Stack, first: i32): void {
  const depth = <i32>s.depth, width = <i32>s.width, batch = <i32>s.batch;
  const size = bytes<T>(width * batch);
  const kind = <i32>s.activation;
  if (first == 0) {
    const x0 = pointer(s.states, 0);
    if (batch == 1) {
      for (let k = 0; k < width; k++) {
        let sum: T = 0;
        for (let m = 0; m < <i32>s.inputs; m++) {
          sum += load<T>(embedding<T>(s) + bytes<T>(k * s.inputs + m)) * load<T>(<usize>s.inputValues + bytes<T>(m));
        }
        store<T>(x0 + bytes<T>(k), sum);
      }
    } else {
      product<T>(embedding<T>(s), bytes<T>(s.inputs), bytes<T>(1), width, s.inputs, s.inputValues, batch, 0, x0);
    }
    for (let i: usize = 0; i < size; i += 16) v128.store(x0 + i, tanhVector<T>(v128.load(x0 + i)));
    first = 1;
  }
  for (let l = first; l < depth; l++) {
    const x = pointer(s.states, l), t = pointer(s.activations, l), before = pointer(s.states, l - 1);
    const w = <usize>s.weights + matrixOffset<T>(s, l), b = <usize>s.weights + biasOffset<T>(s, l);
    if (batch == 1) productVector<T>(w, width, before, b, t);
    else product<T>(w, bytes<T>(width), bytes<T>(1), width, width, before, batch, b, t);
    for (let i: usize = 0; i < size; i += 16) v128.store(t + i, activate<T>(kind, v128.load(t + i)));
    if (x != t) {
      const carry = v128.load_splat<T>(<usize>s.carry + bytes<T>(l)), step = v128.load_splat<T>(<usize>s.step + bytes<T>(l));
      for (let i: usize = 0; i < size; i += 16) {
        v128.store(x + i, v128.add<T>(v128.mul<T>(carry, v128.load(before + i)), v128.mul<T>(step, v128.load(t + i))));
      }
      const end = load<u32>(<usize>s.sources + ((l + 1) << 2));
      for (let k = load<u32>(<usize>s.sources + (l << 2)); k < end; k++) {
        addScaled<T>(x, pointer(s.states, <i32>pointer(s.sourceList, k)), <T>1, size);
      }
    }
  }
  const last = pointer(s.states, depth - 1);
  const o = <usize>s.weights + readoutOffset<T>(s);
  const c = o + bytes<T>(width);
  if (batch == 1) store<T>(s.logits, <T>(dot<T>(o, last, size) + <f64>load<T>(c)));
  else product<T>(o, bytes<T>(width), bytes<T>(1), 1, width, last, batch, c, s.logits);
}

/** d loss / d logit = sigmoid(logit) - label for the samples that count; returns how many are classified correctly. */
function outputGradient<T>(s: Stack): i32 {
  const size = bytes<T>(s.batch);
  let correct = 0;
  for (let b = 0; b < <i32>s.samples; b++) {
    const positive = load<T>(<usize>s.logits + bytes<T>(b)) > <T>0;
    if (positive == load<T>(<usize>s.labels + bytes<T>(b)) > <T>0.5) correct++;
  }
  const half = v128.splat<T>(<T>0.5);
  for (let i: usize = 0; i < size; i += 16) {
    const sigmoid = v128.add<T>(half, v128.mul<T>(half, tanhVector<T>(v128.mul<T>(half, v128.load(<usize>s.logits + i)))));
    const g = v128.mul<T>(v128.sub<T>(sigmoid, v128.load(<usize>s.labels + i)), v128.load(<usize>s.mask + i));
    v128.store(<usize>s.logitGradients + i, g);
  }
  return correct;
}

/** 2^e as T; 0 where it is below the range. */
@inline function powerOfTwo<T>(e: i32): T {
  if (e < -1000) return <T>0;
  return <T>reinterpret<f64>((<i64>(min(e, 1000) + 1023)) << 52);
}

/**
 * Gradients of the loss, from the logit gradients back to x_0 (per sample, not divided by the batch).
 * learn: also the gradients of all parameters, averaged over the samples.
 * rescale: keeps each g_l in range by a power of two, noted in `exponents` (profiles of very deep stacks).
 */
function backward<T>(s: Stack, learn: bool, rescale: bool): void {
  const depth = <i32>s.depth, width = <i32>s.width, batch = <i32>s.batch;
  const size = bytes<T>(width * batch), stride = bytes<T>(batch);
  const kind = <i32>s.activation;
  const scale = 1.0 / <f64>s.samples;
  const dl = <usize>s.logitGradients;
  const o = <usize>s.weights + readoutOffset<T>(s);
  let g = <usize>s.stateGradients + <usize>(depth - 1) * size;
  if (batch == 1) {
    const f = v128.load_splat<T>(dl);
    for (let i: usize = 0; i < size; i += 16) v128.store(g + i, v128.mul<T>(f, v128.load(o + i)));
  } else {
    product<T>(o, bytes<T>(1), bytes<T>(width), width, 1, dl, batch, 0, g);
  }
  if (learn) {
    const go = <usize>s.gradients + readoutOffset<T>(s);
    outerProduct<T>(dl, 1, pointer(s.states, depth - 1), width, batch, scale, go);
    store<T>(go + bytes<T>(width), <T>(total<T>(dl, stride) * scale));
  }
  let exponent = rescale ? note<T>(s, depth - 1, g, size, 0) : 0;
  const delta = <usize>s.scratch;
  for (let l = depth - 1; l > 0; l--) {
    const t = pointer(s.activations, l), below = g - size;
    const step = load<T>(<usize>s.step + bytes<T>(l)), carry = load<T>(<usize>s.carry + bytes<T>(l));
    const h = v128.splat<T>(step);
    for (let i: usize = 0; i < size; i += 16) {
      v128.store(delta + i, throughActivation<T>(kind, v128.load(t + i), v128.mul<T>(h, v128.load(g + i))));
    }
    const w = <usize>s.weights + matrixOffset<T>(s, l);
    if (batch == 1) productTransposedVector<T>(w, width, delta, below);
    else product<T>(w, bytes<T>(1), bytes<T>(width), width, width, delta, batch, 0, below);
    if (learn) {
      outerProduct<T>(delta, width, pointer(s.states, l - 1), width, batch, scale, <usize>s.gradients + matrixOffset<T>(s, l));
      const gb = <usize>s.gradients + biasOffset<T>(s, l);
      for (let k = 0; k < width; k++) store<T>(gb + bytes<T>(k), <T>(total<T>(delta + <usize>k * stride, stride) * scale));
    }
    if (carry != <T>0) addScaled<T>(below, g, carry, size);
    const end = load<u32>(<usize>s.targets + (l << 2));
    for (let k = load<u32>(<usize>s.targets + ((l - 1) << 2)); k < end; k++) {
      const target = <i32>pointer(s.targetList, k);
      const factor = rescale ? powerOfTwo<T>(load<i32>(<usize>s.exponents + (target << 2)) - exponent) : <T>1;
      addScaled<T>(below, <usize>s.stateGradients + <usize>target * size, factor, size);
    }
    g = below;
    if (rescale) exponent = note<T>(s, l - 1, g, size, exponent);
  }
  if (learn) {
    const x0 = pointer(s.states, 0);
    for (let i: usize = 0; i < size; i += 16) v128.store(delta + i, throughActivation<T>(0, v128.load(x0 + i), v128.load(g + i)));
    outerProduct<T>(delta, width, s.inputValues, s.inputs, batch, scale, s.gradients);
  }
}

/** Notes the sum of squares of g_l; where it nears the end of the range, scales g_l by a power of two. */
function note<T>(s: Stack, layer: i32, g: usize, size: usize, exponent: i32): i32 {
  let sum = squares<T>(g, size);
  if (sum != 0 && (sum < 1e-18 || sum > 1e18) && sum < Infinity) {
    const half = <i32>((reinterpret<i64>(sum) >> 52) - 1023) >> 1;
    const factor = powerOfTwo<T>(-half);
    const f = v128.splat<T>(factor);
    for (let i: usize = 0; i < size; i += 16) v128.store(g + i, v128.mul<T>(f, v128.load(g + i)));
    exponent += half;
    sum = squares<T>(g, size);
  }
  store<f64>(<usize>s.squares + (<usize>layer << 3), sum);
  store<i32>(<usize>s.exponents + (<usize>layer << 2), exponent);
  return exponent;
}

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

/** parameters -= rate * gradients; the result is 0, or NaN when a parameter left the finite range. */
function descend<T>(s: Stack, rate: f64): f64 {
  const size = bytes<T>(s.parameters);
  const f = v128.splat<T>(<T>rate);
  const zero = v128.splat<T>(<T>0);
  let check = zero;
  const p = <usize>s.weights, g = <usize>s.gradients;
  for (let i: usize = 0; i < size; i += 16) {
    const v = v128.sub<T>(v128.load(p + i), v128.mul<T>(f, v128.load(g + i)));
    v128.store(p + i, v);
    check = v128.add<T>(check, v128.mul<T>(v, zero));
  }
  return laneSum<T>(check);
}

/**
 * Sums of squares of the Jacobians d x_j / d x_i of one sample for all i <= j, added to out[j * depth + i].
 * The tangents of layer i are the unit vectors, `lanes` columns (width rounded up); work holds depth * width * lanes.
 */
function sensitivity<T>(s: Stack, sample: i32, lanes: i32, work: usize, out: usize): void {
  const depth = <i32>s.depth, width = <i32>s.width;
  const size = bytes<T>(width * lanes), stride = bytes<T>(lanes);
  const kind = <i32>s.activation;
  for (let i = 0; i < depth; i++) {
    const start = work + <usize>i * size;
    memory.fill(start, 0, size);
    for (let k = 0; k < width; k++) store<T>(start + <usize>k * stride + bytes<T>(k), <T>1);
    store<f64>(out + (<usize>(i * depth + i) << 3), load<f64>(out + (<usize>(i * depth + i) << 3)) + <f64>width);
    for (let j = i + 1; j < depth; j++) {
      const before = work + <usize>(j - 1) * size, here = before + size;
      product<T>(<usize>s.weights + matrixOffset<T>(s, j), bytes<T>(width), bytes<T>(1), width, width, before, lanes, 0, here);
      const t = pointer(s.activations, j);
      const carry = v128.load_splat<T>(<usize>s.carry + bytes<T>(j)), step = v128.load_splat<T>(<usize>s.step + bytes<T>(j));
      let sum = f64x2.splat(0);
      const first = load<u32>(<usize>s.sources + (j << 2)), end = load<u32>(<usize>s.sources + ((j + 1) << 2));
      for (let k = 0; k < width; k++) {
        const slope = v128.load_splat<T>(t + bytes<T>(k * s.batch + sample));
        const row = <usize>k * stride;
        for (let b: usize = 0; b < stride; b += 16) {
          const at = row + b;
          let v = throughActivation<T>(kind, slope, v128.mul<T>(step, v128.load(here + at)));
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

/** tanh over `size` bytes, for tests of the vector tanh itself. */
function tanhAll<T>(address: usize, size: usize): void {
  for (let i: usize = 0; i < size; i += 16) v128.store(address + i, tanhVector<T>(v128.load(address + i)));
}

export function forward64(s: usize, first: i32): void { forward<f64>(changetype<Stack>(s), first); }
export function forward32(s: usize, first: i32): void { forward<f32>(changetype<Stack>(s), first); }
export function outputGradient64(s: usize): i32 { return outputGradient<f64>(changetype<Stack>(s)); }
export function outputGradient32(s: usize): i32 { return outputGradient<f32>(changetype<Stack>(s)); }
export function backward64(s: usize, learn: bool, rescale: bool): void { backward<f64>(changetype<Stack>(s), learn, rescale); }
export function backward32(s: usize, learn: bool, rescale: bool): void { backward<f32>(changetype<Stack>(s), learn, rescale); }
export function layerSquares64(s: usize, what: i32): void { layerSquares<f64>(changetype<Stack>(s), what); }
export function layerSquares32(s: usize, what: i32): void { layerSquares<f32>(changetype<Stack>(s), what); }
export function descend64(s: usize, rate: f64): f64 { return descend<f64>(changetype<Stack>(s), rate); }
export function descend32(s: usize, rate: f64): f64 { return descend<f32>(changetype<Stack>(s), rate); }
export function sensitivity64(s: usize, sample: i32, lanes: i32, work: usize, out: usize): void {
  sensitivity<f64>(changetype<Stack>(s), sample, lanes, work, out);
}
export function sensitivity32(s: usize, sample: i32, lanes: i32, work: usize, out: usize): void {
  sensitivity<f32>(changetype<Stack>(s), sample, lanes, work, out);
}
export function tanh64(address: usize, size: usize): void { tanhAll<f64>(address, size); }
export function tanh32(address: usize, size: usize): void { tanhAll<f32>(address, size); }
