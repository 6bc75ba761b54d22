import type { Ask, Finding } from '../../exhibit/model.ts';
import type { State } from './controls.ts';
import { measureSets } from './model-cloud.ts';
import { type Correlation, correlate } from './model-correlation.ts';
import { FOLD_NAMES, type FoldName, WALKS } from './model-folds.ts';
import type { Dot } from './model-worlds.ts';

/** Sets of each fold: those of the cloud, so that both tell one figure. */
export const SETS_A_FOLD = 96;

/** What the sets of one fold say. */
export interface FoldSeen {
  readonly fold: FoldName;
  readonly gradient: Correlation;
  readonly resistance: Correlation;
}

/** The state in which a fold is set beside the others: sets of 0 to 3 native links, at its own kT. */
export const foldState = (fold: FoldName) =>
  ({ fold, temperature: WALKS[fold].temperature, pairs: 'native', count: 'any', ends: 'all' }) as const;

/** Measures fold after fold. */
export async function* measureFolds(state: State, seed: number, ask: Ask): AsyncGenerator<Finding<FoldSeen[]>> {
  const rows: FoldSeen[] = [];
  for (const fold of FOLD_NAMES) {
    const dots: Dot[] = [];
    const own = { ...state, ...foldState(fold), sets: SETS_A_FOLD };
    for await (const turn of measureSets(own, seed, ask)) dots.push(...turn);
    const q = dots.map((dot) => dot.q);
    const of = (other: 'gradient' | 'resistance') =>
      correlate(
        q,
        dots.map((dot) => dot[other]),
      );
    rows.push({ fold, gradient: of('gradient'), resistance: of('resistance') });
    yield { share: rows.length / FOLD_NAMES.length, found: [...rows] };
  }
}
