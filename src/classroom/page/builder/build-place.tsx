import { useState } from 'react';
import type { Visit } from '../../../kit/index.ts';
import { BUILD_TABLE } from '../../model/address.ts';
import type { Lesson } from '../../model/lesson.ts';
import { freeId, ownLessons } from '../../state/keeping.ts';
import { LANDING } from '../../words/landing.ts';
import { useDesk } from '../desk.ts';
import { OpeningPage } from '../opening-page.tsx';
import { useLesson } from '../use-lesson.ts';
import { BuildPage } from './build-page.tsx';

const emptyLesson = (id: string): Lesson => ({ lesson: 2, id, title: '', language: 'en', steps: [] });

interface Begun {
  readonly lesson: Lesson;
  readonly problem: string | null;
}

/** The builder on the lesson that the address asks for: a kept one, a copy of another, or an empty one. */
export function BuildPlace({ visit, count }: { visit: Visit; count: number }) {
  const { shell } = useDesk();
  const { storage } = shell;
  const { state, problems } = BUILD_TABLE.read(visit.query);
  const found = useLesson(state.l, state.ready);
  const [begun, setBegun] = useState<(Begun & { readonly count: number }) | null>(null);
  if (found.phase === 'loading') {
    return <OpeningPage />;
  }
  function begin(): Begun {
    if (found.phase === 'open')
      return { lesson: { ...found.written, id: freeId(storage, found.written.id) }, problem: null };
    const empty = emptyLesson(freeId(storage, 'lesson'));
    if (found.phase === 'bad') return { lesson: empty, problem: LANDING.noLesson(found.problem) };
    if (state.id === '') return { lesson: empty, problem: null };
    const kept = ownLessons(storage).find(({ id }) => id === state.id);
    return kept === undefined ? { lesson: empty, problem: LANDING.noOwn(state.id) } : { lesson: kept, problem: null };
  }
  // Each visit begins once: what is edited later is the builder's own.
  const now = begun?.count === count ? begun : { ...begin(), count };
  if (now !== begun) setBegun(now);
  const told = [visit.problem, now.problem, ...problems].filter((text) => text !== null).join(' ');
  return <BuildPage key={count} first={now.lesson} problem={told === '' ? null : told} />;
}
