import { Button, shortNumber } from '../../kit/index.ts';
import { agrees, type Claim, type Measured } from '../exhibit/claim.ts';
import type { State } from '../exhibit/controls.ts';
import type { Reading } from './use-claims.ts';
import './claim-box.css';

interface ClaimBoxProps {
  name: string;
  claim: Claim;
  state: State;
  reading: Reading;
  /** What it says is hidden until something was predicted. */
  isVeiled: boolean;
  onSet(change: State): void;
}

type Verdict = 'holds' | 'fails' | 'measuring' | 'outside' | 'broken';

/** Below this share of the expected value only rounding can tell the two apart. */
const ROUNDING = 1e-8;

/** How far expected and measured may lie apart, in words. */
function mayDiffer(expected: number, { error }: Measured): string {
  if (error === 0) return 'must be equal';
  if (error <= ROUNDING * Math.max(Math.abs(expected), 1e-3)) return 'must be equal but for rounding';
  return `may differ by ${shortNumber(error, 2)}`;
}

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

function PlusMinus({ spread }: { spread: number }) {
  return <span className="claim-spread">{`± ${shortNumber(spread, 2)}`}</span>;
}

/** A claim: what is expected, what was measured just now, and whether the two agree. */
export function ClaimBox({ name, claim, state, reading, isVeiled, onSet }: ClaimBoxProps) {
  const { expected, measured, outside, problem } = reading;
  const verdict = verdictOf(reading);
  const { unit = '' } = claim;
  const spread = outside === null ? (claim.expectedError?.(state) ?? 0) : 0;
  const told = {
    'data-claim': name,
    'data-verdict': verdict,
    'data-expected': outside === null ? expected : undefined,
    'data-measured': measured?.value,
    'data-error': measured?.error,
  };
  if (isVeiled) {
    return (
      <article className="claim claim-veiled" {...told}>
        ?
      </article>
    );
  }
  return (
    <article className={`claim claim-${verdict}`} {...told}>
      <p className="claim-head">
        <span className="claim-text">{claim.text(state)}</span>
        <span className="claim-verdict">{VERDICTS[verdict]}</span>
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
              {shortNumber(expected, 4)}
              {unit}
            </strong>
            {spread > 0 && <PlusMinus spread={spread} />}
          </span>
          <span className="claim-part">
            measured just now{' '}
            <strong className="claim-number claim-measured">
              {measured === null ? '…' : shortNumber(measured.value, 4)}
              {unit}
            </strong>
            {measured !== null && measured.standardError > 0 && <PlusMinus spread={measured.standardError} />}
          </span>
          {measured !== null && <span className="claim-part">{mayDiffer(expected, measured)}</span>}
        </p>
      )}
      {problem !== null && <p className="claim-problem">{problem}</p>}
    </article>
  );
}
