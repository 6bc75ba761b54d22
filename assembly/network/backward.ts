// From the loss back to the inputs.
import { backThrough, backThroughWithSums } from './activation';
import { biasOffset, matrixOffset, pointer, readoutOffset, Stack, TANH } from './layout';
import { outerProduct } from './outer';
import { product } from './product';
import { productTransposedVector } from './single';
import { addScaled, bytes, squares, total } from './vector';

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
export function backward<T>(s: Stack, learn: bool, rescale: bool): void {
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
    product<T>(o, width, 1, dl, batch, 0, g);
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
    if (learn) {
      backThroughWithSums<T>(kind, t, g, step, delta, width, batch, scale, <usize>s.gradients + biasOffset<T>(s, l));
    } else backThrough<T>(kind, t, g, step, delta, size);
    const w = <usize>s.weights + matrixOffset<T>(s, l);
    if (batch == 1) productTransposedVector<T>(w, width, delta, below);
    else product<T>(w, width, width, delta, batch, 0, below);
    if (learn) {
      outerProduct<T>(delta, width, pointer(s.states, l - 1), width, batch, scale, <usize>s.gradients + matrixOffset<T>(s, l));
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
    backThrough<T>(TANH, pointer(s.states, 0), g, <T>1, delta, size);
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
