import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dailyTable, ENDLESS, splitQuery, toldOf } from '../../../src/play/page/daily/address.ts';
import { addDays, FIRST_DAY, isDay, LAST_DAY } from '../../../src/play/state/daily/days.ts';
import { DIFFICULTIES } from '../../../src/play/state/daily/difficulty.ts';
import { SIZE_NAMES } from '../../../src/play/state/daily/puzzle.ts';

const TABLE = dailyTable('2026-11-30');

describe('the address of a day', () => {
  test('any day and size are read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 27_000 }), fc.constantFrom(...SIZE_NAMES), (days, size) => {
        const date = addDays(FIRST_DAY, days);
        fc.pre(date <= LAST_DAY);
        expect(TABLE.read(`date=${date}&size=${size}`)).toEqual({ state: { date, size }, problems: [] });
        expect(TABLE.read(TABLE.write({ date, size }))).toEqual({ state: { date, size }, problems: [] });
      }),
    );
  });

  test('where nothing is named, it is today, small', () => {
    expect(TABLE.read('')).toEqual({ state: { date: '2026-11-30', size: 'small' }, problems: [] });
  });

  test('any other text is told by its field, and today is opened', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!isDay(text));
        const { state, problems } = TABLE.read(`date=${encodeURIComponent(text)}`);
        expect(state.date).toBe('2026-11-30');
        expect(problems).toEqual([expect.stringMatching(/^date must be a day from 2026-01-01 to 2099-12-31/)]);
      }),
    );
  });

  test.each([
    ['date=2025-12-31', /^date must be a day from/],
    ['date=2100-01-01', /^date must be a day from/],
    ['date=2027-02-29', /^date must be a day from/],
    ['size=huge', /^size must be one of small, middle, large, not “huge”/],
    ['size=small&size=large', /^size is given twice/],
    ['date=%ff', /^date must be written in plain characters/],
  ])('%s', (query, problem) => {
    expect(TABLE.read(query).problems).toEqual([expect.stringMatching(problem)]);
  });
});

describe('the address of endless mode', () => {
  test('any difficulty and puzzle are read back', () => {
    const name = fc
      .tuple(fc.constantFrom('s', 'm', 'l'), fc.nat(99_999))
      .map(([letter, number]) => `${letter}${number}`);
    fc.assert(
      fc.property(fc.constantFrom(...DIFFICULTIES), name, (difficulty, puzzle) => {
        expect(ENDLESS.read(ENDLESS.write({ difficulty, puzzle }))).toEqual({
          state: { difficulty, puzzle },
          problems: [],
        });
      }),
    );
  });

  test.each([
    ['difficulty=mild', /^difficulty must be one of easy, middle, hard/],
    ['puzzle=17', /^puzzle must be the name of a puzzle, such as m17/],
  ])('%s', (query, problem) => {
    expect(ENDLESS.read(query).problems).toEqual([expect.stringMatching(problem)]);
  });
});

test('a query is parted by its names, and nothing of it is lost or read twice', () => {
  expect(splitQuery('date=2026-11-30&links=0-5&size=small&seed=3&colour=red', ['date', 'size'])).toEqual({
    own: 'date=2026-11-30&size=small',
    rest: 'links=0-5&seed=3&colour=red',
  });
  expect(splitQuery('', ['date'])).toEqual({ own: '', rest: '' });
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,6}(=[a-z0-9.-]{0,6})?$/), { minLength: 1 }), (parts) => {
      const { own, rest } = splitQuery(parts.join('&'), ['date', 'size']);
      const joined = [own, rest]
        .filter((text) => text !== '')
        .join('&')
        .split('&');
      expect(joined.toSorted()).toEqual(parts.toSorted());
    }),
  );
});

test('what was wrong is told together', () => {
  const visit = { path: [], query: '' };
  expect(toldOf({ ...visit, problem: null }, [])).toBeNull();
  expect(toldOf({ ...visit, problem: 'First.' }, ['Second.'])).toBe(
    'First. This address could not be read in full. Second.',
  );
});
