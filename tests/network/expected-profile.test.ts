import { expect, test } from 'vitest';
import { createTrainer, expectedProfile, type NetworkModel } from '../../src/network/index.ts';

const SEEDS = 32;
const plain: NetworkModel = { depth: 20, width: 8, gain: 0.65, activation: 'tanh', data: 'rings', links: [] };

/** Geometric mean over fresh networks. */
function measured(model: NetworkModel): number[] {
  const logs = new Float64Array(model.depth);
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const trainer = createTrainer(model, { seed });
    trainer.probe();
    const { gradientProfile: profile } = trainer;
    for (let l = 0; l < model.depth; l += 1) logs[l] += Math.log(profile[l] / profile[model.depth - 1]) / SEEDS;
  }
  return [...logs.map(Math.exp)];
}

// One layer of width 8 spreads ln ‖gradient‖ by √(2/8)/2 = 0.25; 19 layers by 1.09, the mean of 32 networks by 0.19. Three of these
// are a factor of 1.8. Without the typical factor of a narrow layer the plain stack is off by e^(19 · 0.065) = 3.4.
test.each<[string, Partial<NetworkModel>]>([
  ['a plain stack', {}],
  ['residual blocks, step 0.5', { alpha: 0.5, beta: 0 }],
  [
    'a stack with two skips',
    {
      links: [
        [0, 11],
        [6, 17],
      ],
    },
  ],
])('mean field theory is within a factor of 1.8 of 32 fresh networks at every layer: %s', (_, change) => {
  const model = { ...plain, ...change };
  const said = expectedProfile(model);
  for (const [layer, value] of measured(model).entries()) {
    expect(Math.abs(Math.log(said[layer] / value)), `layer ${layer}`).toBeLessThan(Math.log(1.8));
  }
});
