import { say } from '../../language/index.ts';
import type { State } from '../exhibit/controls.ts';
import type { Model } from '../exhibit/model.ts';
import { ClaimBox } from './claim-box.tsx';
import { goToClaim } from './claim-place.ts';
import { VERDICTS, verdictOf } from './claim-words.ts';
import type { Held } from './holds.ts';
import { openClaims } from './open-claims.ts';
import type { Reading } from './use-claims.ts';

interface ClaimListProps {
  model: Model;
  state: State;
  readings: Readonly<Record<string, Reading>>;
  /** The one claim that is shown in short; null where all are. */
  only: string | null;
  /** The claim that tells of the break at hand. */
  told?: string;
  held: Held;
  isVeiled: boolean;
  onSet(change: State): void;
}

const ORDER = ['fails', 'broken', 'holds', 'measuring', 'outside'] as const;

/** How the claims behind “more” stand, told while they are folded. */
function standing(names: readonly string[], readings: ClaimListProps['readings']) {
  const verdicts = names.map((name) => verdictOf(readings[name]));
  return ORDER.map((verdict) => ({ verdict, count: verdicts.filter((one) => one === verdict).length })).filter(
    ({ count }) => count > 0,
  );
}

/** All that is claimed: a few claims open, the others folded. */
export function ClaimList({ model, state, readings, only, told, held, isVeiled, onSet }: ClaimListProps) {
  const { open, more } =
    only !== null
      ? { open: [only], more: [] }
      : isVeiled
        ? { open: Object.keys(model.claims), more: [] }
        : openClaims(model, readings, state, told);

  function set(name: string, change: State) {
    onSet(change);
    // It may leave the fold, and its button is gone: whoever pressed it goes with the claim.
    requestAnimationFrame(() => goToClaim(name, 'nearest'));
  }

  const box = (name: string) => {
    const { outside } = readings[name];
    const isSettable = outside === null || held.isAllowed(state, outside.set as State);
    return (
      <ClaimBox
        key={name}
        name={name}
        claim={model.claims[name]}
        state={state}
        reading={readings[name]}
        isVeiled={isVeiled}
        isShort={only !== null}
        onSet={isSettable ? (change) => set(name, change) : null}
      />
    );
  };
  return (
    <>
      {open.map(box)}
      {more.length > 0 && (
        <details className="claims-more">
          <summary>
            <strong>{say`${more.length} more claims`}</strong>{' '}
            <span className="claims-standing">
              {standing(more, readings).map(({ verdict, count }) => (
                <span key={verdict} className={`claims-${verdict}`}>{`${VERDICTS[verdict]} (${count})`}</span>
              ))}
            </span>
          </summary>
          <div className="lab-claims">{more.map(box)}</div>
        </details>
      )}
    </>
  );
}
