import { describe, expect, test, vi } from 'vitest';
import { createSession, type JudgeClient, judge, type LevelVerdict, type SessionState } from '../../src/game/index.ts';
import type { Link } from '../../src/links/index.ts';
import { memoryStorage, shippedLevel } from './fakes.ts';

const levels = ['hairpin', 'meander'].map(shippedLevel);
const COUNTS = { foldedRuns: 30, runs: 32, learnedStarts: 8, starts: 8, fold: 0.8, accuracy: 0.99 };
const WON = { ...COUNTS, pass: true, stars: 2, reasons: [], nextStep: '' } as unknown as LevelVerdict;
const wins: JudgeClient = () => Promise.resolve(WON);

function open(options: Partial<Parameters<typeof createSession>[0]> = {}) {
  const session = createSession({ levels, storage: memoryStorage(), judge: wins, ...options });
  return { session, actions: session.actions, state: session.store.getState };
}

const settled = (state: () => SessionState) =>
  vi.waitUntil(() => !['none', 'running'].includes(state().verdict.status), { timeout: 60_000 });

describe('editing links', () => {
  test('undo and redo walk through every edit; a new edit forgets what was undone', () => {
    const { actions, state } = open({ shared: { level: 'meander', seed: 1, links: [], dials: {} } });
    const seen: (readonly Link[])[] = [state().links];
    for (const [a, b] of [
      [11, 0],
      [6, 17],
      [12, 23],
    ]) {
      actions.addLink(a, b);
      seen.push(state().links);
    }
    actions.removeLink([6, 17]);
    seen.push(state().links);
    for (let k = seen.length - 2; k >= 0; k--) {
      actions.undo();
      expect(state().links).toEqual(seen[k]);
    }
    actions.undo();
    expect(state().links).toEqual([]);
    for (const links of seen.slice(1)) {
      actions.redo();
      expect(state().links).toEqual(links);
    }
    actions.undo();
    actions.clearLinks();
    actions.redo();
    expect(state().links).toEqual([]);
  });

  test('a refused link says why and changes nothing', () => {
    const { actions, state } = open();
    actions.addLink(1, 10);
    actions.addLink(1, 5);
    expect(state().links).toEqual([[1, 10]]);
    expect(state().message).toMatchObject({ tone: 'refused', text: expect.stringMatching(/taken by the link 1–10/) });
    actions.dismissMessage();
    expect(state().message).toBeNull();
  });

  test('a link acts at once in both worlds of the live run', () => {
    const { session, actions } = open({ shared: { level: 'meander', seed: 1, links: [], dials: {} } });
    const before = session.live.frame.gradient[0];
    actions.addLink(0, 11);
    actions.addLink(12, 23);
    expect(session.live.frame.gradient[0]).toBeGreaterThan(30 * before);
    expect(session.live.frame.strain).toHaveLength(2);
    expect(session.live.frame.strain[0]).toBeGreaterThan(5);
  });
});

describe('progress', () => {
  test('survives into a new session: stars, links, the level last open', async () => {
    const storage = memoryStorage();
    const first = open({ storage });
    first.actions.addLink(1, 10);
    first.actions.run();
    await settled(first.state);
    first.actions.nextLevel();
    first.actions.addLink(0, 11);
    first.session.destroy();
    const { actions, state } = open({ storage });
    expect(state().level.id).toBe('meander');
    expect(state().links).toEqual([[0, 11]]);
    expect(state().progress.stars).toEqual({ hairpin: 2 });
    expect(state().progress.best).toEqual({ hairpin: { links: [[1, 10]], dials: {}, seed: 1, stars: 2 } });
    expect(state().progress.attempts.hairpin).toHaveLength(1);
    actions.openLevel(0);
    expect(state().links).toEqual([[1, 10]]);
  });

  test('a corrupt entry is told; play goes on', () => {
    const { state } = open({ storage: memoryStorage({ 'skipfold.progress': '!' }) });
    expect(state().message).toMatchObject({ tone: 'error', text: expect.stringMatching(/kept aside/) });
    expect(state().levelIndex).toBe(0);
  });

  test('a shared link opens its level; one that does not fit is told', () => {
    const good = open({ shared: { level: 'meander', seed: 7, links: [[0, 11]], dials: {} } });
    expect(good.state()).toMatchObject({ seed: 7, links: [[0, 11]], message: null });
    expect(good.session.shareFragment()).toBe('#level=meander&seed=7&links=0-11');
    expect(open({ shared: { level: 'nowhere', seed: 1, links: [], dials: {} } }).state().message?.text).toMatch(
      /does not exist/,
    );
    expect(open({ shared: { level: 'meander', seed: 1, links: [[0, 2]], dials: {} } }).state().message?.text).toMatch(
      /too near/,
    );
  });
});

describe('verdicts', () => {
  test('an edit or a cancel drops a verdict under way, and its late answer is not heard', async () => {
    let answer = (_: LevelVerdict) => {};
    const late: JudgeClient = () => new Promise((resolve) => (answer = resolve));
    const { actions, state } = open({ judge: late });
    actions.run();
    expect(state().verdict.status).toBe('running');
    actions.addLink(1, 10);
    answer(WON);
    await Promise.resolve();
    expect(state().verdict.status).toBe('none');
    actions.run();
    actions.cancelVerdict();
    answer(WON);
    await Promise.resolve();
    expect(state().verdict.status).toBe('none');
  });

  test('a judge that fails is told and can be tried again', async () => {
    let fails = true;
    const flaky: JudgeClient = () => (fails ? Promise.reject(new Error('worker stopped')) : Promise.resolve(WON));
    const { actions, state } = open({ judge: flaky });
    actions.run();
    await settled(state);
    expect(state().verdict).toEqual({ status: 'failed', message: 'worker stopped' });
    fails = false;
    actions.run();
    await vi.waitUntil(() => state().verdict.status === 'done');
  });

  test('the meander is won through the session with real physics, then failed with (0,23)', async () => {
    const { actions, state } = open({
      shared: { level: 'meander', seed: 1, links: [], dials: {} },
      judge: (level, links, options) => judge(level, links, { ...options, spare: false }),
    });
    for (const [a, b] of [
      [0, 11],
      [6, 17],
      [12, 23],
    ])
      actions.addLink(a, b);
    actions.run();
    await settled(state);
    expect(state().verdict).toMatchObject({ status: 'done', result: { pass: true } });
    actions.clearLinks();
    actions.addLink(0, 23);
    actions.run();
    await settled(state);
    expect(state().verdict).toMatchObject({ status: 'done', result: { pass: false } });
  }, 60_000);
});
