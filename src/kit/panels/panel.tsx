import { type ReactNode, useId } from 'react';
import './panel.css';

export interface PanelProps {
  title: ReactNode;
  children: ReactNode;
  /** `good` and `bad` for an outcome, `answer` for what is asked of a person, `limit` for where a claim ends. */
  tone?: 'plain' | 'good' | 'bad' | 'answer' | 'limit';
  /** Stands at the right of the title. */
  aside?: ReactNode;
  /** Buttons at its foot. */
  actions?: ReactNode;
  /** Level of its heading in the page. */
  heading?: 2 | 3 | 4;
}

/** A named box of the page. */
export function Panel({ title, children, tone = 'plain', aside, actions, heading = 3 }: PanelProps) {
  const id = useId();
  const Heading = `h${heading}` as const;
  return (
    <section className={`panel panel-${tone}`} aria-labelledby={id}>
      <header className="panel-head">
        <Heading className="panel-name" id={id}>
          {title}
        </Heading>
        {aside}
      </header>
      {children}
      {actions !== undefined && <div className="panel-actions">{actions}</div>}
    </section>
  );
}

interface EmptyStateProps {
  title: ReactNode;
  children?: ReactNode;
  /** The way on. */
  action?: ReactNode;
}

/** What stands where there is nothing yet: why, and what to do about it. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <p className="empty-title">{title}</p>
      {children}
      {action}
    </div>
  );
}
