import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, dayWords, isDay, localDay, shortDay } from '../../../src/play/state/daily/days.ts';
import { streak } from '../../../src/play/state/daily/streak.ts';

const dayArbitrary = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('2000-01-01', days));

describe('a day', () => {
  test.each(['2026-11-30', '2028-02-29', '2000-02-29', '2026-12-31'])('%s is in the calendar', (day) => {
    expect(isDay(day)).toBe(true);
  });

  test.each([
    '2026-11-31',
    '2027-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '26-01-01',
    '',
    'today',
    '2026-11-30T00:00',
    '2026-11-30 ',
  ])('“%s” is not', (text) => {
    expect(isDay(text)).toBe(false);
  });

  test('days go on over months, leap days and years', () => {
    expect(addDays('2026-11-30', 1)).toBe('2026-12-01');
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysBetween('2027-12-31', '2028-12-31')).toBe(366);
  });

  test('there and back', () => {
    fc.assert(
      fc.property(dayArbitrary, fc.integer({ min: -800, max: 800 }), (day, days) => {
        expect(addDays(addDays(day, days), -days)).toBe(day);
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });

  // The constructor with parts makes a time in the zone of whoever runs this, as a player's clock does.
  test('is that of the clock on the wall, whatever the zone: a minute after midnight and one before', () => {
    expect(localDay(new Date(2026, 10, 30, 0, 1))).toBe('2026-11-30');
    expect(localDay(new Date(2026, 10, 30, 23, 59))).toBe('2026-11-30');
    expect(localDay(new Date(2028, 1, 29, 12))).toBe('2028-02-29');
  });

  test('is written in words', () => {
    expect(dayWords('2026-11-30')).toBe('30 November 2026');
    expect(dayWords('2027-01-01')).toBe('1 January 2027');
    expect(shortDay('2026-09-03')).toBe('3 Sep 2026');
  });
});

describe('the streak', () => {
  const days = (...list: string[]) => new Set(list);

  test('counts days in a row up to today', () => {
    expect(streak(days('2026-11-28', '2026-11-29', '2026-11-30'), '2026-11-30')).toBe(3);
  });

  test('stays while today is still to be won, and is gone a day later', () => {
    const won = days('2026-11-28', '2026-11-29');
    expect(streak(won, '2026-11-30')).toBe(2);
    expect(streak(won, '2026-12-01')).toBe(0);
  });

  test('goes on over the end of a month, a year and a leap day', () => {
    expect(streak(days('2026-11-30', '2026-12-01'), '2026-12-01')).toBe(2);
    expect(streak(days('2026-12-31', '2027-01-01'), '2027-01-01')).toBe(2);
    expect(streak(days('2028-02-28', '2028-02-29', '2028-03-01'), '2028-03-01')).toBe(3);
    expect(streak(days('2028-02-28', '2028-03-01'), '2028-03-01')).toBe(1);
  });

  test('a clock that is set back loses nothing: the days ahead count again when they come', () => {
    const won = days('2026-11-28', '2026-11-29', '2026-11-30');
    expect(streak(won, '2026-11-29')).toBe(2);
    expect(streak(won, '2026-11-20')).toBe(0);
    expect(streak(won, '2026-11-30')).toBe(3);
  });

  test('a traveller over the date line, who sees a day twice or misses one', () => {
    expect(streak(days('2026-11-29', '2026-11-30'), '2026-11-29')).toBe(1);
    expect(streak(days('2026-11-28', '2026-11-30'), '2026-11-30')).toBe(1);
  });

  test('is the length of the unbroken stretch, whatever else was won', () => {
    fc.assert(
      fc.property(
        dayArbitrary,
        fc.integer({ min: 1, max: 60 }),
        fc.array(fc.integer({ min: 2, max: 400 })),
        (today, length, gaps) => {
          const row = Array.from({ length }, (_, k) => addDays(today, -k));
          const others = gaps.map((gap) => addDays(today, -length - gap + 1));
          expect(streak(new Set([...row, ...others]), today)).toBe(length);
        },
      ),
    );
  });
});
