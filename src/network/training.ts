import { createRng, hashFloats, type Link } from '../links/index.ts';
import { crossEntropy, drawBatch, stackAccuracy } from './batches.ts';
import { setBlocks } from './blocks.ts';
import { initialiseNetwork } from './initialise.ts';
import { checkLinks, checkNetworkModel, type NetworkModel } from './model.ts';
import { findRangeFault } from './range.ts';
import { createStack, type Reals } from './stack.ts';

/** Why training stopped: `layer` is where the numbers left the finite range, `what` says which numbers. */
export interface TrainFault {
  readonly ok: false;
  readonly layer: number;
  readonly what: string;
}

export type TrainReport = { readonly ok: true } | TrainFault;

export interface TrainerOptions {
  readonly seed: number;
  /** Step of the gradient descent. */
  readonly rate?: number;
  /** Samples a step, all freshly drawn. */
  readonly batch?: number;
}

/** A network in training by stochastic gradient descent on the cross entropy. */
export interface Trainer {
  readonly model: NetworkModel;
  /** All parameters, live: E, W_1 … W_{n−1}, b_1 … b_{n−1}, o, c. */
  readonly parameters: Reals;
  /** Steps done since the start. */
  readonly steps: number;
  /** Mean cross entropy of the last batch, in nats. */
  readonly loss: number;
  /** Share of the last batch classified correctly. */
  readonly batchAccuracy: number;
  /** Mean of the batch accuracies of the last 50 steps. */
  readonly accuracy: number;
  /** ‖∂loss/∂x_l‖ of the last batch, root mean square over its samples; layer 0 first. */
  readonly gradientProfile: Float64Array;
  /** Why the last step failed, until restore(). */
  readonly fault: TrainFault | null;
  /** The last finite parameters: what they were before the last step. */
  readonly lastFinite: Reals;
  /** One batch: forward, backward, descend. After a fault it does nothing but repeat the fault. */
  step(): TrainReport;
  /** Fills gradientProfile from a fixed batch as weights and links now stand, without a step. */
  probe(): void;
  /** Accuracy on `count` points that training never draws, the same points each time. */
  testAccuracy(count?: number): number;
  /** As testAccuracy, with one block dropped: layer `layer` hands on x as it is. */
  accuracyWithout(layer: number, count?: number): number;
  /** Adds N(0, (noise · g)²/width) to every weight of the stack, from a stream of its own: a shock it must relearn from. */
  shake(noise: number): void;
  /** Changes the skips; all weights stay as they are. */
  setLinks(links: readonly Link[]): void;
  /** Writes ‖∂x_j/∂x_i‖ to out[j·n + i]: Frobenius norm over √width, root mean square over 8 points; 1 on the diagonal. */
  sensitivity(out: Float64Array): void;
  /** Goes back to the last finite parameters and clears the fault. */
  restore(): void;
  /** 64-bit hash of all parameters. */
  hash(): string;
}

const WINDOW = 50;
const PROBES = 8;

/**
 * Builds a network and its trainer. Weights, training data and test data are three streams of the seed, so that trainers
 * with other links but the same seed start from the same weights and see the same data.
 * Throws NetworkModelError for an impossible model.
 */
export function createTrainer(model: NetworkModel, { seed, rate = 0.1, batch = 64 }: TrainerOptions): Trainer {
  checkNetworkModel(model);
  const { depth, width, activation, data, alpha = 1, beta = 1 } = model;
  const stack = createStack({ depth, width, inputs: 2, batch, activation, precision: 'f64' });
  stack.setLinks(model.links);
  setBlocks(stack, { kind: 'scaled', alpha, beta });
  const rng = createRng(seed);
  initialiseNetwork(stack.parameters, stack.layout, model, rng.fork(0));
  const training = rng.fork(1);
  const profile = new Float64Array(depth);
  const lastFinite = stack.parameters.slice();
  const recent = new Float64Array(WINDOW);
  let links = model.links;
  let steps = 0;
  let loss = Number.NaN;
  let batchAccuracy = Number.NaN;
  let fault: TrainFault | null = null;
  let recentSum = 0;
  const done: TrainReport = { ok: true };

  return {
    get model() {
      return { ...model, links };
    },
    parameters: stack.parameters,
    gradientProfile: profile,
    lastFinite,
    get steps() {
      return steps;
    },
    get loss() {
      return loss;
    },
    get batchAccuracy() {
      return batchAccuracy;
    },
    get accuracy() {
      return recentSum / Math.max(1, Math.min(steps, WINDOW));
    },
    get fault() {
      return fault;
    },
    step() {
      if (fault !== null) return fault;
      drawBatch(stack, data, batch, training);
      stack.forward();
      const correct = stack.outputGradient();
      stack.backward(true);
      stack.gradientNorms(profile);
      lastFinite.set(stack.parameters);
      loss = crossEntropy(stack.logits, stack.labels, batch);
      if (!stack.descend(rate)) {
        const { layer, what } = findRangeFault(stack)!;
        fault = { ok: false, layer, what };
        return fault;
      }
      batchAccuracy = correct / batch;
      const slot = steps % WINDOW;
      recentSum += correct / batch - recent[slot];
      recent[slot] = correct / batch;
      steps++;
      return done;
    },
    probe() {
      drawBatch(stack, data, batch, createRng(seed).fork(4));
      stack.forward();
      stack.outputGradient();
      stack.backward(true);
      stack.gradientNorms(profile);
    },
    testAccuracy(count = 1024) {
      return stackAccuracy(stack, data, count, createRng(seed).fork(2));
    },
    accuracyWithout(layer, count = 256) {
      stack.setBlock(layer, 1, 0);
      const accuracy = stackAccuracy(stack, data, count, createRng(seed).fork(2));
      stack.setBlock(layer, 1 - beta, alpha);
      return accuracy;
    },
    shake(noise) {
      const shock = createRng(seed).fork(5);
      const spread = (noise * model.gain) / Math.sqrt(width);
      for (let k = 0; k < stack.parameters.length; k++) stack.parameters[k] += spread * shock.normal();
    },
    setLinks(next) {
      checkLinks(depth, next);
      links = next;
      stack.setLinks(next);
    },
    sensitivity(out) {
      const probes = Math.min(batch, PROBES);
      drawBatch(stack, data, probes, createRng(seed).fork(3));
      stack.forward();
      out.fill(0);
      for (let sample = 0; sample < probes; sample++) stack.addSensitivity(sample, out);
      for (let k = 0; k < out.length; k++) out[k] = Math.sqrt(out[k] / (probes * width));
    },
    restore() {
      stack.parameters.set(lastFinite);
      fault = null;
    },
    hash: () => hashFloats(stack.parameters as Float64Array),
  };
}
