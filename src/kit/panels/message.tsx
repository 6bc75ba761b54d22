import { type ReactNode, useEffect } from 'react';
import { say } from '../../language/index.ts';
import { IconButton } from '../controls/button.tsx';
import { CloseIcon } from '../icons.tsx';
import './message.css';

/** Something to say: `refused` and `error` look the part, and an error stays until it is dismissed. */
export interface Said {
  readonly text: string;
  readonly tone: 'info' | 'refused' | 'error';
}

interface MessageRegionProps {
  message: Said | null;
  /** A button beside the words. */
  children?: ReactNode;
  onDismiss(): void;
}

const SHOWN_MS = 7000;

/** Where the page says what just happened; screen readers hear it. */
export function MessageRegion({ message, children, onDismiss }: MessageRegionProps) {
  useEffect(() => {
    if (message === null || message.tone === 'error') return;
    const timer = setTimeout(onDismiss, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [message, onDismiss]);

  return (
    <div role="status" className="message-region">
      {message !== null && (
        <p className={`message message-${message.tone}`}>
          <span>{message.text}</span>
          {children}
          <IconButton label={say`Dismiss`} icon={<CloseIcon />} onPress={onDismiss} />
        </p>
      )}
    </div>
  );
}

/** A polite voice for screen readers alone: speaks whenever its text changes. Change it on events, never on every frame. */
export function Announcer({ children }: { children: ReactNode }) {
  return (
    <p className="heard" aria-live="polite" aria-atomic="true">
      {children}
    </p>
  );
}
