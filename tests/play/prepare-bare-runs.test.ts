import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { prepareBareRuns } from '../../src/play/page/prepare-bare-runs.ts';
import { createSession } from '../../src/play/state/session.ts';
import type { Take } from '../../src/play/state/takes.ts';
import type { Outcome } from '../../src/task/index.ts';
import { memoryStorage, shippedLevel } from './fakes.ts';

/** As much of a page as is asked whether it is seen. */
const page = Object.assign(new EventTarget(), { hidden: false });

/** A session that plans, and what was asked to be measured, to be answered by hand. */
function open() {
  const levels = ['hairpin', 'one-dial'].map(shippedLevel);
  const session = createSession({ levels, storage: memoryStorage(), judge: async () => {} });
  const asked: { seed: number; answer(folded: number | null): void }[] = [];
  const stop = prepareBareRuns(session, {
    prepare: (_, seed) =>
      new Promise<Take | null>((resolve) => {
        asked.push({
          seed,
          answer: (folded) => resolve(folded === null ? null : ({ outcome: { folded } as Outcome } as Take)),
        });
      }),
  });
  return { session, asked, stop, bare: () => session.store.getState().bare?.folded ?? null };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', page);
  page.hidden = false;
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const rest = () => vi.advanceTimersByTimeAsync(600);

test('what a level comes to without links is told once it is measured, and no longer when the seed, a dial or the level is another', async () => {
  const { session, asked, bare } = open();
  await rest();
  expect(bare()).toBeNull();
  asked[0].answer(3);
  await rest();
  expect(bare()).toBe(3);
  session.actions.addLink(1, 10);
  expect(bare()).toBe(3);
  session.actions.setSeed(2);
  expect(bare()).toBeNull();
  await rest();
  expect(asked.map(({ seed }) => seed)).toEqual([1, 2]);
  asked[1].answer(4);
  await rest();
  expect(bare()).toBe(4);
  session.actions.openLevel(1);
  expect(bare()).toBeNull();
  await rest();
  asked[2].answer(5);
  await rest();
  session.actions.setDial('memory', 0.6);
  expect(bare()).toBeNull();
});

test('what was measured for an earlier seed, or could not be, is not told', async () => {
  const { session, asked, bare } = open();
  await rest();
  session.actions.setSeed(2);
  asked[0].answer(3);
  await rest();
  expect(bare()).toBeNull();
  asked[1].answer(null);
  await rest();
  expect(bare()).toBeNull();
});

test('a page that nobody sees measures nothing, and does when it is looked at', async () => {
  page.hidden = true;
  const { asked, stop } = open();
  await rest();
  expect(asked).toHaveLength(0);
  page.hidden = false;
  page.dispatchEvent(new Event('visibilitychange'));
  await rest();
  expect(asked).toHaveLength(1);
  stop();
  page.dispatchEvent(new Event('visibilitychange'));
  await rest();
  expect(asked).toHaveLength(1);
});
