import { describe, expect, it } from 'vitest';
import { forStudents } from '../../src/classroom/model/lesson.ts';
import {
  bestOf,
  noWorks,
  readReportText,
  reportText,
  type Work,
  withResult,
} from '../../src/classroom/model/report.ts';
import { markOf, shareRight, sortedRows, tableCsv, tablesOf } from '../../src/classroom/model/table.ts';
import { edited, startBuilding } from '../../src/classroom/state/building.ts';
import {
  begunOf,
  dropBegun,
  freeId,
  keepBegun,
  keepOwn,
  ownLessons,
  withTeachersPart,
} from '../../src/classroom/state/keeping.ts';
import type { FrameResult } from '../../src/embed/index.ts';
import { csvText } from '../../src/kit/files/csv.ts';
import { reportOf, small } from './lessons.ts';

const level = (change: Partial<Extract<FrameResult, { kind: 'level' }>>): FrameResult => ({
  kind: 'level',
  level: 'hairpin',
  links: [],
  dials: {},
  seed: 1,
  won: false,
  stars: 0,
  final: true,
  folded: 0,
  runs: 32,
  learned: 0,
  starts: 8,
  helped: false,
  ...change,
});
const claim = (change: object): FrameResult => ({
  kind: 'claim',
  exhibit: 'heat',
  claim: 'total',
  words: 'The sum stays',
  seed: 1,
  expected: 1,
  measured: 1,
  error: 1e-9,
  agrees: true,
  ...change,
});
const [none] = noWorks(small);

describe('what a frame tells', () => {
  it('counts tries, and takes a verdict that is known better for the same try', () => {
    const show = '#/play/hairpin?seed=1';
    const told = [level({}), level({ links: [[1, 10]], won: true, stars: 2, final: false })];
    const better = level({ links: [[1, 10]], won: true, stars: 3 });
    const work = [...told, better].reduce((now, one) => withResult(now, show, '#/play/hairpin', one), none);
    expect(work).toMatchObject({ tries: 2, attempts: [{ won: false }, { stars: 3 }] });
    expect(bestOf(work)?.stars).toBe(3);
  });

  it('of another level or exhibit is no work of this step', () => {
    expect(withResult(none, '#/play/hairpin', '#/play/cold', level({ level: 'cold' }))).toBe(none);
    expect(withResult(none, '#/lab/heat', '#/lab/heat', claim({ exhibit: 'time' }))).toBe(none);
  });

  it('keeps the newest numbers of each claim', () => {
    const work = withResult(
      withResult(none, '#/lab/heat', '#/lab/heat', claim({})),
      '#/lab/heat',
      '#/lab/heat?r=0.6',
      claim({ agrees: false }),
    );
    expect(work.claims).toMatchObject([{ claim: 'total', agrees: false }]);
  });
});

describe('a report', () => {
  it('of the first format is still read, which knew of no help and no time', () => {
    const first = JSON.parse(reportText(reportOf('Ada', [1, 0.5, 'x'], 3)));
    expect(readReportText(JSON.stringify({ ...first, report: 1 }))).toMatchObject({ ok: true, value: { name: 'Ada' } });
  });

  it('comes back from its file, without the lesson’s answers', () => {
    const report = { ...reportOf('Ada', [1, 0.5, 'because'], 3), time: '09:05:00' };
    const read = readReportText(reportText(report));
    expect(read).toEqual({ ok: true, value: { ...report, lesson: forStudents(small) } });
    expect(reportText(report)).not.toContain('"answer": {');
  });

  const json = (change: object) =>
    JSON.stringify({ ...JSON.parse(reportText(reportOf('Ada', [1, 0.5, 'x']))), ...change });
  it.each([
    ['no JSON', 'report', /^the file is no JSON/],
    ['too large', 'x'.repeat(600_000), /^the file has 600000 characters/],
    ['a lesson', JSON.stringify(small), /^the file holds no report/],
    ['a newer version', json({ report: 3 }), /^report is 3: a later version/],
    ['no time of day', json({ time: 'noon' }), /^time is no time/],
    ['a number for a name', json({ name: 7 }), /^name /],
    ['no day', json({ day: 'today' }), /^day is no day/],
    ['too few works', json({ works: [] }), /^works has 0 entries, and its lesson 3 steps/],
    [
      'an answer that its question does not allow',
      json({ works: [{ ...none, answer: 5 }, none, none] }),
      /^step 1: answer/,
    ],
    ['words for a number', json({ works: [none, { ...none, answer: 'x' }, none] }), /^step 2: answer/],
    ['a hostile lesson', json({ lesson: { ...small, title: '<script>' } }), /^lesson: title holds script text/],
    ['something besides', json({ code: 'alert(1)' }), /code/],
    ['endless stars', json({ works: [{ ...none, tries: 1e9 }, none, none] }), /^works 1 tries/],
  ])('with %s is refused with the field and the reason', (_, text, problem) => {
    expect(readReportText(text)).toMatchObject({ ok: false, problem: expect.stringMatching(problem) });
  });
});

