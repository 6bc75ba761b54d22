import type { ReactNode } from 'react';

interface FoldProps {
  title: string;
  /** How things stand, told while it is closed as well. */
  now?: string;
  children: ReactNode;
}

/** A part of a panel that is closed until it is wanted. */
export function Fold({ title, now, children }: FoldProps) {
  return (
    <details className="design-fold">
      <summary>
        <strong>{title}</strong>
        {now !== undefined && <span className="quiet-note">{now}</span>}
      </summary>
      <div className="design-settings">{children}</div>
    </details>
  );
}
