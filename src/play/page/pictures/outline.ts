import type { ChainData } from '../../../render/index.ts';
import { type RunEnd, type RunFigures, type RunState, runEnd } from '../../../task/index.ts';

/** What lies behind a run: the wrong fold where it was judged to sit in that; a chain that trapped itself sits in none, and lies over the target as all others do. */
export function outlineOf(state: RunState | null, run: RunFigures | undefined): ChainData['outline'] {
  return state !== null && run !== undefined && runEnd(state, run) === 'fallen' ? 'decoy' : 'target';
}

/** How a run ended, as its picture names it. */
export const END_NAMES: Readonly<Record<RunEnd, NonNullable<ChainData['state']>>> = {
  folded: 'folded',
  fallen: 'wrong fold',
  trapped: 'trapped',
  unfolded: 'unfolded',
};
