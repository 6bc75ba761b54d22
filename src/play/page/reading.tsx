import { useCallback, useRef } from 'react';
import { percent } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import { type Play, usePainter, usePlay } from './context.ts';

const READ_EVERY_MS = 120;

interface ReadingProps {
  /** What tests and screen readers know it by. */
  name: string;
  /** Must not change between renders. */
  read(play: Play): string;
  /** Words beside a figure, not the figure. */
  isQuiet?: boolean;
}

/** What a figure is compared with, in one piece that no line breaks. */
export function goalText(goal: number): string {
  return say`goal ${percent(goal)}`.replaceAll(' ', '\u00a0');
}

/** A number that follows the show without React. */
export function Reading({ name, read, isQuiet = false }: ReadingProps) {
  const play = usePlay();
  const text = useRef<HTMLElement>(null);
  usePainter(
    READ_EVERY_MS,
    useCallback(() => {
      const now = read(play);
      if (text.current !== null && text.current.textContent !== now) text.current.textContent = now;
    }, [play, read]),
  );
  return (
    <b ref={text} className={isQuiet ? 'reading reading-quiet' : 'reading'} data-reading={name}>
      {read(play)}
    </b>
  );
}
