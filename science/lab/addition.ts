import { model } from '../../src/lab/exhibits/addition/model.ts';
import { claimLaw } from './claim-law.ts';

export const additionLaws = [
  claimLaw(
    'addition-bars',
    '20 residual blocks x + ax, a = ½: what passes through k branches, summed over k = 0 … 20, is (1 + a)^20',
    'exact: binomial theorem',
    model,
    'bars',
    { weight: 0.5, layers: 20, share: 1 },
  ),
  claimLaw(
    'addition-idle',
    'h = 0 makes 60 residual tanh blocks of random weights the identity, bit for bit',
    'exact: 0·F is 0 and x + 0 is x',
    model,
    'identity',
    { layers: 60, share: 0 },
  ),
  claimLaw(
    'addition-copying',
    '20 tanh layers of width 8 that are to hand on their input: the error of the residual stack (h = 1/20) before any training, over that of the plain one after 1,000 steps, below 1 (4 seeds)',
    'bound: 1 were the plain stack to come as near as the residual one begins',
    model,
    'copying',
    { layers: 20, share: 1 },
  ),
];
