import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Visit } from '../../kit/index.ts';
import { LESSON_TABLE, type LessonAddress } from '../model/address.ts';
import { forStudents, isForTeacher, type Lesson, lessonKey } from '../model/lesson.ts';
import { numbered } from '../model/mentions.ts';
import { packLesson } from '../model/packed.ts';
import { withTeachersPart } from '../state/keeping.ts';
import { LANDING } from '../words/landing.ts';
import { BuildPlace } from './builder/build-place.tsx';
import { DeskContext, useDesk } from './desk.ts';
import { GuidePage } from './guide/guide-page.tsx';
import { Landing } from './landing/landing.tsx';
import { NotesPage } from './present/notes-page.tsx';
import { PresentPage } from './present/present-page.tsx';
import { ReportsPage } from './reports/reports-page.tsx';
import { OpenedReport } from './run/opened-report.tsx';
import { RunPage } from './run/run-page.tsx';
import { useLesson } from './use-lesson.ts';
import './classroom.css';
import { OpeningPage } from './opening-page.tsx';

interface ClassroomProps {
  visit: Visit;
  /** Counts visits: the same address may be visited again. */
  count: number;
}

/** Any page of the classroom, by its address. */
export function Classroom({ visit, count }: ClassroomProps) {
  const [name, ...more] = visit.path;
  const title = { build: LANDING.make, reports: LANDING.reports, guide: LANDING.guide }[name ?? ''] ?? LANDING.title;
  useEffect(() => {
    document.title = LANDING.pageTitle(title);
  }, [title]);
  if (name === undefined) return <LessonPlace visit={visit} count={count} />;
  if (name === 'guide' && more.length <= 1) return <GuidePage id={more[0] ?? ''} visit={visit} />;
  if (more.length === 0 && name === 'build') return <BuildPlace visit={visit} count={count} />;
  if (more.length === 0 && name === 'reports') return <ReportsPage problem={visit.problem} />;
  if (more.length === 0 && name === 'report') return <OpenedReport problem={visit.problem} />;
  return <Landing problem={LANDING.noPage(visit.path.join('/'))} />;
}

/** A lesson's address without what students are not to have, where it came with that: it may be copied for the class. */
function useCleanAddress(
  lesson: Lesson | null,
  asked: LessonAddress,
  onClean: (next: LessonAddress, whole: Lesson) => void,
): void {
  useEffect(() => {
    if (lesson === null || asked.l === '' || !isForTeacher(lesson)) return;
    let isStale = false;
    void packLesson(forStudents(lesson)).then((l) => !isStale && onClean({ ...asked, l }, lesson));
    return () => {
      isStale = true;
    };
  }, [lesson, asked, onClean]);
}

/** The lesson that an address holds, for a student or on the wall; the list of lessons where it holds none. */
function LessonPlace({ visit, count }: ClassroomProps) {
  const desk = useDesk();
  const { shell } = desk;
  const read = LESSON_TABLE.read(visit.query);
  const [asked, setAsked] = useState<LessonAddress>(read.state);
  const [seen, setSeen] = useState(count);
  // A later visit to this place asks for something else; what one did here since told the address itself.
  if (seen !== count) {
    setSeen(count);
    setAsked(read.state);
  }
  const found = useLesson(asked.l, asked.ready);
  const problems = [visit.problem, ...read.problems].filter((text) => text !== null).join(' ');
  const problem = problems === '' ? null : problems;

  const go = useCallback(
    (step: number | null) => {
      const next = { ...asked, step: step === null ? asked.step : step + 1, report: step === null };
      setAsked(next);
      shell.show([], LESSON_TABLE.write(next), 'new');
    },
    [asked, shell],
  );
  /** Lessons whose answers came in an address, for as long as the page stands. */
  const [whole, setWhole] = useState<readonly Lesson[]>([]);
  const clean = useCallback(
    (next: LessonAddress, lesson: Lesson) => {
      setWhole((now) => [...now, lesson]);
      setAsked(next);
      shell.show([], LESSON_TABLE.write(next), 'same');
    },
    [shell],
  );
  const opened = found.phase === 'open' ? found.lesson : null;
  useCleanAddress(opened, asked, clean);
  const taught = useMemo(
    () => (opened === null ? null : numbered(withTeachersPart(shell.storage, opened, whole))),
    [opened, shell, whole],
  );
  // The list of lessons has the answers of those that are ready: a student's bar shows no way there.
  const forStudent = useMemo(() => ({ ...desk, shell: { ...desk.shell, places: [] } }), [desk]);
  const title = opened?.title ?? LANDING.title;
  useEffect(() => {
    document.title = LANDING.pageTitle(title);
  }, [title]);

  if (found.phase === 'loading') {
    return <OpeningPage />;
  }
  if (found.phase === 'bad') return <Landing problem={LANDING.noLesson(found.problem)} />;
  if (found.phase === 'none') return <Landing problem={problem} />;
  const { lesson } = found;
  const step = Math.min(asked.step, lesson.steps.length) - 1;
  const key = lessonKey(lesson);
  const forWall = taught ?? lesson;
  if (asked.notes) return <NotesPage key={key} lesson={forWall} at={step} onGo={go} />;
  if (asked.present) {
    const notes = LESSON_TABLE.write({ ...asked, present: false, notes: true });
    return <PresentPage key={key} lesson={forWall} at={step} onGo={go} notesAddress={`#/lesson?${notes}`} />;
  }
  return (
    <DeskContext value={forStudent}>
      <RunPage key={key} lesson={lesson} at={asked.report ? null : step} problem={problem} onGo={go} />
    </DeskContext>
  );
}
