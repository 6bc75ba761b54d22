import { createStore, type StoreApi } from 'zustand/vanilla';
import { reasonOf } from '../../language/index.ts';
import { inOrder } from '../../links/index.ts';
import type { Pool } from '../../pool/index.ts';
import { type Draft, levelOf, linksOf } from '../model/draft.ts';
import { whyNotPublish } from '../model/readiness.ts';
import { setKey } from '../model/set-names.ts';
import { shockFor, thirdStarOf } from '../model/third-star.ts';
import type { Proved } from '../model/verdict.ts';
import { type Proof, prove } from './prove.ts';
import type { Shelf } from './shelf.ts';
import type { Design } from './store.ts';

/** How far the present draft is on its way to others. */
export type PublishingState =
  | { readonly status: 'none' }
  | { readonly status: 'running'; readonly done: number; readonly total: number }
  | { readonly status: 'done'; readonly draft: Draft; readonly proof: Proof }
  | { readonly status: 'failed'; readonly message: string };

/** What was measured of the draft's own links, as Tune's verdict takes it; null where nothing was. */
export function provedOf(state: PublishingState): Proved | null {
  if (state.status !== 'done') return null;
  const { draft, proof } = state;
  const links = inOrder(linksOf(draft));
  return { key: setKey({ links, dials: draft.solutionDials }), verdicts: proof.tries };
}

export interface Publishing {
  readonly store: StoreApi<PublishingState>;
  /** Plays the draft's own links, with a shock where the third star needs one; does nothing where `whyNotPublish` has a reason. */
  start(): Promise<void>;
  cancel(): void;
  /** Stops for good. */
  end(): void;
}

const NONE: PublishingState = { status: 'none' };

/**
 * Proves the present draft, and puts what was won on the shelf. What was measured is true of that draft alone: another has what the shelf
 * knows of it.
 */
export function createPublishing({ store: design, actions }: Design, pool: Pool, shelf: Shelf): Publishing {
  const known = (): PublishingState => {
    const found = shelf.find(design.getState().sheets.now.draft);
    return found === null ? NONE : { status: 'done', ...found };
  };
  const store = createStore<PublishingState>()(known);
  let running: AbortController | null = null;

  function halt(): void {
    running?.abort(new DOMException('cancelled', 'AbortError'));
    running = null;
  }
  function cancel(): void {
    halt();
    if (store.getState().status !== 'none') store.setState(NONE, true);
  }
  function look(): void {
    halt();
    store.setState(known(), true);
  }
  const stop = design.subscribe((now, before) => {
    if (now.sheets.now.draft !== before.sheets.now.draft) look();
  });
  const stopShelf = shelf.store.subscribe(() => {
    if (store.getState().status === 'done') look();
  });

  return {
    store,
    cancel,
    async start() {
      const drawn = design.getState().sheets.now.draft;
      if (whyNotPublish(drawn) !== null) return;
      // The level as it is published says what its third star asks.
      const shock = shockFor(drawn, thirdStarOf(drawn));
      if (shock !== drawn.shock) actions.change({ shock });
      const { draft } = design.getState().sheets.now;
      const checked = levelOf(draft);
      if (!checked.ok) return;
      cancel();
      const controller = new AbortController();
      running = controller;
      const tell = (state: PublishingState) => running === controller && store.setState(state, true);
      tell({ status: 'running', done: 0, total: 1 });
      try {
        const { signal } = controller;
        const onProgress = (done: number, total: number) => tell({ status: 'running', done, total });
        const proof = await prove(checked.level, { pool, signal, onProgress });
        if (running !== controller) return;
        tell({ status: 'done', draft, proof });
        if (proof.isSolved) shelf.add({ draft, proof });
      } catch (error) {
        tell({ status: 'failed', message: reasonOf(error) });
      }
    },
    end() {
      stop();
      stopShelf();
      cancel();
    },
  };
}
