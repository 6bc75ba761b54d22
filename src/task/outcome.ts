import { pairIndex } from '../chain/index.ts';
import { estimate } from '../links/index.ts';
import { alsoTask } from './also.ts';
import type { LearnPart } from './learn-start.ts';
import type { Measurement, RunFigures } from './measure.ts';
import type { Task } from './task.ts';

/**
 * What became of a run of the chain. *folded*: Q reached the goal. *misfolded*: the chain sits in a wrong shape instead (the decoy's, also
 * where contacts that both folds share bring Q to the goal, or one whose wrong contacts shut a strand out). *unfolded*: it never settled.
 */
export type RunState = 'folded' | 'misfolded' | 'unfolded';

/** The same, with the wrong shapes told apart: *fallen* into the level's wrong fold, or *trapped* in one of the chain's own. */
export type RunEnd = Exclude<RunState, 'misfolded'> | 'fallen' | 'trapped';

/**
 * What became of a start of the network. *learned*: accuracy reached the goal. *misled*: it did not, and the network follows the
 * shortcut in the data. *dead*: it still guesses at the end. *partial*: none of these, it ends better than guessing and not good enough.
 */
export type StartState = 'learned' | 'misled' | 'dead' | 'partial';

/** A run sits in the decoy when this share of its contacts is made. */
const IN_DECOY = 0.6;
/** A contact is held when it is made at this share of the looks. */
const HELD = 0.75;
/** A trapped run holds this share of the target's contacts, and at least so many wrong ones. */
const TRAP_HELD = 0.35;
const TRAP_WRONG = 2;
/** A network follows the shortcut when it sorts this share of points as the shortcut would. */
const FOLLOWS = 0.9;
/** Below this accuracy a network of two classes guesses. */
const GUESSING = 0.6;

/** Wrong contacts that a run holds: pairs that do not touch in the target (the decoy's count as wrong), three or more apart, not linked. */
export function wrongContacts(task: Task, links: Measurement['links'], { contacts }: RunFigures): [number, number][] {
  const { n } = task.fold;
  const right = new Set<number>();
  for (const { i, j } of task.fold.contacts) right.add(pairIndex(n, i, j));
  for (const [i, j] of links) right.add(pairIndex(n, i, j));
  const found: [number, number][] = [];
  for (let i = 0; i < n; i += 1) {
    for (let j = i + 3; j < n; j += 1) {
      const pair = pairIndex(n, i, j);
      if (contacts[pair] >= HELD && !right.has(pair)) found.push([i, j]);
    }
  }
  return found;
}

/** Whether a run sits in the task's wrong fold. */
const inDecoy = ({ decoyQ }: Pick<RunFigures, 'decoyQ'>) => (decoyQ ?? 0) >= IN_DECOY;

/** How a run ended, by its state. */
export const runEnd = (state: RunState, run: Pick<RunFigures, 'decoyQ'>): RunEnd =>
  state !== 'misfolded' ? state : inDecoy(run) ? 'fallen' : 'trapped';

/** Whether a chain counts as folded: its contacts reach the goal, and it does not sit in the wrong fold, which may share some with the target. */
export const holdsFold = ({ goals }: Task, { q, decoyQ }: Pick<RunFigures, 'q' | 'decoyQ'>): boolean =>
  q >= goals.fold && !(inDecoy({ decoyQ }) && decoyQ! > q);

function runState(task: Task, links: Measurement['links'], run: RunFigures): RunState {
  if (run.fault !== null) return 'unfolded';
  if (holdsFold(task, run)) return 'folded';
  if (inDecoy(run)) return 'misfolded';
  const { n, contacts } = task.fold;
  const held = contacts.filter(({ i, j }) => run.contacts[pairIndex(n, i, j)] >= HELD).length;
  const isTrapped = held >= TRAP_HELD * contacts.length && wrongContacts(task, links, run).length >= TRAP_WRONG;
  return isTrapped ? 'misfolded' : 'unfolded';
}

const isSpared = ({ goals }: Task, { dropped }: LearnPart) => (dropped ?? 1) >= goals.dropped;

