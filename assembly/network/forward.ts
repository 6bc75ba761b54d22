// From the inputs to the loss.
import { activate, tanhOfLayer } from './activation';
import { biasOffset, embedding, matrixOffset, pointer, readoutOffset, Stack, TANH } from './layout';
import { product, transpose } from './product';
import { productVector } from './single';
import { addScaled, bytes, dot, laneSum } from './vector';

/**
 * x_l = carry x_{l-1} + step t_l + sum of skips, where that is more than t_l. Returns what no number of x_l exceeds, given that
 * of x_{l-1}; layers before `from` were set by the caller.
 */
function addSkips<T>(s: Stack, l: i32, most: f64, from: i32): f64 {
  const x = pointer(s.states, l), t = pointer(s.activations, l);
  const isTanh = s.activation == TANH;
  if (x == t) return isTanh ? 1 : Infinity;
  const size = bytes<T>(s.width * s.batch);
  const before = pointer(s.states, l - 1);
  const carry = load<T>(<usize>s.carry + bytes<T>(l)), step = load<T>(<usize>s.step + bytes<T>(l));
  const first = load<u32>(<usize>s.sources + (l << 2)), end = load<u32>(<usize>s.sources + ((l + 1) << 2));
  let bound: f64 = isTanh ? abs(<f64>step) + (carry == <T>0 ? 0 : abs(<f64>carry) * most) : Infinity;
  for (let k = first; k < end; k++) {
    const source = <i32>pointer(s.sourceList, k);
    bound += source >= from && pointer(s.states, source) == pointer(s.activations, source) ? 1 : Infinity;
  }
  if (carry == <T>0 && step == <T>1 && first < end) {
    const source = pointer(s.states, <i32>pointer(s.sourceList, first));
    for (let i: usize = 0; i < size; i += 16) v128.store(x + i, v128.add<T>(v128.load(t + i), v128.load(source + i)));
    for (let k = first + 1; k < end; k++) addScaled<T>(x, pointer(s.states, <i32>pointer(s.sourceList, k)), <T>1, size);
    return bound;
  }
  const c = v128.splat<T>(carry), h = v128.splat<T>(step);
  for (let i: usize = 0; i < size; i += 16) {
    v128.store(x + i, v128.add<T>(v128.mul<T>(c, v128.load(before + i)), v128.mul<T>(h, v128.load(t + i))));
  }
  for (let k = first; k < end; k++) addScaled<T>(x, pointer(s.states, <i32>pointer(s.sourceList, k)), <T>1, size);
  return bound;
}

/** Fills x_l from `first` to the last layer and the logits. first = 0 starts at the inputs. */
export function forward<T>(s: Stack, first: i32): void {
  const depth = <i32>s.depth, width = <i32>s.width, batch = <i32>s.batch;
  const size = bytes<T>(width * batch);
  const kind = <i32>s.activation;
  const from = first;
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
      transpose<T>(embedding<T>(s), width, s.inputs, s.transposed);
      product<T>(s.transposed, width, s.inputs, s.inputValues, batch, 0, x0);
    }
    activate<T>(TANH, x0, size);
    first = 1;
  }
  // No number of the layer before is larger than this; what the caller set may be anything.
  let most: f64 = from == 0 ? 1 : Infinity;
  for (let l = first; l < depth; l++) {
    const x = pointer(s.states, l), t = pointer(s.activations, l), before = pointer(s.states, l - 1);
    const w = <usize>s.weights + matrixOffset<T>(s, l), b = <usize>s.weights + biasOffset<T>(s, l);
    if (batch == 1) {
      productVector<T>(w, width, before, b, t);
      activate<T>(kind, t, size);
    } else {
      const m = <usize>s.transposed + <usize>l * bytes<T>(width * width);
      transpose<T>(w, width, width, m);
      product<T>(m, width, width, before, batch, b, t);
      if (kind == TANH) tanhOfLayer<T>(m, b, width, most, t, size);
      else activate<T>(kind, t, size);
    }
    most = addSkips<T>(s, l, most, from);
  }
  const last = pointer(s.states, depth - 1);
  const o = <usize>s.weights + readoutOffset<T>(s);
  const c = o + bytes<T>(width);
  if (batch == 1) store<T>(s.logits, <T>(dot<T>(o, last, size) + <f64>load<T>(c)));
  else product<T>(o, 1, width, last, batch, c, s.logits);
}

/** d loss / d logit = sigmoid(logit) - label for the samples that count; returns how many are classified correctly. */
export function outputGradient<T>(s: Stack): i32 {
  const size = bytes<T>(s.batch);
  const logits = <usize>s.logits, labels = <usize>s.labels, mask = <usize>s.mask, out = <usize>s.logitGradients;
  const half = v128.splat<T>(<T>0.5), zero = v128.splat<T>(<T>0);
  for (let i: usize = 0; i < size; i += 16) v128.store(out + i, v128.mul<T>(half, v128.load(logits + i)));
  activate<T>(TANH, out, size);
  let correct = zero;
  for (let i: usize = 0; i < size; i += 16) {
    const label = v128.load(labels + i), counts = v128.load(mask + i);
    const sigmoid = v128.add<T>(half, v128.mul<T>(half, v128.load(out + i)));
    v128.store(out + i, v128.mul<T>(v128.sub<T>(sigmoid, label), counts));
    const wrong = v128.xor(v128.gt<T>(v128.load(logits + i), zero), v128.gt<T>(label, half));
    correct = v128.add<T>(correct, v128.andnot(counts, wrong)); // the mask is 1 or 0
  }
  return <i32>laneSum<T>(correct);
}
