import { exactExp, exactLog, type Rng } from '../links/index.ts';
import { type DataSetName, samplerOf } from './data.ts';
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

const point = new Float64Array(2);

/** Draws labelled points into a stack's inputs, [input][sample]. */
export function drawBatch(stack: Stack, data: DataSetName, samples: number, rng: Rng): void {
  const draw = samplerOf(data);
  const { inputs, labels, stride } = stack;
  for (let b = 0; b < samples; b++) {
    labels[b] = draw(rng, point);
    inputs[b] = point[0];
    inputs[stride + b] = point[1];
  }
}

/** Accuracy of a stack on `count` freshly drawn points, a batch at a time. Overwrites the stack's states. */
export function stackAccuracy(stack: Stack, data: DataSetName, count: number, rng: Rng): number {
  const { batch } = stack.shape;
  let correct = 0;
  for (let drawn = 0; drawn < count; drawn += batch) {
    const samples = Math.min(batch, count - drawn);
    stack.setSamples(samples);
    drawBatch(stack, data, samples, rng);
    stack.forward();
    correct += stack.outputGradient();
  }
  stack.setSamples(batch);
  return correct / count;
}

/** Stochastic gradient descent on any stack, blocks and skips as they are set. False when a parameter left the range. */
export function trainStack(stack: Stack, data: DataSetName, steps: number, rate: number, rng: Rng): boolean {
  for (let step = 0; step < steps; step++) {
    drawBatch(stack, data, stack.shape.batch, rng);
    stack.forward();
    stack.outputGradient();
    stack.backward(true);
    if (!stack.descend(rate)) return false;
  }
  return true;
}
