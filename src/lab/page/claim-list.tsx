import type { ReactNode } from 'react';
import { say } from '../../language/index.ts';
import { VERDICTS, verdictOf } from './claim-words.ts';
import type { OpenClaims } from './open-claims.ts';
import type { Reading } from './use-claims.ts';

interface ClaimListProps {
  claims: OpenClaims;
  readings: Readonly<Record<string, Reading>>;
  /** The box of a claim. */
  box(name: string): ReactNode;
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
export function ClaimList({ claims: { open, more }, readings, box }: ClaimListProps) {
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
