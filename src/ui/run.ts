import type { Session } from '../game/index.ts';

/**
 * The one button. Runs, pauses, goes on. A run that goes on with links already judged, or being judged, asks for no other
 * verdict: it would be the same.
 */
export function runOrPause({ store, actions }: Session): void {
  const { mode, verdict } = store.getState();
  if (mode === 'running') actions.pause();
  else if (mode === 'paused' && (verdict.status === 'running' || verdict.status === 'done')) actions.resume();
  else actions.run();
}
