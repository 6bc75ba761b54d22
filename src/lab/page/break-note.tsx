import type { ReactNode } from 'react';
import { Button } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import type { Break } from '../exhibit/exhibit.ts';
import type { BreakMemory } from './break-changes.ts';
import { verdictOf } from './claim-words.ts';
import type { Reading } from './use-claims.ts';
import './break-note.css';

/** The claim that a break's note tells: its own, be it red or the law that the break obeys; only where that one has no number, another that is red. */
export function claimOfBreak(one: Break, readings: Readonly<Record<string, Reading>>): string {
  const own = one.fails ?? one.law;
  const isTold = ['fails', 'holds', 'measuring'].includes(verdictOf(readings[own]));
  return isTold ? own : (Object.keys(readings).find((name) => verdictOf(readings[name]) === 'fails') ?? own);
}

/** What the claim below tells of the break. */
function headingOf(one: Break, verdict: ReturnType<typeof verdictOf>): string {
  if (verdict === 'measuring') return say`What breaks here is being measured:`;
  if (verdict === 'fails') return say`✗ What was claimed does not hold here:`;
  if (one.fails !== undefined) return say`It was to fail here, and this time it does not:`;
  return say`The catch, and the law that it follows:`;
}

interface BreakNoteProps {
  broken: Break;
  /** The claim that is told, and how it stands. */
  told: string;
  reading: Reading;
  /** What was changed by pressing it; null where that is not known. */
  memory: BreakMemory | null;
  onBack(): void;
  /** The box of that claim. */
  children: ReactNode;
}

/** While a break stands: which claim fails now, or what law the break itself obeys, with its numbers; which controls it has changed; the way back. */
export function BreakNote({ broken, told, reading, memory, onBack, children }: BreakNoteProps) {
  const verdict = verdictOf(reading);
  const isRed = verdict === 'fails';
  const isLaw = verdict === 'holds';
  return (
    <section
      className={`break-note${isRed ? ' break-note-fails' : ''}${isLaw ? ' break-note-law' : ''}`}
      aria-label={broken.label}
      data-fails={isRed ? told : undefined}
      data-law={isLaw ? told : undefined}
    >
      <div className="break-note-head">
        <p className="break-note-heading" role="status">
          {headingOf(broken, verdict)}
        </p>
        {/* Above all that is still being measured, so that it stays where it is. */}
        {memory !== null && memory.changes.length > 0 && (
          <Button kind="link" onPress={onBack}>{say`Put it back`}</Button>
        )}
      </div>
      {children}
      {memory !== null && (
        <p className="break-note-changes">
          {memory.changes.length === 0 ? (
            <span>{say`All controls stood like this before.`}</span>
          ) : (
            <>
              <span>{say`Changed by this:`}</span>
              {memory.changes.map(({ name, label, from, to }) => (
                <span key={name} data-changed={name}>
                  {label} <span className="break-note-values">{`${from} → ${to}`}</span>
                </span>
              ))}
            </>
          )}
        </p>
      )}
    </section>
  );
}
