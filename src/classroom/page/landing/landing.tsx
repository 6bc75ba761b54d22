import { useEffect, useState } from 'react';
import { Button, FileField, TopBar } from '../../../kit/index.ts';
import { BUILD_TABLE, LESSON_TABLE } from '../../model/address.ts';
import { forStudents, LARGEST_LESSON, type Lesson, minutesOf, readLessonText } from '../../model/lesson.ts';
import { packLesson } from '../../model/packed.ts';
import { offeredIds, readyLesson } from '../../model/ready.ts';
import { dropOwn, freeId, keepOwn, ownLessons } from '../../state/keeping.ts';
import { LANDING } from '../../words/landing.ts';
import { SHARE } from '../../words/share.ts';
import { useDesk } from '../desk.ts';
import { textOf } from '../files.ts';
import { Problem } from '../problem.tsx';
import { downloadLesson } from '../share/download-lesson.ts';
import { ShareDialog } from '../share/share-dialog.tsx';
import './landing.css';

const FRESH = LESSON_TABLE.defaults;
const at = (query: string) => `#/lesson${query === '' ? '' : `?${query}`}`;

/** The line under a lesson's title. */
function factsOf(lesson: Lesson): string {
  const minutes = minutesOf(lesson);
  return [LANDING.steps(lesson.steps.length), ...(minutes > 0 ? [LANDING.minutes(minutes)] : [])].join(' · ');
}

function ReadyLesson({ id, lesson }: { id: string; lesson: Lesson }) {
  const [isSharing, setSharing] = useState(false);
  const ready = { ...FRESH, ready: id };
  const links = [
    [LANDING.asStudent, at(LESSON_TABLE.write(ready))],
    [LANDING.present, at(LESSON_TABLE.write({ ...ready, present: true }))],
    [LANDING.guide, `#/lesson/guide/${id}`],
    [LANDING.copy, `#/lesson/build?${BUILD_TABLE.write({ id: '', l: '', ready: id })}`],
  ];
  return (
    <li className="lesson-card">
      <h4>{lesson.title}</h4>
      <p>{lesson.audience}</p>
      <p className="quiet-note">{factsOf(lesson)}</p>
      <div className="lesson-row">
        {links.map(([words, href], k) => (
          <a
            key={words}
            className={k === 0 ? 'main-button' : 'small-button'}
            href={href}
            aria-label={LANDING.of(words, lesson.title)}
          >
            {words}
          </a>
        ))}
        <Button label={LANDING.of(SHARE.title, lesson.title)} onPress={() => setSharing(true)}>
          {SHARE.title}
        </Button>
      </div>
      {isSharing && <ShareDialog lesson={lesson} ready={id} onClose={() => setSharing(false)} />}
    </li>
  );
}

function OwnLesson({ lesson, onRemove }: { lesson: Lesson; onRemove(): void }) {
  const [isSharing, setSharing] = useState(false);
  const title = lesson.title.trim() === '' ? LANDING.untitled : lesson.title;
  /** The lesson goes along in the address, without the teacher's part, which is kept here. */
  async function openAs(kind: 'run' | 'present' | 'guide') {
    const l = await packLesson(forStudents(lesson));
    const query = LESSON_TABLE.write({ ...FRESH, l, present: kind === 'present' });
    window.location.hash = kind === 'guide' ? `#/lesson/guide?${query}` : at(query);
  }
  return (
    <li className="lesson-card">
      <h4>{title}</h4>
      <p className="quiet-note">{factsOf(lesson)}</p>
      <div className="lesson-row">
        <a
          className="main-button"
          href={`#/lesson/build?id=${lesson.id}`}
          aria-label={LANDING.of(LANDING.change, title)}
        >
          {LANDING.change}
        </a>
        <Button label={LANDING.of(LANDING.asStudent, title)} onPress={() => void openAs('run')}>
          {LANDING.asStudent}
        </Button>
        <Button label={LANDING.of(LANDING.present, title)} onPress={() => void openAs('present')}>
          {LANDING.present}
        </Button>
        <Button label={LANDING.of(LANDING.guide, title)} onPress={() => void openAs('guide')}>
          {LANDING.guide}
        </Button>
        <Button label={LANDING.of(SHARE.title, title)} onPress={() => setSharing(true)}>
          {SHARE.title}
        </Button>
        <Button label={LANDING.of(LANDING.download, title)} onPress={() => downloadLesson(lesson)}>
          {LANDING.download}
        </Button>
        <Button kind="text" label={LANDING.removeOf(title)} onPress={onRemove}>
          {LANDING.remove}
        </Button>
      </div>
      {isSharing && <ShareDialog lesson={lesson} onClose={() => setSharing(false)} />}
    </li>
  );
}

