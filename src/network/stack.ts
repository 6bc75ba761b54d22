import type { Link } from '../links/index.ts';
import { instantiate, type Precision, type StackKernel } from './kernel/instance.ts';
import { type Activation, checkLinks } from './model.ts';

/** Numbers of one precision; the length counts numbers, not bytes. */
export type Reals = Float64Array<ArrayBuffer> | Float32Array<ArrayBuffer>;

export interface StackShape {
  /** Layers, the embedding tanh(E u) included. */
  readonly depth: number;
  readonly width: number;
  /** Input numbers a sample. */
  readonly inputs: number;
  /** Most samples in a batch. */
  readonly batch: number;
  readonly activation: Activation;
  readonly precision: Precision;
  /** A faster path for batch = 1 that gives activation gradients only; the width must fill whole registers (4 or 2). */
  readonly single?: boolean;
}

/** Where each parameter stands in the flat array: E, W_1 … W_{n−1} (row-major), b_1 … b_{n−1}, o, c. */
export interface ParameterLayout {
  readonly embedding: number;
  matrix(layer: number): number;
  bias(layer: number): number;
  readonly readout: number;
  readonly readoutBias: number;
  /** Numbers that mean something; the array is padded with zeros to whole registers. */
  readonly count: number;
}

function parameterLayout({ depth, width, inputs }: StackShape): ParameterLayout {
  const matrices = width * inputs;
  const biases = matrices + (depth - 1) * width * width;
  const readout = biases + (depth - 1) * width;
  return {
    embedding: 0,
    matrix: (layer) => matrices + (layer - 1) * width * width,
    bias: (layer) => biases + (layer - 1) * width,
    readout,
    readoutBias: readout + width,
    count: readout + width + 1,
  };
}

/**
 * Layers in the kernel's memory: x_0 = tanh(E u), x_l = carry_l x_{l−1} + step_l act(W_l x_{l−1} + b_l) + Σ skips x_i,
 * logit = o·x_{n−1} + c. carry 0 and step 1 is a plain layer, carry 1 a residual block, carry 1 − β with step α a scaled
 * one, carry 1 with step 0 a block left out. All arrays are views of the kernel's memory, laid [unit][sample].
 */
export interface Stack {
  readonly shape: StackShape;
  readonly layout: ParameterLayout;
  readonly parameters: Reals;
  /** Gradients of the mean loss, in the layout of the parameters. */
  readonly gradients: Reals;
  /** Samples a row of the arrays below has room for: the batch rounded up to whole registers. */
  readonly stride: number;
  /** [input][sample] */
  readonly inputs: Reals;
  readonly labels: Reals;
  readonly logits: Reals;
  /** ∂(loss of a sample)/∂logit; written by outputGradient, or by the caller for another loss (0 beyond the samples). */
  readonly logitGradients: Reals;
  /** x_l, act(…) of layer l and ∂(loss of a sample)/∂x_l, [unit][sample]. */
  state(layer: number): Reals;
  activation(layer: number): Reals;
  stateGradient(layer: number): Reals;
  /** How many samples of the batch count. */
  setSamples(samples: number): void;
  setLinks(links: readonly Link[]): void;
  links(): readonly Link[];
  setBlock(layer: number, carry: number, step: number): void;
  block(layer: number): { carry: number; step: number };
  forward(first?: number): void;
  /** Cross entropy of the sigmoid; returns the number of samples classified correctly. */
  outputGradient(): number;
  backward(learn: boolean): void;
  /** Backward for stacks so deep that gradients leave the range: each layer's are rescaled, see gradientLog2. */
  backwardRescaled(): void;
  /** One step down the gradients; false when a parameter left the finite range. */
  descend(rate: number): boolean;
  /** Root mean square over the samples of ‖x_l‖ or of ‖∂loss/∂x_l‖, a layer each. */
  stateNorms(out: Float64Array): void;
  gradientNorms(out: Float64Array): void;
  /** After backwardRescaled: mantissa² sums and exponents e, ‖g_l‖ = √(sum / samples) · 2^e. */
  rescaledNorms(squares: Float64Array, exponents: Int32Array): void;
  /** Adds Σ squares of ∂x_j/∂x_i for one sample to out[j·depth + i], i ≤ j. */
  addSensitivity(sample: number, out: Float64Array): void;
}

