import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { listenForOtherTabs, type Session, type StorageLike } from '../game/index.ts';
import { type Play, PlayContext } from './context.ts';
import { Broken, ErrorBoundary } from './error-boundary.tsx';
import { createFrameLoop } from './frame-loop.ts';
import { PlayPage } from './play-page.tsx';
import { loadSettings, type Settings, saveSettings } from './settings.ts';
import { shareAddress } from './share-address.ts';
import 'uplot/dist/uPlot.min.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/controls.css';
import './styles/panels.css';
import './styles/small.css';

/** Time the simulation may take out of each frame, in ms: about a third of a frame at 60 a second. */
const SIMULATION_BUDGET_MS = 6;

const clock = () => performance.now();

/** Pauses the run and the loop while nobody can see them, and goes on where they were. */
function pauseWhenHidden({ session, loop }: Play): void {
  let wasRunning = false;
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      wasRunning = session.store.getState().mode === 'running';
      if (wasRunning) session.actions.pause();
      loop.stop();
    } else {
      if (wasRunning && session.store.getState().mode === 'paused') session.actions.resume();
      loop.start();
    }
  });
}

/** The address counts until the player changes something; then a reload goes on from the saved progress. */
function followAddress(session: Session): void {
  const unsubscribe = session.store.subscribe((now, before) => {
    if (
      now.level === before.level &&
      now.links === before.links &&
      now.dials === before.dials &&
      now.seed === before.seed
    )
      return;
    unsubscribe();
    window.history.replaceState(null, '', window.location.pathname + window.location.search);
  });
  window.addEventListener('hashchange', () => {
    if (window.location.hash !== '') window.location.reload();
  });
}

interface AppProps extends Play {
  storage: StorageLike;
}

function App({ session, loop, storage }: AppProps) {
  const [settings, setSettings] = useState(() => loadSettings(storage, window.location.search));
  const change = (changed: Settings) => {
    saveSettings(storage, changed);
    setSettings(changed);
  };
  return (
    <ErrorBoundary rescue={() => shareAddress(session)} onBreak={loop.stop}>
      <PlayContext value={{ session, loop }}>
        <PlayPage settings={settings} onSettings={change} />
      </PlayContext>
    </ErrorBoundary>
  );
}

/** Shows Play in a host element and starts its animation loop. */
export function showPlay(host: HTMLElement, session: Session, storage: StorageLike): void {
  const loop = createFrameLoop(() => {
    if (session.store.getState().mode === 'running') session.live.advance(SIMULATION_BUDGET_MS, clock);
  });
  pauseWhenHidden({ session, loop });
  followAddress(session);
  listenForOtherTabs(window, session.actions.takeProgress);
  createRoot(host).render(<App session={session} loop={loop} storage={storage} />);
  if (!document.hidden) loop.start();
}

/** Shows why the game could not start. */
export function showBroken(host: HTMLElement, error: unknown): void {
  createRoot(host).render(<Broken error={error} kept="" />);
}
