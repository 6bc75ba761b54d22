import { useEffect, useState } from 'react';
import type { Lesson } from '../../model/lesson.ts';
import { codeOf, WALL_CELLS } from '../../model/qr.ts';
import { readyIdOf } from '../../model/ready.ts';
import { BUILD } from '../../words/builder.ts';
import { useAddresses, wholeAddress } from '../share/addresses.ts';

/** How long nothing is typed before the address is packed again, ms. */
const REST_MS = 1200;

/** A value as it is once it has rested. */
function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

/** Whether the code of the lesson's address can be read from the wall, said while it is made. */
export function CodeNote({ lesson: typed }: { lesson: Lesson }) {
  const lesson = useRested(typed);
  const addresses = useAddresses(lesson, readyIdOf(lesson));
  if (lesson.steps.length === 0 || addresses === null) return null;
  const code = codeOf(wholeAddress(lesson, addresses.student));
  const words =
    code === null
      ? BUILD.wallNone
      : code.size <= WALL_CELLS
        ? BUILD.wallYes(code.size)
        : BUILD.wallNo(code.size, WALL_CELLS);
  return <p className="quiet-note">{words}</p>;
}
