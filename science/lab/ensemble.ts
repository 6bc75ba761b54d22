import { model } from '../../src/lab/exhibits/ensemble/model.ts';
import { claimLaw } from './claim-law.ts';

export const ensembleLaws = [
  claimLaw(
    'lesion-early',
    '16 trained residual blocks, h = 0.25: of what all single drops cost together the later eight make less than half (8 starts)',
    'bound: a half, were all alike; measured over 200 other seeds: 0.096, standard deviation 0.121; Veit et al. 2016',
    model,
    'early',
    { dropped: [1, 2, 3] },
  ),
  claimLaw(
    'lesion-voters',
    'the same without 4 random blocks each, trained for 600 steps: a majority of 15 gains less over one of them than independent voters would (6 starts)',
    'bound: Condorcet for independent ones; measured over 120 other seeds: 0.295, standard deviation 0.187',
    model,
    'voters',
    { random: 4 },
  ),
  claimLaw(
    'lesion-link-cut',
    "the meander's trained network without its link 12–23 loses less than 0.1 of its accuracy (4 starts)",
    'measured: other ways go round it',
    model,
    'spared',
    { network: 'meander', cut: [3] },
  ),
];
