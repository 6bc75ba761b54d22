/** States that can be gone back to, the present one between. */
export interface History<State> {
  readonly past: readonly State[];
  readonly now: State;
  readonly future: readonly State[];
}

const MOST = 200;

export const startHistory = <State>(now: State): History<State> => ({ past: [], now, future: [] });

export function remember<State>({ past, now }: History<State>, next: State): History<State> {
  return { past: [...past, now].slice(-MOST), now: next, future: [] };
}

export function undo<State>(history: History<State>): History<State> {
  const { past, now, future } = history;
  return past.length === 0
    ? history
    : { past: past.slice(0, -1), now: past[past.length - 1], future: [now, ...future] };
}

export function redo<State>(history: History<State>): History<State> {
  const { past, now, future } = history;
  return future.length === 0 ? history : { past: [...past, now], now: future[0], future: future.slice(1) };
}
