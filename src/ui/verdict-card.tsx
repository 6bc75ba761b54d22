import { useEffect, useId, useRef, useState } from 'react';
import type { LevelVerdict } from '../game/index.ts';
import { usePlay, useSession } from './context.ts';
import { percent, plural } from './format.ts';
import { Term } from './glossary.tsx';
import { Stars } from './icons.tsx';
import { NextLevel } from './next-level.tsx';
import { placeBeside } from './place.ts';

/** The level's hints, one at a time, each saying more than the one before; after the last comes the first again. */
function Hints() {
  const hints = useSession((state) => state.level.hints);
  const [shown, setShown] = useState(0);
  if (hints.length === 0) return null;
  const next = shown % hints.length;
  return (
    <>
      <div role="status">{shown > 0 && <p className="hint">{hints[shown - 1]}</p>}</div>
      <button type="button" className="text-button" onClick={() => setShown(next + 1)}>
        {`Hint ${next + 1} of ${hints.length}`}
      </button>
    </>
  );
}

/** Before any verdict: what the level asks for. */
function GoalCard() {
  const { run } = usePlay().session.actions;
  const level = useSession((state) => state.level);
  const isUnderWay = useSession((state) => state.mode === 'running');
  const { fold, probability, accuracy, spare, dropped } = level.goals;

  return (
    <section className="card" aria-labelledby="goal-title">
      <h3 className="card-title" id="goal-title">
        Goal
      </h3>
      <p className="card-brief">{level.brief}</p>
      <ul className="goals">
        <li className="goal goal-warm">
          <Term term="folded" /> {percent(fold)}, in at least {percent(probability)} of runs
        </li>
        <li className="goal goal-cool">
          <Term term="accuracy" /> {percent(accuracy)}, in most starts
        </li>
        {spare && <li className="goal">with any one link cut</li>}
        {dropped > 0 && <li className="goal goal-cool">{percent(dropped)} with any one floor dropped, on average</li>}
        {level.par < level.budget && (
          <li className="goal">
            <Term term="par" /> {plural(level.par, 'link')}
          </li>
        )}
      </ul>
      <div className="card-actions">
        {isUnderWay && (
          <button type="button" className="small-button" onClick={run}>
            Judge these links
          </button>
        )}
        <Hints key={level.id} />
      </div>
    </section>
  );
}

function RunningCard({ done, total }: { done: number; total: number }) {
  const { cancelVerdict } = usePlay().session.actions;
  return (
    <section className="card" aria-labelledby="judging-title">
      <h3 className="card-title" id="judging-title">
        Judging
      </h3>
      <p>Fresh runs with other seeds, in both worlds.</p>
      <progress className="progress" aria-labelledby="judging-title" value={done} max={Math.max(total, 1)} />
      <div className="card-actions">
        <span className="card-quiet">{percent(done / Math.max(total, 1))}</span>
        <button type="button" className="text-button" onClick={cancelVerdict}>
          Cancel
        </button>
      </div>
    </section>
  );
}

/** The numbers and reasons behind a verdict, one press away. */
function Why({ verdict }: { verdict: LevelVerdict }) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLElement>(null);
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    const element = panel.current!;
    const onToggle = (event: Event) => setOpen((event as ToggleEvent).newState === 'open');
    element.addEventListener('toggle', onToggle);
    return () => element.removeEventListener('toggle', onToggle);
  }, []);
  useEffect(() => {
    if (isOpen) placeBeside(button.current!, panel.current!);
  }, [isOpen]);

  return (
    <>
      <button ref={button} type="button" className="text-button" popoverTarget={id} aria-expanded={isOpen}>
        why?
      </button>
      <section ref={panel} id={id} className="bubble why" popover="auto" aria-label="Why this verdict">
        {verdict.reasons.length > 0 && (
          <ul className="reasons">
            {verdict.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
        <dl className="figures">
          <dt>Fold probability</dt>
          <dd>{`${percent(verdict.probability)} ± ${percent(verdict.probabilityError)}`}</dd>
          <dt>Folded, mean</dt>
          <dd>{`${percent(verdict.fold)} ± ${percent(verdict.foldError)}`}</dd>
          <dt>Accuracy, mean</dt>
          <dd>{percent(verdict.accuracy)}</dd>
          <dt>Runs and starts</dt>
          <dd>{`${verdict.runs} and ${verdict.starts}`}</dd>
        </dl>
      </section>
    </>
  );
}

interface VerdictCardProps {
  isAllOpen: boolean;
  onMap(): void;
}

function ResultCard({ verdict, isAllOpen, onMap }: VerdictCardProps & { verdict: LevelVerdict }) {
  const isLast = useSession((state) => state.levelIndex === state.levels.length - 1);
  const { pass, stars, nextStep, evidence } = verdict;
  const hasEvidence = evidence.dead !== null || evidence.undocked !== null;

  return (
    <section className={pass ? 'card card-won' : 'card card-lost'} aria-labelledby="result-title" data-pass={pass}>
      <header className="card-head">
        <h3 className="card-title" id="result-title">
          {pass ? 'Solved' : 'Not yet'}
        </h3>
        <Stars earned={stars} />
      </header>
      <p className={verdict.foldPass ? 'score score-pass' : 'score score-miss'}>
        folds in {verdict.foldedRuns} of {plural(verdict.runs, 'run')}
      </p>
      <p className={verdict.learnPass ? 'score score-pass' : 'score score-miss'}>
        learns in {verdict.learnedStarts} of {plural(verdict.starts, 'start')}
      </p>
      {verdict.droppedAccuracy !== null && (
        <p className="card-quiet">{`one floor dropped: accuracy ${percent(verdict.droppedAccuracy)}`}</p>
      )}
      {verdict.foldPass !== verdict.learnPass && (
        <p className="disagree">The worlds disagree{hasEvidence ? ': see the frame on the twin map' : ''}.</p>
      )}
      <p className="card-quiet">{nextStep}</p>
      <div className="card-actions">
        {pass && <NextLevel next="Next level" map="Map" isAllOpen={isAllOpen} onMap={onMap} />}
        {pass && isLast && <strong className="campaign-done">All levels done</strong>}
        {!pass && <Hints />}
        <Why verdict={verdict} />
      </div>
    </section>
  );
}

function FailedCard({ message }: { message: string }) {
  const { run } = usePlay().session.actions;
  return (
    <section className="card card-lost" aria-labelledby="failed-title">
      <h3 className="card-title" id="failed-title">
        No verdict
      </h3>
      <p>{message}</p>
      <div className="card-actions">
        <button type="button" className="small-button" onClick={run}>
          Try again
        </button>
      </div>
    </section>
  );
}

/** The goal, the judging, or the verdict: whatever the level is at. */
export function VerdictCard(props: VerdictCardProps) {
  const verdict = useSession((state) => state.verdict);
  if (verdict.status === 'running') return <RunningCard done={verdict.done} total={verdict.total} />;
  if (verdict.status === 'done') return <ResultCard verdict={verdict.result} {...props} />;
  if (verdict.status === 'failed') return <FailedCard message={verdict.message} />;
  return <GoalCard />;
}
