import { useMemo } from 'react';
import { Button, CloseIcon, IconButton, Panel, plural } from '../../kit/index.ts';
import { checkLink } from '../../links/index.ts';
import { beadsOf, linksOf } from '../model/draft.ts';
import { foldFacts, type PairFacts, pairsOf } from '../model/facts.ts';
import { foldOf } from '../model/view.ts';
import { useDesign, useDesk, useDraft } from './context.ts';

/** Pairs that the list shows. */
const SHOWN = 7;

function PairWords({ facts }: { facts: PairFacts }) {
  const [before, after] = facts.resistance;
  return (
    <span className="pair-words">
      {`loop ${facts.loop} · saves ${facts.saves} · ΔS ${facts.entropy.toFixed(1)} k · R ${before.toFixed(1)} → ${after.toFixed(2)}`}
    </span>
  );
}

/** Native contacts, contact order, the pairs that may be linked and the links that are. */
export function FactsPanel() {
  const { actions } = useDesk().design;
  const draft = useDraft();
  const pointed = useDesign((state) => state.pointed);
  const fold = useMemo(() => foldOf(draft), [draft]);
  const links = linksOf(draft);
  const rules = { n: beadsOf(draft), budget: draft.budget, cysteines: draft.cysteines };
  const pairs = useMemo(
    () =>
      fold === null
        ? null
        : pairsOf(fold, { n: fold.n, budget: draft.budget, cysteines: draft.cysteines }, linksOf(draft)),
    [fold, draft],
  );
  if (fold === null || pairs === null) {
    return (
      <Panel title="Fold and links" heading={2}>
        <p className="quiet-note">
          Draw at least four beads. Beads that lie side by side, three or more apart along the chain, touch.
        </p>
      </Panel>
    );
  }
  const { contacts, contactOrder } = foldFacts(fold);
  const refusal = pointed === null ? null : checkLink(rules, links, pointed[0], pointed[1]);
  return (
    <Panel title="Fold and links" heading={2}>
      <p className="design-figures">
        <span>
          <strong>{fold.n}</strong> beads
        </span>
        <span>
          <strong>{contacts}</strong> native contacts
        </span>
        <span title="Mean distance along the chain of beads that touch, over the number of beads">
          <strong>{contactOrder === null ? '–' : contactOrder.toFixed(2)}</strong> contact order
        </span>
      </p>
      <div className="design-pointed" aria-live="polite">
        {pointed === null ? (
          <p className="quiet-note">Choose Link, then point at a pair: here stands what linking it would save.</p>
        ) : (
          <>
            <strong>{`${pointed[0]}–${pointed[1]}`}</strong>{' '}
            {refusal === null ? (
              <>
                {pairs.factsOf(...pointed).isNative ? 'touch in the fold' : 'do not touch in the fold'}
                <br />
                <PairWords facts={pairs.factsOf(...pointed)} />
              </>
            ) : (
              refusal.message
            )}
          </>
        )}
      </div>
      <h3 className="design-head">{`Links ${links.length} of ${draft.budget}`}</h3>
      <ul className="pair-list" aria-label="Links">
        {links.map(([i, j]) => (
          <li key={`${i}-${j}`} className="pair-row pair-linked" data-link={`${i}-${j}`}>
            <strong>{`${i}–${j}`}</strong>
            <span className="pair-words">{`spans ${j - i} bonds`}</span>
            <IconButton label={`Cut ${i}–${j}`} icon={<CloseIcon />} onPress={() => actions.unlink([i, j])} />
          </li>
        ))}
      </ul>
      <h3 className="design-head">{`${plural(pairs.open.length, 'native pair')} can link`}</h3>
      <ul className="pair-list" aria-label="Pairs that can link">
        {pairs.open.slice(0, SHOWN).map((facts) => (
          <li key={facts.link.join('-')} className="pair-row">
            <strong>{facts.link.join('–')}</strong>
            <PairWords facts={facts} />
            <Button kind="text" onPress={() => actions.link(...facts.link)} label={`Link ${facts.link.join('–')}`}>
              Link
            </Button>
          </li>
        ))}
      </ul>
      <p className="quiet-note">
        Loop: steps between the ends, as linked now. ΔS: entropy an ideal chain pays to close it. R: effective
        resistance between the ends without and with the link.
      </p>
    </Panel>
  );
}
