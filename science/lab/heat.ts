import { model } from '../../src/lab/exhibits/heat/model.ts';
import { claimLaw } from './claim-law.ts';

export const heatLaws = [
  claimLaw(
    'heat-learned',
    'a residual convolution block u + w∗u trained on films of a rod, r = 0.3, read with an error of a tenth: r stands in its weights (16 trainings)',
    'derived: least squares without bias',
    model,
    'learned',
    { r: 0.3 },
  ),
  claimLaw(
    'heat-rouse',
    'x ← x − rKx, K the Kirchhoff matrix of a chain of 24 beads, is the heat step between insulated ends: largest difference in 300 steps',
    'Rouse 1953: beads on springs; exact',
    model,
    'rouse',
    {},
  ),
  claimLaw(
    'heat-shortcut',
    'a link over 16 of 24 beads: a step leaves 1 − rλ₂ of the slowest unevenness, λ₂ of the linked Kirchhoff matrix',
    'derived',
    model,
    'shortcut',
    { span: 16 },
  ),
];
