import type { Activation } from '../model.ts';
import { drawScratch, GENERATOR_SIZE, instantiate, type Precision, type StackKernel } from './instance.ts';

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

/** The kernel's table of addresses and sizes: the fields of its class Stack, in order, a 32-bit word each. */
export const FIELDS = [
  'depth',
  'width',
  'inputs',
  'batch',
  'samples',
  'activation',
  'parameters',
  'weights',
  'gradients',
  'kept',
  'transposed',
  'inputValues',
  'labels',
  'states',
  'activations',
  'stateGradients',
  'scratch',
  'sources',
  'sourceList',
  'targets',
  'targetList',
  'carry',
  'step',
  'logits',
  'logitGradients',
  'mask',
  'squares',
  'exponents',
] as const;
type Field = (typeof FIELDS)[number];

/** How the kernel numbers the activations. */
export const ACTIVATIONS: readonly Activation[] = ['tanh', 'relu', 'identity'];

/** Streams of random data that a stack keeps. */
const STREAMS = 2;

/** Bytes of memory for one stack, at most. */
const LARGEST = 2_147_483_648;
/** Layers of the deepest stack that has room for its sensitivity matrix. */
const DEEPEST_MATRIX = 512;

/** A stack's memory: views of all that the host reads or writes. Written out in stack.ts where they are handed on. */
export interface StackMemory {
  readonly kernel: StackKernel;
  /** Address of the table, the first argument of every kernel function. */
  readonly table: number;
  setField(name: Field, value: number): void;
  readonly layout: ParameterLayout;
  readonly stride: number;
  readonly maxSkips: number;
  /** Bytes of one layer's states. */
  readonly layerBytes: number;
  /** Addresses; x, t = act(…) and g of layer 0. */
  readonly at: Readonly<
    Record<'x' | 't' | 'g' | 'work' | 'sums' | 'generators' | 'scratch' | 'inputs' | 'labels', number>
  >;
  /** Columns of a layer's tangents: the width, rounded up. */
  readonly lanesOfTangents: number;
  /** The states of one layer at an address. */
  layerAt(address: number): Reals;
  readonly parameters: Reals;
  readonly kept: Reals;
  readonly gradients: Reals;
  readonly inputs: Reals;
  readonly labels: Reals;
  readonly logits: Reals;
  readonly logitGradients: Reals;
  readonly mask: Reals;
  readonly states: Uint32Array;
  readonly activations: Uint32Array;
  readonly sources: Uint32Array;
  readonly sourceList: Uint32Array;
  readonly targets: Uint32Array;
  readonly targetList: Uint32Array;
  readonly carry: Reals;
  readonly step: Reals;
  readonly squares: Float64Array;
  readonly exponents: Int32Array;
  /** Null for stacks too deep for it. */
  readonly sums: Float64Array | null;
}

const roundUp = (count: number, to: number) => Math.ceil(count / to) * to;

/** Lays a stack out in the memory of a fresh kernel and fills the table. Throws a RangeError when the shape is impossible. */
export function createStackMemory(shape: StackShape): StackMemory {
  const { depth, width, inputs, batch, precision } = shape;
  const size = precision === 'f64' ? 8 : 4;
  const lanes = 16 / size;
  const single = shape.single === true;
  if (single && (batch !== 1 || width % lanes !== 0)) {
    throw new RangeError(`the one-sample path needs batch 1 and a width that is a multiple of ${lanes}`);
  }
  const stride = single ? 1 : roundUp(batch, 2 * lanes);
  const lanesOfTangents = roundUp(width, 2 * lanes);
  const layout = parameterLayout(shape);
  const padded = roundUp(layout.count, lanes);
  const cells = depth <= DEEPEST_MATRIX ? depth * depth : 0;
  const maxSkips = Math.min(depth * depth, 4 * depth);
  const samples = roundUp(stride, lanes);
  const layerBytes = width * stride * size;

  let end = 0;
  const take = (bytes: number) => {
    const offset = end;
    end = roundUp(end + bytes, 16);
    return offset;
  };
  const offsets = {
    table: take(FIELDS.length * 4),
    weights: take(roundUp(padded, 2 * lanes) * size),
    gradients: take(roundUp(padded, 2 * lanes) * size),
    kept: take(roundUp(padded, 2 * lanes) * size),
    transposed: take(single ? 0 : Math.max(depth * width, inputs) * width * size),
    inputValues: take(inputs * stride * size),
    labels: take(samples * size),
    logits: take(samples * size),
    logitGradients: take(samples * size),
    mask: take(samples * size),
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
    generators: take(STREAMS * GENERATOR_SIZE),
    scratch: take(Math.max(layerBytes, drawScratch(batch))),
    x: take(depth * layerBytes),
    t: take(depth * layerBytes),
    stateGradients: take(depth * layerBytes),
    sums: take(cells * 8),
    work: take(cells === 0 ? 0 : depth * width * lanesOfTangents * size),
  };
  if (end > LARGEST) {
    throw new RangeError(
      `${depth} layers of width ${width} need ${Math.ceil(end / 1_048_576)} MB, more than a stack may have`,
    );
  }
  const { memory, kernel, start } = instantiate(precision, end);
  const { buffer } = memory;
  const at = Object.fromEntries(
    Object.entries(offsets).map(([name, offset]) => [name, start + offset]),
  ) as typeof offsets;
  const reals = (address: number, length: number): Reals =>
    precision === 'f64' ? new Float64Array(buffer, address, length) : new Float32Array(buffer, address, length);
  const words = (address: number, length: number) => new Uint32Array(buffer, address, length);

  const table = words(at.table, FIELDS.length);
  const sizes = { depth, width, inputs, batch: stride, samples: batch, parameters: padded };
  const values = { ...at, ...sizes, activation: ACTIVATIONS.indexOf(shape.activation) };
  FIELDS.forEach((name, index) => {
    table[index] = values[name];
  });
  return {
    kernel,
    table: at.table,
    setField(name, value) {
      table[FIELDS.indexOf(name)] = value;
    },
    layout,
    stride,
    maxSkips,
    layerBytes,
    at: { ...at, g: at.stateGradients, inputs: at.inputValues },
    lanesOfTangents,
    layerAt: (address) => reals(address, width * stride),
    parameters: reals(at.weights, padded),
    kept: reals(at.kept, padded),
    gradients: reals(at.gradients, padded),
    inputs: reals(at.inputValues, inputs * stride),
    labels: reals(at.labels, stride),
    logits: reals(at.logits, stride),
    logitGradients: reals(at.logitGradients, stride),
    mask: reals(at.mask, stride),
    states: words(at.states, depth),
    activations: words(at.activations, depth),
    sources: words(at.sources, depth + 1),
    sourceList: words(at.sourceList, maxSkips),
    targets: words(at.targets, depth + 1),
    targetList: words(at.targetList, maxSkips),
    carry: reals(at.carry, depth),
    step: reals(at.step, depth),
    squares: new Float64Array(buffer, at.squares, depth),
    exponents: new Int32Array(buffer, at.exponents, depth),
    sums: cells === 0 ? null : new Float64Array(buffer, at.sums, cells),
  };
}