/** How many starts keep with one block dropped what the task asks for then. */
export const sparedStarts = (task: Task, { starts }: Measurement): number =>
  starts.filter((start) => start.fault === null && isSpared(task, start)).length;

function startState(task: Task, start: LearnPart): StartState {
  const { goals } = task;
  if (start.fault !== null) return 'dead';
  if (start.accuracy >= goals.accuracy && isSpared(task, start)) return 'learned';
  if (start.shortcut !== null && start.shortcut >= FOLLOWS) return 'misled';
  return start.ended < GUESSING ? 'dead' : 'partial';
}

/** A measurement told by the task's goals: the state of each run and start, and their counts. */
export interface Outcome {
  readonly runStates: readonly RunState[];
  readonly startStates: readonly StartState[];
  readonly runs: number;
  readonly folded: number;
  readonly misfolded: number;
  /** Of the misfolded those that sit in the wrong fold; the others are trapped. */
  readonly fallen: number;
  readonly unfolded: number;
  readonly starts: number;
  readonly learned: number;
  readonly misled: number;
  readonly dead: number;
  readonly partial: number;
  /** Mean Q over the runs ± standard error. */
  readonly fold: number;
  readonly foldError: number;
  /** Share of runs that fold. */
  readonly probability: number;
  /** Accuracy of the starts: mean, least and most. */
  readonly accuracy: number;
  readonly accuracyRange: readonly [number, number];
  /** Mean accuracy with one block dropped; null where the task does not ask. */
  readonly dropped: number | null;
  /** The same under the task's second condition, where it has one. */
  readonly also?: Outcome;
}

export function outcomeOf(task: Task, measured: Measurement): Outcome {
  const runStates = measured.runs.map((run) => runState(task, measured.links, run));
  const startStates = measured.starts.map((start) => startState(task, start));
  const runs = runStates.length;
  const starts = startStates.length;
  const runsIn = (state: RunState) => runStates.filter((each) => each === state).length;
  const startsIn = (state: StartState) => startStates.filter((each) => each === state).length;
  const folded = runsIn('folded');
  const fold = estimate(measured.runs.map(({ q }) => q));
  const second = alsoTask(task);
  const accuracies = measured.starts.map((start) => start.accuracy);
  return {
    runStates,
    startStates,
    runs,
    folded,
    misfolded: runsIn('misfolded'),
    fallen: measured.runs.filter((run, k) => runEnd(runStates[k], run) === 'fallen').length,
    unfolded: runsIn('unfolded'),
    starts,
    learned: startsIn('learned'),
    misled: startsIn('misled'),
    dead: startsIn('dead'),
    partial: startsIn('partial'),
    fold: fold.mean,
    foldError: fold.error,
    probability: folded / runs,
    accuracy: estimate(accuracies).mean,
    accuracyRange: [Math.min(...accuracies), Math.max(...accuracies)],
    dropped: task.goals.dropped > 0 ? estimate(measured.starts.map((start) => start.dropped ?? 0)).mean : null,
    ...(second === null || measured.also === undefined ? {} : { also: outcomeOf(second, measured.also) }),
  };
}

/**
 * The run, or start, that shows an outcome best: of those on the verdict's side, in the state that most of them are in, the one whose
 * figure is the median. Where none is on the verdict's side (a goal that asks for no run at all), all count.
 *
 * @param passes whether the verdict says that this world passes; `good` is the state that counts for it
 * @returns its index; −1 when there are no states
 */
export function typicalOf<State extends string>(
  states: readonly State[],
  figures: readonly number[],
  good: State,
  passes: boolean,
): number {
  const all = states.map((state, index) => ({ state, index }));
  const agreeing = all.filter(({ state }) => (state === good) === passes);
  const side = agreeing.length > 0 ? agreeing : all;
  const counts = new Map<State, number>();
  for (const { state } of side) counts.set(state, (counts.get(state) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most === undefined) return -1;
  const members = side.filter(({ state }) => state === most[0]).map(({ index }) => index);
  members.sort((a, b) => figures[a] - figures[b] || a - b);
  return members[Math.floor((members.length - 1) / 2)];
}
