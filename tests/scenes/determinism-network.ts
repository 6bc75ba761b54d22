import { hashFloats } from '../../src/links/index.ts';
import { createTrainer } from '../../src/network/index.ts';

/** What 200 steps of training must hash to, in Node, in the page and in a worker, in each precision. */
export const NETWORK_HASHES = { f64: 'ebf759432117a1b4', f32: '5af8423d2eb98a32' } as const;

/** The meander's network with its three links, 200 training steps: a hash over parameters, gradient profile and loss. */
export function networkHash(precision: keyof typeof NETWORK_HASHES): string {
  const trainer = createTrainer(
    {
      depth: 24,
      width: 8,
      gain: 0.8,
      activation: 'tanh',
      links: [
        [0, 11],
        [6, 17],
        [12, 23],
      ],
      data: 'rings',
    },
    { seed: 20240229, precision },
  );
  for (let step = 0; step < 200; step++) trainer.step();
  const sensitivity = new Float64Array(24 * 24);
  trainer.sensitivity(sensitivity);
  const numbers = new Float64Array([trainer.loss, trainer.testAccuracy()]);
  return hashFloats(trainer.parameters, trainer.gradientProfile, sensitivity, numbers);
}
