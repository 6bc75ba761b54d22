import { createRoot } from 'react-dom/client';
import {
  calmOf,
  createChoices,
  createFrameLoop,
  ErrorBoundary,
  Newest,
  type OpenPlace,
  type Shell,
  unknownHolds,
  type Visit,
} from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import { createPagePool } from '../../pool/index.ts';
import type { Level } from '../../task/index.ts';
import { createBareRuns } from '../state/bare-runs.ts';
import { createJudge } from '../state/judge.ts';
import { type KnownVerdicts, MOST_KNOWN, withMemory } from '../state/judge-memory.ts';
import { listenForOtherTabs } from '../state/progress-storage.ts';
import { createSession, type Session, type SessionOptions } from '../state/session.ts';
import { placementQuery, shareAddress, visit as visitLevel } from './address.ts';
import { type OwnChoices, type Play, PlayContext, type Ways } from './context.ts';
import { givenBy, holdables } from './given.ts';
import { type Home, storageOf } from './home.ts';
import { withTextsOf } from './one-world-texts.ts';
import { PlayPage } from './play-page.tsx';
import { prepareBareRuns } from './prepare-bare-runs.ts';
import { tellResults } from './tell-results.ts';

/** A frame that took longer than this does not make the show jump. */
const LONGEST_FRAME_MS = 100;
/** Time the bench may take out of each frame, in ms: about a third of a frame at 60 a second. */
const SIMULATION_BUDGET_MS = 6;

/**
 * Time between two frames while a verdict is worked out, in ms. Without a GPU, drawing every frame takes a third of two cores, which made a
 * player wait so much longer for the show.
 */
const JUDGING_FRAME_MS = 125;

const clock = () => performance.now();

/** Verdicts outlive a visit to another mode. */
const known: KnownVerdicts = new Newest(MOST_KNOWN);

/** Pauses show and loop while nobody can see them, and goes on where they were. */
function pauseWhenHidden({ session, loop }: Play): () => void {
  let wasPlaying = false;
  function onChange() {
    if (document.hidden) {
      wasPlaying = session.store.getState().watching?.isPlaying === true;
      if (wasPlaying) session.actions.pause();
      loop.stop();
    } else {
      if (wasPlaying && session.store.getState().phase === 'show') session.actions.play();
      loop.start();
    }
  }
  document.addEventListener('visibilitychange', onChange);
  return () => document.removeEventListener('visibilitychange', onChange);
}

/**
 * Leaves the cores to what a player waits for: to a verdict that is being worked out, then to the show. On two cores, workers that took both had
 * half of its frames; what they tell is wanted when it ends.
 */
function shareCores({ session, loop, shell, pool }: Play): () => void {
  const stop = session.store.subscribe(({ judging, watching }, before) => {
    const isAwaited = judging.status === 'running';
    const isShowing = watching?.isPlaying === true && !isAwaited;
    pool.spare(isShowing ? 1 : 0);
    shell.hurry(isAwaited || isShowing);
    if (judging.status !== before.judging.status) loop.setPace(isAwaited ? JUDGING_FRAME_MS : 0);
  });
  return () => {
    stop();
    shell.hurry(false);
  };
}

/** Until a change has been drawn, or would have been were the page in sight, ms at most. */
const DRAWN_WITHIN_MS = 300;

/** Resolves when the picture of what was told just now stands there. */
function untilDrawn(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, DRAWN_WITHIN_MS);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(late);
        resolve();
      }),
    );
  });
}

/**
 * Keeps the address true: it names the level, and carries a placement only until the player changes it. In a frame it always does, since the
 * page around hears of it.
 */
function tellAddress(session: Session, shell: Shell, home: Home): () => void {
  return session.store.subscribe((now, before) => {
    const { path, query } = home.at(now.level, shell.isFramed ? placementQuery(session) : '');
    if (now.level !== before.level) shell.show(path, query, 'new');
    else if (now.placing !== before.placing || now.seed !== before.seed) shell.show(path, query, 'same');
  });
}

/** A level as a page around has it: one world of it alone, and without guidance that its task or what is given would contradict. */
function framedLevel(level: Level, { world, isGuided }: Shell, given: readonly string[]): Level {
  const hasCoach = !isGuided && world === null && !given.includes('links');
  if (hasCoach && world === null) return level;
  const guided = { ...level, coach: hasCoach ? level.coach : null };
  return world === null ? guided : { ...withTextsOf(guided, world), task: { ...level.task, only: world } };
}

/** Levels as they are opened to play. */
export interface Opened {
  readonly levels: readonly Level[];
  readonly home: Home;
  readonly ways: Ways;
  /** What they keep, where they are no part of the campaign. */
  readonly beside?: SessionOptions['beside'];
}

/** Opens levels to play: the one that the address asks for, or the one that was played last. */
export function openLevels(
  host: HTMLElement,
  visit: Visit,
  shell: Shell,
  { levels, home, ways, beside }: Opened,
): OpenPlace {
  const storage = storageOf(home, shell.storage);
  const pool = createPagePool(
    () => new Worker(new URL('../state/judge.worker.ts', import.meta.url), { type: 'module' }),
  );
  pool.warmUp();
  const bareRuns = createBareRuns(pool);
  const given = givenBy(shell.holds);
  const session = createSession({
    levels: levels.map((level) => framedLevel(level, shell, given)),
    storage,
    judge: withMemory(createJudge(pool, bareRuns, untilDrawn), known),
    beside,
    given,
  });
  visitLevel(session, visit);
  const unknown = unknownHolds(shell.holds, holdables(session.store.getState().level));
  if (unknown.length > 0)
    session.actions.tell(say`There is no control here that is named ${unknown.join(', ')}.`, 'error');
  const opened = home.at(session.store.getState().level, visit.problem === null ? visit.query : '');
  shell.show(opened.path, opened.query, 'same');
  let stopTelling = tellAddress(session, shell, home);

  let last = 0;
  const loop = createFrameLoop((now) => {
    const passed = Math.min(LONGEST_FRAME_MS, now - last);
    last = now;
    session.advance(passed, SIMULATION_BUDGET_MS, clock);
  });
  const play: Play = {
    session,
    loop,
    pool,
    shell,
    home,
    ways,
    own: createChoices<OwnChoices>(storage, { allLevels: false, everything: false }),
    calm: calmOf(shell.settings),
  };
  const stops = [
    pauseWhenHidden(play),
    shareCores(play),
    prepareBareRuns(session, bareRuns),
    listenForOtherTabs(window, session.actions.takeProgress, home.nameOf),
    tellResults(session, shell),
  ];
  const root = createRoot(host);
  root.render(
    <ErrorBoundary rescue={() => shareAddress(session, home)} onBreak={loop.stop}>
      <PlayContext value={play}>
        <PlayPage />
      </PlayContext>
    </ErrorBoundary>,
  );
  if (!document.hidden) loop.start();

  return {
    go(next) {
      stopTelling();
      visitLevel(session, next);
      stopTelling = tellAddress(session, shell, home);
    },
    leave() {
      stopTelling();
      for (const stop of stops) stop();
      loop.stop();
      root.unmount();
      session.destroy();
      pool.end();
    },
  };
}
