import { expect, test } from 'vitest';
import { createTrainer } from '../../src/network/index.ts';
import { NETWORK_HASH, networkHash } from '../scenes/determinism-network.ts';

test('200 training steps give the same bits as ever', () => {
  expect(networkHash()).toBe(NETWORK_HASH);
});

test('two trainers of one seed agree at every step, whatever else runs between them', () => {
  const model = { depth: 12, width: 5, gain: 1.3, activation: 'relu', links: [[2, 9]], data: 'moons' } as const;
  const a = createTrainer(model, { seed: 7 });
  const b = createTrainer(model, { seed: 7 });
  for (let step = 0; step < 50; step++) {
    a.step();
    b.testAccuracy(100);
    b.sensitivity(new Float64Array(144));
    b.step();
    expect(a.hash()).toBe(b.hash());
  }
  expect(createTrainer(model, { seed: 8 }).hash()).not.toBe(createTrainer(model, { seed: 7 }).hash());
});
