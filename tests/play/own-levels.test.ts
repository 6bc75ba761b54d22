import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownLevels, putBack, takeOff } from '../../src/play/state/own-levels.ts';
import { KEPT_LEVELS, readKeptLevels } from '../../src/task/index.ts';
import { memoryStorage, shippedText } from './fakes.ts';

const level = (title: string) => ({ level: { ...JSON.parse(shippedText('meander')), title }, tries: [{ runs: 32 }] });
const bad = { level: { ...level('Broken').level, budget: -1 }, tries: [] };

function holding(...entries: unknown[]) {
  const storage = memoryStorage();
  storage.setItem(KEPT_LEVELS, JSON.stringify(entries));
  const kept = () => JSON.parse(storage.getItem(KEPT_LEVELS)!);
  return { storage, kept };
}

test('levels are read in their order, and an entry that is none says which field and why', () => {
  const { entries, problem } = ownLevels(holding(level('a'), bad, 3, level('b')).storage);
  expect(problem).toBeNull();
  expect(entries.map(({ read }) => (read.ok ? read.level.title : read.problems[0].field))).toEqual([
    'a',
    'budget',
    expect.any(String),
    'b',
  ]);
});

test('what is taken off is put back where it stood; all else stays as it came, also what cannot be read', () => {
  const all = [level('a'), bad, level('b')];
  for (const [at, entry] of all.entries()) {
    const { storage, kept } = holding(...all);
    expect(takeOff(storage, { entry, at })).toBeNull();
    expect(kept()).toEqual(all.filter((other) => other !== entry));
    expect(putBack(storage, { entry, at })).toBeNull();
    expect(kept()).toEqual(all);
  }
});

test('what another tab published meanwhile is not lost', () => {
  const { storage, kept } = holding(level('a'), level('b'));
  const [{ entry }] = ownLevels(storage).entries;
  storage.setItem(KEPT_LEVELS, JSON.stringify([level('new'), level('a'), level('b')]));
  takeOff(storage, { entry, at: 0 });
  expect(kept()).toEqual([level('new'), level('b')]);
});

test('a text that is no list is told and left as it is, a closed storage too; nothing is thrown', () => {
  const storage = memoryStorage();
  storage.setItem(KEPT_LEVELS, '{"level":');
  expect(ownLevels(storage).problem).toBe('it is not JSON');
  expect(takeOff(storage, { entry: 1, at: 0 })).toContain('could not be changed');
  expect(storage.getItem(KEPT_LEVELS)).toBe('{"level":');
  const closed = {
    getItem: () => {
      throw new Error('closed');
    },
    setItem: () => {},
  };
  expect(ownLevels(closed)).toEqual({ entries: [], problem: 'closed' });
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(readKeptLevels(text).entries.every(({ read }) => !read.ok)).toBe(true);
    }),
    { numRuns: 200, seed: 1 },
  );
});
