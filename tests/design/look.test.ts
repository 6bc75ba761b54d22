import { expect, test } from 'vitest';
import { draftOf } from '../../src/design/model/draft.ts';
import { createKeeper } from '../../src/design/state/keeper.ts';
import { createLook } from '../../src/design/state/look.ts';
import { createSeen } from '../../src/design/state/seen.ts';
import { createDesign } from '../../src/design/state/store.ts';
import { createTuning } from '../../src/design/state/tuning.ts';
import { sameLinks } from '../../src/links/index.ts';
import { createInlinePool, type Handler, type Handlers } from '../../src/pool/index.ts';
import { partsOf, restoreSearch, saveSearch } from '../../src/tune/index.ts';
import { memoryStorage } from '../play/fakes.ts';
import { fakeJobs, noise } from '../tune/hand-made.ts';

test('a set that was looked at is not measured again after a visit to another mode or a reload', async () => {
  let jobs = 0;
  const fakes: Handlers = {
    ...fakeJobs((links) => 0.3 + 0.6 * noise(JSON.stringify(links), 1)),
    melt: () => ({ mean: 0.5, error: 0.1 }),
  };
  const counted = Object.entries(fakes).map(([name, handler]): [string, Handler] => [
    name,
    (data, report) => {
      jobs += 1;
      return handler(data, report);
    },
  ]);
  const pool = createInlinePool(Object.fromEntries(counted));
  const small = { ...draftOf('UUUUURDDDDD'), budget: 1, par: 1 };
  const tuning = createTuning(createDesign(small), pool, createKeeper(memoryStorage(), memoryStorage()), Date.now);
  tuning.start('quick', 1);
  await expect.poll(() => tuning.store.getState().status, { timeout: 10_000 }).toBe('done');
  const { search } = tuning.store.getState().found!;
  const [entry, other] = search.entries.filter(({ links }) => links.length === 1);

  const storage = memoryStorage();
  const before = createLook(pool, createSeen(storage));
  expect(before.known(search, entry)).toBeNull();
  await before.start(search, entry);
  const looked = before.store.getState().look!;
  expect(looked).toMatchObject({ status: 'done', parts: [{ gone: entry.links }] });
  before.cancel();
  const spent = jobs;

  // The search comes back as the storage keeps it, and so does what was seen.
  const again = restoreSearch(search.task, JSON.parse(JSON.stringify(saveSearch(search))));
  const same = again.entries.find(({ links }) => sameLinks(links, entry.links))!;
  const after = createLook(pool, createSeen(storage));
  expect(after.known(again, same)).toEqual({ ...looked, entry: same });
  await after.start(search, entry);
  expect(after.store.getState().look).toEqual(looked);
  expect(jobs).toBe(spent);
  await after.start(search, other);
  expect(after.store.getState().look!.status).toBe('done');
  expect(jobs).toBeGreaterThan(spent);
});

test('parts that the search has measured as much are not measured again: for the best set only the melting is left', async () => {
  const kinds: string[] = [];
  const fakes: Handlers = {
    ...fakeJobs((links) => 0.3 + 0.3 * links.length),
    melt: () => ({ mean: 0.5, error: 0.1 }),
  };
  const noted = Object.entries(fakes).map(([kind, handler]): [string, Handler] => [
    kind,
    (data, report) => {
      kinds.push(kind);
      return handler(data, report);
    },
  ]);
  const pool = createInlinePool(Object.fromEntries(noted));
  const small = { ...draftOf('UUUUURDDDDD'), budget: 1, par: 1 };
  const tuning = createTuning(createDesign(small), pool, createKeeper(memoryStorage(), memoryStorage()), Date.now);
  tuning.start('quick', 1);
  await expect.poll(() => tuning.store.getState().status, { timeout: 10_000 }).toBe('done');
  const { found, ranking } = tuning.store.getState();
  const [best] = ranking!.rows;
  const entry = found!.search.entries.find(({ links }) => sameLinks(links, best.links))!;
  kinds.length = 0;
  const look = createLook(pool, createSeen(memoryStorage()));
  await look.start(found!.search, entry);
  expect(new Set(kinds)).toEqual(new Set(['melt']));
  expect(look.store.getState().look!.parts).toEqual(partsOf(found!.search, best));
});
