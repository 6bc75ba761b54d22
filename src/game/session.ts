import { createStore, type StoreApi } from 'zustand/vanilla';
import { addLink, type Link, type LinkRules, removeLink, sameLinks, validateLinks } from '../links/index.ts';
import { type DialName, type Dials, fitDials, sameDials, withDials } from './dials.ts';
import type { JudgeClient } from './judge-client.ts';
import type { Level, Placement } from './level.ts';
import { createLiveRun, type LiveRun } from './live-run.ts';
import { type Attempt, capAttempts, MOST_ATTEMPTS, mergeProgress, type Progress } from './progress.ts';
import { exportProgress, importProgress } from './progress-file.ts';
import { loadProgress, type StorageLike, saveProgress } from './progress-storage.ts';
import { encodeShare, type Shared } from './share.ts';
import type { LevelVerdict } from './verdict.ts';

export type VerdictState =
  | { readonly status: 'none' }
  | { readonly status: 'running'; readonly done: number; readonly total: number }
  | { readonly status: 'done'; readonly result: LevelVerdict }
  | { readonly status: 'failed'; readonly message: string };

export interface Hover {
  readonly residue: number | null;
  readonly link: Link | null;
}

/** What the player sees change by their own doing; nothing here changes every frame. */
export interface SessionState {
  readonly levels: readonly Level[];
  readonly levelIndex: number;
  readonly level: Level;
  readonly rules: LinkRules;
  readonly links: readonly Link[];
  /** Where the level's dials stand. */
  readonly dials: Dials;
  readonly past: readonly Placement[];
  readonly future: readonly Placement[];
  readonly hover: Hover;
  /** First end of a link that waits for its second. */
  readonly pending: number | null;
  readonly tool: 'link' | 'grab';
  readonly mode: 'idle' | 'running' | 'paused';
  readonly heat: number;
  readonly speed: number;
  readonly seed: number;
  readonly verdict: VerdictState;
  /** What the ghost shows: no links, or the attempt before. */
  readonly ghost: 'bare' | 'previous';
  readonly message: { readonly text: string; readonly tone: 'info' | 'refused' | 'error' } | null;
  readonly progress: Progress;
}

export interface SessionActions {
  addLink(a: number, b: number): void;
  removeLink(link: Link): void;
  clearLinks(): void;
  setDial(name: DialName, value: number): void;
  /** Goes back to a placement and seed that were judged before. */
  recall(attempt: Pick<Attempt, 'links' | 'dials' | 'seed'>): void;
  setGhost(ghost: 'bare' | 'previous'): void;
  /** Joins the progress of a file with what is here; says how it went. */
  importProgress(text: string): void;
  /** Takes in what another tab has saved. */
  takeProgress(progress: Progress): void;
  undo(): void;
  redo(): void;
  run(): void;
  /** Goes on with a paused run, without a new verdict. */
  resume(): void;
  pause(): void;
  /** Goes back to the last finite state and waits there: gone on with unchanged, it might fail again at once. */
  recover(): void;
  step(): void;
  reset(): void;
  heatPulse(): void;
  setHeat(temperature: number): void;
  setSpeed(speed: number): void;
  setSeed(seed: number): void;
  setTool(tool: 'link' | 'grab'): void;
  setHover(hover: Hover): void;
  setPending(residue: number | null): void;
  openLevel(index: number): void;
  nextLevel(): void;
  cancelVerdict(): void;
  tell(text: string, tone: 'info' | 'refused' | 'error'): void;
  dismissMessage(): void;
}

export interface Session {
  readonly store: StoreApi<SessionState>;
  /** The run on show; another one after a reset or a change of level, so read it anew each frame. */
  readonly live: LiveRun;
  readonly actions: SessionActions;
  /** The address fragment that opens this level with these links and dials. */
  shareFragment(): string;
  /** All progress as the text of a file. */
  progressFile(): string;
  destroy(): void;
}

export interface SessionOptions {
  readonly levels: readonly Level[];
  readonly storage: StorageLike;
  readonly judge: JudgeClient;
  /** What the address asked to open, if anything. */
  readonly shared?: Shared | null;
  /** What went wrong with the address, in plain words. */
  readonly sharedProblem?: string | null;
}

const isSame = (a: { links: readonly Link[]; dials: Dials }, b: Placement) =>
  sameLinks(a.links, b.links) && sameDials(a.dials, b.dials);

function attemptOf(links: readonly Link[], dials: Dials, seed: number, verdict: LevelVerdict): Attempt {
  const { stars, pass, foldedRuns, runs, learnedStarts, starts, fold, accuracy } = verdict;
  const placed = { links: links.map(([i, j]) => [i, j] as [number, number]), dials: { ...dials }, seed };
  return { ...placed, stars, pass, foldedRuns, runs, learnedStarts, starts, fold, accuracy };
}

const NO_HOVER: Hover = { residue: null, link: null };
const DEEPEST_UNDO = 200;

