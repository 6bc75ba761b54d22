import { Button } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import type { Claim } from '../exhibit/claim.ts';
import type { State } from '../exhibit/controls.ts';
import { claimId } from './claim-place.ts';
import {
  expectedInWords,
  measuredInWords,
  roomInWords,
  strayInWords,
  VERDICTS,
  verdictOf,
  whatIsLikely,
} from './claim-words.ts';
import type { Reading } from './use-claims.ts';
import './claim-box.css';

interface ClaimBoxProps {
  name: string;
  claim: Claim;
  state: State;
  reading: Reading;
  /** What it says is hidden until something was predicted. */
  isVeiled: boolean;
  /** Numbers alone: how far they stray, and where the claim would fail, is left out. */
  isShort: boolean;
  /** Null where the controls are not the visitor's to set. */
  onSet: ((change: State) => void) | null;
}

/** How much may lie between the two numbers; where there is more to tell it is folded behind it. */
function Room({ claim, state, reading: { expected, measured } }: Pick<ClaimBoxProps, 'claim' | 'state' | 'reading'>) {
  if (measured === null) return null;
  const { short, more } = roomInWords(expected, measured, claim.allowance(state), claim.unit ?? '');
  if (more === null) return <span className="claim-part">{short}</span>;
  const stray = strayInWords(measured.standardError, claim.expectedError?.(state) ?? 0);
  return (
    <details className="claim-room">
      <summary>{short}</summary>
      <p>{[more, stray].filter(Boolean).join(' ')}</p>
    </details>
  );
}

/** A claim: what is expected, what was measured just now, and whether the two agree. */
export function ClaimBox({ name, claim, state, reading, isVeiled, isShort, onSet }: ClaimBoxProps) {
  const { expected, measured, outside, problem } = reading;
  const verdict = verdictOf(reading);
  const likely = outside === null && !isShort ? whatIsLikely(claim, reading, state) : null;
  const told = {
    'data-claim': name,
    'data-verdict': verdict,
    'data-expected': outside === null ? expected : undefined,
    'data-measured': measured?.value,
    'data-error': measured?.error,
    'data-bound': claim.isAtMost ? 'most' : claim.isAtLeast ? 'least' : undefined,
  };
  if (isVeiled) {
    return (
      <article className="claim claim-veiled" {...told}>
        ?
      </article>
    );
  }
  return (
    <article id={claimId(name)} tabIndex={-1} className={`claim claim-${verdict}`} {...told}>
      <p className="claim-head">
        <span className="claim-text">{claim.text(state)}</span>
        <span className="claim-verdict">{VERDICTS[verdict]}</span>
      </p>
      {outside !== null ? (
        <p className="claim-line">
          <span>{outside.why}</span>
          {onSet !== null && Object.keys(outside.set).length > 0 && (
            <Button kind="link" onPress={() => onSet(outside.set as State)}>{say`Set it so`}</Button>
          )}
        </p>
      ) : (
        <p className="claim-line">
          <span className="claim-part">
            {claim.isAtMost ? say`at most` : claim.isAtLeast ? say`at least` : say`expected`}{' '}
            <strong className="claim-number">{expectedInWords(claim, reading)}</strong>
          </span>
          <span className="claim-part">
            {say`measured just now`}{' '}
            <strong className="claim-number claim-measured">{measuredInWords(claim, reading)}</strong>
          </span>
          {!isShort && <Room claim={claim} state={state} reading={reading} />}
          {likely !== null && <span>{likely}</span>}
        </p>
      )}
      {problem !== null && <p className="claim-problem">{problem}</p>}
    </article>
  );
}
