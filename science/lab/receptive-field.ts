import { model } from '../../src/lab/exhibits/receptive-field/model.ts';
import { claimLaw } from './claim-law.ts';

export const receptiveFieldLaws = [
  claimLaw(
    'receptive-field-trained',
    '8 plain 3-tap tanh layers trained for 200 steps to say what stands 5 pixels to the left and right: the radius of their field goes from √(16/3) to 5, to a tenth',
    'derived: the answer depends on these two pixels alone',
    model,
    'trained',
    { distance: 5 },
  ),
  claimLaw(
    'receptive-field-widens',
    'the same layers: the radius of their field before the training, over that after it, below 1 (3 seeds)',
    'bound: 1 were the field to stay as it is',
    model,
    'widens',
    { distance: 5 },
  ),
  claimLaw(
    'receptive-field-fading',
    'a chain whose beads are held by springs of 0.1: each bead passes on the root below 1 of λ + 1/λ = 2.1 of a tug',
    'derived: the decaying solution of a linear recursion',
    model,
    'fading',
    {},
  ),
  claimLaw(
    'receptive-field-tug',
    'a link over 9 of 24 beads: what its other end feels of a tug is a change of rank one of the chain without it',
    'Sherman and Morrison 1950',
    model,
    'reach',
    { span: 9 },
  ),
];
