import { Component, type ReactNode } from 'react';
import { reasonOf, say } from '../../language/index.ts';
import './error-boundary.css';

interface ErrorBoundaryProps {
  /** What the visitor made so far, as text worth keeping: read only when something broke. */
  rescue(): string;
  /** What that text holds; links unless said. */
  keeps?: Kept;
  /** Called once when something broke. */
  onBreak(): void;
  children: ReactNode;
}

interface ErrorBoundaryState {
  error: unknown;
}

/** Stands in for the page when a panel throws: says so, and gives what the visitor made to keep. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error };
  }

  override componentDidCatch(): void {
    this.props.onBreak();
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <Broken error={this.state.error} kept={this.props.rescue()} keeps={this.props.keeps} />;
  }
}

/** What the address on a broken page holds: a player's links, or where an exhibit's controls stood. */
type Kept = 'links' | 'controls';

const KEPT: Record<Kept, { readonly label: string; readonly words: string }> = {
  links: {
    label: say`Your links`,
    words: say`Your links are in this address. Copy it, or load the page again and go on from your saved progress.`,
  },
  controls: {
    label: say`Where the controls stood`,
    words: say`This address holds where the controls stood when it stopped: copy it to tell of it. Loading again goes back to a moment before.`,
  },
};

interface BrokenProps {
  error: unknown;
  /** The visitor's work as text, or empty. */
  kept: string;
  keeps?: Kept;
}

/** The page when a part of it broke. */
export function Broken({ error, kept, keeps = 'links' }: BrokenProps) {
  return (
    <main className="broken">
      <h1>{say`Skipfold stopped`}</h1>
      <p>{reasonOf(error)}</p>
      {kept !== '' && (
        <>
          <p>{KEPT[keeps].words}</p>
          <textarea className="kept" readOnly rows={3} value={kept} aria-label={KEPT[keeps].label} />
        </>
      )}
      <button type="button" className="main-button" onClick={() => window.location.reload()}>{say`Load again`}</button>
      <p>
        {say`If it stops here again:`} <a href="./?fresh">{say`start without what is saved`}</a>
        {say`, which leaves it as it is.`}
      </p>
    </main>
  );
}
