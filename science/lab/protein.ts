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

const wrongFold = (
  [
    ['protein-wrong-fold', 'without links', []],
    [
      'protein-wrong-fold-linked',
      'with link 1–20, which only it allows: it is steadied as the right fold is by its own',
      [1, 20],
    ],
  ] as const
).map(([id, what, links]) =>
  claimLaw(
    id,
    `folding temperature of a compact wrong fold 1.15 as deep, the meander attracting as well, ${what} (Q = ½ of the wrong fold’s contacts)`,
    'measured: longer runs of other seeds',
    model,
    'wrongMelts',
    { decoy: true, links },
  ),
);

/** Laws of unfolded chains, and of where a chain began. */
export const proteinLaws = [
  ...contacts,
  ...wrongFold,
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
