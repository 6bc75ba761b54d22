import { describe, expect, test } from 'vitest';
import { draftOf } from '../../src/design/model/draft.ts';
import { withSet } from '../../src/design/model/tune-files.ts';
import { createKeeper } from '../../src/design/state/keeper.ts';
import { createLook } from '../../src/design/state/look.ts';
import { createPublishing } from '../../src/design/state/publishing.ts';
import { createSeen } from '../../src/design/state/seen.ts';
import { createShelf } from '../../src/design/state/shelf.ts';
import { createDesign } from '../../src/design/state/store.ts';
import { createTrials } from '../../src/design/state/trials.ts';
import { createTuning } from '../../src/design/state/tuning.ts';
import { createInlinePool, type Handler, type Handlers, type Pool } from '../../src/pool/index.ts';
import { type Entry, progressOf } from '../../src/tune/index.ts';
import { memoryStorage } from '../play/fakes.ts';
import { fakeJobs, noise } from '../tune/hand-made.ts';

/** A pool whose jobs wait until they are let go one by one; it counts those that began. */
function turnstile(jobs: Handlers) {
  const began: string[] = [];
  const waiting: (() => void)[] = [];
  let isOpen = false;
  const counted = Object.entries(jobs).map(([kind, handler]): [string, Handler] => [
    kind,
    (data, report) => {
      began.push(kind);
      return handler(data, report);
    },
  ]);
  const pool = createInlinePool(Object.fromEntries(counted), {
    pause: () => (isOpen ? Promise.resolve() : new Promise<void>((go) => waiting.push(go))),
  });
  async function letGo(count: number) {
    for (let k = 0; k < count; k += 1) {
      await new Promise((done) => setTimeout(done));
      waiting.shift()?.();
    }
    await new Promise((done) => setTimeout(done));
  }
  /** From now on jobs wait, or not. */
  const open = (wide: boolean) => {
    isOpen = wide;
    for (const go of waiting.splice(0)) if (wide) go();
  };
  return { pool, began, letGo, open };
}

/** A task under way, by what the page reads of it: the share that is done, null once it has stopped. */
interface Long {
  share(): number | null;
  cancel(): void;
}

const hairpin = draftOf('UUUUURDDDDD');
const small = { ...hairpin, budget: 1, par: 1 };
const tunes = (draft: typeof hairpin) => (pool: Pool) => {
  const design = createDesign(draft);
  return { design, tuning: createTuning(design, pool, createKeeper(memoryStorage(), memoryStorage()), () => 0) };
};

function searching(draft: typeof hairpin, isExhaustive: boolean) {
  return async (pool: Pool): Promise<Long> => {
    const { tuning } = tunes(draft)(pool);
    tuning.start('usual', 1);
    expect(tuning.store.getState().found!.search.isExhaustive).toBe(isExhaustive);
    return {
      share: () => {
        const { status, found } = tuning.store.getState();
        return status === 'running' ? progressOf(found!.search).share : null;
      },
      cancel: tuning.cancel,
    };
  };
}

/** A set of two links, of which nothing but itself was measured. */
const entry: Entry = {
  links: [
    [0, 11],
    [2, 9],
  ],
  dials: {},
  q: new Array(32).fill(1),
  folded: new Array(32).fill(1),
  starts: new Array(8).fill({ accuracy: 1, learned: 1, logGradient: 0 }),
};

async function looking(pool: Pool): Promise<Long> {
  const { tuning } = tunes(hairpin)(pool);
  tuning.start('quick', 1);
  const { search } = tuning.store.getState().found!;
  tuning.cancel();
  const look = createLook(pool, createSeen(memoryStorage()));
  void look.start(search, entry);
  return { share: () => look.store.getState().look?.share ?? null, cancel: look.cancel };
}

async function publishing(pool: Pool): Promise<Long> {
  const shelf = createShelf(memoryStorage());
  const proof = createPublishing(createDesign(withSet(hairpin, entry)), pool, shelf);
  void proof.start();
  return {
    share: () => {
      const state = proof.store.getState();
      return state.status === 'running' ? state.done / state.total : null;
    },
    cancel: () => {
      proof.cancel();
      expect(shelf.store.getState().levels).toEqual([]);
    },
  };
}

async function trying(pool: Pool, open: (wide: boolean) => void): Promise<Long> {
  const { design, tuning } = tunes(small)(pool);
  const trials = createTrials(design, tuning, pool);
  open(true);
  const over = new Promise<void>((done) => {
    tuning.store.subscribe(({ status }) => {
      if (status !== 'done') return;
      open(false);
      done();
    });
  });
  tuning.start('quick', 1);
  await over;
  return {
    share: () => {
      const state = trials.store.getState();
      return state.status === 'running' ? (state.trials.length + state.share) / state.changes.length : null;
    },
    cancel: trials.cancel,
  };
}

const good = (links: readonly unknown[]) => 0.3 + 0.6 * noise(JSON.stringify(links), 1);
/** With what comes of a run, and jobs that are let go between two looks: a search is told of by its batches of 16. */
const TASKS = [
  ['a search that races', good, searching(hairpin, false), 20],
  ['a search through all sets', good, searching(small, true), 20],
  ['cutting, for Why', good, looking, 3],
  ['melting, for Why', good, looking, 3],
  ['the check before publishing', good, publishing, 3],
  ['trials after a missed goal', () => 0.1, trying, 3],
] as const;

// Workers that are busy for what was cancelled are ended, or end their job of a fifth of a second: tests/pool. Here each task gives out jobs one
// by one, so that steps are counted, not time.
describe('every long task tells how far it is, and stops at once', () => {
  test.each(TASKS)('%s', async (name, chance, start, step) => {
    const melt = () => ({ mean: 0.5, error: 0.1 });
    const { pool, began, letGo, open } = turnstile({ ...fakeJobs(chance), melt });
    const task = await start(pool, open);
    while (name.startsWith('melting') && began.at(-1) !== 'melt') await letGo(1);
    const shares = [task.share()];
    for (let k = 0; k < 3; k += 1) {
      await letGo(step);
      shares.push(task.share());
    }
    expect(shares).not.toContain(null);
    // It never falls, and has come on by then.
    expect(shares.every((share, k) => k === 0 || share! >= shares[k - 1]!)).toBe(true);
    expect(shares.at(-1)!).toBeGreaterThan(shares[0]!);
    expect(shares.at(-1)!).toBeLessThan(1);
    const before = began.length;
    task.cancel();
    expect(task.share()).toBeNull();
    await letGo(50);
    // One was on its way to the only worker.
    expect(began.length).toBeLessThanOrEqual(before + 1);
    expect(task.share()).toBeNull();
    pool.end();
  });
});
