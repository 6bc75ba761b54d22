import { model } from '../../src/lab/exhibits/step-size/model.ts';
import { claimLaw } from './claim-law.ts';

export const stepSizeLaws = [
  claimLaw(
    'step-size-links',
    'a chain of 24 beads with links 2–9, 8–19 and 10–17: none of them, taken off in turn, had raised the largest step of x + hF(x): the step with it over that without, at most 1.001',
    'derived: a spring at rest adds a positive change of rank one to the Hessian',
    model,
    'lowers',
    { links: [2, 9, 8, 19, 10, 17] },
  ),
  claimLaw(
    'step-size-each',
    'a chain of 24 beads with each of six links alone: the largest step of x + hF(x) is 2/λ_max of that chain; the worst of the six is at most a hundredth off',
    'derived: explicit Euler on the stiffest mode',
    model,
    'each',
    {},
  ),
  claimLaw(
    'step-size-returns',
    'a chain of 24 beads nudged off its rest, 240 steps x + hF(x) below 2/λ_max: it ends no farther from its rest than it began (median of 9)',
    'derived: every |1 + hλ| is at most 1',
    model,
    'returns',
    {},
  ),
];
