import { createRng, hashFloats, type Link } from '../links/index.ts';
import { crossEntropy, stackAccuracy, stackOutputs } from './batches.ts';
import { setBlocks } from './blocks.ts';
import { initialiseNetwork } from './initialise.ts';
import type { Precision } from './kernel/instance.ts';
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
  /** f64, the default, where digits count; f32 where speed counts: averages over starts agree within their errors. */
  readonly precision?: Precision;
}

/** A network in training by stochastic gradient descent on the cross entropy. */
export interface Trainer {
  readonly model: NetworkModel;
  /** All parameters, live: E, W_1 … W_{n−1}, b_1 … b_{n−1}, o, c. */
  readonly parameters: Reals;
  /** Steps done since the start. */
  readonly steps: number;
  /** Mean cross entropy of the last batch, in nats; worked out when read. */
  readonly loss: number;
  /** Share of the last batch classified correctly. */
  readonly batchAccuracy: number;
  /** Mean of the batch accuracies of the last 50 steps. */
  readonly accuracy: number;
  /**
   * ‖∂loss/∂x_l‖ of the last batch, root mean square over its samples; layer 0 first. Worked out when read, always into
   * the same array: read the property anew after a step.
   */
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
  /**
   * Probability of class 1 at given points as weights and links now stand: for a decision boundary. Training goes on with
   * the same bits after it. Throws a RangeError where the lengths do not fit.
   *
   * @param points x and y of each point, one after another
   * @param out one number a point
   */
  outputs(points: Float64Array, out: Float64Array): void;
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
export function createTrainer(model: NetworkModel, options: TrainerOptions): Trainer {
  const { seed, rate = 0.1, batch = 64, precision = 'f64' } = options;
  checkNetworkModel(model);
  const { depth, width, activation, data, alpha = 1, beta = 1 } = model;
  const stack = createStack({ depth, width, inputs: 2, batch, activation, precision });
  stack.setLinks(model.links);
  setBlocks(stack, { kind: 'scaled', alpha, beta });
  const rng = createRng(seed);
  initialiseNetwork(stack.parameters, stack.layout, model, rng.fork(0));
  stack.seedData(0, rng.fork(1));
  const profile = new Float64Array(depth);
  stack.keep();
  const recent = new Float64Array(WINDOW);
  let links = model.links;
  let steps = 0;
  let loss = Number.NaN;
  let isLossDue = false;
  let isProfileDue = false;
  let batchAccuracy = Number.NaN;
  let fault: TrainFault | null = null;
  let recentSum = 0;
  const done: TrainReport = { ok: true };

  /** The loss of the last step, before anything else overwrites its batch. */
  function settleLoss(): void {
    if (!isLossDue) return;
    isLossDue = false;
    loss = crossEntropy(stack.logits, stack.labels, batch);
  }

  function accuracyOn(count: number): number {
    settleLoss();
    return stackAccuracy(stack, data, count, rng.fork(2));
  }

  return {
    get model() {
      return { ...model, links };
    },
    parameters: stack.parameters,
    lastFinite: stack.kept,
    get gradientProfile() {
      if (isProfileDue) stack.gradientNorms(profile);
      isProfileDue = false;
      return profile;
    },
    get steps() {
      return steps;
    },
    get loss() {
      settleLoss();
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
      const correct = stack.learn(0, data, rate);
      isProfileDue = true;
      isLossDue = true;
      if (correct < 0) {
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
      settleLoss();
      stack.seedData(1, rng.fork(4));
      stack.drawData(1, data, batch);
      stack.forward();
      stack.outputGradient();
      stack.backward(false);
      isProfileDue = true;
    },
    testAccuracy: (count = 1024) => accuracyOn(count),
    accuracyWithout(layer, count = 256) {
      stack.setBlock(layer, 1, 0);
      const accuracy = accuracyOn(count);
      stack.setBlock(layer, 1 - beta, alpha);
      return accuracy;
    },
    shake(noise) {
      const shock = rng.fork(5);
      const spread = (noise * model.gain) / Math.sqrt(width);
      for (let k = 0; k < stack.parameters.length; k++) stack.parameters[k] += spread * shock.normal();
    },
    outputs(points, out) {
      settleLoss();
      stackOutputs(stack, points, out);
    },
    setLinks(next) {
      checkLinks(depth, next);
      links = next;
      stack.setLinks(next);
    },
    sensitivity(out) {
      settleLoss();
      const probes = Math.min(batch, PROBES);
      stack.seedData(1, rng.fork(3));
      stack.drawData(1, data, probes);
      stack.forward();
      out.fill(0);
      for (let sample = 0; sample < probes; sample++) stack.addSensitivity(sample, out);
      for (let k = 0; k < out.length; k++) out[k] = Math.sqrt(out[k] / (probes * width));
    },
    restore() {
      stack.parameters.set(stack.kept);
      fault = null;
    },
    hash: () => hashFloats(stack.parameters),
  };
}
