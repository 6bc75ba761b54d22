import type { OpenPlace, Shell, Visit } from '../../../kit/index.ts';
import type { Level } from '../../../task/index.ts';
import { type Day, localDay } from '../../state/daily/days.ts';
import { ofSize } from '../../state/daily/list.ts';
import { levelOf, SIZE_NAMES, type Size } from '../../state/daily/puzzle.ts';
import { placeOf } from '../../state/daily/puzzle-of.ts';
import { dailyId, resultOf, withResult } from '../../state/daily/record.ts';
import { dailyWords } from '../../state/daily/words.ts';
import type { Home } from '../home.ts';
import { openLevels } from '../open.tsx';
import { dailyTable, splitQuery, toldOf } from './address.ts';
import { dailyWays } from './daily-ways.tsx';
import { LIST } from './puzzle-list.ts';

/** The puzzle of a size that a day has, as a level. */
function dailyLevel(day: Day, size: Size): Level {
  const puzzle = ofSize(LIST, size)[placeOf(day, size, LIST.editions)];
  return levelOf(puzzle, dailyWords(puzzle, day));
}

const sizeOf = (day: Day, { id }: Pick<Level, 'id'>): Size => SIZE_NAMES.find((size) => dailyId(day, size) === id)!;

/** The clock is read here and nowhere else: all that follows takes the day. */
const today = (): Day => localDay(new Date());

/** Opens the puzzles of a day: that of the address, or today's. */
export function openDaily(host: HTMLElement, visit: Visit, shell: Shell): OpenPlace {
  const table = dailyTable(today());
  const { own, rest } = splitQuery(visit.query, ['date', 'size']);
  const { state, problems } = table.read(own);
  const { date: day, size } = state;
  const home: Home = {
    at: (level, placement) => ({
      path: ['daily'],
      query: [`date=${day}`, `size=${sizeOf(day, level)}`, ...(placement === '' ? [] : [placement])].join('&'),
    }),
    nameOf: (key) => key,
    unshared: null,
    isNumbered: false,
    wayBack: null,
  };
  const asked = { path: [dailyId(day, size)], query: rest, problem: toldOf(visit, problems) };
  return openLevels(host, asked, shell, {
    levels: SIZE_NAMES.map((name) => dailyLevel(day, name)),
    home,
    ways: dailyWays(day, today),
    beside: {
      keep(progress, level, verdict) {
        const result = resultOf(verdict, (progress.attempts[level] ?? []).length, day === today());
        if (result === null) return progress;
        return { ...progress, daily: withResult(progress.daily, day, sizeOf(day, { id: level }), result) };
      },
    },
  });
}
