import { say } from '../../language/index.ts';
import { LockIcon } from '../icons.tsx';
import './held-mark.css';

/** Beside a control that somebody else has set, and that cannot be changed here; in short a lock with its words behind it. */
export function HeldMark({ isShort = false }: { isShort?: boolean }) {
  const words = say`Set by your teacher`;
  return (
    <span className="held-mark" title={isShort ? words : undefined}>
      <LockIcon />
      <span className={isShort ? 'heard' : undefined}>{words}</span>
    </span>
  );
}