/** The lessons there are, and what a teacher can do. */
export function Landing({ problem }: { problem: string | null }) {
  const { shell, listed } = useDesk();
  useEffect(() => {
    listed.current = true;
  }, [listed]);
  const [trouble, setTrouble] = useState(problem);
  const [own, setOwn] = useState(() => ownLessons(shell.storage));
  const [removed, setRemoved] = useState<Lesson | null>(null);

  async function openFile(file: File) {
    const text = await textOf(file, LARGEST_LESSON);
    const read = text.ok ? readLessonText(text.value) : text;
    if (!read.ok) return setTrouble(LANDING.badFile(file.name, read.problem));
    const id = freeId(shell.storage, read.value.id);
    keepOwn(shell.storage, { ...read.value, id });
    setOwn(ownLessons(shell.storage));
    setTrouble(null);
  }

  return (
    <>
      <TopBar shell={shell}>
        <h2 className="lesson-title">{LANDING.title}</h2>
      </TopBar>
      <main className="lesson-landing">
        <Problem text={trouble} />
        <p className="lesson-intro">{LANDING.intro}</p>
        <div className="lesson-doors">
          <a className="lesson-door" href="#/lesson/build">
            <strong>{LANDING.make}</strong>
            <span>{LANDING.makeNote}</span>
          </a>
          <a className="lesson-door" href="#/lesson/reports">
            <strong>{LANDING.reports}</strong>
            <span>{LANDING.reportsNote}</span>
          </a>
        </div>
        <section aria-labelledby="ready-lessons">
          <h3 id="ready-lessons">{LANDING.ready}</h3>
          <ul className="lesson-cards">
            {offeredIds().map((id) => (
              <ReadyLesson key={id} id={id} lesson={readyLesson(id)!} />
            ))}
          </ul>
        </section>
        <section aria-labelledby="own-lessons">
          <h3 id="own-lessons">{LANDING.own}</h3>
          <p role="status" className="lesson-row">
            {removed !== null && LANDING.removed(removed.title)}
            {removed !== null && (
              <Button
                kind="link"
                onPress={() => {
                  keepOwn(shell.storage, removed);
                  setOwn(ownLessons(shell.storage));
                  setRemoved(null);
                }}
              >
                {LANDING.undo}
              </Button>
            )}
          </p>
          {own.length > 0 && (
            <ul className="lesson-cards">
              {own.map((lesson) => (
                <OwnLesson
                  key={lesson.id}
                  lesson={lesson}
                  onRemove={() => {
                    dropOwn(shell.storage, lesson.id);
                    setOwn(ownLessons(shell.storage));
                    setRemoved(lesson);
                  }}
                />
              ))}
            </ul>
          )}
          <p className="quiet-note">{own.length === 0 ? LANDING.none : LANDING.ownNote}</p>
          <div className="lesson-row">
            <FileField
              label={LANDING.openLesson}
              accept=".json,application/json"
              onFiles={([file]) => void openFile(file)}
            />
            <a href="#/lesson/report">{LANDING.openReport}</a>
          </div>
        </section>
      </main>
    </>
  );
}
