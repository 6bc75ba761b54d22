import { coilLaws } from './chain/coil.ts';
import { dynamicsLaws } from './chain/dynamics.ts';
import { foldingLaws } from './chain/folding.ts';
import { idealLaws } from './chain/ideal.ts';
import { misfoldingLaws } from './chain/misfolding.ts';
import { pullingLaws } from './chain/pulling.ts';
import { stiffLaws } from './chain/stiff.ts';
import { swollenLaws } from './chain/swollen.ts';
import { twoBasinLaws } from './chain/two-basins.ts';
import type { Law } from './law.ts';

/** Every claim about chains that the program makes, each with its measurement. */
export const laws: Law[] = [
  ...dynamicsLaws,
  ...idealLaws,
  ...stiffLaws,
  ...foldingLaws,
  ...swollenLaws,
  ...twoBasinLaws,
  ...misfoldingLaws,
  ...coilLaws,
  ...pullingLaws,
];
