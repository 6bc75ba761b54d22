import { exactExp, exactLog, type Rng } from '../links/index.ts';
import type { DataSetName } from './data-sets.ts';
import type { Reals, Stack } from './stack.ts';

/** Mean cross entropy −log p(label) of logits, in nats. */
export function crossEntropy(logits: Reals, labels: Reals, samples: number): number {
  let sum = 0;
  for (let b = 0; b < samples; b++) {
    const s = logits[b];
    sum += exactLog(1 + exactExp(-Math.abs(s))) + Math.max(s, 0) - labels[b] * s;
  }
  return sum / samples;
}

/** Accuracy of a stack on `count` points that `rng` stands before, a batch at a time. Overwrites the stack's batch. */
export function stackAccuracy(stack: Stack, data: DataSetName, count: number, rng: Rng): number {
  const { batch } = stack.shape;
  let correct = 0;
  stack.seedData(1, rng);
  for (let drawn = 0; drawn < count; drawn += batch) {
    const samples = Math.min(batch, count - drawn);
    stack.setSamples(samples);
    stack.drawData(1, data, samples);
    stack.forward();
    correct += stack.outputGradient();
  }
  stack.setSamples(batch);
  return correct / count;
}

/**
 * Probability of class 1 at points (x and y of each, one after another), a batch at a time. Overwrites the stack's batch.
 * Throws a RangeError unless `out` has one place a point.
 */
export function stackOutputs(stack: Stack, points: Float64Array, out: Float64Array): void {
  if (points.length !== 2 * out.length) {
    throw new RangeError(`${points.length} coordinates are not two for each of ${out.length} outputs`);
  }
  const { inputs, labels, stride } = stack;
  const { batch } = stack.shape;
  labels.fill(0);
  for (let first = 0; first < out.length; first += batch) {
    const samples = Math.min(batch, out.length - first);
    stack.setSamples(samples);
    for (let b = 0; b < samples; b++) {
      inputs[b] = points[2 * (first + b)];
      inputs[stride + b] = points[2 * (first + b) + 1];
    }
    stack.forward();
    // Where the label is 0, ∂loss/∂logit is the sigmoid of the logit.
    stack.outputGradient();
    for (let b = 0; b < samples; b++) out[first + b] = stack.logitGradients[b];
  }
  stack.setSamples(batch);
}

/**
 * Stochastic gradient descent on any stack, blocks and skips as they are set, on the points that `rng` stands before. False
 * when a parameter left the range.
 */
export function trainStack(stack: Stack, data: DataSetName, steps: number, rate: number, rng: Rng): boolean {
  stack.seedData(0, rng);
  for (let step = 0; step < steps; step++) if (stack.learn(0, data, rate) < 0) return false;
  return true;
}
