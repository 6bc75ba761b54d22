import { useMemo, useState } from 'react';
import { Button, CloseIcon, IconButton, Panel, plural, Term } from '../../kit/index.ts';
import { checkLink } from '../../links/index.ts';
import { beadsOf, linksOf } from '../model/draft.ts';
import { foldFacts, type PairFacts, pairsOf } from '../model/facts.ts';
import { foldOf } from '../model/view.ts';
import { useDesign, useDesk, useDraft } from './context.ts';

/** Pairs that the list shows at first. */
const FIRST = 7;

const entropyText = ({ entropy }: PairFacts) => `${Math.abs(entropy).toFixed(1)} k`;
const resistanceText = ({ resistance: [before, after] }: PairFacts) => `${before.toFixed(1)} → ${after.toFixed(2)}`;

/** What linking a pair would do, in a sentence. */
function pairSentence(facts: PairFacts): string {
  const touch = facts.isNative ? 'touch in the fold' : 'do not touch in the fold';
  return `${touch}. Linked, they close a loop of ${plural(facts.loop, 'bond')}: ${plural(facts.saves, 'step')} saved, ${entropyText(facts)} of entropy taken from the loose chain, resistance ${resistanceText(facts)}.`;
}

interface PairTableProps {
  pairs: readonly PairFacts[];
  onLink(facts: PairFacts): void;
}

/** Pairs that can be linked, with what each would do. */
function PairTable({ pairs, onLink }: PairTableProps) {
  return (
    <table className="pair-table">
      <caption className="heard">Pairs that can link</caption>
      <thead>
        <tr>
          <th scope="col">Pair</th>
          <th scope="col">
            <Term term="steps saved">Steps saved</Term>
          </th>
          <th scope="col">
            <Term term="entropy">Entropy</Term>
          </th>
          <th scope="col">
            <Term term="resistance">Resistance</Term>
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {pairs.map((facts) => {
          const name = facts.link.join('–');
          return (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{facts.saves}</td>
              <td>{entropyText(facts)}</td>
              <td>{resistanceText(facts)}</td>
              <td>
                <Button kind="text" onPress={() => onLink(facts)} label={`Link ${name}`}>
                  Link
                </Button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Native contacts, contact order, the pairs that may be linked and the links that are. */
export function FactsPanel() {
  const { actions } = useDesk().design;
  const draft = useDraft();
  const pointed = useDesign((state) => state.pointed);
  const [shown, setShown] = useState(FIRST);
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
            {refusal === null ? pairSentence(pairs.factsOf(...pointed)) : refusal.message}
          </>
        )}
      </div>
      <h3 className="design-head">{`Links ${links.length} of ${draft.budget}`}</h3>
      {links.length > 0 && (
        <ul className="pair-list" aria-label="Links">
          {links.map(([i, j]) => (
            <li key={`${i}-${j}`} className="pair-row pair-linked" data-link={`${i}-${j}`}>
              <strong>{`${i}–${j}`}</strong>
              <span className="pair-words">{`spans ${j - i} bonds`}</span>
              <IconButton label={`Cut ${i}–${j}`} icon={<CloseIcon />} onPress={() => actions.unlink([i, j])} />
            </li>
          ))}
        </ul>
      )}
      <h3 className="design-head">{`${plural(pairs.open.length, 'native pair')} can link`}</h3>
      <PairTable pairs={pairs.open.slice(0, shown)} onLink={({ link }) => actions.link(...link)} />
      {shown < pairs.open.length && (
        <Button kind="text" onPress={() => setShown(pairs.open.length)}>
          {`Show all ${pairs.open.length}`}
        </Button>
      )}
    </Panel>
  );
}
