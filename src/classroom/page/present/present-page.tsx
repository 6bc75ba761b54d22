import { useCallback, useEffect, useRef, useState } from 'react';
import { Button, useChoices } from '../../../kit/index.ts';
import { isForTeacher, type Lesson, lessonKey, stepTitle } from '../../model/lesson.ts';
import { rightAnswer } from '../../model/table.ts';
import { PRESENT } from '../../words/present.ts';
import { useDesk } from '../desk.ts';
import { StepFrame } from '../step-frame.tsx';
import { type Keys, useFrameKeys, useLessonKeys } from '../use-lesson-keys.ts';
import { PointerDot } from './pointer-dot.tsx';
import { useSharedStep } from './use-shared-step.ts';
import { WayButtons } from './way-buttons.tsx';
import './present.css';

interface PresentPageProps {
  lesson: Lesson;
  at: number;
  onGo(step: number): void;
  /** The address of the notes, for a window of their own. */
  notesAddress: string;
}

/** A lesson on the wall of a room: large, by keys or a clicker. */
export function PresentPage({ lesson, at, onGo, notesAddress }: PresentPageProps) {
  const { shell } = useDesk();
  const { theme, shortcuts } = useChoices(shell.settings);
  /** Notes and answer are of the step at which they were asked for. */
  const [notedAt, setNotedAt] = useState<number | null>(null);
  const [answeredAt, setAnsweredAt] = useState<number | null>(null);
  const [openedAt, setOpenedAt] = useState<number | null>(null);
  const [isBlank, setBlank] = useState(false);
  const [hasPointer, setPointer] = useState(false);
  const [inner, setInner] = useState<Window | null>(null);
  const step = lesson.steps[at];
  const { show, task, note, question, minutes } = step;
  const last = lesson.steps.length - 1;
  const hasAnswer = answeredAt === at;
  // What is to be predicted stands on the page that is shown: the class votes first.
  const isVeiled = question?.before === true && !hasAnswer && openedAt !== at;

  const next = () => at < last && onGo(at + 1);
  const previous = () => at > 0 && onGo(at - 1);
  const flipTheme = () => shell.settings.hold({ theme: theme === 'light' ? 'dark' : 'light' });
  const openPage = () => setOpenedAt(at);
  const holdsAnswer = question !== undefined && rightAnswer(question) !== null;
  const flipAnswer = () => {
    if (!holdsAnswer) return;
    setAnsweredAt(hasAnswer ? null : at);
    openPage();
  };
  const fill = () =>
    void (document.fullscreenElement === null
      ? document.documentElement.requestFullscreen()
      : document.exitFullscreen());
  // The room needs light and large type, the teacher's own screen afterwards does not.
  useEffect(() => {
    const { theme: before } = shell.settings.get();
    return () => shell.settings.hold({ theme: before });
  }, [shell]);
  const hasNotesWindow = useSharedStep(lessonKey(lesson), at, lesson.steps.length, onGo, 'wall');
  const hasNotes = notedAt === at && !hasNotesWindow;
  // A clicker sends these; they act even where single keys are switched off, and over the frame.
  const clicker: Keys = { pagedown: next, pageup: previous };
  const letters: Keys = {
    arrowright: next,
    arrowleft: previous,
    b: () => setBlank(true),
    '.': () => setBlank(true),
    o: () => setNotedAt(hasNotes || hasNotesWindow ? null : at),
    a: flipAnswer,
    l: () => setPointer((on) => !on),
    t: flipTheme,
    f: fill,
    p: openPage,
  };
  const wake = useCallback(() => setBlank(false), []);
  const onClicker = useLessonKeys(clicker, !isBlank);
  useLessonKeys(shortcuts ? letters : {}, !isBlank);
  useFrameKeys(inner, onClicker, !isBlank);

  return (
    <main className="present" lang={lesson.language} aria-label={PRESENT.name} data-words={show === undefined}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what may scroll has to be reached by keys */}
      <section className="present-words" aria-label={stepTitle(step)} tabIndex={0}>
        <p className="present-at">
          {lesson.title} · {PRESENT.at(at + 1, lesson.steps.length)}
          {minutes !== undefined && ` · ${PRESENT.minutes(minutes)}`}
        </p>
        <h1>{stepTitle(step)}</h1>
        {hasNotes && (
          <aside className="present-notes" aria-label={PRESENT.notes}>
            {(note ?? (isForTeacher(lesson) ? PRESENT.noNote : PRESENT.notHere)).split(/\n+/).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </aside>
        )}
        {task !== '' && task.split(/\n+/).map((line) => <p key={line}>{line}</p>)}
        {question !== undefined && (
          <section className="present-question" aria-label={question.ask}>
            <p className="present-ask">{question.ask}</p>
            {question.kind === 'choice' && (
              <ol className="present-options">
                {question.options.map((option, k) => (
                  <li key={option} data-right={hasAnswer && question.answer === k}>
                    {option}
                  </li>
                ))}
              </ol>
            )}
            <p className={question.kind === 'choice' ? 'heard' : 'present-answer'} role="status">
              {hasAnswer && `${PRESENT.answerIs} ${rightAnswer(question) ?? PRESENT.noAnswer}`}
            </p>
          </section>
        )}
      </section>
      {show !== undefined && (
        <div className="present-stage">
          {isVeiled ? (
            <div className="present-veil">
              <p>{PRESENT.veil}</p>
              <Button onPress={openPage} shortcut="P">
                {PRESENT.openPage}
              </Button>
            </div>
          ) : (
            <StepFrame key={at} show={show} settings={step} title={stepTitle(step)} isLarge onWindow={setInner} />
          )}
        </div>
      )}
      <nav className="present-bar" aria-label={PRESENT.tools}>
        <WayButtons at={at} last={last} onPrevious={previous} onNext={next} />
        <span className="present-tools">
          <Button kind="pill" isPressed={hasNotes} isDisabled={hasNotesWindow} onPress={letters.o} shortcut="O">
            {PRESENT.notes}
          </Button>
          <Button onPress={() => window.open(notesAddress, 'skipfold-notes', 'width=640,height=760')}>
            {PRESENT.notesWindow}
          </Button>
          <span className="present-place" data-empty={!holdsAnswer}>
            <Button kind="pill" isPressed={hasAnswer} onPress={flipAnswer} shortcut="A">
              {PRESENT.answer}
            </Button>
          </span>
          <Button kind="pill" isPressed={hasPointer} onPress={letters.l} shortcut="L">
            {PRESENT.pointer}
          </Button>
          <Button onPress={letters.b} shortcut="B">
            {PRESENT.blank}
          </Button>
          <Button onPress={flipTheme} shortcut="T">
            {theme === 'light' ? PRESENT.dark : PRESENT.light}
          </Button>
          <Button onPress={fill} shortcut="F">
            {PRESENT.full}
          </Button>
          <a className="small-button" href="#/lesson">
            {PRESENT.leave}
          </a>
        </span>
        <p className="quiet-note present-keys">{shortcuts && PRESENT.keys}</p>
      </nav>
      {hasPointer && <PointerDot inner={inner} />}
      {isBlank && <Blank onWake={wake} />}
    </main>
  );
}

/** Nothing but dark, until any key or press. */
function Blank({ onWake }: { onWake(): void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus();
    const wake = (event: KeyboardEvent) => {
      event.preventDefault();
      onWake();
    };
    window.addEventListener('keydown', wake);
    return () => window.removeEventListener('keydown', wake);
  }, [onWake]);
  return (
    <button ref={button} type="button" className="present-blank" onClick={onWake}>
      <span className="heard">{PRESENT.blankNote}</span>
    </button>
  );
}
