import { describe, expect, test } from 'vitest';
import { estimate, type Link } from '../../src/links/index.ts';
import { createTrainer } from '../../src/network/index.ts';

// Training in single precision against double, the meander's network on rings as the game judges it: accuracy over steps
// 1,501–2,000, and log10 of the gradient that reaches layer 0 over the output's, mean over 20 looks along the way. Both start
// from the same weights (rounded) and see the same data, so runs are compared in pairs, 12 seeds a placement. Rounding makes
// two runs part sooner or later, in a few seeds visibly; what must agree are the means: the paired difference is allowed
// three of its standard errors, and where all pairs nearly coincide a floor far below what anything here decides. The
// standard errors are bounded too, so that agreement means something.
const SEEDS = 12;
const ACCURACY = { floor: 0.002, resolution: 0.05 };
const GRADIENT = { floor: 0.02, resolution: 0.15 };

const PLACEMENTS: Record<string, Link[]> = {
  none: [],
  'three long': [
    [0, 11],
    [6, 17],
    [12, 23],
  ],
  one: [[0, 11]],
  'end to end': [[0, 23]],
};

const trainerOf = (links: Link[], seed: number, precision: 'f32' | 'f64') =>
  createTrainer({ depth: 24, width: 8, gain: 0.8, activation: 'tanh', links, data: 'rings' }, { seed, precision });

function run(links: Link[], seed: number, precision: 'f32' | 'f64') {
  const trainer = trainerOf(links, seed, precision);
  let late = 0;
  let gradient = 0;
  for (let step = 0; step < 2000; step++) {
    const report = trainer.step();
    if (!report.ok) throw new Error(report.what);
    if (step % 100 === 0) gradient += Math.log10(trainer.gradientProfile[0] / trainer.gradientProfile[23]);
    if (step >= 1500) late += trainer.batchAccuracy;
  }
  return { accuracy: late / 500, gradient: gradient / 20 };
}

describe.each(Object.entries(PLACEMENTS))('%s', (_, links) => {
  test('means of accuracy and gradient agree between the precisions', () => {
    const pairs = Array.from({ length: SEEDS }, (_unused, seed) => [run(links, seed, 'f64'), run(links, seed, 'f32')]);
    for (const [what, { floor, resolution }] of [
      ['accuracy', ACCURACY],
      ['gradient', GRADIENT],
    ] as const) {
      const difference = estimate(pairs.map(([double, single]) => single[what] - double[what]));
      expect(difference.error, what).toBeLessThan(resolution);
      expect(Math.abs(difference.mean), what).toBeLessThan(Math.max(floor, 3 * difference.error));
    }
  });

  test('the first profile agrees at every layer to rounding, 1e-4 of itself', () => {
    for (let seed = 0; seed < SEEDS; seed++) {
      const profiles = (['f64', 'f32'] as const).map((precision) => {
        const trainer = trainerOf(links, seed, precision);
        trainer.probe();
        return trainer.gradientProfile;
      });
      for (let layer = 0; layer < 24; layer++) {
        expect(Math.abs(profiles[1][layer] / profiles[0][layer] - 1)).toBeLessThan(1e-4);
      }
    }
  });
});
