import { createRoot } from 'react-dom/client';
import {
  calmOf,
  createChoices,
  createFrameLoop,
  ErrorBoundary,
  type OpenPlace,
  type Shell,
  type Visit,
} from '../../kit/index.ts';
import { createPagePool } from '../../pool/index.ts';
import type { Level } from '../../task/index.ts';
import { createJudge } from '../state/judge.ts';
import { listenForOtherTabs } from '../state/progress-storage.ts';
import { createSession, type Session } from '../state/session.ts';
import { placementQuery, shareAddress, visit as visitLevel } from './address.ts';
import { type OwnChoices, type Play, PlayContext } from './context.ts';
import { type Home, storageOf } from './home.ts';
import { PlayPage } from './play-page.tsx';
import { tellResults } from './tell-results.ts';

/** A frame that took longer than this does not make the show jump. */
const LONGEST_FRAME_MS = 100;
/** Time the bench may take out of each frame, in ms: about a third of a frame at 60 a second. */
const SIMULATION_BUDGET_MS = 6;

const clock = () => performance.now();

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

/** Opens levels to play: the one that the address asks for, or the one that was played last. */
export function openLevels(
  host: HTMLElement,
  visit: Visit,
  shell: Shell,
  levels: readonly Level[],
  home: Home,
): OpenPlace {
  const storage = storageOf(home, shell.storage);
  const pool = createPagePool(
    () => new Worker(new URL('../state/judge.worker.ts', import.meta.url), { type: 'module' }),
  );
  pool.warmUp();
  const session = createSession({ levels, storage, judge: createJudge(pool) });
  visitLevel(session, visit);
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
    own: createChoices<OwnChoices>(storage, { allLevels: false, everything: false }),
    calm: calmOf(shell.settings),
  };
  const stops = [
    pauseWhenHidden(play),
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
