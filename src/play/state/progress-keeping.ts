import { conditionsOf, type Outcome, type Placement } from '../../task/index.ts';
import type { Verdict } from './judge.ts';
import { type Attempt, capAttempts, isSameAttempt, MOST_ATTEMPTS, type Progress } from './progress.ts';

const pairs = (links: Placement['links']) => links.map(([i, j]) => [i, j] as [number, number]);

function attemptOf({ placement, seed, main, grade }: Verdict): Attempt {
  const { runs, starts, fold, accuracy } = main.outcome;
  // Of two conditions the one in which a world does worse: that is what it comes to.
  const least = (of: (outcome: Outcome) => number) => Math.min(...conditionsOf(main.outcome).map(of));
  return {
    links: pairs(placement.links),
    dials: { ...placement.dials },
    seed,
    stars: grade.stars,
    pass: grade.pass === true,
    foldedRuns: least(({ folded }) => folded),
    runs,
    learnedStarts: least(({ learned }) => learned),
    starts,
    fold,
    accuracy,
  };
}

/** Progress with a told verdict kept: as an attempt (an earlier one of the same placement and seed gives way), and as the best if it is. */
export function keepAttempt(progress: Progress, level: string, verdict: Verdict, withHint: boolean): Progress {
  const attempt = attemptOf(verdict);
  const others = (progress.attempts[level] ?? []).filter((other) => !isSameAttempt(other, attempt));
  const kept = {
    ...progress,
    attempts: { ...progress.attempts, [level]: capAttempts([...others, attempt], MOST_ATTEMPTS) },
  };
  const before = progress.stars[level] ?? 0;
  if (attempt.stars <= before) return kept;
  const { links, dials, seed, stars } = attempt;
  const isFirstTry = before === 0 && others.length === 0 && !withHint && progress.hinted[level] !== true;
  return {
    ...kept,
    stars: { ...progress.stars, [level]: stars },
    best: { ...progress.best, [level]: { links, dials, seed, stars } },
    firstTry: isFirstTry ? { ...progress.firstTry, [level]: true } : progress.firstTry,
  };
}

/** Progress with what is now placed on a level. */
export function keepPlacement(progress: Progress, level: string, { links, dials }: Placement): Progress {
  return {
    ...progress,
    level,
    links: { ...progress.links, [level]: pairs(links) },
    dials: { ...progress.dials, [level]: { ...dials } },
  };
}

/** Progress with a level left unsolved, to go on without its stars. */
export function keepPassedOver(progress: Progress, level: string): Progress {
  return { ...progress, passedOver: { ...progress.passedOver, [level]: true } };
}

/** Progress with the trace that a hint was asked for before the level was solved. */
export function keepHint(progress: Progress, level: string): Progress {
  if ((progress.stars[level] ?? 0) > 0 || progress.hinted[level] === true) return progress;
  return { ...progress, hinted: { ...progress.hinted, [level]: true } };
}
