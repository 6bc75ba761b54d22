import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysWon, joinResults, withoutOldDays, withResult } from '../../../src/play/state/daily/record.ts';
import { resultText } from '../../../src/play/state/daily/result-text.ts';
import { freshProgress, mergeProgress, readProgress } from '../../../src/play/state/progress.ts';
import { exportProgress, importProgress } from '../../../src/play/state/progress-file.ts';
import { loadProgress, saveProgress } from '../../../src/play/state/progress-storage.ts';
import { memoryStorage } from '../fakes.ts';
import { dailyResultArbitrary } from '../progress-arbitrary.ts';

const result = { stars: 2, links: 2, folded: 26, runs: 32, learned: 8, starts: 8, tries: 3, onTheDay: true };

describe('what was won', () => {
  test('a better win takes the place of an earlier one, whose tries and day stay', () => {
    const later = { ...result, stars: 3, folded: 30, tries: 9, onTheDay: false };
    const record = withResult(withResult({}, '2026-11-30', 'middle', result), '2026-11-30', 'middle', later);
    expect(record).toEqual({ '2026-11-30': { middle: { ...later, tries: 3, onTheDay: true } } });
    expect(withResult(record, '2026-11-30', 'middle', result)).toEqual(record);
  });

  test('joining two tabs loses neither stars nor the day, and joining again changes nothing', () => {
    fc.assert(
      fc.property(dailyResultArbitrary, dailyResultArbitrary, (mine, theirs) => {
        const joined = joinResults(mine, theirs);
        expect(joined.stars).toBe(Math.max(mine.stars, theirs.stars));
        expect(joined.tries).toBe(Math.min(mine.tries, theirs.tries));
        expect(joined.onTheDay).toBe(mine.onTheDay || theirs.onTheDay);
        expect(joinResults(joined, theirs)).toEqual(joined);
      }),
    );
  });

  test('days that were won later do not count for the streak', () => {
    const record = {
      '2026-11-29': { small: { ...result, onTheDay: false } },
      '2026-11-30': { small: { ...result, onTheDay: false }, large: result },
    };
    expect(daysWon(record)).toEqual(new Set(['2026-11-30']));
  });

  test('two tabs that win two sizes of a day, and a puzzle of endless mode each, keep both', () => {
    const mine = { ...freshProgress(), daily: { '2026-11-30': { small: result } }, endless: { s1: 2, m4: 1 } };
    const theirs = { ...freshProgress(), daily: { '2026-11-30': { large: result } }, endless: { s1: 3 } };
    const { daily, endless } = mergeProgress(mine, theirs);
    expect(daily).toEqual({ '2026-11-30': { small: result, large: result } });
    expect(endless).toEqual({ s1: 3, m4: 1 });
  });

  test('goes with the file of progress', () => {
    const progress = { ...freshProgress(), daily: { '2026-11-30': { small: result } }, endless: { m4: 1 } };
    expect(importProgress(exportProgress(progress))).toEqual({ ok: true, progress });
  });

  test.each([
    [{ daily: { '2026-11-31': { small: result } } }, /daily.*2026-11-31/],
    [{ daily: { '2026-11-30': { huge: result } } }, /daily\.2026-11-30/],
    [{ daily: { '2026-11-30': { small: { ...result, stars: 0 } } } }, /daily\.2026-11-30\.small\.stars/],
    [{ daily: { '2026-11-30': { small: { ...result, cheated: true } } } }, /daily\.2026-11-30\.small/],
    [{ endless: { x1: 1 } }, /endless\.x1/],
    [{ endless: { m1: 4 } }, /endless\.m1/],
  ])('what cannot be is refused by its field (%#)', (wrong, problem) => {
    expect(readProgress({ ...freshProgress(), ...wrong })).toEqual({
      ok: false,
      problem: expect.stringMatching(problem),
    });
  });
});

test('links of old days are let go when progress is saved, what was won and the campaign are not', () => {
  const days = Array.from(
    { length: 200 },
    (_, k) =>
      `daily-2027-${String(1 + (k % 12)).padStart(2, '0')}-${String(1 + Math.floor(k / 12)).padStart(2, '0')}-small`,
  );
  const links = Object.fromEntries(['meander', ...days].map((id) => [id, [[0, 5] as [number, number]]]));
  const progress = { ...freshProgress(), links, daily: { '2027-01-01': { small: result } } };
  const storage = memoryStorage();
  saveProgress(storage, progress);
  const { progress: saved } = saveProgress(storage, progress);
  expect(Object.keys(saved.links)).toHaveLength(91);
  expect(saved.links.meander).toBeDefined();
  expect(saved.links[days.toSorted().at(-1)!]).toBeDefined();
  expect(saved.links[days.toSorted()[0]]).toBeUndefined();
  expect(saved.daily).toEqual(progress.daily);
  expect(loadProgress(storage).progress).toEqual(saved);
  expect(withoutOldDays(saved)).toBe(saved);
});

describe('the result to send on', () => {
  const address = 'https://games.example/#/play/daily?date=2026-11-30&size=middle';

  test('says how it went, and where', () => {
    expect(resultText('2026-11-30', 'middle', result, address)).toBe(
      ['Skipfold 2026-11-30, middle', '★★☆ · 3 tries · 2 links', 'folded 26 of 32 · learned 8 of 8', address].join(
        '\n',
      ),
    );
  });

  test('one is one, and more tries than are kept are told as such', () => {
    const once = resultText('2026-11-30', 'small', { ...result, tries: 1, links: 1, stars: 3 }, address);
    expect(once).toContain('★★★ · 1 try · 1 link\n');
    expect(resultText('2026-11-30', 'small', { ...result, tries: 30 }, address)).toContain('30 tries or more');
  });
});
