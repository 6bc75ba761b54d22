import { useStore } from 'zustand';
import {
  Button,
  CopyField,
  downloadText,
  LONGEST_ADDRESS,
  Panel,
  Progress,
  packJson,
  plural,
  writeAddress,
} from '../../kit/index.ts';
import type { Draft } from '../model/draft.ts';
import { whyNotPublish } from '../model/readiness.ts';
import type { Proof, Try } from '../state/prove.ts';
import { useDesk, useDraft } from './context.ts';

function Published({ draft }: { draft: Draft }) {
  const fragment = writeAddress({ path: ['play', 'own'], query: `level=${packJson(draft)}` });
  const text = `${JSON.stringify(draft, null, 2)}\n`;
  const isShort = fragment.length <= LONGEST_ADDRESS;
  return (
    <>
      <div className="design-row">
        {isShort && (
          <a className="main-button" href={`${fragment}&from=design`}>
            Play it
          </a>
        )}
        <Button onPress={() => downloadText(`${draft.id}.json`, text, 'application/json')}>Download JSON</Button>
      </div>
      {isShort ? (
        <CopyField label="Address of the level" text={window.location.href.replace(/#.*$/, '') + fragment} />
      ) : (
        <p>
          The level is too large for an address. Download it, and open the file at{' '}
          <a href="#/play/own">Play, own level</a>.
        </p>
      )}
    </>
  );
}

/** What one try came to: figures, and what was needed. */
function tryWords({ isWon, runs, folded, runsAsked, starts, learned, startsAsked, needed }: Try): string {
  const figures = `${folded} of ${plural(runs, 'chain')} folded (${runsAsked} needed), ${learned} of ${plural(starts, 'network')} learned (${startsAsked} needed)`;
  const bothPass = folded >= runsAsked && learned >= startsAsked;
  if (isWon || !bothPass || needed.length === 0) return `${isWon ? 'won' : 'lost'}: ${figures}.`;
  return `lost: ${figures}, but the goals ask for a spare way, and without ${needed.map((link) => link.join('–')).join(' or ')} a world fails.`;
}

function ProofWords({ proof: { isSolved, tries } }: { proof: Proof }) {
  return (
    <div role="status" data-proof={isSolved ? 'solved' : 'unsolved'}>
      <p>
        <strong>{isSolved ? 'Solved by your links.' : 'Your links do not win it yet.'}</strong>
        {` They were played ${tries.length === 2 ? 'twice' : `${tries.length} times`}, as Play would judge them.`}
      </p>
      <ul>
        {tries.map((one, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a try is known by its number
          <li key={k}>{`Try ${k + 1} ${tryWords(one)}`}</li>
        ))}
      </ul>
      {!isSolved && <p>Let Tune look for better links, or change links, kT or goals.</p>}
    </div>
  );
}

/** Turns the draft into a level: its own links must win it first, in the engine that judges Play. */
export function PublishPanel() {
  const { publishing } = useDesk();
  const draft = useDraft();
  const state = useStore(publishing.store);
  const problem = whyNotPublish(draft);
  const isSolved = state.status === 'done' && state.proof.isSolved;

  return (
    <div id="publish" className="design-publish">
      <Panel title="Publish" heading={2} tone={isSolved ? 'good' : 'plain'}>
        {problem !== null && <p role="status">{problem}</p>}
        {problem === null && state.status === 'none' && (
          <p className="quiet-note">Your links must win the level first, twice, as Play judges them.</p>
        )}
        {state.status === 'running' && (
          <Progress label="Playing your links" done={state.done} total={state.total} onCancel={publishing.cancel} />
        )}
        {state.status === 'failed' && <p role="alert">{`It could not be measured. ${state.message}`}</p>}
        {state.status === 'done' && <ProofWords proof={state.proof} />}
        {state.status === 'done' && isSolved && <Published draft={state.draft} />}
        {state.status !== 'running' && !isSolved && (
          <div className="design-row">
            <Button kind="main" onPress={publishing.start} isDisabled={problem !== null}>
              Check and publish
            </Button>
          </div>
        )}
      </Panel>
    </div>
  );
}
