import { say } from '../../../language/index.ts';
import { z } from '../../../task/index.ts';
import type { Verdict } from '../judge.ts';
import { type Day, isDay } from './days.ts';
import { SIZE_NAMES, type Size } from './puzzle.ts';

const count = z.int().check(z.minimum(0), z.maximum(9999));

/** How a puzzle of the day was won. */
const resultSchema = z.strictObject({
  /** Best stars, and with them the links that were used and what the judged runs and starts came to. */
  stars: z.int().check(z.minimum(1), z.maximum(3)),
  links: count,
  folded: count,
  runs: count,
  learned: count,
  starts: count,
  /** Placements that were judged until it was won first. */
  tries: count.check(z.minimum(1)),
  /** Whether it was won on its own day: only then it counts for the streak. */
  onTheDay: z.boolean(),
});
export type DailyResult = z.infer<typeof resultSchema>;

/** Puzzles of the day that were won, by day and size. */
export const dailySchema = z.record(
  z.string().check(z.refine(isDay, say`must be a day such as 2026-11-30`)),
  z.partialRecord(z.enum(SIZE_NAMES), resultSchema),
);
export type DailyRecord = z.infer<typeof dailySchema>;

/** Best stars of the puzzles of endless mode that were won, by the puzzle's name. */
export const endlessSchema = z.record(
  z.string().check(z.regex(/^[sml]\d{1,6}$/, say`must be a puzzle such as m17`)),
  z.int().check(z.minimum(1), z.maximum(3)),
);

/** The result of a verdict that won; null for one that did not. */
export function resultOf({ grade, placement, main }: Verdict, tries: number, onTheDay: boolean): DailyResult | null {
  if (grade.pass !== true || grade.stars === 0) return null;
  const { folded, runs, learned, starts } = main.outcome;
  return {
    stars: grade.stars,
    links: placement.links.length,
    folded,
    runs,
    learned,
    starts,
    tries: Math.max(tries, 1),
    onTheDay,
  };
}

/** Two results of one puzzle, as two tabs or two wins have them: the better placement, the fewer tries, and the day if either has it. */
export function joinResults(mine: DailyResult, theirs: DailyResult): DailyResult {
  const better =
    theirs.stars > mine.stars || (theirs.stars === mine.stars && theirs.links < mine.links) ? theirs : mine;
  return { ...better, tries: Math.min(mine.tries, theirs.tries), onTheDay: mine.onTheDay || theirs.onTheDay };
}

/** The record with a win added. */
export function withResult(record: DailyRecord, day: Day, size: Size, result: DailyResult): DailyRecord {
  const before = record[day]?.[size];
  return { ...record, [day]: { ...record[day], [size]: before === undefined ? result : joinResults(before, result) } };
}

/** The days on which one was won on the day itself. */
export function daysWon(record: DailyRecord): Set<Day> {
  const won = Object.entries(record).filter(([, sizes]) => Object.values(sizes).some(({ onTheDay }) => onTheDay));
  return new Set(won.map(([day]) => day));
}

/** Under which id the progress keeps the puzzle of a day. */
export const dailyId = (day: Day, size: Size): string => `daily-${day}-${size}`;
const DAILY_ID = /^daily-\d{4}-\d{2}-\d{2}-/;

/** Puzzles of the day whose links, attempts and hints are kept. */
const MOST_KEPT = 90;

/** The parts of the progress that are kept by level. */
const BY_LEVEL = ['stars', 'links', 'dials', 'best', 'attempts', 'hinted', 'firstTry', 'passedOver'] as const;
type ByLevel = { readonly [Part in (typeof BY_LEVEL)[number]]: Record<string, unknown> };

/** Progress without the links and attempts of puzzles of the day but the newest; what was won stays in the record. */
export function withoutOldDays<Kept extends ByLevel>(progress: Kept): Kept {
  const ids = new Set(BY_LEVEL.flatMap((part) => Object.keys(progress[part]).filter((id) => DAILY_ID.test(id))));
  if (ids.size <= MOST_KEPT) return progress;
  const old = new Set([...ids].sort().slice(0, -MOST_KEPT));
  const parts = BY_LEVEL.map(
    (part) => [part, Object.fromEntries(Object.entries(progress[part]).filter(([id]) => !old.has(id)))] as const,
  );
  return { ...progress, ...Object.fromEntries(parts) };
}
