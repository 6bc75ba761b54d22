import { digits, plural, say } from '../../language/index.ts';
import { checkLink } from '../../links/index.ts';
import { rulesOf } from '../../task/index.ts';
import { beadsOf, linksOf } from '../model/draft.ts';
import { draftPairs } from '../model/draft-pairs.ts';
import type { PairFacts } from '../model/facts.ts';
import { useDesign, useDraft } from './context.ts';

export const entropyText = ({ entropy }: PairFacts) => `${digits(Math.abs(entropy).toFixed(1))} k`;
export const resistanceText = ({ resistance: [before, after] }: PairFacts) =>
  digits(`${before.toFixed(1)} → ${after.toFixed(2)}`);

/** What linking a pair would do, in a sentence. */
function pairSentence(facts: PairFacts): string {
  const touch = facts.isNative ? say`touch in the fold` : say`do not touch in the fold`;
  return say`${touch}. Linked, they close a loop of ${plural(facts.loop, 'bond')}: ${plural(facts.saves, 'step')} saved, ${entropyText(facts)} of entropy taken from the loose chain, resistance ${resistanceText(facts)}.`;
}

/** What linking the pair that is pointed at would do, with room for it, so that nothing below moves. */
export function PointedPair() {
  const draft = useDraft();
  const pointed = useDesign((state) => state.pointed);
  const isLinking = useDesign((state) => state.tool === 'link');
  const pairs = draftPairs(draft)?.pairs ?? null;
  const refusal =
    pointed === null ? null : checkLink(rulesOf(draft, beadsOf(draft)), linksOf(draft), pointed[0], pointed[1]);
  return (
    <div className="design-pointed" aria-live="polite">
      {pointed === null || pairs === null ? (
        <p className="quiet-note">
          {isLinking ? say`Point at a pair: ` : say`Choose Link above the board, then point at a pair: `}
          {say`here stands what linking it would save.`}
        </p>
      ) : (
        <>
          <strong>{`${pointed[0]}–${pointed[1]}`}</strong>{' '}
          {refusal === null ? pairSentence(pairs.factsOf(...pointed)) : refusal.message}
        </>
      )}
    </div>
  );
}
