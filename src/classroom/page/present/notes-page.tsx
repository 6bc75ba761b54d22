import { isForTeacher, type Lesson, lessonKey, stepTitle } from '../../model/lesson.ts';
import { rightAnswer } from '../../model/table.ts';
import { PRESENT } from '../../words/present.ts';
import { useLessonKeys } from '../use-lesson-keys.ts';
import { useSharedStep } from './use-shared-step.ts';
import { WayButtons } from './way-buttons.tsx';
import './present.css';

interface NotesPageProps {
  lesson: Lesson;
  at: number;
  onGo(step: number): void;
}

/** The presenter's own window: notes and answer of the step that the wall shows, and what comes next. Each leads the other on. */
export function NotesPage({ lesson, at, onGo }: NotesPageProps) {
  const { steps } = lesson;
  const { question, note, task, minutes } = steps[at];
  const last = steps.length - 1;
  const next = () => at < last && onGo(at + 1);
  const previous = () => at > 0 && onGo(at - 1);
  useSharedStep(lessonKey(lesson), at, steps.length, onGo, 'notes');
  useLessonKeys({ pagedown: next, pageup: previous, arrowright: next, arrowleft: previous }, true);
  return (
    <main className="notes-page" aria-label={PRESENT.notes}>
      <p className="present-at">
        {PRESENT.at(at + 1, steps.length)}
        {minutes !== undefined && ` · ${PRESENT.minutes(minutes)}`}
      </p>
      <h1 lang={lesson.language}>{stepTitle(steps[at])}</h1>
      <div className="notes-text" lang={lesson.language}>
        {note ?? (isForTeacher(lesson) ? PRESENT.noNote : PRESENT.notHere)}
      </div>
      {question !== undefined && (
        <p lang={lesson.language}>
          <strong>{question.ask}</strong> {PRESENT.answerIs} {rightAnswer(question) ?? PRESENT.noAnswer}
        </p>
      )}
      {task !== '' && (
        <p className="quiet-note notes-text" lang={lesson.language}>
          {task}
        </p>
      )}
      <p className="quiet-note">{at < last ? PRESENT.comesNext(stepTitle(steps[at + 1])) : PRESENT.isLast}</p>
      <div className="lesson-row">
        <WayButtons at={at} last={last} onPrevious={previous} onNext={next} />
      </div>
    </main>
  );
}
