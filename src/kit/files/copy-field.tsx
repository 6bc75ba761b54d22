import { useEffect, useRef, useState } from 'react';
import { say } from '../../language/index.ts';
import { Button } from '../controls/button.tsx';
import { copyText } from './copy.ts';
import './copy-field.css';

interface CopyFieldProps {
  /** What the field holds. */
  label: string;
  text: string;
  /** Whether it stands there by itself: then it is not selected, which would take the focus. */
  isQuiet?: boolean;
}

/** A text to take along: selected at once where it was asked for, and a button that copies it. */
export function CopyField({ label, text, isQuiet = false }: CopyFieldProps) {
  const [outcome, setOutcome] = useState('');
  const field = useRef<HTMLInputElement>(null);

  // A dialog around it takes the focus first.
  useEffect(() => {
    if (isQuiet) return;
    const timer = setTimeout(() => field.current?.select());
    return () => clearTimeout(timer);
  }, [isQuiet]);

  async function copy() {
    if (await copyText(text)) {
      setOutcome('Copied.');
      return;
    }
    field.current?.select();
    setOutcome(say`This browser does not let the page copy. The text is selected: copy it by hand.`);
  }

  return (
    <>
      <div className="copy-row">
        <input ref={field} className="copy-field" type="text" readOnly value={text} aria-label={label} />
        <Button kind="main" onPress={copy}>{say`Copy`}</Button>
      </div>
      <p role="status">{outcome}</p>
    </>
  );
}
