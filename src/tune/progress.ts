import { SCHEDULE } from './plan.ts';
import { isOwn, type SearchState, stageOf } from './search.ts';

/** How far a search is. */
export interface SearchProgress {
  /** 0…1, never falling: where all sets are tried nobody knows how many stay in the race, so it is a guess there. */
  readonly share: number;
  /** The round that goes on, from 1 (0 before the first is chosen), and how many there are; null where that depends on what is found. */
  readonly round: number;
  readonly rounds: number | null;
  /** Sets of links of which anything was measured. */
  readonly evaluated: number;
  readonly replicaSteps: number;
  readonly trainings: number;
}

/** Chain runs that cost as much as one start of the network, about. */
const START_COST = 6;

/** Share of its round that is done; all of it while the next one is being chosen. */
function roundShare({ racers, entries, shard }: SearchState): number {
  let [done, asked] = [0, 0];
  for (const { entry, runs, starts } of racers ?? []) {
    if (!isOwn(shard, entry)) continue;
    asked += runs + START_COST * starts;
    done += Math.min(runs, entries[entry].q.length) + START_COST * Math.min(starts, entries[entry].starts.length);
  }
  return asked === 0 ? 1 : done / asked;
}

/** Rivals of the leader that a check measures, about. */
const CHECKED = 5;

/** Work of each scheduled round and of the check after them, in runs. */
function scheduledWork({ replicas, effort }: SearchState): number[] {
  let before = { runs: 8, starts: 1 };
  const rows = SCHEDULE.map(({ fresh, parts, kept, runs, starts }) => {
    const more = Math.max(0, Math.min(runs, replicas) - before.runs) + START_COST * (starts - before.starts);
    before = { runs: Math.min(runs, replicas), starts };
    const entering = Math.ceil(effort * fresh) + 2 * parts;
    return entering * (8 + START_COST) + kept * more * (fresh > 0 ? effort : 1);
  });
  return [...rows, CHECKED * (Math.min(48, replicas) + 4 * START_COST)];
}

export function progressOf(state: SearchState): SearchProgress {
  const { round, entries, replicaSteps, trainings, isExhaustive, shard } = state;
  const evaluated = entries.filter(({ q, starts }) => q.length + starts.length > 0).length;
  const within = roundShare(state);
  let share: number;
  if (stageOf(state) !== 'running') share = 1;
  else if (shard !== null) share = state.racers === null ? 0 : within;
  else if (round === 0) share = 0;
  else if (isExhaustive) share = 1 - 0.5 ** (round - 1) * (1 - 0.5 * within);
  else {
    const work = scheduledWork(state);
    const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
    const last = SCHEDULE.length;
    // Nobody knows how often the check has to be gone through: each time it is thought to be half done.
    const part = round <= last ? within : 1 - 0.5 ** (round - last - 1) * (1 - 0.5 * within);
    const at = Math.min(round - 1, last);
    share = (sum(work.slice(0, at)) + part * work[at]) / sum(work);
  }
  const rounds = isExhaustive ? null : SCHEDULE.length + 1;
  return { share, round: Math.min(round, rounds ?? round), rounds, evaluated, replicaSteps, trainings };
}
