import { model } from '../../src/lab/exhibits/step-size/model.ts';
import { claimLaw } from './claim-law.ts';

export const stepSizeLaws = [
  claimLaw(
    'step-size-links',
    'a chain of 24 beads with links 2–9, 8–19 and 10–17: none of them, taken off in turn, had raised the largest step of x + hF(x)',
    'derived: a spring at rest adds a positive change of rank one to the Hessian',
    model,
    'lowers',
    { links: [2, 9, 8, 19, 10, 17] },
  ),
  claimLaw(
    'step-size-each',
    'a chain of 24 beads with each of six links alone: the largest step of x + hF(x) is 2/λ_max of that chain; the worst of the six',
    'derived: explicit Euler on the stiffest mode',
    model,
    'each',
    {},
  ),
];
