import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shapeOf } from '../../../scripts/daily/ideas.ts';
import { listProblems } from '../../../scripts/daily/list.ts';
import { addDays, FIRST_DAY } from '../../../src/play/state/daily/days.ts';
import { DIFFICULTIES, difficultyOf } from '../../../src/play/state/daily/difficulty.ts';
import { type Edition, readList } from '../../../src/play/state/daily/list.ts';
import {
  levelOf,
  PuzzleError,
  readPuzzle,
  SIZE_NAMES,
  SIZES,
  writePuzzle,
} from '../../../src/play/state/daily/puzzle.ts';
import { placeOf } from '../../../src/play/state/daily/puzzle-of.ts';
import { dailyWords, endlessWords } from '../../../src/play/state/daily/words.ts';

const text = readFileSync(new URL('../../../src/play/page/daily/puzzles.txt', import.meta.url), 'utf8');
const list = readList(text);
const { puzzles } = list;
const lines = text.split('\n').filter((line) => /^[sml]/.test(line));

/** A list that deals out so many of each size from the first day on. */
const dealt = (count: number): Edition[] => [
  { from: FIRST_DAY, counts: { small: count, middle: count, large: count } },
];

describe('the list', () => {
  test('is sound as a whole: each puzzle once, all sizes, the longest native pairs pass at most half of the larger ones', () => {
    expect(listProblems(list)).toEqual([]);
  });

  test('every line reads back, and makes a level whose solution keeps its rules', () => {
    for (const [k, puzzle] of puzzles.entries()) {
      expect(writePuzzle(puzzle)).toBe(lines[k]);
      const { task, solution } = levelOf(puzzle, dailyWords(puzzle, '2026-11-30'));
      expect(solution.links).toHaveLength(SIZES[puzzle.size].links);
      expect(task.rules.budget).toBe(SIZES[puzzle.size].links);
      expect(puzzle.native.passed).toBeLessThanOrEqual(puzzle.native.tried);
      expect(levelOf(puzzle, endlessWords(puzzle)).id).toMatch(/^endless-[sml]\d+$/);
    }
  });

  test('every difficulty has puzzles', () => {
    for (const difficulty of DIFFICULTIES) expect(puzzles.map(difficultyOf)).toContain(difficulty);
  });

  const good = 's1 UUUUURDDDDD - 0.25 all g 1-10 2/5 -';
  test.each([
    ['x1 UUUUURDDDDD - 0.25 all g 1-10 2/5 -', 'name'],
    ['s1 UUUUURDDDDX - 0.25 all g 1-10 2/5 -', 'target'],
    ['s1 UUUUURDDDDD UUU 0.25 all g 1-10 2/5 -', 'decoy'],
    ['s1 UUUUURDDDDD - hot all g 1-10 2/5 -', 'temperature'],
    ['s1 UUUUURDDDDD - 0.25 some g 1-10 2/5 -', 'cysteines'],
    ['s1 UUUUURDDDDD - 0.25 all z 1-10 2/5 -', 'network'],
    ['s1 UUUUURDDDDD - 0.25 all constructor 1-10 2/5 -', 'network'],
    ['s1 UUUUURDDDDD - 0.25 all g 1+10 2/5 -', 'solution'],
    ['s1 UUUUURDDDDD - 0.25 all g 1-10 two -', 'native'],
    ['s1 UUUUURDDDDD - 0.25 all g 1-10 2/5', 'rule'],
    [`${good} more`, 'line'],
  ])('“%s” is refused by its %s', (line, field) => {
    expect(() => readPuzzle(line)).toThrow(PuzzleError);
    expect(() => readPuzzle(line)).toThrow(new RegExp(`^${field}: `));
  });

  test.each([
    ['s1 UUUUURDDDDD - 0.25 all g 1-40 2/5 -', 'solution'],
    ['s1 UDUUURDDDDD - 0.25 all g 1-10 2/5 -', 'target'],
    ['s1 UUUUURDDDDDR - 0.25 all g 1-10 2/5 -', null],
    ['m1 UUUUURDDDDD - 0.25 all g 1-10 2/5 -', 'target'],
  ])('“%s” makes no level: %s', (line, field) => {
    const make = () => levelOf(readPuzzle(line), { id: 'x', title: 'x', chapter: 'x', brief: 'x', hints: [] });
    if (field === null) expect(make).not.toThrow();
    else expect(make).toThrow(new RegExp(`^${field}`));
  });
});