describe('the table', () => {
  const reports = [
    reportOf('Cem', [0, 0.51, null]),
    reportOf('Ada', [1, 0.5, 'x'], 3),
    reportOf('Bo', [null, 0.52, '']),
  ];

  it('marks what can be marked, once the lesson’s answers are known', () => {
    const [open] = tablesOf(reports, []);
    expect(open).toMatchObject({ isMarked: false, rows: [{ asked: 0 }, { asked: 0 }, { asked: 0 }] });
    const [table] = tablesOf(reports, [small]);
    // The first step asks for a prediction: it is no mistake, and is counted for itself. No answer is none that is right.
    expect(table.rows.map(({ right, asked, cameTrue, predictions }) => [right, asked, cameTrue, predictions])).toEqual([
      [1, 1, 0, 1],
      [1, 1, 1, 1],
      [0, 1, 0, 1],
    ]);
    expect(table.rows[1].cells[0]).toMatchObject({ answer: 'no', mark: true, stars: 3, tries: 1 });
    expect(shareRight(table, 0)).toEqual({ right: 1, of: 3 });
    expect(shareRight(table, 1)).toEqual({ right: 2, of: 3 });
    expect(shareRight(table, 2)).toBeNull();
    expect(markOf(small.steps[2].question, 'anything')).toBeNull();
  });

  it('is sorted by name, by sums and by a step, both ways', () => {
    const [{ rows }] = tablesOf(reports, [small]);
    const names = (by: Parameters<typeof sortedRows>[1], isDown = false) =>
      sortedRows(rows, by, isDown, 'en').map(({ report }) => report.name);
    expect(names('name')).toEqual(['Ada', 'Bo', 'Cem']);
    expect(names('name', true)).toEqual(['Cem', 'Bo', 'Ada']);
    expect(names('right')).toEqual(['Cem', 'Ada', 'Bo']);
    expect(names('cameTrue')).toEqual(['Ada', 'Cem', 'Bo']);
    expect(names(0)).toEqual(['Ada', 'Cem', 'Bo']);
  });

  it('counts the latest of two reports of one name, and keeps both', () => {
    const again = { ...reportOf(' ada  L', [0, 0.9, null]), time: '09:05:00' };
    const later = { ...reportOf('Ada L', [1, 0.5, null]), time: '10:00:00' };
    const nameless = [reportOf('', [0, 0, null]), reportOf('', [1, 0, null])];
    const [table] = tablesOf([later, again, ...nameless], [small]);
    expect(table.rows.map(({ isOlder }) => isOlder)).toEqual([false, true, false, false]);
    expect(shareRight(table, 1)).toEqual({ right: 1, of: 3 });
    const [untimed] = tablesOf([reportOf('Bo', [0, 0, null]), reportOf('Bo', [1, 0, null])], [small]);
    expect(untimed.rows.map(({ isOlder }) => isOlder)).toEqual([true, false]);
  });

  it('puts reports of two lessons into two tables', () => {
    const other = { ...reports[0], lesson: { ...small, title: 'Another' } };
    expect(tablesOf([...reports, other], [small]).map(({ rows }) => rows.length)).toEqual([3, 1]);
  });

  it('becomes a CSV file in which no answer is a formula', () => {
    const [table] = tablesOf([reportOf('=1+1', [1, 0.5, '=cmd()'], 2)], [small]);
    const lines = csvText(tableCsv(table)).split('\r\n');
    expect(lines[0]).toBe(
      'name,day,newest,right,questions,predicted,predictions,step 1 answer,step 1 right,step 1 won,step 1 stars,step 1 tries,step 1 helped,step 2 answer,step 2 right,step 2 claims that agree,step 2 claims measured,step 3 answer',
    );
    expect(lines[1]).toBe(`'=1+1,2026-03-01,1,1,1,1,1,no,1,1,2,1,0,0.5,1,0,0,'=cmd()`);
  });
});

