import { useCallback, useEffect, useState } from 'react';
import { Button, TopBar, useChoices, useMedia } from '../../../kit/index.ts';
import { type Lesson, recalledBy, stepTitle } from '../../model/lesson.ts';
import { type Work, withResult } from '../../model/report.ts';
import { begunOf, dropBegun, hasBegun, keepBegun } from '../../state/keeping.ts';
import { RUN } from '../../words/run.ts';
import { BackToLessons } from '../back-to-lessons.tsx';
import { useDesk } from '../desk.ts';
import { Problem } from '../problem.tsx';
import { StepFrame } from '../step-frame.tsx';
import { useFrameKeys, useLessonKeys } from '../use-lesson-keys.ts';
import { QuestionBox } from './question-box.tsx';
import { Recalled } from './recalled.tsx';
import { ReportPage } from './report-page.tsx';
import { Results } from './results.tsx';
import { StepList, standsOf } from './step-list.tsx';
import './run.css';

interface RunPageProps {
  lesson: Lesson;
  /** Where one is, from 0; null at the report. */
  at: number | null;
  problem: string | null;
  onGo(step: number | null): void;
}

/** From this width on the frame stands beside the words. */
const BESIDE = '(min-width: 1100px)';

/** A student's way through a lesson. */
export function RunPage({ lesson, at, problem, onGo }: RunPageProps) {
  const { shell } = useDesk();
  const [begun, setBegun] = useState(() => begunOf(shell.storage, lesson));
  const [isKept, setKept] = useState(true);
  const { shortcuts } = useChoices(shell.settings);
  const { works, name } = begun;
  /** Counts beginnings: what was typed before one is not to stay in its field. */
  const [round, setRound] = useState(0);
  // On a computer that is shared, the one before may have left work of this lesson.
  const [isReturning, setReturning] = useState(() => hasBegun(begun));
  const isBeside = useMedia(BESIDE);

  // The one place that writes: what is kept is what is shown.
  const [isTouched, setTouched] = useState(false);
  // The name is for the file: once that is there, the browser forgets it, and the page has it until it is left.
  const [isNameKept, setNameKept] = useState(true);
  useEffect(() => {
    if (isTouched) setKept(keepBegun(shell.storage, lesson, isNameKept ? begun : { ...begun, name: '' }));
  }, [isTouched, isNameKept, begun, shell, lesson]);
  const change = useCallback((step: number, next: (work: Work) => Work) => {
    setTouched(true);
    setBegun((now) => ({ ...now, works: now.works.map((work, k) => (k === step ? next(work) : work)) }));
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new beginning has seen nothing yet
  useEffect(() => {
    if (at !== null) change(at, (work) => (work.isSeen ? work : { ...work, isSeen: true }));
  }, [at, round, change]);

  const last = lesson.steps.length - 1;
  const go = useCallback(
    (step: number | null) => {
      onGo(step);
      window.scrollTo(0, 0);
    },
    [onGo],
  );
  const next = () => at !== null && go(at === last ? null : at + 1);
  const previous = () => go(at === null ? last : Math.max(0, at - 1));
  const onKey = useLessonKeys({ '.': next, ',': previous }, shortcuts);
  const [inner, setInner] = useState<Window | null>(null);
  useFrameKeys(inner, onKey, shortcuts);

  function beginAnew() {
    setRound((now) => now + 1);
    dropBegun(shell.storage, lesson);
    setTouched(false);
    setReturning(false);
    setBegun(begunOf(shell.storage, lesson));
    go(0);
  }

  if (at === null) {
    return (
      <ReportPage
        lesson={lesson}
        works={works}
        name={name}
        isKept={isKept}
        onName={(typed) => {
          setTouched(true);
          setNameKept(true);
          setBegun((now) => ({ ...now, name: typed }));
        }}
        onDownloaded={() => {
          setTouched(true);
          setNameKept(false);
        }}
        onBack={previous}
        onAgain={beginAnew}
      />
    );
  }

  const step = lesson.steps[at];
  const work = works[at];
  const { show, question, task } = step;
  const isVeiled = question?.before === true && work.answer === null;
  const recalled = recalledBy(lesson, at);
  const stands = standsOf(lesson, works, at);
  const count = (wanted: 'done' | 'tried') => stands.filter((stand) => stand === wanted).length;
  const asked = question !== undefined && (
    <QuestionBox
      key={`${round} ${at}`}
      question={question}
      language={lesson.language}
      value={work.answer}
      onChange={(answer) => change(at, (now) => ({ ...now, answer }))}
    />
  );
  return (
    <>
      <TopBar shell={shell} tools={<BackToLessons />}>
        <h2 className="lesson-title">{lesson.title}</h2>
      </TopBar>
      <main className={`lesson-run${show === undefined ? ' lesson-run-words' : ''}`}>
        <Problem text={problem} />
        <div className="lesson-first">
          {isReturning && (
            <p className="lesson-kept" role="status">
              {RUN.returning(name)}
              <Button kind="link" onPress={() => setReturning(false)}>
                {RUN.goOn}
              </Button>
              <Button kind="link" onPress={beginAnew}>
                {RUN.notMine}
              </Button>
            </p>
          )}
          <header className="lesson-where">
            <p className="quiet-note">{RUN.stepOf(at + 1, lesson.steps.length)}</p>
            <h2 lang={lesson.language}>{stepTitle(step)}</h2>
            <progress className="lesson-bar" max={lesson.steps.length} value={at + 1} aria-hidden="true" />
          </header>
          {task !== '' && (
            <section className="lesson-task" aria-label={RUN.task} lang={lesson.language}>
              {task.split(/\n+/).map((line) => (
                <p key={line}>{line}</p>
              ))}
            </section>
          )}
          {recalled !== null && (
            <Recalled
              at={recalled}
              question={lesson.steps[recalled].question}
              answer={works[recalled].answer}
              language={lesson.language}
            />
          )}
          {question?.before === true && asked}
        </div>
        {show !== undefined && (
          <div className="lesson-stage">
            {isVeiled ? (
              <p className="lesson-veil">{RUN.veil}</p>
            ) : (
              <StepFrame
                key={`${round} ${at}`}
                show={show}
                settings={step}
                at={work.at}
                title={stepTitle(step)}
                grows={!isBeside}
                onWindow={setInner}
                onState={(address) => change(at, (now) => ({ ...now, at: address }))}
                onResult={(address, result) => change(at, (now) => withResult(now, show, address, result))}
              />
            )}
          </div>
        )}
        <div className="lesson-then">
          {question?.before !== true && asked}
          <Results step={step} work={work} />
          <nav className="lesson-ways" aria-label={RUN.stepOf(at + 1, lesson.steps.length)}>
            <Button onPress={previous} isDisabled={at === 0} shortcut=",">
              {RUN.previous}
            </Button>
            <Button kind="main" onPress={next} shortcut=".">
              {at === last ? RUN.toReport : RUN.next}
            </Button>
          </nav>
          <details className="lesson-all" open={isBeside}>
            <summary>{RUN.allSteps(count('done'), count('tried'), lesson.steps.length)}</summary>
            <StepList lesson={lesson} works={works} at={at} onGo={go} />
          </details>
          <p className="quiet-note">
            {isKept ? RUN.saved : RUN.notSaved} {shortcuts && RUN.keys}
          </p>
        </div>
      </main>
    </>
  );
}
