import { model } from '../../src/lab/exhibits/plus-i/model.ts';
import { claimLaw } from './claim-law.ts';

export const plusILaws = [
  claimLaw(
    'plus-i-lifted',
    '20 matrices of size 8, orthogonal times 1/20: ln‖ΠJ‖ = −20 ln 20',
    'exact: orthogonal matrices multiply to one',
    model,
    'lifted',
    { size: 8, blocks: 20 },
  ),
  claimLaw(
    'plus-i-normal',
    'a normal J of size 8, eigenvalues within 0.4: ln‖(I + J)^20‖ is 20 ln max|1 + λ|',
    'exact: the singular values of a normal matrix are the sizes of its eigenvalues',
    model,
    'growth',
    { size: 8, radius: 0.4, coupling: 0, blocks: 20 },
  ),
  claimLaw(
    'plus-i-stiffer',
    'a link over 11 beads adds 2 to the trace of the Kirchhoff matrix of a chain of 24',
    'exact: it adds the square of a vector of entries 1 and −1',
    model,
    'stiffer',
    { span: 11 },
  ),
  claimLaw(
    'plus-i-interlaced',
    'the eigenvalues of the linked Kirchhoff matrix interlace those of the free one (24 beads, a link over 11)',
    'Cauchy: a positive change of rank one',
    model,
    'interlaced',
    { span: 11 },
  ),
  claimLaw(
    'plus-i-bounded',
    'a normal J of size 8, eigenvalues within 0.9 of 0.2: ln‖(I + J)^20‖ is at most 20 ln 2.1',
    'derived: the norm of a normal matrix is its largest |1 + λ|',
    model,
    'bounded',
    { size: 8, radius: 0.9, centre: 0.2, coupling: 0, blocks: 20 },
  ),
];
