import { describe, expect, test } from 'vitest';
import { createRng } from '../../src/links/index.ts';
import { type ChunkedTraining, injure, stackAccuracy, trainChunk, trainedStack } from '../../src/network/index.ts';

const training: ChunkedTraining = {
  shape: { layers: 6, width: 4, activation: 'tanh' },
  block: { kind: 'residual', h: 0.5 },
  init: 'orthogonal',
  gain: 1,
  data: 'rings',
  rate: 0.1,
  seed: 3,
  steps: 40,
};
const { parameters } = trainChunk(training, 0, null);
const stack = trainedStack(training, parameters);

function outcome(dropped: readonly number[], order: readonly number[]): Float64Array {
  injure(stack, training, parameters, { dropped, order, links: [] });
  stackAccuracy(stack, 'rings', 64, createRng(1));
  return Float64Array.from(stack.logits);
}

describe('an injured stack', () => {
  test('nothing done is the whole stack, also after other injuries', () => {
    const whole = outcome([], []);
    outcome([2], [6, 5, 4, 3, 2, 1]);
    expect(outcome([], [1, 2, 3, 4, 5, 6])).toEqual(whole);
  });

  test('what is left out hands on its input, bit for bit', () => {
    outcome([3], []);
    expect(stack.state(3)).toEqual(stack.state(2));
    expect(stack.state(4)).not.toEqual(stack.state(3));
  });

  test('two blocks that changed places and are both left out leave the same as before', () => {
    expect(outcome([2, 5], [1, 5, 3, 4, 2, 6])).toEqual(outcome([2, 5], []));
    expect(outcome([], [1, 5, 3, 4, 2, 6])).not.toEqual(outcome([], []));
  });

  test('a block moved to another place does there what it did: first of all, it sees the same input', () => {
    const moved = outcome([2, 3, 4, 5, 6], [4, 2, 3, 1, 5, 6]);
    const first = parameters.slice();
    const { layout } = stack;
    first.set(parameters.subarray(layout.matrix(4), layout.matrix(4) + 16), layout.matrix(1));
    first.set(parameters.subarray(layout.bias(4), layout.bias(4) + 4), layout.bias(1));
    injure(stack, training, first, { dropped: [2, 3, 4, 5, 6], order: [], links: [] });
    stackAccuracy(stack, 'rings', 64, createRng(1));
    expect(Float64Array.from(stack.logits)).toEqual(moved);
  });
});
