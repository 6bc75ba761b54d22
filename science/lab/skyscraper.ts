import { model } from '../../src/lab/exhibits/skyscraper/model.ts';
import { claimLaw } from './claim-law.ts';

const careless = { change: 0, floors: 100, spread: 14 };

export const skyscraperLaws = [
  claimLaw(
    'skyscraper-half',
    'floors that are 1 % smaller each: half is left after ln 2/|ln 0.99| = 68.97, so at the 69th',
    'exact',
    model,
    'half',
    { change: -1 },
  ),
  claimLaw(
    'express-lift',
    '100 floors that each add ε = −1 % of the floor below to the ground plan: (1 − ε^101)/(1 − ε) is left',
    'exact: geometric series',
    model,
    'lift',
    { change: -1, floors: 100 },
  ),
  claimLaw(
    'careless-median',
    '2,000 products of 100 log-normal factors of mean 1 and spread σ = 0.14: the median is e^(−nσ²/2)',
    'derived: the logarithm is a sum of n normal numbers of mean −σ²/2',
    model,
    'typical',
    careless,
  ),
  claimLaw(
    'careless-mean',
    'the same 2,000 products: their mean is 1',
    'derived: the factors are independent with mean 1',
    model,
    'average',
    careless,
  ),
];
