import { additionLaws } from './lab/addition.ts';
import { conditioningLaws } from './lab/conditioning.ts';
import { dampingLaws } from './lab/damping.ts';
import { ensembleLaws } from './lab/ensemble.ts';
import { heatLaws } from './lab/heat.ts';
import { implicitLaws } from './lab/implicit.ts';
import { mirrorLaws } from './lab/mirror.ts';
import { plusILaws } from './lab/plus-i.ts';
import { proteinLaws } from './lab/protein.ts';
import { receptiveFieldLaws } from './lab/receptive-field.ts';
import { schrodingerLaws } from './lab/schrodinger.ts';
import { skyscraperLaws } from './lab/skyscraper.ts';
import { stepSizeLaws } from './lab/step-size.ts';
import { timeLaws } from './lab/time.ts';
import type { Law } from './law.ts';

/** Claims that only the Lab makes, measured by the functions of its exhibits. */
export const laws: Law[] = [
  ...skyscraperLaws,
  ...additionLaws,
  ...plusILaws,
  ...dampingLaws,
  ...conditioningLaws,
  ...implicitLaws,
  ...ensembleLaws,
  ...heatLaws,
  ...timeLaws,
  ...proteinLaws,
  ...mirrorLaws,
  ...schrodingerLaws,
  ...stepSizeLaws,
  ...receptiveFieldLaws,
];
