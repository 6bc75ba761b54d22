import { shortNumber } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import type { Box } from '../../../render/index.ts';
import { drawChainPair } from '../../exhibit/chain-pair.ts';
import type { Pen } from '../../exhibit/picture.ts';
import { linkOf, TUGGED } from './model-tug.ts';

/** The echo: how far a tug is felt, without and with a link; each bead stands as high as it gives way. */
export function drawTugs(pen: Pen, free: Float64Array, linked: Float64Array, span: number, box: Box): void {
  const link = linkOf(span);
  const end = link[1];
  const words = [
    say`the same in a chain: ${span} beads off a tug is ${shortNumber(free[end])}`,
    say`with a link ${shortNumber(linked[end])}`,
  ] as const;
  drawChainPair(pen, { words, free, linked, link, rise: (value) => 0.6 * value, marked: TUGGED }, box);
}
