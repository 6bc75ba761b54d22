import type { ChainData } from '../../../render/index.ts';
import { inDecoy, type RunFigures, type RunState } from '../../../task/index.ts';

/** What lies behind a run: the wrong fold where it was judged to sit in that; a chain that trapped itself sits in none, and lies over the target as all others do. */
export function outlineOf(state: RunState | null, run: RunFigures | undefined): ChainData['outline'] {
  return state === 'misfolded' && run !== undefined && inDecoy(run) ? 'decoy' : 'target';
}
