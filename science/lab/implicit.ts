import { model } from '../../src/lab/exhibits/implicit/model.ts';
import { claimLaw } from './claim-law.ts';

const source = 'derived: 1 = w/cosh²(wz) at the turns of z − tanh(wz)';

export const implicitLaws = [
  claimLaw('implicit-points', 'z = x + tanh(wz), w ≤ 1: one point (w = 0.9, x = 0.3)', source, model, 'points', {
    weight: 0.9,
    input: 0.3,
  }),
  claimLaw(
    'implicit-points-split',
    'past w = 1 there are three while |x| < √(1 − 1/w) − artanh √(1 − 1/w)/w (w = 1.5, x = 0.05)',
    source,
    model,
    'points',
    { weight: 1.5, input: 0.05 },
  ),
  claimLaw(
    'implicit-chain',
    'a hairpin of 12 beads, shaken, relaxed by backward Euler at h = 0.05 τ, ten times past the explicit limit: its energy is −1 ε for each native contact',
    'derived: every contact can lie in its well while every bond is at rest',
    model,
    'chain',
    {},
  ),
  claimLaw(
    'implicit-finds',
    'z = u + tanh(wz), w = 0.9, u = 0.3: plain iteration closes in on its point',
    'derived: a contraction (Banach)',
    model,
    'finds',
    {},
  ),
];
