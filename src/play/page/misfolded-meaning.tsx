import { useMemo } from 'react';
import { misfoldedWords } from '../../task/index.ts';
import type { Take } from '../state/takes.ts';
import { useSession } from './context.ts';

/** What the misfolded runs of a take sit in, in its own figures. */
export function MisfoldedMeaning({ take: { measured, outcome } }: { take: Take }) {
  const task = useSession((state) => state.level.task);
  return useMemo(() => misfoldedWords(task, measured, outcome), [task, measured, outcome]);
}
