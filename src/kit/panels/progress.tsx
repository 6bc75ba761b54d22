import { useEffect, useId, useRef, useState } from 'react';
import { say } from '../../language/index.ts';
import { Button } from '../controls/button.tsx';
import { timeInWords, timeLeft } from './time-left.ts';
import './progress.css';

interface ProgressProps {
  /** What is under way. */
  label: string;
  done: number;
  total: number;
  /** Behind the name: how many steps, seeds and so on. */
  note?: string;
  /** It stands still: how long it would take nobody knows. */
  isHalted?: boolean;
  onCancel?(): void;
}

/** Work under way: how much is done, about how long it still takes, and a way to stop it. */
export function Progress({ label, done, total, note, isHalted = false, onCancel }: ProgressProps) {
  const id = useId();
  const start = useRef({ at: 0, done: 0 });
  const [left, setLeft] = useState<number | null>(null);

  useEffect(() => {
    const now = performance.now();
    // Work that begins anew (fewer done than before) has a time of its own.
    if (isHalted) {
      start.current = { at: 0, done: 0 };
      setLeft(null);
      return;
    }
    if (start.current.at === 0 || done < start.current.done) start.current = { at: now, done };
    setLeft(timeLeft(now - start.current.at, done - start.current.done, total - start.current.done));
  }, [done, total, isHalted]);

  return (
    <div className="progress-box">
      <p className="progress-head">
        <strong id={id}>{label}</strong>
        {note !== undefined && <span className="quiet-note">{note}</span>}
      </p>
      <div className="progress-line">
        <progress className="progress" aria-labelledby={id} value={done} max={Math.max(total, 1)} />
        <span className="progress-left">{left === null ? '' : say`${timeInWords(left)} left`}</span>
        {onCancel !== undefined && <Button kind="text" onPress={onCancel}>{say`Cancel`}</Button>}
      </div>
    </div>
  );
}
