import { Button } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import type { Claim } from '../exhibit/claim.ts';
import type { State } from '../exhibit/controls.ts';
import { goToClaim } from './claim-place.ts';
import { expectedInWords, measuredInWords, verdictOf } from './claim-words.ts';
import type { Reading } from './use-claims.ts';
import './break-note.css';

interface BreakNoteProps {
  /** The claim that tells of this break. */
  told: string;
  claims: Readonly<Record<string, Claim>>;
  readings: Readonly<Record<string, Reading>>;
  state: State;
}

/**
 * While a break stands: which claim fails now, or what law the break itself obeys, with its numbers, and the way to it. Below the picture
 * it is in sight in any window.
 */
export function BreakNote({ told, claims, readings, state }: BreakNoteProps) {
  // The break's own claim is told, be it red or the law that the break obeys; only where that one has no number, another that is red.
  const failing = Object.keys(claims).filter((name) => verdictOf(readings[name]) === 'fails');
  const verdict = verdictOf(readings[told]);
  const name = verdict === 'fails' || verdict === 'holds' ? told : failing[0];
  if (name === undefined || verdict === 'measuring') {
    return (
      <section className="break-note" role="status">
        <p className="break-note-line">{say`What breaks here is being measured…`}</p>
      </section>
    );
  }
  const [claim, reading] = [claims[name], readings[name]];
  const [expected, measured] = [expectedInWords(claim, reading), measuredInWords(claim, reading)];
  const isRed = failing.includes(name);
  const more = isRed ? failing.length - 1 : 0;
  return (
    <section
      className={`break-note${isRed ? ' break-note-fails' : ''}`}
      role="status"
      data-fails={isRed ? name : undefined}
      data-law={isRed ? undefined : name}
    >
      <p>
        {isRed ? (
          <strong className="break-note-verdict">{say`✗ This claim fails now:`}</strong>
        ) : (
          <strong className="break-note-law">{say`The break has a law of its own:`}</strong>
        )}{' '}
        {claim.text(state)}
      </p>
      <p className="break-note-line">
        <span>
          {claim.isAtMost
            ? say`at most ${expected}, measured ${measured}`
            : say`expected ${expected}, measured ${measured}`}
        </span>
        <Button kind="link" onPress={() => goToClaim(name, 'end')}>
          {more > 0 ? say`Go to it (and ${more} more)` : say`Go to it`}
        </Button>
      </p>
    </section>
  );
}
