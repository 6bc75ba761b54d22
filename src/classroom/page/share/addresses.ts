import { useEffect, useState } from 'react';
import { LESSON_TABLE, type LessonAddress } from '../../model/address.ts';
import { forStudents, type Lesson } from '../../model/lesson.ts';
import { packLesson } from '../../model/packed.ts';

/** The whole of an address to hand out. The lesson's language goes along: the program around it speaks it too, where it can. */
export function wholeAddress({ language }: Lesson, fragment: string): string {
  const { origin, pathname } = window.location;
  return `${origin}${pathname}?lang=${language}${fragment}`;
}

interface Addresses {
  readonly student: string;
  readonly present: string;
  readonly guide: string;
}

const write = (change: Partial<LessonAddress>) => LESSON_TABLE.write({ ...LESSON_TABLE.defaults, ...change });

/** The addresses of a lesson that comes with the program. */
function readyAddresses(ready: string): Addresses {
  return {
    student: `#/lesson?${write({ ready })}`,
    present: `#/lesson?${write({ ready, present: true })}`,
    guide: `#/lesson/guide/${ready}`,
  };
}

/**
 * The addresses of a lesson, once they are packed.
 * @param ready its name, where it comes with the program: then they are short
 */
export function useAddresses(lesson: Lesson, ready: string | null): Addresses | null {
  const [found, setFound] = useState<Addresses | null>(ready === null ? null : readyAddresses(ready));
  useEffect(() => {
    if (ready !== null) return;
    let isStale = false;
    // The teacher's ways hold no answers either: whoever presents finds them kept in this browser.
    void packLesson(forStudents(lesson)).then((l) => {
      if (isStale) return;
      setFound({
        student: `#/lesson?${write({ l })}`,
        present: `#/lesson?${write({ l, present: true })}`,
        guide: `#/lesson/guide?${write({ l })}`,
      });
    });
    return () => {
      isStale = true;
    };
  }, [lesson, ready]);
  return found;
}