const FIELDS = 26;

/** Bytes of memory for one stack, at most. */
const LARGEST = 2_147_483_648;

/** Builds a stack with zero parameters, plain layers and no skips. Throws when the shape is impossible. */
export function createStack(shape: StackShape): Stack {
  const { depth, width, inputs, batch, precision } = shape;
  const size = precision === 'f64' ? 8 : 4;
  const lanes = 16 / size;
  const single = shape.single === true;
  if (single && (batch !== 1 || width % lanes !== 0)) {
    throw new RangeError(`the one-sample path needs batch 1 and a width that is a multiple of ${lanes}`);
  }
  const roundUp = (count: number, to: number) => Math.ceil(count / to) * to;
  const stride = single ? 1 : roundUp(batch, 2 * lanes);
  const tangents = roundUp(width, 2 * lanes);
  const layout = parameterLayout(shape);
  const padded = roundUp(layout.count, lanes);
  const most = depth * depth;
  const maxSkips = Math.min(most, 4 * depth);

  let end = 1024;
  const take = (bytes: number) => {
    const at = end;
    end = roundUp(end + bytes, 16);
    return at;
  };
  const layerBytes = width * stride * size;
  const at = {
    table: take(FIELDS * 4),
    parameters: take(padded * size),
    gradients: take(padded * size),
    inputs: take(inputs * stride * size),
    labels: take(roundUp(stride, lanes) * size),
    logits: take(roundUp(stride, lanes) * size),
    logitGradients: take(roundUp(stride, lanes) * size),
    mask: take(roundUp(stride, lanes) * size),
    states: take(depth * 4),
    activations: take(depth * 4),
    sources: take((depth + 1) * 4),
    sourceList: take(maxSkips * 4),
    targets: take((depth + 1) * 4),
    targetList: take(maxSkips * 4),
    carry: take(depth * size),
    step: take(depth * size),
    squares: take(depth * 8),
    exponents: take(depth * 4),
    scratch: take(layerBytes),
    x: take(depth * layerBytes),
    t: take(depth * layerBytes),
    g: take(depth * layerBytes),
    sums: take(depth <= 512 ? most * 8 : 0),
    work: take(depth <= 512 ? depth * width * tangents * size : 0),
  };
  if (end > LARGEST) {
    throw new RangeError(
      `${depth} layers of width ${width} need ${Math.ceil(end / 1_048_576)} MB, more than a stack may have`,
    );
  }
  const { memory, kernel } = instantiate(precision, end);
  const { buffer } = memory;
  const reals = (address: number, length: number): Reals =>
    precision === 'f64' ? new Float64Array(buffer, address, length) : new Float32Array(buffer, address, length);
  const words = (address: number, length: number) => new Uint32Array(buffer, address, length);

  const layerLength = width * stride;
  const x = at.x;
  words(at.table, FIELDS).set([
    depth,
    width,
    inputs,
    stride,
    batch,
    shape.activation === 'tanh' ? 0 : shape.activation === 'relu' ? 1 : 2,
    padded,
    at.parameters,
    at.gradients,
    at.inputs,
    at.labels,
    at.states,
    at.activations,
    at.g,
    at.scratch,
    at.sources,
    at.sourceList,
    at.targets,
    at.targetList,
    at.carry,
    at.step,
    at.logits,
    at.logitGradients,
    at.mask,
    at.squares,
    at.exponents,
  ]);

  const states = words(at.states, depth);
  const activations = words(at.activations, depth);
  const carry = reals(at.carry, depth);
  const step = reals(at.step, depth);
  const mask = reals(at.mask, stride);
  const sources = words(at.sources, depth + 1);
  const targets = words(at.targets, depth + 1);
  const squares = new Float64Array(buffer, at.squares, depth);
  const exponents = new Int32Array(buffer, at.exponents, depth);
  let samples = batch;
  let skips: readonly Link[] = [];

  /** Plain layers without a skip keep x_l and act(…) in one place. */
  function placeStates(): void {
    for (let l = 0; l < depth; l++) {
      const plain = l === 0 || (carry[l] === 0 && step[l] === 1 && sources[l] === sources[l + 1]);
      activations[l] = at.t + l * layerBytes;
      states[l] = plain ? activations[l] : x + l * layerBytes;
    }
  }

  function setSamples(count: number): void {
    if (!(count >= 1 && count <= batch)) throw new RangeError(`a batch holds 1 to ${batch} samples, not ${count}`);
    samples = count;
    words(at.table, FIELDS)[4] = count;
    mask.fill(0).fill(1, 0, count);
  }

  function setLinks(links: readonly Link[]): void {
    checkLinks(depth, links);
    if (links.length > maxSkips) throw new RangeError(`at most ${maxSkips} skips`);
    const fill = (starts: Uint32Array, list: number, own: 0 | 1) => {
      const entries = words(list, maxSkips);
      const other = own === 1 ? 0 : 1;
      const sorted = [...links].sort((a, b) => a[own] - b[own] || a[other] - b[other]);
      starts.fill(0);
      for (const link of sorted) starts[link[own] + 1]++;
      for (let l = 0; l < depth; l++) starts[l + 1] += starts[l];
      sorted.forEach((link, index) => {
        entries[index] = link[other];
      });
    };
    fill(sources, at.sourceList, 1);
    fill(targets, at.targetList, 0);
    skips = links;
    placeStates();
  }

  function norms(what: 0 | 1, out: Float64Array): void {
    kernel.layerSquares(at.table, what);
    for (let l = 0; l < depth; l++) out[l] = Math.sqrt(squares[l] / samples);
  }

  carry.fill(0);
  step.fill(1);
  setSamples(batch);
  setLinks([]);

  return {
    shape,
    layout,
    parameters: reals(at.parameters, padded),
    gradients: reals(at.gradients, padded),
    stride,
    inputs: reals(at.inputs, inputs * stride),
    labels: reals(at.labels, stride),
    logits: reals(at.logits, stride),
    logitGradients: reals(at.logitGradients, stride),
    state: (layer) => reals(states[layer], layerLength),
    activation: (layer) => reals(activations[layer], layerLength),
    stateGradient: (layer) => reals(at.g + layer * layerBytes, layerLength),
    setSamples,
    setLinks,
    links: () => skips,
    block: (layer) => ({ carry: carry[layer], step: step[layer] }),
    setBlock(layer, carryOfLayer, stepOfLayer) {
      if (!(layer >= 1 && layer < depth)) throw new RangeError(`no block ${layer} in a stack of ${depth} layers`);
      carry[layer] = carryOfLayer;
      step[layer] = stepOfLayer;
      placeStates();
    },
    forward: (first = 0) => kernel.forward(at.table, first),
    outputGradient: () => kernel.outputGradient(at.table),
    backward(learn) {
      if (learn && single) throw new RangeError('the one-sample path gives no parameter gradients');
      kernel.backward(at.table, learn, false);
    },
    backwardRescaled: () => kernel.backward(at.table, false, true),
    descend: (rate) => kernel.descend(at.table, rate) === 0,
    stateNorms: (out) => norms(0, out),
    gradientNorms: (out) => norms(1, out),
    rescaledNorms(outSquares, outExponents) {
      outSquares.set(squares);
      outExponents.set(exponents);
    },
    addSensitivity(sample, out) {
      if (depth > 512) throw new RangeError('the sensitivity matrix is for stacks of at most 512 layers');
      const sums = new Float64Array(buffer, at.sums, most);
      sums.fill(0);
      kernel.sensitivity(at.table, sample, tangents, at.work, at.sums);
      for (let k = 0; k < most; k++) out[k] += sums[k];
    },
  };
}

/** The kernel's tanh over an array, in place: for tests of its error. */
export function kernelTanh(values: Reals): void {
  const precision = values instanceof Float64Array ? 'f64' : 'f32';
  const bytes = Math.ceil(values.byteLength / 16) * 16;
  const { memory, kernel }: { memory: WebAssembly.Memory; kernel: StackKernel } = instantiate(precision, 1024 + bytes);
  const view =
    precision === 'f64'
      ? new Float64Array(memory.buffer, 1024, values.length)
      : new Float32Array(memory.buffer, 1024, values.length);
  view.set(values);
  kernel.tanh(1024, bytes);
  values.set(view);
}
