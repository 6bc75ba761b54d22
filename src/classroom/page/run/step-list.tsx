import { type Lesson, type Step, stepTitle } from '../../model/lesson.ts';
import { nameOf } from '../../model/places.ts';
import { bestOf, type Work } from '../../model/report.ts';
import { RUN } from '../../words/run.ts';

/** How a step stands: done is seen, answered, a level won, an exhibit measured; tried, where only the win is missing; else null. */
function standOf({ show, question }: Step, work: Work): 'done' | 'tried' | null {
  const kind = show === undefined ? null : nameOf(show)?.kind;
  if (kind === 'level' && work.tries === 0) return null;
  if (kind === 'exhibit' && work.claims.length === 0) return null;
  if (!work.isSeen || (question !== undefined && work.answer === null)) return null;
  return kind === 'level' && bestOf(work)?.won !== true ? 'tried' : 'done';
}

/**
 * How all steps stand. The one that is open is not done yet, whatever came of it: its task may have more parts than one.
 * @param at the step that is open, from 0; null at the report
 */
export function standsOf({ steps }: Lesson, works: readonly Work[], at: number | null): ReturnType<typeof standOf>[] {
  return steps.map((step, k) => {
    const stand = standOf(step, works[k]);
    return k === at && stand === 'done' ? null : stand;
  });
}

function Stand({ stand }: { stand: ReturnType<typeof standOf> }) {
  if (stand === 'tried') return <span className="step-tried">{RUN.tried}</span>;
  return (
    stand === 'done' && (
      <span className="step-done">
        ✓<span className="heard"> {RUN.done}</span>
      </span>
    )
  );
}

interface StepListProps {
  lesson: Lesson;
  works: readonly Work[];
  /** Where one is; null at the report. */
  at: number | null;
  onGo(step: number | null): void;
}

/** Where one is in the lesson, and the way to any step. */
export function StepList({ lesson, works, at, onGo }: StepListProps) {
  const stands = standsOf(lesson, works, at);
  return (
    <ol className="step-list" aria-label={RUN.steps}>
      {lesson.steps.map((step, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its number
        <li key={k}>
          <button
            type="button"
            className="step-item"
            aria-current={k === at ? 'step' : undefined}
            onClick={() => onGo(k)}
          >
            <span className="step-number">{k + 1}</span>
            <span>{stepTitle(step)}</span>
            <Stand stand={stands[k]} />
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          className="step-item"
          aria-current={at === null ? 'step' : undefined}
          onClick={() => onGo(null)}
        >
          <span className="step-number">■</span>
          <span>{RUN.toReport}</span>
        </button>
      </li>
    </ol>
  );
}
