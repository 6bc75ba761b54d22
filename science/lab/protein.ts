import { model } from '../../src/lab/exhibits/protein/model.ts';
import { claimLaw } from './claim-law.ts';

const contacts = (['2', '3'] as const).map((dimension) =>
  claimLaw(
    `protein-contact-${dimension}d`,
    `ideal chains of 30 bonds in ${dimension}D, drawn bond by bond: share whose ends are within 1 b of each other`,
    'derived: the Gaussian density integrated over the reach',
    model,
    'contact',
    { dimension, loop: 30 },
  ),
);

/** Laws of unfolded chains, and of where a chain began. */
export const proteinLaws = [
  ...contacts,
  claimLaw(
    'protein-self-avoiding',
    'self-avoiding chains of 8, 14 and 24 bonds in the plane: the exponent with which their ends meet, 59/32 less a part of order 1/N',
    'published: 59/32 exact (Nienhuis 1982); measured: the amplitude of 1/N, on 8 to 64 bonds',
    model,
    'avoiding',
    {},
  ),
  claimLaw(
    'protein-forgets',
    'the meander at kT = 0.3 without links: Q after 60,000 steps is the same whether the chain began in the fold or stretched',
    'exact: equilibrium knows no start',
    model,
    'forgets',
    { temperature: 0.3, decoy: false, links: [] },
  ),
];