describe('the list as a whole', () => {
  const line = (name: string, target: string, rule = '-') => `${name} ${target} - 0.25 all g 1-10 2/5 ${rule}`;
  const three = [line('s1', 'UUUUURDDDDD'), line('m1', 'UUUUUUURDDDDDDD'), line('l1', 'UUUUUUUUURDDDDDDDDD')];
  const problemsOf = (...all: string[]) => listProblems(readList(all.join('\n')));

  test('is told what is wrong with it', () => {
    const first = 'from 2026-01-01 small 1 middle 1 large 1';
    expect(problemsOf(first, ...three)).toEqual([]);
    expect(problemsOf(...three)).toEqual(['editions: the first must begin on 2026-01-01']);
    expect(problemsOf('from 2026-01-01 small 2 middle 0 large 1', ...three)).toEqual([
      'edition 2026-01-01: deals out 2 of 1 small puzzles',
      'edition 2026-01-01: deals out 0 of 1 middle puzzles',
    ]);
    expect(problemsOf(first, 'from 2026-01-01 small 1 middle 1 large 1', ...three)).toEqual([
      'edition 2026-01-01: follows 2026-01-01',
    ]);
    expect(problemsOf(first, ...three, line('s2', 'DDDDDRUUUUU'))).toEqual(['s2: is there already, as s1']);
    expect(
      problemsOf(first, three[0], line('m1', 'UUUUUUURDDDDDDD', '+'), line('l1', 'UUUUUUUUURDDDDDDDDD', '+')),
    ).toEqual(['rule: the longest native pairs pass 2 of 2 middle and large puzzles']);
  });

  test('a line that cannot be read is named', () => {
    expect(() => readList(`${three[0]}\ngarbage`)).toThrow(/^line 2: name: /);
    expect(() => readList('from 2026-02-30 small 1 middle 1 large 1')).toThrow(/^line 1: edition: /);
  });
});

describe('which puzzle a day has', () => {
  test('in each round every puzzle comes once, and the next round has another order', () => {
    for (const size of SIZE_NAMES) {
      for (const count of [1, 7, 250]) {
        const round = (number: number) =>
          Array.from({ length: count }, (_, k) => placeOf(addDays(FIRST_DAY, number * count + k), size, dealt(count)));
        expect([...round(0)].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, k) => k));
        expect(new Set(round(3)).size).toBe(count);
        if (count === 250) expect(round(1)).not.toEqual(round(0));
      }
    }
  });

  test('is the same for everyone: whoever changes the rule changes all days, and is to know it', () => {
    const days = ['2026-01-01', '2026-11-30', '2028-02-29'];
    expect(days.map((day) => SIZE_NAMES.map((size) => placeOf(day, size, dealt(300))))).toEqual([
      [51, 252, 30],
      [150, 114, 104],
      [238, 291, 262],
    ]);
  });

  test('what is added to the list changes no day before its edition begins', () => {
    const before = dealt(40);
    const later: Edition[] = [...before, { from: '2026-12-07', counts: { small: 70, middle: 60, large: 50 } }];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.constantFrom(...SIZE_NAMES), (days, size) => {
        const day = addDays(FIRST_DAY, days);
        const place = placeOf(day, size, later);
        if (day < '2026-12-07') expect(place).toBe(placeOf(day, size, before));
        else expect(place).toBeLessThan(later[1].counts[size]);
      }),
    );
    const first = Array.from({ length: 70 }, (_, k) => placeOf(addDays('2026-12-07', k), 'small', later));
    expect(new Set(first).size).toBe(70);
  });
});

test('a shape is the same however it is turned, mirrored or read from its other end', () => {
  const walk = 'UURDRRULU';
  const turned = [...walk].map((letter) => 'RDLU'['URDL'.indexOf(letter)]).join('');
  const mirrored = [...walk].map((letter) => 'ULDR'['URDL'.indexOf(letter)]).join('');
  const back = [...walk]
    .reverse()
    .map((letter) => 'DLUR'['URDL'.indexOf(letter)])
    .join('');
  for (const other of [turned, mirrored, back]) expect(shapeOf(other)).toBe(shapeOf(walk));
  expect(shapeOf('UUUUUUUUU')).not.toBe(shapeOf(walk));
});
