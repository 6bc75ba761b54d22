import { withDials } from '../../task/index.ts';
import type { BareRuns } from '../state/bare-runs.ts';
import type { Session } from '../state/session.ts';

/** How long a level, its dials and the seed stay as they are before its runs without links are measured, ms: the page is drawn by then. */
const REST_MS = 500;

/**
 * Has the runs without links measured while the player plans, in a page that is seen, and the session told what they come to. Returns what
 * ends that.
 */
export function prepareBareRuns(
  { store, actions }: Pick<Session, 'store' | 'actions'>,
  bareRuns: Pick<BareRuns, 'prepare'>,
): () => void {
  let timer: ReturnType<typeof setTimeout>;
  /** Counts what was asked for: what arrives for something earlier is not told. */
  let asked = 0;

  async function prepare(): Promise<void> {
    const mine = asked;
    const { level, placing, seed } = store.getState();
    const take = await bareRuns.prepare(withDials(level.task, placing.now.dials), seed);
    if (take !== null && mine === asked) actions.learnBare(take.outcome);
  }

  function wait(): void {
    asked += 1;
    if (store.getState().bare !== null) actions.learnBare(null);
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!document.hidden) void prepare();
    }, REST_MS);
  }

  /** A page that is looked at only now. */
  function onSeen(): void {
    if (!document.hidden && store.getState().bare === null) wait();
  }

  wait();
  document.addEventListener('visibilitychange', onSeen);
  const stop = store.subscribe((now, before) => {
    if (now.level !== before.level || now.placing.now.dials !== before.placing.now.dials || now.seed !== before.seed)
      wait();
  });
  return () => {
    asked += 1;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onSeen);
    stop();
  };
}
