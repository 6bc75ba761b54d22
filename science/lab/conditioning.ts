import { model } from '../../src/lab/exhibits/conditioning/model.ts';
import { claimLaw } from './claim-law.ts';

export const conditioningLaws = [
  claimLaw(
    'conditioning-one',
    'J symmetric with eigenvalues −1 and −4, α = 0.1: the condition number of I + αJ is 0.9/0.6 = 1.5',
    'derived: the singular values are |1 + αλ|',
    model,
    'one',
    { shape: 'negative', a: 1, b: 4, alpha: 0.1 },
  ),
  claimLaw('conditioning-blocks', 'four such blocks: 1.5⁴', 'derived: they share their directions', model, 'all', {
    shape: 'negative',
    a: 1,
    b: 4,
    alpha: 0.1,
    blocks: 4,
  }),
];
