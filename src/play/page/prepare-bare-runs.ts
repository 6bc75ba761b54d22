import { withDials } from '../../task/index.ts';
import type { BareRuns } from '../state/bare-runs.ts';
import type { Session } from '../state/session.ts';

/** How long a level, its dials and the seed stay as they are before its runs without links are measured, ms: the page is drawn by then. */
const REST_MS = 500;

/** Has the runs without links measured while the player plans, in a page that is seen. Returns what ends that. */
export function prepareBareRuns({ store }: Session, bareRuns: BareRuns): () => void {
  let timer: ReturnType<typeof setTimeout>;
  function wait(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { level, placing, seed } = store.getState();
      if (!document.hidden) bareRuns.prepare(withDials(level.task, placing.now.dials), seed);
    }, REST_MS);
  }
  wait();
  const stop = store.subscribe((now, before) => {
    if (now.level !== before.level || now.placing.now.dials !== before.placing.now.dials || now.seed !== before.seed)
      wait();
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
