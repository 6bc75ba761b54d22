import { expect, test } from 'vitest';
import { createTrainer } from '../../src/network/index.ts';
import { NETWORK_HASHES, networkHash } from '../scenes/determinism-network.ts';

test.each(['f64', 'f32'] as const)('200 training steps give the same bits as ever: %s', (precision) => {
  expect(networkHash(precision)).toBe(NETWORK_HASHES[precision]);
});

test.each(['f64', 'f32'] as const)(
  'two trainers of one seed agree at every step, whatever is asked of one between: %s',
  (precision) => {
    const model = { depth: 12, width: 5, gain: 1.3, activation: 'relu', links: [[2, 9]], data: 'moons' } as const;
    const a = createTrainer(model, { seed: 7, precision });
    const b = createTrainer(model, { seed: 7, precision });
    const points = new Float64Array(2 * 150).fill(0.3);
    const out = new Float64Array(150);
    for (let step = 0; step < 50; step++) {
      a.step();
      b.testAccuracy(100);
      b.sensitivity(new Float64Array(144));
      b.accuracyWithout(3, 70);
      b.outputs(points, out);
      b.probe();
      b.step();
      expect(a.hash()).toBe(b.hash());
    }
    expect(createTrainer(model, { seed: 8 }).hash()).not.toBe(createTrainer(model, { seed: 7 }).hash());
  },
);
