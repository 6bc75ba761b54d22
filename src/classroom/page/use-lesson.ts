import { useEffect, useState } from 'react';
import type { Lesson } from '../model/lesson.ts';
import { numbered } from '../model/mentions.ts';
import { unpackLesson } from '../model/packed.ts';
import { readyLesson } from '../model/ready.ts';

/** A lesson that an address holds: on its way, here, or none and why. */
export type Asked =
  | { readonly phase: 'loading' }
  | {
      readonly phase: 'open';
      /** As it is read: with the numbers of steps. */
      readonly lesson: Lesson;
      /** As it was written: with references to steps. */
      readonly written: Lesson;
    }
  | { readonly phase: 'none' }
  | { readonly phase: 'bad'; readonly problem: string };

const opened = (written: Lesson): Asked => ({ phase: 'open', lesson: numbered(written), written });

interface Found {
  readonly packed: string;
  readonly asked: Asked;
}

/** The lesson of an address: one that comes with the program, or the one that is packed in it. */
export function useLesson(packed: string, ready: string): Asked {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (packed === '') return;
    let isStale = false;
    void unpackLesson(packed).then((read) => {
      if (isStale) return;
      const asked: Asked = read.ok ? opened(read.value) : { phase: 'bad', problem: read.problem };
      setFound({ packed, asked });
    });
    return () => {
      isStale = true;
    };
  }, [packed]);
  const [own] = useState(() => new Map<string, Asked>());
  if (packed !== '') return found?.packed === packed ? found.asked : { phase: 'loading' };
  if (ready === '') return { phase: 'none' };
  // The same object at each call: what is shown must not begin anew.
  const known = own.get(ready);
  if (known !== undefined) return known;
  const lesson = readyLesson(ready);
  const asked: Asked = lesson === null ? { phase: 'none' } : opened(lesson);
  own.set(ready, asked);
  return asked;
}
