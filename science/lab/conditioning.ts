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
  claimLaw(
    'conditioning-least',
    'eigenvalues −1 and −4, α = 0.25: the smaller singular value of I + αJ is 0',
    'exact: |1 + αλ|',
    model,
    'least',
    { shape: 'negative', a: 1, b: 4, alpha: 0.25 },
  ),
  claimLaw(
    'conditioning-learns',
    '20 trained blocks x + 0.4F(x), 150 steps on the rings: less than a tenth of fresh points go wrong (6 starts)',
    'measured: the top of the hill',
    model,
    'learns',
    { alpha: 0.4 },
  ),
];
