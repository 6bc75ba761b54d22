import { useState } from 'react';
import { Button, CloseIcon, IconButton, Panel, Term, useMedia } from '../../kit/index.ts';
import { digits, plural, say, sayOf } from '../../language/index.ts';
import { linksOf } from '../model/draft.ts';
import { draftPairs } from '../model/draft-pairs.ts';
import { foldFacts, type PairFacts } from '../model/facts.ts';
import { NARROW, useDesign, useDesk, useDraft } from './context.ts';
import { entropyText, PointedPair, resistanceText } from './pointed-pair.tsx';

/** Pairs that the list shows at first. */
const FIRST = 7;

interface PairTableProps {
  pairs: readonly PairFacts[];
  /** Whether no link may be added. */
  isFull: boolean;
  onLink(facts: PairFacts): void;
}

/** Pairs that can be linked, with what each would do. */
function PairTable({ pairs, isFull, onLink }: PairTableProps) {
  return (
    <table className="pair-table">
      <caption className="heard">{say`Pairs that can link`}</caption>
      <thead>
        <tr>
          <th scope="col">{say`Pair`}</th>
          <th scope="col">
            <Term term="steps saved">{say`Steps saved`}</Term>
          </th>
          <th scope="col">
            <Term term="entropy">{say`Entropy`}</Term>
          </th>
          <th scope="col">
            <Term term="resistance">{say`Resistance`}</Term>
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
                <Button kind="text" onPress={() => onLink(facts)} label={say`Link ${name}`} isDisabled={isFull}>
                  {sayOf('pair', 'Link')}
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
  // There it stands below the board.
  const isNarrow = useMedia(NARROW);
  const isLinking = useDesign((state) => state.tool === 'link');
  const [shown, setShown] = useState(FIRST);
  const links = linksOf(draft);
  const worked = draftPairs(draft);
  if (worked === null) {
    return (
      <Panel title={say`Fold and links`} heading={2}>
        <p className="quiet-note">{say`Draw at least four beads. Beads that lie side by side, three or more apart along the chain, touch.`}</p>
      </Panel>
    );
  }
  const { fold, pairs } = worked;
  const { contacts, contactOrder } = foldFacts(fold);
  const isFull = links.length >= draft.budget;
  return (
    <Panel title={say`Fold and links`} heading={2}>
      <p className="design-figures">
        <span>
          <strong>{fold.n}</strong> {say`beads`}
        </span>
        <span>
          <strong>{contacts}</strong> <Term term="native contacts" />
        </span>
        <span>
          <strong>{contactOrder === null ? '–' : digits(contactOrder.toFixed(2))}</strong> <Term term="contact order" />
        </span>
      </p>
      {!(isLinking && isNarrow) && <PointedPair />}
      <h3 className="design-head">{say`Links ${links.length} of ${draft.budget}`}</h3>
      {links.length > 0 && (
        <ul className="pair-list" aria-label={say`Links`}>
          {links.map(([i, j]) => (
            <li key={`${i}-${j}`} className="pair-row pair-linked" data-link={`${i}-${j}`}>
              <strong>{`${i}–${j}`}</strong>
              <span className="pair-words">{say`spans ${j - i} bonds`}</span>
              <IconButton label={say`Cut ${i}–${j}`} icon={<CloseIcon />} onPress={() => actions.unlink([i, j])} />
            </li>
          ))}
        </ul>
      )}
      <h3 className="design-head">
        {isFull
          ? say`${plural(pairs.open.length, 'native pair')} could link`
          : say`${plural(pairs.open.length, 'native pair')} can link`}
      </h3>
      <p className="quiet-note">
        {links.length > 0
          ? say`One link per bead: pairs with a bead that is linked already are left out.`
          : say`One link per bead: a pair that shares a bead with a link goes with it.`}
      </p>
      {pairs.strangers > 0 && (
        <p className="quiet-note">
          {say`${plural(pairs.strangers, 'pair')} that do not touch in the fold may be linked too, on the board: Tune tries those as well.`}
        </p>
      )}
      {isFull && (
        <p className="quiet-note">
          {draft.budget === 0
            ? say`The budget is 0: raise it in Settings to link.`
            : say`${links.length === 1 ? say`The one link is` : say`All ${links.length} links are`} in use: cut one, or raise the budget in Settings.`}
        </p>
      )}
      <PairTable pairs={pairs.open.slice(0, shown)} isFull={isFull} onLink={({ link }) => actions.link(...link)} />
      {shown < pairs.open.length && (
        <Button kind="text" onPress={() => setShown(pairs.open.length)}>
          {say`Show all ${pairs.open.length}`}
        </Button>
      )}
    </Panel>
  );
}
