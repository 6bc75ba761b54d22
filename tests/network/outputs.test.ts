import { expect, test } from 'vitest';
import { createRng } from '../../src/links/index.ts';
import { crossEntropy } from '../../src/network/batches.ts';
import { createTrainer, sampleData } from '../../src/network/index.ts';
import { createStack } from '../../src/network/stack.ts';

const MODEL = { depth: 9, width: 8, gain: 1.1, activation: 'tanh', links: [[1, 6]], data: 'spiral' } as const;

test.each(['f64', 'f32'] as const)(
  'outputs are the sigmoids of the logits, at any number of points: %s',
  (precision) => {
    const trainer = createTrainer(MODEL, { seed: 4, precision });
    for (let step = 0; step < 100; step++) trainer.step();
    const stack = createStack({ depth: 9, width: 8, inputs: 2, batch: 1, activation: 'tanh', precision: 'f64' });
    stack.parameters.set(trainer.parameters.subarray(0, stack.layout.count));
    stack.setLinks(MODEL.links);
    const rng = createRng(2);
    for (const count of [1, 63, 64, 65, 200]) {
      const points = Float64Array.from({ length: 2 * count }, () => 1.5 * rng.normal());
      const out = new Float64Array(count);
      trainer.outputs(points, out);
      for (let k = 0; k < count; k++) {
        stack.inputs[0] = points[2 * k];
        stack.inputs[stack.stride] = points[2 * k + 1];
        stack.forward();
        expect(Math.abs(out[k] - 1 / (1 + Math.exp(-stack.logits[0])))).toBeLessThan(
          precision === 'f64' ? 1e-13 : 1e-5,
        );
      }
    }
    expect(() => trainer.outputs(new Float64Array(6), new Float64Array(2))).toThrow(
      '6 coordinates are not two for each of 2 outputs',
    );
  },
);

test('a trained network gives its own label to the points that its accuracy counts', () => {
  const trainer = createTrainer({ ...MODEL, data: 'rings' }, { seed: 1 });
  for (let step = 0; step < 300; step++) trainer.step();
  const { inputs, labels } = sampleData('rings', 1024, createRng(1).fork(2));
  const out = new Float64Array(1024);
  trainer.outputs(inputs, out);
  const right = out.filter((probability, k) => probability > 0.5 === (labels[k] === 1)).length;
  expect(right / 1024).toBe(trainer.testAccuracy(1024));
  expect(right / 1024).toBeGreaterThan(0.95);
});

test('loss and gradient profile are those of the last step, whenever they are read and whatever was asked between', () => {
  const eager = createTrainer(MODEL, { seed: 6 });
  const lazy = createTrainer(MODEL, { seed: 6 });
  for (let step = 0; step < 20; step++) {
    eager.step();
    const loss = eager.loss;
    const profile = eager.gradientProfile.slice();
    lazy.step();
    lazy.outputs(new Float64Array(200), new Float64Array(100));
    lazy.testAccuracy(100);
    lazy.sensitivity(new Float64Array(81));
    expect(lazy.loss).toBe(loss);
    expect(lazy.gradientProfile).toEqual(profile);
  }
  const profile = lazy.gradientProfile.slice();
  lazy.probe();
  expect(lazy.gradientProfile).not.toEqual(profile);
  expect(lazy.loss).toBe(eager.loss);
});

test('the loss is the mean cross entropy of the batch that the step saw', () => {
  const trainer = createTrainer(MODEL, { seed: 6, rate: 0 });
  trainer.step();
  const stack = createStack({ depth: 9, width: 8, inputs: 2, batch: 64, activation: 'tanh', precision: 'f64' });
  stack.parameters.set(trainer.parameters);
  stack.setLinks(MODEL.links);
  stack.seedData(0, createRng(6).fork(1));
  stack.drawData(0, 'spiral', 64);
  stack.forward();
  expect(trainer.loss).toBe(crossEntropy(stack.logits, stack.labels, 64));
});
