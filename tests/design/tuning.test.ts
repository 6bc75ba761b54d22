import { describe, expect, test, vi } from 'vitest';
import { draftOf } from '../../src/design/model/draft.ts';
import { createKeeper } from '../../src/design/state/keeper.ts';
import { createDesign } from '../../src/design/state/store.ts';
import { createTuning } from '../../src/design/state/tuning.ts';
import { createInlinePool } from '../../src/pool/index.ts';
import { progressOf } from '../../src/tune/index.ts';
import { memoryStorage } from '../play/fakes.ts';
import { fakeJobs, noise } from '../tune/hand-made.ts';

const HAIRPIN = draftOf('UUUUURDDDDD');
const small = { ...HAIRPIN, budget: 1, par: 1 };

/** A desk whose chains and networks are drawn by lot; a job waits until `step` lets it go. */
function desk(draft = HAIRPIN, storage = memoryStorage(), session = memoryStorage()) {
  const design = createDesign(draft);
  const waiting: (() => void)[] = [];
  const jobs = fakeJobs((links) => 0.3 + 0.6 * noise(JSON.stringify(links), 1));
  const pool = createInlinePool(jobs, { pause: () => new Promise<void>((go) => waiting.push(go)) });
  // A clock that is far on whenever it is asked, so that nothing waits for its turn to be ranked or kept.
  let time = 0;
  const clock = () => {
    time += 10_000;
    return time;
  };
  const tuning = createTuning(design, pool, createKeeper(storage, session), clock);
  const turn = () => new Promise((done) => setTimeout(done));
  async function step(count: number) {
    for (let k = 0; k < count; k += 1) {
      await turn();
      waiting.shift()?.();
    }
    await turn();
  }
  const now = () => tuning.store.getState();
  const tried = () => progressOf(now().found!.search).evaluated;
  async function toEnd() {
    while (now().status === 'running') await step(1);
  }
  return { design, tuning, step, now, tried, toEnd, storage, session };
}

describe('a search on the page', () => {
  test('goes to its end, the best so far is there all the while', async () => {
    const { tuning, step, now, toEnd } = desk(small);
    tuning.start('quick', 1);
    await step(40);
    expect(now().ranking!.rows.length).toBeGreaterThan(0);
    await toEnd();
    expect(now().status).toBe('done');
    // All links of one span at least 3 among 12 beads, and the empty set.
    expect(now().ranking!.rows).toHaveLength(1 + (9 * 10) / 2);
    expect(now().ranking!.rows[0].runs).toBe(32);
  });

  test('cancelled at once, and taken up again with all that was measured', async () => {
    const { tuning, step, now, tried } = desk();
    tuning.start('quick', 1);
    await step(40);
    const before = tried();
    expect(before).toBeGreaterThan(0);
    tuning.cancel();
    expect(now()).toMatchObject({ status: 'idle', found: null });
    await step(20);
    expect(now().found).toBeNull();
    tuning.recover();
    expect([now().status, tried()]).toEqual(['running', before]);
    await step(40);
    expect(tried()).toBeGreaterThan(before);
  });

  test('what was asked outlives a cancel and a reload; what is no effort gives way to the usual', () => {
    const { tuning, now, storage } = desk();
    expect(now().asked).toEqual({ effort: 'usual', seed: 1 });
    tuning.ask({ effort: 'quick', seed: 7 });
    tuning.start('quick', 7);
    tuning.cancel();
    expect(now().asked).toEqual({ effort: 'quick', seed: 7 });
    expect(desk(HAIRPIN, storage).now().asked).toEqual({ effort: 'quick', seed: 7 });
    for (const kept of ['{', '7', '{"effort":"toString","seed":-1}']) {
      const other = desk(HAIRPIN, memoryStorage({ 'skipfold.search.asked': kept }));
      expect(other.now().asked).toEqual({ effort: 'usual', seed: 1 });
    }
  });

  test('another fold pauses it, links and title do not; the same fold again goes on', async () => {
    const { design, tuning, step, now, tried, toEnd } = desk();
    tuning.start('quick', 1);
    await step(30);
    design.actions.link(0, 11);
    design.actions.change({ title: 'Mine', goals: { ...HAIRPIN.goals, probability: 0.9 } });
    expect(now().status).toBe('running');
    design.actions.step('R');
    expect(now()).toMatchObject({ status: 'paused', note: expect.stringContaining('changed') });
    const before = tried();
    design.actions.undo();
    tuning.resume();
    await toEnd();
    expect(now().status).toBe('done');
    expect(tried()).toBeGreaterThan(before);
  });

  test('what it cannot search is not begun', () => {
    for (const draft of [draftOf(''), draftOf('RRRRRR'), { ...HAIRPIN, budget: 0, par: 0 }]) {
      const { tuning, now } = desk(draft);
      tuning.start('quick', 1);
      expect(now().status).toBe('idle');
    }
  });
});

