import type { Fold } from '../../chain/index.ts';
import { rulesOf } from '../../task/index.ts';
import { type Draft, linksOf } from './draft.ts';
import { type Pairs, pairsOf } from './facts.ts';
import { foldOf } from './view.ts';

interface DraftPairs {
  readonly fold: Fold;
  readonly pairs: Pairs;
}

const worked = new WeakMap<Draft, DraftPairs | null>();

/** A draft's fold with what is true of its pairs, worked out once for all panels that tell of it; null while it is no fold. */
export function draftPairs(draft: Draft): DraftPairs | null {
  const had = worked.get(draft);
  if (had !== undefined) return had;
  const fold = foldOf(draft);
  const made = fold === null ? null : { fold, pairs: pairsOf(fold, rulesOf(draft, fold.n), linksOf(draft)) };
  worked.set(draft, made);
  return made;
}
