import {
  type Part,
  partsOf,
  progressOf,
  type Ranked,
  ranking,
  type SearchProgress,
  type SearchState,
} from '../../src/tune/index.ts';
import { say } from '../setup.mjs';

const setText = ({ links, dials }: Pick<Ranked, 'links' | 'dials'>) =>
  [
    links.length === 0 ? 'none' : links.map(([i, j]) => `(${i},${j})`).join(' '),
    ...Object.entries(dials).map(([name, value]) => `${name} ${value}`),
  ].join(', ');

/** Seconds as a person says them. */
function duration(seconds: number): string {
  if (seconds < 100) return `${Math.ceil(seconds)} s`;
  return seconds < 6000 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}

const SECONDS_BETWEEN = 2;

/** Tells how far a search is, now and then, with the time left as an estimate from this session's pace. */
export function createTeller(start: SearchState, now: () => number) {
  const from = { at: now(), share: progressOf(start).share };
  let told = Number.NEGATIVE_INFINITY;
  return (state: SearchState, { share, round, rounds, evaluated }: SearchProgress) => {
    const seconds = now() - from.at;
    if (share < 1 && now() - told < SECONDS_BETWEEN) return;
    told = now();
    const pace = (share - from.share) / seconds;
    const left = share === 1 ? '' : pace > 0 ? `, about ${duration((1 - share) / pace)} left` : '';
    const [best] = ranking(state).rows;
    const found = best === undefined ? '' : `; best so far ${setText(best)}: folds ${best.probability.toFixed(2)}`;
    say(
      `round ${round}${rounds === null ? '' : ` of ${rounds}`}, ${evaluated} sets, ${Math.floor(100 * share)} %${left}${found}`,
    );
  };
}

/** The answer as JSON lines: sets best first, then what it took. */
export function printJson(state: SearchState, seconds: number, extra: object): void {
  const { evaluated, replicaSteps } = progressOf(state);
  const hasDials = Object.keys(state.task.dials).length > 0;
  for (const { rank, links, dials, ...row } of ranking(state).rows) {
    const { probability, probabilityError, fold, accuracy, gradient } = row;
    const set = { rank, links, ...(hasDials ? { dials } : {}) };
    // What the links of the first are worth, in the runs and starts that it shares with its parts.
    const parts = rank === 1 ? { parts: partsOf(state, { links, dials }) } : {};
    console.log(JSON.stringify({ ...set, probability, probabilityError, fold, accuracy, gradient, ...parts }));
  }
  console.log(JSON.stringify({ done: true, replicaSteps, seconds, evaluated, seed: state.seed, ...extra }));
}

const SHOWN = 10;

/** What the links of the best set are worth: it beside itself with links cut. */
function printParts(parts: readonly Part[]): void {
  if (parts.length === 0) return;
  console.log('of the first, with the link → without it, in the same runs and starts:');
  console.log('folds             learns      gradient           cut');
  for (const { gone, runs, folded, starts, learned, gradient } of parts) {
    const cells = [
      `${folded.join(' → ')} of ${runs}`.padEnd(16),
      `${learned.join(' → ')} of ${starts}`.padEnd(10),
      gradient
        .map((value) => value.toExponential(1))
        .join(' → ')
        .padEnd(17),
      gone.length === 1 ? setText({ links: gone, dials: {} }) : 'all links',
    ];
    console.log(cells.join('  '));
  }
}

/** The answer for a person: the best sets as a table, and what the links of the first are worth. */
export function printTable(state: SearchState, seconds: number): void {
  const { rows, correlation } = ranking(state);
  console.log('rank  folds          Q     learns  accuracy  gradient  runs  links');
  for (const row of rows.slice(0, SHOWN)) {
    const folds = `${row.probability.toFixed(2)} ± ${row.probabilityError.toFixed(2)}`;
    const cells = [
      String(row.rank).padStart(4),
      folds.padEnd(13),
      row.fold.toFixed(2),
      row.learned.toFixed(2).padEnd(6),
    ];
    const more = [
      row.accuracy.toFixed(2).padEnd(8),
      row.gradient.toExponential(1).padEnd(8),
      String(row.runs).padStart(4),
    ];
    console.log([...cells, ...more, setText(row)].join('  '));
  }
  if (rows.length > 0) printParts(partsOf(state, rows[0]));
  const { evaluated, replicaSteps, trainings } = progressOf(state);
  console.log(
    `${evaluated} sets, ${(replicaSteps / 1e6).toFixed(1)} million replica-steps, ${trainings} trainings, ${seconds.toFixed(1)} s, seed ${state.seed}`,
  );
  if (correlation.count >= 5) {
    const [low, high] = correlation.interval.map((value) => value.toFixed(2));
    console.log(`folding and gradient: rank correlation ${correlation.rho.toFixed(2)} (${low} to ${high})`);
  }
}
