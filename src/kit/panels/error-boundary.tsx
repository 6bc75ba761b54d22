import { Component, type ReactNode } from 'react';
import './error-boundary.css';

interface ErrorBoundaryProps {
  /** What the player made so far, as text worth keeping: read only when something broke. */
  rescue(): string;
  /** Called once when something broke. */
  onBreak(): void;
  children: ReactNode;
}

interface ErrorBoundaryState {
  error: unknown;
}

/** Stands in for the page when a panel throws: says so, and gives the player's links to keep. */
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
    return <Broken error={this.state.error} kept={this.props.rescue()} />;
  }
}

interface BrokenProps {
  error: unknown;
  /** The player's work as text, or empty. */
  kept: string;
}

/** The page when a part of it broke. */
export function Broken({ error, kept }: BrokenProps) {
  return (
    <main className="broken">
      <h1>Skipfold stopped</h1>
      <p>{error instanceof Error ? error.message : String(error)}</p>
      {kept !== '' && (
        <>
          <p>Your links are in this address. Copy it, or load the page again and go on from your saved progress.</p>
          <textarea className="kept" readOnly rows={3} value={kept} aria-label="Your links" />
        </>
      )}
      <button type="button" className="main-button" onClick={() => window.location.reload()}>
        Load again
      </button>
      <p>
        If it stops here again: <a href="./?fresh">start without what is saved</a>, which leaves it as it is.
      </p>
    </main>
  );
}
