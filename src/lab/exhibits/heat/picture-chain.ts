import { shortNumber } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import type { Box } from '../../../render/index.ts';
import { drawChainPair } from '../../exhibit/chain-pair.ts';
import type { Pen } from '../../exhibit/picture.ts';
import { linkOf } from './model-chain.ts';

/** The echo: one bead pulled aside, without and with a link. Heights are roots, so that what is small is still seen. */
export function drawKinks(pen: Pen, free: Float64Array, linked: Float64Array, span: number, box: Box): void {
  const link = linkOf(span);
  const end = link[1];
  const words = [
    say`the same in a chain: kink at bead ${end}: ${shortNumber(free[end])}`,
    say`with a link: ${shortNumber(linked[end])}`,
  ] as const;
  const rise = (value: number) => 0.66 * Math.min(Math.sqrt(Math.max(value, 0)), 1);
  drawChainPair(pen, { words, free, linked, link, rise }, box);
}
