import { createRoot } from 'react-dom/client';
import { ErrorBoundary, type Open, type StorageLike, type Visit, writeAddress } from '../kit/index.ts';
import { say } from '../language/index.ts';
import { createPagePool } from '../pool/index.ts';
import { readDesign, writeDesign } from './model/address.ts';
import { DeskContext } from './page/context.ts';
import { DesignPage } from './page/design-page.tsx';
import { createKeeper } from './state/keeper.ts';
import { createLook } from './state/look.ts';
import { createPublishing } from './state/publishing.ts';
import { createSeen } from './state/seen.ts';
import { createShelf } from './state/shelf.ts';
import { createDesign, firstDraft } from './state/store.ts';
import { createTrials } from './state/trials.ts';
import { createTuning } from './state/tuning.ts';

/** Under this name the fold on the board is kept, as its address: who leaves Design without it finds it again. */
const BOARD = 'skipfold.board';

function keptBoard(storage: StorageLike): string {
  try {
    const query = storage.getItem(BOARD) ?? '';
    return readDesign(query).problems.length === 0 ? query : '';
  } catch {
    return '';
  }
}

function keepBoard(storage: StorageLike, query: string): void {
  try {
    storage.setItem(BOARD, query);
  } catch {
    // Then only the address has it.
  }
}

/** Opens Design on the fold that the address holds. */
export const open: Open = (host, visit, shell) => {
  const pool = createPagePool(
    () => new Worker(new URL('./state/design.worker.ts', import.meta.url), { type: 'module' }),
  );
  const design = createDesign(firstDraft());
  const { store, actions } = design;
  const shelf = createShelf(shell.storage);
  const publishing = createPublishing(design, pool, shelf);

  function take({ query, path, problem }: Visit): void {
    const read = readDesign(query);
    if (read.draft !== null) actions.open(read.draft);
    const stray = path.length > 0 ? say`Design has no page “${path.join('/')}”.` : null;
    const told = [problem, stray, ...read.problems].filter((text) => text !== null);
    if (told.length === 0) return;
    const lost = read.draft === null && query !== '' ? say` The fold that was here stays.` : '';
    actions.tell(`${told.join(' ')}${lost}`, 'error');
  }
  const addressNow = () => writeDesign(store.getState().sheets.now.draft);
  take(visit.query === '' ? { ...visit, query: keptBoard(shell.storage) } : visit);
  // A fold that came by an address is what a bare visit later comes back to.
  if (readDesign(visit.query).draft !== null) keepBoard(shell.storage, addressNow());
  const stop = store.subscribe((now, before) => {
    if (now.sheets.now === before.sheets.now) return;
    const query = addressNow();
    shell.show([], query, 'same');
    keepBoard(shell.storage, query);
  });

  // What was kept belongs to the fold that the address names.
  const tuning = createTuning(design, pool, createKeeper(shell.storage, window.sessionStorage), () =>
    performance.now(),
  );
  const trials = createTrials(design, tuning, pool);
  const look = createLook(pool, createSeen(shell.storage));
  const stopLook = tuning.store.subscribe((now, before) => {
    if (now.found?.search.task !== before.found?.search.task) look.cancel();
  });
  window.addEventListener('pagehide', tuning.keep);

  const root = createRoot(host);
  document.title = say`Design · Skipfold`;
  const rescue = () =>
    window.location.href.replace(/#.*$/, '') + writeAddress({ path: ['design'], query: addressNow() });
  root.render(
    <ErrorBoundary rescue={rescue} onBreak={() => {}}>
      <DeskContext value={{ design, publishing, shelf, tuning, trials, look, shell }}>
        <DesignPage />
      </DeskContext>
    </ErrorBoundary>,
  );
  return {
    go: take,
    leave() {
      stop();
      publishing.end();
      stopLook();
      look.cancel();
      trials.end();
      tuning.end();
      window.removeEventListener('pagehide', tuning.keep);
      root.unmount();
      pool.end();
    },
  };
};