/** A player's session: the levels, the links placed, the run on show, the verdict, and what is kept between visits. */
export function createSession(options: SessionOptions): Session {
  const { levels, storage, judge, shared = null, sharedProblem = null } = options;
  if (levels.length === 0) throw new Error('there is no level to play');
  const loaded = loadProgress(storage);
  let { progress } = loaded;
  const problems = [loaded.problem, sharedProblem].filter((text) => text !== null);

  const indexOf = (id: string) => levels.findIndex((level) => level.id === id);
  const rememberedDials = (level: Level) => fitDials(level, progress.dials[level.id] ?? {});
  const rememberedLinks = (level: Level): readonly Link[] => {
    const kept = (progress.links[level.id] ?? []) as readonly Link[];
    return validateLinks(level.rules, kept).length === 0 ? kept : [];
  };

  let startIndex = Math.max(indexOf(progress.level), 0);
  let startLinks = rememberedLinks(levels[startIndex]);
  let startedDials = rememberedDials(levels[startIndex]);
  if (shared !== null) {
    const index = indexOf(shared.level);
    if (index < 0) problems.push(`This link asks for the level “${shared.level}”, which does not exist here.`);
    else {
      const [fault] = validateLinks(levels[index].rules, shared.links);
      startIndex = index;
      startLinks = fault === undefined ? shared.links : rememberedLinks(levels[index]);
      startedDials = fault === undefined ? fitDials(levels[index], shared.dials) : rememberedDials(levels[index]);
      if (fault !== undefined) problems.push(`This link’s links do not fit the level: ${fault.message}`);
      else progress = { ...progress, seed: shared.seed };
    }
  }

  const startLevel = levels[startIndex];
  const store = createStore<SessionState>()(() => ({
    levels,
    levelIndex: startIndex,
    level: startLevel,
    rules: startLevel.rules,
    links: startLinks,
    dials: startedDials,
    past: [],
    future: [],
    hover: NO_HOVER,
    pending: null,
    tool: 'link',
    mode: 'idle',
    heat: withDials(startLevel, startedDials).chain.temperature,
    speed: 1,
    seed: progress.seed,
    verdict: { status: 'none' },
    ghost: 'bare',
    message: problems.length > 0 ? { text: problems.join(' '), tone: 'error' } : null,
    progress,
  }));
  const get = store.getState;
  const set = store.setState;

  const dialled = () => withDials(get().level, get().dials);
  const attemptsOf = (level: Level): readonly Attempt[] => get().progress.attempts[level.id] ?? [];

  /** What the ghost does: the attempt before this placement, if it is to be shown and there is one; else no links. */
  const shade = () => {
    const { ghost, level, links, dials } = get();
    const before = attemptsOf(level).findLast((attempt) => !isSame(attempt, { links, dials }));
    if (ghost === 'bare' || before === undefined) return { level: dialled(), links: [] };
    return { level: withDials(level, fitDials(level, before.dials)), links: before.links };
  };

  const freshRun = () => {
    const { links, seed, heat, speed } = get();
    const run = createLiveRun(dialled(), links, seed, heat, shade());
    run.setSpeed(speed);
    return run;
  };
  let live = freshRun();
  let judging: AbortController | null = null;

  function save(change: Partial<Progress>): void {
    const saved = saveProgress(storage, { ...get().progress, ...change });
    progress = saved.progress;
    const { problem } = saved;
    set(problem === null ? { progress } : { progress, message: { text: problem, tone: 'error' } });
  }

  function stopJudging(): void {
    judging?.abort(new DOMException('cancelled', 'AbortError'));
    judging = null;
    if (get().verdict.status !== 'none') set({ verdict: { status: 'none' } });
  }

  function restart(): void {
    live.destroy();
    live = freshRun();
  }

  function place({ links, dials }: Placement, past: SessionState['past'], future: SessionState['future']): void {
    stopJudging();
    const { level, progress: kept, dials: before } = get();
    const isTurned = !sameDials(dials, before);
    set({ links, dials, past, future, pending: null, hover: NO_HOVER, message: null });
    if (isTurned) {
      set({ heat: dialled().chain.temperature, mode: 'idle' });
      restart();
    } else live.setLinks(links);
    save({
      level: level.id,
      links: { ...kept.links, [level.id]: links.map(([i, j]) => [i, j]) },
      dials: { ...kept.dials, [level.id]: { ...dials } },
    });
  }

  function edit(next: Placement): void {
    const { links, dials, past } = get();
    if (isSame(next, { links, dials })) return;
    place(next, [...past.slice(-DEEPEST_UNDO), { links, dials }], []);
  }

  const editLinks = (links: readonly Link[]) => edit({ links, dials: get().dials });

  function keepAttempt(level: Level, attempt: Attempt): void {
    const { stars, best, attempts } = get().progress;
    const { links, dials, seed, stars: earned } = attempt;
    const isBest = attempt.stars > (stars[level.id] ?? 0);
    const list = attemptsOf(level).filter((other) => JSON.stringify(other) !== JSON.stringify(attempt));
    save({
      attempts: { ...attempts, [level.id]: capAttempts([...list, attempt], MOST_ATTEMPTS) },
      ...(isBest
        ? {
            stars: { ...stars, [level.id]: attempt.stars },
            best: { ...best, [level.id]: { links, dials, seed, stars: earned } },
          }
        : {}),
    });
  }

  async function startJudging(): Promise<void> {
    stopJudging();
    const controller = new AbortController();
    judging = controller;
    const { level, links, dials, seed } = get();
    set({ verdict: { status: 'running', done: 0, total: 1 } });
    try {
      const result = await judge(dialled(), links, {
        seed,
        signal: controller.signal,
        onProgress: (done, total) => {
          if (judging === controller) set({ verdict: { status: 'running', done, total } });
        },
      });
      if (judging !== controller) return;
      judging = null;
      set({ verdict: { status: 'done', result } });
      keepAttempt(level, attemptOf(links, dials, seed, result));
    } catch (error) {
      if (judging !== controller) return;
      judging = null;
      set({ verdict: { status: 'failed', message: error instanceof Error ? error.message : String(error) } });
    }
  }

  function openLevel(index: number): void {
    const level = levels[index];
    if (level === undefined) return;
    stopJudging();
    set({
      levelIndex: index,
      level,
      rules: level.rules,
      links: rememberedLinks(level),
      dials: rememberedDials(level),
      past: [],
      future: [],
      hover: NO_HOVER,
      pending: null,
      tool: 'link',
      mode: 'idle',
      message: null,
    });
    set({ heat: dialled().chain.temperature });
    restart();
    save({ level: level.id });
  }

  const actions: SessionActions = {
    addLink(a, b) {
      const { rules, links } = get();
      const added = addLink(rules, links, a, b);
      if (added.ok) editLinks(added.links);
      else set({ message: { text: added.problem.message, tone: 'refused' }, pending: null });
    },
    removeLink: (link) => editLinks(removeLink(get().links, link)),
    clearLinks: () => editLinks([]),
    setDial(name, value) {
      const { level, links, dials } = get();
      edit({ links, dials: fitDials(level, { ...dials, [name]: value }) });
    },
    recall({ links, dials, seed }) {
      const { level } = get();
      if (validateLinks(level.rules, links).length > 0) return;
      edit({ links: links.map(([i, j]) => [i, j] as const), dials: fitDials(level, dials) });
      actions.setSeed(seed);
    },
    setGhost(ghost) {
      if (ghost === get().ghost) return;
      set({ ghost, mode: 'idle' });
      restart();
    },
    importProgress(text) {
      const read = importProgress(text);
      if (!read.ok) {
        set({ message: { text: `${read.problem} Nothing was changed.`, tone: 'error' } });
        return;
      }
      save(mergeProgress(get().progress, read.progress));
      const solved = Object.values(read.progress.stars).filter((stars) => stars > 0).length;
      set({ message: { text: `Progress joined: the file has ${solved} solved levels.`, tone: 'info' } });
    },
    takeProgress(theirs) {
      progress = mergeProgress(get().progress, theirs);
      set({ progress });
    },
    undo() {
      const { past, links, dials, future } = get();
      const before = past.at(-1);
      if (before !== undefined) place(before, past.slice(0, -1), [{ links, dials }, ...future]);
    },
    redo() {
      const { past, links, dials, future } = get();
      const [after, ...rest] = future;
      if (after !== undefined) place(after, [...past, { links, dials }], rest);
    },
    run() {
      const { verdict } = get();
      set({ mode: 'running', message: null });
      const isSettled = verdict.status === 'running' || (verdict.status === 'done' && verdict.result.pass);
      if (!isSettled) void startJudging();
    },
    resume: () => set({ mode: 'running' }),
    pause: () => set({ mode: 'paused' }),
    recover() {
      set({ mode: 'paused' });
      live.recover();
    },
    step() {
      set({ mode: 'paused' });
      live.singleStep();
    },
    reset() {
      stopJudging();
      set({ mode: 'idle', message: null, heat: dialled().chain.temperature });
      restart();
    },
    heatPulse: () => live.heatPulse(),
    setHeat(heat) {
      set({ heat });
      live.setHeat(heat);
    },
    setSpeed(speed) {
      set({ speed });
      live.setSpeed(speed);
    },
    setSeed(seed) {
      if (seed === get().seed) return;
      stopJudging();
      set({ seed, mode: 'idle' });
      restart();
      save({ seed });
    },
    setTool: (tool) => set({ tool }),
    setHover: (hover) => set({ hover }),
    setPending: (pending) => set({ pending }),
    openLevel,
    nextLevel: () => openLevel(get().levelIndex + 1),
    cancelVerdict: stopJudging,
    tell: (text, tone) => set({ message: { text, tone } }),
    dismissMessage: () => set({ message: null }),
  };

  return {
    store,
    get live() {
      return live;
    },
    actions,
    shareFragment() {
      const { level, links, dials, seed } = get();
      return encodeShare({ level: level.id, links, dials, seed });
    },
    progressFile: () => exportProgress(get().progress),
    destroy() {
      judging?.abort();
      judging = null;
      live.destroy();
    },
  };
}
