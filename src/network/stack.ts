import type { Link, Rng } from '../links/index.ts';
import { DATA_SETS, type DataSetName } from './data-sets.ts';
import { GENERATOR_SIZE, instantiate } from './kernel/instance.ts';
import { createStackMemory, type ParameterLayout, type Reals, type StackShape } from './kernel/memory.ts';
import { checkLinks } from './model.ts';

export type { ParameterLayout, Reals, StackShape } from './kernel/memory.ts';

/**
 * Layers in the kernel's memory: x_0 = tanh(E u), x_l = carry_l x_{l−1} + step_l act(W_l x_{l−1} + b_l) + Σ skips x_i,
 * logit = o·x_{n−1} + c. carry 0 and step 1 is a plain layer, carry 1 a residual block, carry 1 − β with step α a scaled
 * one, carry 1 with step 0 a block left out. All arrays are views of the kernel's memory, laid [unit][sample].
 */
export interface Stack {
  readonly shape: StackShape;
  readonly layout: ParameterLayout;
  readonly parameters: Reals;
  /** The parameters as they were before the last descend, or when keep() was called. */
  readonly kept: Reals;
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
  /** Puts one of the stack's two streams of data where a generator stands, which is not advanced. */
  seedData(stream: 0 | 1, rng: Rng): void;
  /** Fills inputs and labels with the next points of a stream; for batched stacks of two inputs. */
  drawData(stream: 0 | 1, data: DataSetName, samples: number): void;
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
  keep(): void;
  /** One step down the gradients, the old parameters kept; false when a parameter left the finite range. */
  descend(rate: number): boolean;
  /**
   * One step of stochastic gradient descent on the next points of a stream, as many as count: drawData, forward,
   * outputGradient, backward and descend in one. Returns the number of points classified correctly, −1 when a parameter left
   * the finite range.
   */
  learn(stream: 0 | 1, data: DataSetName, rate: number): number;
  /** Root mean square over the samples of ‖x_l‖ or of ‖∂loss/∂x_l‖, a layer each. */
  stateNorms(out: Float64Array): void;
  gradientNorms(out: Float64Array): void;
  /** After backwardRescaled: mantissa² sums and exponents e, ‖g_l‖ = √(sum / samples) · 2^e. */
  rescaledNorms(squares: Float64Array, exponents: Int32Array): void;
  /** Adds Σ squares of ∂x_j/∂x_i for one sample to out[j·depth + i], i ≤ j. */
  addSensitivity(sample: number, out: Float64Array): void;
}

