import { createStore, type StoreApi } from 'zustand/vanilla';
import { addLink, type Link, type LinkRules, removeLink, sameLinks, validateLinks } from '../links/index.ts';
import type { JudgeClient } from './judge-client.ts';
import type { Level } from './level.ts';
import { createLiveRun, type LiveRun } from './live-run.ts';
import { loadProgress, type Progress, type StorageLike, saveProgress } from './progress.ts';
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
  readonly past: readonly (readonly Link[])[];
  readonly future: readonly (readonly Link[])[];
  readonly hover: Hover;
  /** First end of a link that waits for its second. */
  readonly pending: number | null;
  readonly tool: 'link' | 'grab';
  readonly mode: 'idle' | 'running' | 'paused';
  readonly heat: number;
  readonly speed: number;
  readonly seed: number;
  readonly verdict: VerdictState;
  readonly message: { readonly text: string; readonly tone: 'info' | 'refused' | 'error' } | null;
  readonly progress: Progress;
}

export interface SessionActions {
  addLink(a: number, b: number): void;
  removeLink(link: Link): void;
  clearLinks(): void;
  undo(): void;
  redo(): void;
  run(): void;
  /** Goes on with a paused run, without a new verdict. */
  resume(): void;
  pause(): void;
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
  /** The address fragment that opens this level with these links. */
  shareFragment(): string;
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
  const rememberedLinks = (level: Level): readonly Link[] => {
    const kept = (progress.links[level.id] ?? []) as readonly Link[];
    return validateLinks(level.rules, kept).length === 0 ? kept : [];
  };

  let startIndex = Math.max(indexOf(progress.level), 0);
  let startLinks = rememberedLinks(levels[startIndex]);
  if (shared !== null) {
    const index = indexOf(shared.level);
    if (index < 0) problems.push(`This link asks for the level “${shared.level}”, which does not exist here.`);
    else {
      const [fault] = validateLinks(levels[index].rules, shared.links);
      startIndex = index;
      startLinks = fault === undefined ? shared.links : rememberedLinks(levels[index]);
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
    past: [],
    future: [],
    hover: NO_HOVER,
    pending: null,
    tool: 'link',
    mode: 'idle',
    heat: startLevel.chain.temperature,
    speed: 1,
    seed: progress.seed,
    verdict: { status: 'none' },
    message: problems.length > 0 ? { text: problems.join(' '), tone: 'error' } : null,
    progress,
  }));
  const get = store.getState;
  const set = store.setState;

  const freshRun = () => {
    const { level, links, seed, heat, speed } = get();
    const run = createLiveRun(level, links, seed, heat);
    run.setSpeed(speed);
    return run;
  };
  let live = freshRun();
  let judging: AbortController | null = null;

  function save(change: Partial<Progress>): void {
    progress = { ...get().progress, ...change };
    const problem = saveProgress(storage, progress);
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

  function place(links: readonly Link[], past: SessionState['past'], future: SessionState['future']): void {
    stopJudging();
    set({ links, past, future, pending: null, hover: NO_HOVER, message: null });
    live.setLinks(links);
    const { level, progress: kept } = get();
    save({ level: level.id, links: { ...kept.links, [level.id]: links.map(([i, j]) => [i, j]) } });
  }

  function edit(links: readonly Link[]): void {
    const { links: before, past } = get();
    if (sameLinks(before, links)) return;
    place(links, [...past.slice(-DEEPEST_UNDO), before], []);
  }

  async function startJudging(): Promise<void> {
    stopJudging();
    const controller = new AbortController();
    judging = controller;
    const { level, links, seed } = get();
    set({ verdict: { status: 'running', done: 0, total: 1 } });
    try {
      const result = await judge(level, links, {
        seed,
        signal: controller.signal,
        onProgress: (done, total) => {
          if (judging === controller) set({ verdict: { status: 'running', done, total } });
        },
      });
      if (judging !== controller) return;
      judging = null;
      set({ verdict: { status: 'done', result } });
      const { stars, best } = get().progress;
      if (result.stars > (stars[level.id] ?? 0)) {
        save({
          stars: { ...stars, [level.id]: result.stars },
          best: { ...best, [level.id]: links.map(([i, j]) => [i, j]) },
        });
      }
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
      past: [],
      future: [],
      hover: NO_HOVER,
      pending: null,
      mode: 'idle',
      heat: level.chain.temperature,
      message: null,
    });
    restart();
    save({ level: level.id });
  }

  const actions: SessionActions = {
    addLink(a, b) {
      const { rules, links } = get();
      const added = addLink(rules, links, a, b);
      if (added.ok) edit(added.links);
      else set({ message: { text: added.problem.message, tone: 'refused' }, pending: null });
    },
    removeLink: (link) => edit(removeLink(get().links, link)),
    clearLinks: () => edit([]),
    undo() {
      const { past, links, future } = get();
      const before = past.at(-1);
      if (before !== undefined) place(before, past.slice(0, -1), [links, ...future]);
    },
    redo() {
      const { past, links, future } = get();
      const [after, ...rest] = future;
      if (after !== undefined) place(after, [...past, links], rest);
    },
    run() {
      const { verdict } = get();
      set({ mode: 'running', message: null });
      const isSettled = verdict.status === 'running' || (verdict.status === 'done' && verdict.result.pass);
      if (!isSettled) void startJudging();
    },
    resume: () => set({ mode: 'running' }),
    pause: () => set({ mode: 'paused' }),
    step() {
      set({ mode: 'paused' });
      live.singleStep();
    },
    reset() {
      stopJudging();
      set({ mode: 'idle', message: null, heat: get().level.chain.temperature });
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
      const { level, links, seed } = get();
      return encodeShare({ level: level.id, links, seed });
    },
    destroy() {
      judging?.abort();
      judging = null;
      live.destroy();
    },
  };
}
