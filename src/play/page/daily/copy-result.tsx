import { useEffect, useRef, useState } from 'react';
import { addressForOthers, Button, copyText, Dialog, writeAddress } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import type { Day } from '../../state/daily/days.ts';
import type { Size } from '../../state/daily/puzzle.ts';
import type { DailyResult } from '../../state/daily/record.ts';
import { resultText } from '../../state/daily/result-text.ts';
import { SIZE_WORDS } from '../../state/daily/words.ts';

function addressOf(day: Day, size: Size): string {
  const query = `date=${day}&size=${size}`;
  return addressForOthers(window.location.href, writeAddress({ path: ['play', 'daily'], query }));
}

/** Where the page may not copy: the text, selected, to be copied by hand. */
function CopyByHand({ text, onClose }: { text: string; onClose(): void }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => field.current?.select());
    return () => clearTimeout(timer);
  }, []);
  return (
    <Dialog title={say`Copy the result`} onClose={onClose}>
      <p className="quiet-note">{say`This browser does not let the page copy. The text is selected: copy it by hand.`}</p>
      <textarea ref={field} className="result-text" readOnly rows={4} value={text} aria-label={say`Result`} />
    </Dialog>
  );
}

interface CopyResultProps {
  day: Day;
  size: Size;
  result: DailyResult;
}

/** Puts a result on the clipboard, as a few lines that spoil nothing. */
export function CopyResult({ day, size, result }: CopyResultProps) {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none');
  const text = resultText(day, size, result, addressOf(day, size));
  const copy = async () => setOutcome((await copyText(text)) ? 'copied' : 'refused');
  return (
    <>
      <Button onPress={() => void copy()} label={say`Copy result, ${SIZE_WORDS[size]}`}>
        {outcome === 'copied' ? say`Copied` : say`Copy result`}
      </Button>
      <span className="heard" role="status">
        {outcome === 'copied' ? say`The result is on the clipboard.` : ''}
      </span>
      {outcome === 'refused' && <CopyByHand text={text} onClose={() => setOutcome('none')} />}
    </>
  );
}