describe('over a reload', () => {
  test('the tab that was at it goes on to the same answer', async () => {
    const whole = desk();
    whole.tuning.start('quick', 3);
    await whole.toEnd();

    const first = desk();
    first.tuning.start('quick', 3);
    await first.step(60);
    first.tuning.end();
    const second = desk(HAIRPIN, first.storage, first.session);
    expect(second.now().status).toBe('running');
    expect(second.tried()).toBe(first.tried());
    await second.toEnd();
    expect(second.now().ranking).toEqual(whole.now().ranking);
  });

  test('another tab, and one on another fold, finds it paused', async () => {
    const first = desk();
    first.tuning.start('quick', 3);
    await first.step(60);
    first.tuning.end();
    expect(desk(HAIRPIN, first.storage).now().status).toBe('paused');
    expect(desk(draftOf('UURDD'), first.storage, first.session).now().status).toBe('paused');
  });

  test('a page that only read it does not write over what another tab keeps since', async () => {
    const first = desk(small);
    first.tuning.start('quick', 3);
    await first.toEnd();
    const reader = desk(small, first.storage);
    const [name] = JSON.parse(first.storage.getItem('skipfold.searches')!);
    first.storage.setItem(`skipfold.search.${name}`, 'newer');
    reader.tuning.keep();
    reader.tuning.end();
    expect(first.storage.getItem(`skipfold.search.${name}`)).toBe('newer');
  });

  test.each([
    ['garbage', 'not valid JSON'],
    ['{}', 'no level and search'],
    ['{"level":{"format":1},"search":{}}', 'is missing'],
  ])('%s is set aside and told', (text, reason) => {
    const name = '0123456789abcdef';
    const kept = { 'skipfold.searches': JSON.stringify([name]), [`skipfold.search.${name}`]: text };
    const { now, storage } = desk(HAIRPIN, memoryStorage(kept));
    expect(now()).toMatchObject({ status: 'idle', note: expect.stringContaining(reason) });
    expect(storage.getItem('skipfold.search.unreadable')).toBe(text);
    expect(storage.getItem('skipfold.searches')).toBe('[]');
  });

  test.each(['{', '7', '["../x", 3, null]'])('a list of kept searches that is %s is none', (text) => {
    expect(desk(HAIRPIN, memoryStorage({ 'skipfold.searches': text })).now()).toMatchObject({
      status: 'idle',
      note: null,
    });
  });

  test('where nothing can be kept, it says so and searches all the same', async () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    };
    const { tuning, now, toEnd } = desk(small, full, full);
    tuning.start('quick', 1);
    await toEnd();
    expect(now()).toMatchObject({ status: 'done', note: expect.stringContaining('cannot be kept (full)') });
  });
});