/** Builds a stack with zero parameters, plain layers and no skips. Throws when the shape is impossible. */
export function createStack(shape: StackShape): Stack {
  const { depth, batch } = shape;
  const { kernel, table, at, maxSkips, layerBytes, lanesOfTangents, ...memory } = createStackMemory(shape);
  const { states, activations, sources, targets, carry, step, squares, exponents, sums } = memory;
  const single = shape.single === true;
  let samples = batch;
  let skips: readonly Link[] = [];

  /** Plain layers without a skip keep x_l and act(…) in one place. */
  function placeState(l: number): void {
    const plain = l === 0 || (carry[l] === 0 && step[l] === 1 && sources[l] === sources[l + 1]);
    activations[l] = at.t + l * layerBytes;
    states[l] = plain ? activations[l] : at.x + l * layerBytes;
  }

  function setSamples(count: number): void {
    if (!(count >= 1 && count <= batch)) throw new RangeError(`a batch holds 1 to ${batch} samples, not ${count}`);
    samples = count;
    memory.setField('samples', count);
    memory.mask.fill(0).fill(1, 0, count);
  }

  function setLinks(links: readonly Link[]): void {
    checkLinks(depth, links);
    if (links.length > maxSkips) throw new RangeError(`at most ${maxSkips} skips`);
    const fill = (starts: Uint32Array, entries: Uint32Array, own: 0 | 1) => {
      const other = own === 1 ? 0 : 1;
      const sorted = [...links].sort((a, b) => a[own] - b[own] || a[other] - b[other]);
      starts.fill(0);
      for (const link of sorted) starts[link[own] + 1]++;
      for (let l = 0; l < depth; l++) starts[l + 1] += starts[l];
      sorted.forEach((link, index) => {
        entries[index] = link[other];
      });
    };
    fill(sources, memory.sourceList, 1);
    fill(targets, memory.targetList, 0);
    skips = links;
    for (let l = 0; l < depth; l++) placeState(l);
  }

  const generatorAt = (stream: 0 | 1) => at.generators + stream * GENERATOR_SIZE;

  function checkRoom(): void {
    if (shape.inputs !== 2 || single) throw new RangeError('points are drawn for batches of two inputs');
  }

  function norms(what: 0 | 1, out: Float64Array): void {
    kernel.layerSquares(table, what);
    for (let l = 0; l < depth; l++) out[l] = Math.sqrt(squares[l] / samples);
  }

  carry.fill(0);
  step.fill(1);
  setSamples(batch);
  setLinks([]);

  return {
    shape,
    layout: memory.layout,
    parameters: memory.parameters,
    kept: memory.kept,
    gradients: memory.gradients,
    stride: memory.stride,
    inputs: memory.inputs,
    labels: memory.labels,
    logits: memory.logits,
    logitGradients: memory.logitGradients,
    state: (layer) => memory.layerAt(states[layer]),
    activation: (layer) => memory.layerAt(activations[layer]),
    stateGradient: (layer) => memory.layerAt(at.g + layer * layerBytes),
    setSamples,
    seedData(stream, rng) {
      const [a, b, c, d] = rng.state();
      kernel.seedGenerator(generatorAt(stream), a, b, c, d);
    },
    drawData(stream, data, count) {
      checkRoom();
      if (!(count >= 1 && count <= batch)) throw new RangeError(`a batch holds 1 to ${batch} samples, not ${count}`);
      const y = at.inputs + memory.inputs.byteLength / 2;
      kernel.draw(DATA_SETS.indexOf(data), generatorAt(stream), count, at.labels, at.inputs, y, at.scratch);
    },
    setLinks,
    links: () => skips,
    block: (layer) => ({ carry: carry[layer], step: step[layer] }),
    setBlock(layer, carryOfLayer, stepOfLayer) {
      if (!(layer >= 1 && layer < depth)) throw new RangeError(`no block ${layer} in a stack of ${depth} layers`);
      carry[layer] = carryOfLayer;
      step[layer] = stepOfLayer;
      placeState(layer);
    },
    forward: (first = 0) => kernel.forward(table, first),
    outputGradient: () => kernel.outputGradient(table),
    backward(learn) {
      if (learn && single) throw new RangeError('the one-sample path gives no parameter gradients');
      kernel.backward(table, learn, false);
    },
    backwardRescaled: () => kernel.backward(table, false, true),
    keep: () => memory.kept.set(memory.parameters),
    descend: (rate) => kernel.descend(table, rate) === 0,
    learn(stream, data, rate) {
      checkRoom();
      return kernel.learn(table, DATA_SETS.indexOf(data), generatorAt(stream), rate);
    },
    stateNorms: (out) => norms(0, out),
    gradientNorms: (out) => norms(1, out),
    rescaledNorms(outSquares, outExponents) {
      outSquares.set(squares);
      outExponents.set(exponents);
    },
    addSensitivity(sample, out) {
      if (sums === null) throw new RangeError('the sensitivity matrix is for stacks of at most 512 layers');
      sums.fill(0);
      kernel.sensitivity(table, sample, lanesOfTangents, at.work, at.sums);
      for (let k = 0; k < sums.length; k++) out[k] += sums[k];
    },
  };
}

/** The kernel's tanh over an array, in place: for tests of its error. */
export function kernelTanh(values: Reals): void {
  const precision = values instanceof Float64Array ? 'f64' : 'f32';
  const bytes = Math.ceil(values.byteLength / 16) * 16;
  const { memory, kernel, start } = instantiate(precision, bytes);
  const view =
    precision === 'f64'
      ? new Float64Array(memory.buffer, start, values.length)
      : new Float32Array(memory.buffer, start, values.length);
  view.set(values);
  kernel.tanh(start, bytes);
  values.set(view);
}