describe('what this browser keeps', () => {
  const memory = () => {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
  };
  const works: Work[] = [{ ...none, isSeen: true, answer: 1 }, none, none];

  it('is how far someone is, by lesson, until it is dropped', () => {
    const storage = memory();
    expect(keepBegun(storage, small, { name: 'Ada', works })).toBe(true);
    expect(begunOf(storage, forStudents(small))).toEqual({ name: 'Ada', works });
    expect(begunOf(storage, { ...small, title: 'Another' })).toEqual({ name: '', works: noWorks(small) });
    dropBegun(storage, small);
    expect(begunOf(storage, small).name).toBe('');
  });

  it('is nothing where it was damaged or cannot be had', () => {
    const closed = {
      getItem: () => '[{"key":7,"works":{}}, null, 3',
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(begunOf(closed, small).works).toEqual(noWorks(small));
    expect(keepBegun(closed, small, { name: '', works })).toBe(false);
    expect(ownLessons(closed)).toEqual([]);
  });

  it('is a teacher’s lessons, each under a name of its own', () => {
    const storage = memory();
    keepOwn(storage, small);
    keepOwn(storage, { ...small, title: 'Changed' });
    expect(ownLessons(storage).map(({ title }) => title)).toEqual(['Changed']);
    expect(freeId(storage, 'small')).toBe('small-2');
    expect(freeId(storage, 'new')).toBe('new');
  });

  it('gives whoever presents the answers that no address holds, of the very lesson and no other', () => {
    const storage = memory();
    expect(withTeachersPart(storage, forStudents(small))).toEqual(forStudents(small));
    keepOwn(storage, small);
    expect(withTeachersPart(storage, forStudents(small))).toEqual(small);
    const other = forStudents({ ...small, title: 'Another' });
    expect(withTeachersPart(storage, other)).toBe(other);
    expect(withTeachersPart(storage, other, [{ ...small, title: 'Another' }]).steps[0].note).toBe('Link 1–10.');
  });
});

describe('making a lesson', () => {
  it('adds, moves and removes steps, and goes back over all of it', () => {
    let state = startBuilding(small);
    state = edited(state, { kind: 'add', step: { title: 'New', task: '' } });
    expect(state.at).toBe(1);
    state = edited(state, { kind: 'move', from: 1, to: 3 });
    expect(state.sheets.now.steps.map(({ title }) => title)).toEqual(['Hairpin', 'Heat', 'Why?', 'New']);
    state = edited(state, { kind: 'remove', at: 0 });
    expect(state.sheets.now.steps).toHaveLength(3);
    for (let k = 0; k < 3; k++) state = edited(state, { kind: 'undo' });
    expect(state.sheets.now).toEqual(small);
    state = edited(state, { kind: 'redo' });
    expect(state.sheets.now.steps).toHaveLength(4);
  });

  it('takes typing in one field for one step to go back', () => {
    let state = startBuilding(small);
    for (const title of ['N', 'Ne', 'New']) state = edited(state, { kind: 'step', field: 'title', change: { title } });
    state = edited(state, { kind: 'step', field: 'task', change: { task: 'x' } });
    expect(state.sheets.past).toHaveLength(2);
    state = edited(edited(state, { kind: 'undo' }), { kind: 'undo' });
    expect(state.sheets.now).toEqual(small);
  });

  it('does not move a step out of the lesson, nor add a forty-first', () => {
    const state = startBuilding({ ...small, steps: Array(40).fill(small.steps[2]) });
    expect(edited(state, { kind: 'add', step: small.steps[0] })).toBe(state);
    expect(edited(state, { kind: 'move', from: 0, to: -1 })).toBe(state);
  });
});
