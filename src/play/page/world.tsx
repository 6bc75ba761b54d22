import type { ReactNode } from 'react';
import { say } from '../../language/index.ts';
import './world.css';

interface WorldProps {
  name: string;
  tone: 'warm' | 'cool';
  note: ReactNode;
  facts: ReactNode;
  /** Why its picture could not be drawn, or null. */
  problem: string | null;
  children: ReactNode;
}

/** One of the two worlds: its name, what is shown of it, its figures, and its picture. */
export function World({ name, tone, note, facts, problem, children }: WorldProps) {
  return (
    <section className={`world world-${tone}`} aria-label={name}>
      <header className="world-head">
        <h3 className="world-name">{name}</h3>
        <p className="world-note">{note}</p>
        <p className="world-facts">{facts}</p>
      </header>
      {children}
      {problem !== null && (
        <p className="view-problem">
          {say`This picture could not be drawn (`}
          {problem}
          {say`). The figures go on without it.`}
        </p>
      )}
    </section>
  );
}