describe('several folds', () => {
  const walks = ['UUUURDDDD', 'UUURDDD', 'UURDD', 'UUUUURDDDD', 'UUUUUURDDDDDD'];
  const drafts = walks.map((walk) => ({ ...draftOf(walk), budget: 1, par: 1 }));

  test('each keeps its search: back on its fold it is there, whole, over a reload as well; one can be let go', async () => {
    const one = desk(drafts[0]);
    const tried = [];
    for (const draft of drafts.slice(0, 3)) {
      one.design.actions.open(draft);
      one.tuning.start('quick', 1);
      await one.toEnd();
      tried.push(one.tried());
    }
    expect(one.now().others).toHaveLength(2);
    one.design.actions.open(drafts[0]);
    expect(one.now()).toMatchObject({ status: 'done', found: { draft: { target: drafts[0].target } } });
    expect([one.tried(), one.now().others.length]).toEqual([tried[0], 2]);

    const again = desk(drafts[1], one.storage);
    expect(again.now()).toMatchObject({ status: 'done', found: { draft: { target: drafts[1].target } } });
    expect([again.tried(), again.now().others.length]).toEqual([tried[1], 2]);
    again.tuning.letGo(again.now().others[0]);
    again.tuning.cancel();
    expect(desk(drafts[1], one.storage).now().others).toHaveLength(0);
    expect(desk(drafts[1], one.storage).now().found).not.toBeNull();
  });

  test('one that was running waits, and goes on from there when its fold is back', async () => {
    const { design, tuning, step, now, tried, toEnd } = desk(drafts[0]);
    tuning.start('quick', 1);
    await toEnd();
    design.actions.open(HAIRPIN);
    tuning.start('quick', 1);
    await step(30);
    const before = tried();
    design.actions.open(drafts[0]);
    expect(now().status).toBe('done');
    design.actions.open(HAIRPIN);
    expect([now().status, tried()]).toEqual(['paused', before]);
    tuning.resume();
    await toEnd();
    expect(tried()).toBeGreaterThan(before);
  });

  test('the oldest of five gives way, and where there is no room the older ones do', async () => {
    const storage = memoryStorage();
    for (const draft of drafts) {
      const one = desk(draft, storage);
      one.tuning.start('quick', 1);
      await one.toEnd();
    }
    const kept = () => desk(drafts[4], storage).now();
    expect(kept().others.map(({ draft }) => draft.target)).toEqual([3, 2, 1].map((k) => drafts[k].target));

    const used = () => JSON.parse(storage.getItem('skipfold.searches')!) as string[];
    const size = () => used().reduce((sum, name) => sum + storage.getItem(`skipfold.search.${name}`)!.length, 0);
    const room = size();
    const tight = {
      getItem: storage.getItem,
      setItem(key: string, value: string) {
        const grown = size() + value.length - (storage.getItem(key)?.length ?? 0);
        if (value.length > 1000 && grown > room) throw new Error('full');
        storage.setItem(key, value);
      },
    };
    const more = desk(HAIRPIN, tight);
    more.tuning.start('quick', 1);
    await more.toEnd();
    expect(more.now().note).toBeNull();
    const now = desk(HAIRPIN, tight).now();
    expect(now.found!.draft.target).toEqual(HAIRPIN.target);
    expect(now.others.length).toBeLessThan(3);
  });
});

test('a job that fails leaves what was measured, and says why', async () => {
  const design = createDesign(HAIRPIN);
  let runs = 0;
  const fold = fakeJobs(() => 0.5).fold;
  const pool = createInlinePool({
    ...fakeJobs(() => 0.5),
    fold(data, report) {
      runs += 1;
      if (runs > 20) throw new Error('out of memory');
      return fold(data, report);
    },
  });
  const tuning = createTuning(design, pool, createKeeper(memoryStorage(), memoryStorage()), () => 0);
  tuning.start('usual', 1);
  await vi.waitFor(() => expect(tuning.store.getState().status).toBe('failed'));
  expect(tuning.store.getState().note).toContain('out of memory');
  expect(tuning.store.getState().ranking!.rows.length).toBeGreaterThan(0);
});
