import type { StoreApi } from 'zustand/vanilla';
import { type Link, sameLinks } from '../../../links/index.ts';
import {
  type Advice,
  DIAL_NAMES,
  type DialName,
  type Level,
  type Outcome,
  type Placement,
  type Task,
  withDials,
} from '../../../task/index.ts';
import type { Bench } from '../bench.ts';
import type { BenchSetup } from '../bench-setup.ts';
import type { Carried } from '../carried.ts';
import type { Verdict } from '../judge.ts';
import type { Placing } from '../placing.ts';
import type { Attempt, Progress } from '../progress.ts';
import type { Show } from '../show.ts';
import { type Take, taskOfTake } from '../takes.ts';

/** Which picture a hand is in. */
export type HandPlace = 'chain' | 'tower' | 'map';

export interface Hover {
  readonly node: number | null;
  readonly link: Link | null;
  /** Not told where no picture is pointed at: keys, the list of links. */
  readonly where?: HandPlace;
}

/** How the placement is being judged. */
export type Judging =
  | { readonly status: 'none' }
  | { readonly status: 'running'; readonly share: number }
  | { readonly status: 'done'; readonly verdict: Verdict }
  | { readonly status: 'failed'; readonly message: string };

/** What is being watched, and how. */
export interface Watching {
  readonly take: Take;
  readonly run: number;
  readonly start: number;
  readonly isPlaying: boolean;
  /** Whether this take has been seen to its end once: only then is its outcome told. */
  readonly hasEnded: boolean;
  /** Whether it stands at its end now: only then do its pictures show the outcome, and not a moment before it. */
  readonly isAtEnd: boolean;
}

/** Of a change that helps: that there is one, where it lies, a step nearer, and the change itself. */
export type AdviceStep = 'found' | 'where' | 'closer' | 'whole';

/** The three states of one screen: planning on the target, the show of the judged runs, hands on at the bench. */
export type Phase = 'plan' | 'show' | 'bench';

/** What the player sees change by their own doing; nothing here changes every frame. */
export interface SessionState {
  readonly levels: readonly Level[];
  readonly levelIndex: number;
  readonly level: Level;
  readonly placing: Placing;
  readonly phase: Phase;
  readonly judging: Judging;
  readonly watching: Watching | null;
  /** Whether a take of this placement was seen to its end: what is learned later counts, whatever is watched then. */
  readonly wasTold: boolean;
  /** How much the player asked of the change that the verdict found to help. */
  readonly adviceStep: AdviceStep;
  /** The change that was carried into the plan last; null where none was. */
  readonly carried: Carried | null;
  readonly speed: number;
  readonly seed: number;
  /** What this level comes to without links, at the dials and the seed as they stand; null until that is measured. */
  readonly bare: Outcome | null;
  readonly hover: Hover;
  /** First end of a link that waits for its second. */
  readonly chosen: number | null;
  /** What stands on the bench and how it is set; never judged, kept or shared. */
  readonly bench: BenchSetup;
  /** Hints shown on this level. */
  readonly hints: number;
  readonly message: { readonly text: string; readonly tone: 'info' | 'refused' | 'error' } | null;
  readonly progress: Progress;
  /** What is given from outside, and not the player's to change: `links`, dials by name, `seed`, `bench`. */
  readonly given: readonly string[];
}

export interface SessionActions {
  addLink(a: number, b: number): void;
  removeLink(link: Link): void;
  clearLinks(): void;
  setDial(name: DialName, value: number): void;
  /** At the bench these take back what was put there, elsewhere the placement. */
  undo(): void;
  redo(): void;
  /** Judges the placement, then shows it; a placement that is judged already is shown again. */
  run(): void;
  /** Back to planning; a verdict under way is dropped. */
  plan(): void;
  /** Opens the bench, whose engine is fetched the first time, with a fresh chain and all that stood there before. */
  openBench(): Promise<void>;
  watch(take: Take): void;
  choose(run: number, start: number): void;
  play(): void;
  pause(): void;
  seek(time: number): void;
  skip(): void;
  /** One recorded frame forward. */
  step(): void;
  setSpeed(speed: number): void;
  setSeed(seed: number): void;
  /** Takes in what the level comes to without links, or that this is not known now. */
  learnBare(bare: Outcome | null): void;
  /** Changes what stands on the bench. */
  setBench(change: Partial<BenchSetup>): void;
  heatPulse(): void;
  /** Forgets the measured points of force against extension. */
  forgetPulls(): void;
  recover(): void;
  setHover(hover: Hover): void;
  setChosen(node: number | null): void;
  showHint(): void;
  /** Says where the change lies that a lost verdict found to help, asked again more of it, and at last that change; it leaves the trace of a hint. */
  showAdvice(): void;
  /** Makes that very change on the placement, which is back in planning then; undo takes it back. */
  takeAdvice(): void;
  openLevel(index: number): void;
  nextLevel(): void;
  /** Leaves this level unsolved, and says so from now on; the levels behind it may open. */
  passOver(): void;
  /** Goes back to a placement and seed that were judged before. */
  recall(attempt: Pick<Attempt, 'links' | 'dials' | 'seed'>): void;
  /** Places what an address asks for, which is where things that are given come from. */
  give(asked: Pick<Attempt, 'links' | 'dials' | 'seed'>): void;
  /** Joins the progress of a file with what is here; says how it went. */
  importProgress(text: string): void;
  /** Takes in what another tab has saved. */
  takeProgress(progress: Progress): void;
  tell(text: string, tone: 'info' | 'refused' | 'error'): void;
  dismissMessage(): void;
  /** Something that pictures show has arrived: draw again. */
  touch(): void;
}

export interface Session {
  readonly store: StoreApi<SessionState>;
  readonly actions: SessionActions;
  /** The show being watched; null while planning. Read it anew each frame. */
  readonly show: Show | null;
  /** The bench; null unless it is open. */
  readonly bench: Bench | null;
  /** Moves show or bench on by a frame; `budgetMs` bounds the bench's simulation. */
  advance(ms: number, budgetMs: number, clock: () => number): void;
  progressFile(): string;
  destroy(): void;
}

export const NO_HOVER: Hover = { node: null, link: null };
export const NOT_JUDGED: Judging = { status: 'none' };

/** Whether a placement differs from the one that stands in nothing that is given. */
export function mayPlace({ given, placing }: SessionState, next: Placement): boolean {
  const isSameDial = (name: DialName) => next.dials[name] === placing.now.dials[name];
  if (given.includes('links') && !sameLinks(next.links, placing.now.links)) return false;
  return DIAL_NAMES.every((name) => !given.includes(name) || isSameDial(name));
}

/** The change that a told verdict found to help, and that may be made; null before, and where there is none. */
export function foundAdvice(state: SessionState): Advice | null {
  const advice = toldVerdict(state)?.advice ?? null;
  return advice !== null && mayPlace(state, advice.edit) ? advice : null;
}

/** The task with its dials set, under the condition of what is watched. */
export function shownTask({ level, placing, phase, watching }: SessionState): Task {
  const task = withDials(level.task, placing.now.dials);
  return phase === 'show' && watching !== null ? taskOfTake(task, watching.take) : task;
}

/** The verdict once a show has told it, also while that is shown again; null before. */
export function toldVerdict({ judging, wasTold }: SessionState): Verdict | null {
  if (judging.status !== 'done' || !wasTold) return null;
  return judging.verdict.grade.pass === null ? null : judging.verdict;
}
