import { Button, shortNumber } from '../../kit/index.ts';
import { agrees, type Claim } from '../exhibit/claim.ts';
import type { State } from '../exhibit/controls.ts';
import type { Reading } from './use-claims.ts';
import './claim-box.css';

interface ClaimBoxProps {
  name: string;
  claim: Claim;
  state: State;
  reading: Reading;
  /** The numbers are hidden until something was predicted. */
  isVeiled: boolean;
  onSet(change: State): void;
}

type Verdict = 'holds' | 'fails' | 'measuring' | 'outside' | 'broken';

const VERDICTS: Record<Verdict, string> = {
  holds: '✓ agrees',
  fails: '✗ does not agree',
  measuring: 'measuring…',
  outside: 'not here',
  broken: 'could not be measured',
};

function verdictOf({ expected, measured, outside, problem }: Reading): Verdict {
  if (outside !== null) return 'outside';
  if (problem !== null) return 'broken';
  if (measured === null) return 'measuring';
  return agrees(expected, measured) ? 'holds' : 'fails';
}

/** A claim: what is expected, what was measured just now, and whether the two agree. */
export function ClaimBox({ name, claim, state, reading, isVeiled, onSet }: ClaimBoxProps) {
  const { expected, measured, outside, problem } = reading;
  const verdict = verdictOf(reading);
  const { unit = '' } = claim;
  const number = (value: number) => (isVeiled ? '?' : `${shortNumber(value, 4)}`);
  return (
    <article
      className={`claim claim-${isVeiled && verdict !== 'outside' ? 'veiled' : verdict}`}
      data-claim={name}
      data-verdict={verdict}
      data-expected={outside === null ? expected : undefined}
      data-measured={measured?.value}
      data-error={measured?.error}
    >
      <p className="claim-head">
        <span className="claim-text">{claim.text(state)}</span>
        {!isVeiled && <span className="claim-verdict">{VERDICTS[verdict]}</span>}
      </p>
      {outside !== null ? (
        <p className="claim-line">
          <span>{outside.why}</span>
          <Button kind="link" onPress={() => onSet(outside.set as State)}>
            Set it so
          </Button>
        </p>
      ) : (
        <p className="claim-line">
          <span className="claim-part">
            expected{' '}
            <strong className="claim-number">
              {number(expected)}
              {unit}
            </strong>
          </span>
          <span className="claim-part">
            measured just now{' '}
            <strong className="claim-number claim-measured">
              {measured === null ? '…' : number(measured.value)}
              {measured !== null && !isVeiled && ` ± ${shortNumber(measured.error, 2)}`}
              {unit}
            </strong>
          </span>
        </p>
      )}
      {problem !== null && <p className="claim-problem">{problem}</p>}
    </article>
  );
}
