import { expect, test } from 'vitest';
import { cutEffect } from '../../src/design/model/cut-effect.ts';
import { draftOf } from '../../src/design/model/draft.ts';
import { tunable, tuneKey, whyNotPublish } from '../../src/design/model/readiness.ts';
import { playAddress, tuningCsv, withSet } from '../../src/design/model/tune-files.ts';
import { viewAbout } from '../../src/design/model/view.ts';
import { unpackJson } from '../../src/kit/index.ts';
import type { Task } from '../../src/task/index.ts';
import type { Part, Ranked } from '../../src/tune/index.ts';

const hairpin = draftOf('UUUUURDDDDD');
const linked = withSet(hairpin, { links: [[0, 11]], dials: {} });

test('publishing is refused with its reason before anything is run', () => {
  expect(whyNotPublish(hairpin)).toContain('no links yet');
  expect(whyNotPublish(draftOf('UU'))).toContain('Draw a fold first');
  expect(whyNotPublish(draftOf('RRRRR'))).toContain('No two beads of this fold touch');
  expect(whyNotPublish({ ...linked, title: '' })).toContain('title');
  expect(whyNotPublish(linked)).toBeNull();
});

test('a space of one set is explained, a small one counted', () => {
  const reason = (change: Partial<typeof hairpin>) => {
    const ready = tunable({ ...hairpin, ...change });
    return ready.ok ? ready.sets : ready.reason;
  };
  expect(reason({ budget: 0, par: 0 })).toContain('the budget is 0');
  expect(reason({ cysteines: [4, 5, 6] })).toContain('no two cysteines');
  expect(reason({ cysteines: [0, 5, 11] })).toBe(4);
  expect(reason({ budget: 1, par: 1 })).toBe(46);
  expect(reason({})).toBeNull();
});

test('links, title and the share of runs that is asked change no search; heat and goals for a run do', () => {
  const same = [linked, { ...hairpin, title: 'Mine' }, { ...hairpin, goals: { ...hairpin.goals, probability: 1 } }];
  expect(new Set([hairpin, ...same].map(tuneKey)).size).toBe(1);
  const others = [
    { ...hairpin, chain: { ...hairpin.chain, temperature: 0.2 } },
    { ...hairpin, goals: { ...hairpin.goals, fold: 0.8 } },
    { ...hairpin, budget: 2 },
  ];
  expect(new Set([hairpin, ...others].map(tuneKey)).size).toBe(4);
});

test('the address to play a set carries the level and the links', () => {
  const [, level, links] = /^#\/play\/own\?level=([^&]*)&links=(.*)$/.exec(playAddress(linked, false)!)!;
  expect(unpackJson(level)).toEqual({ ok: true, value: linked });
  expect(links).toBe('0-11');
});

test('a table for a spreadsheet: a head and a line for each set', () => {
  const row: Ranked = {
    rank: 1,
    links: [
      [0, 11],
      [2, 9],
    ],
    dials: {},
    probability: 0.5,
    probabilityError: 0.1,
    fold: 0.6,
    accuracy: 0.9,
    learned: 1,
    gradient: 0.7,
    runs: 32,
    starts: 8,
    figure: 0.4,
  };
  const bare: Ranked = { ...row, rank: 2, links: [[0, 11]] };
  const csv = tuningCsv({ rows: [row, bare], front: [row], correlation: { rho: 0, interval: [-1, 1], count: 2 } });
  expect(csv.split('\r\n').slice(0, 3)).toEqual([
    'rank,links,probability,probabilityError,fold,accuracy,learned,gradient,figure,runs,starts,front,without',
    '1,0-11.2-9,0.5,0.1,0.6,0.9,1,0.7,0.4,32,8,1,',
    '2,0-11,0.5,0.1,0.6,0.9,1,0.7,0.4,32,8,0,2-9',
  ]);
});

test('what a cut link did is told only beyond two standard errors of the difference, as in Play', () => {
  const { task } = tunable(hairpin) as { task: Task };
  const told = (folded: Part['folded'], bare = 8) =>
    cutEffect(task, { gone: [[0, 11]], runs: 32, folded, starts: 8, learned: [8, bare], gradient: [1, 1] });
  expect(told([30, 10])).toContain('More than chance: it holds the fold.');
  expect(told([30, 10], 0)).toContain('it holds the fold and wakes the network.');
  expect(told([10, 30])).toContain('it hinders the fold.');
  // What a player met: 14 and 7 of 32 are 1.9 standard errors apart, in Play too no clear difference.
  expect(told([7, 14])).toContain('No difference is more than chance may make.');
  expect(told([7, 18])).toContain('it hinders the fold.');
});

test('the board is filled: its cells have the aspect of the board, and the fold has room about it', () => {
  for (const aspect of [0.5, 1, 1.4, 3]) {
    const { columns, rows, x, y } = viewAbout(
      [
        [3, 3],
        [4, 8],
      ],
      aspect,
    );
    // What is left empty is less than one cell.
    expect(Math.min(columns / aspect - rows, 1)).toBeGreaterThan(-1 / aspect - 1e-9);
    expect(Math.abs(columns - rows * aspect)).toBeLessThan(Math.max(1, aspect));
    expect(x).toBeLessThanOrEqual(1);
    expect(x + columns).toBeGreaterThanOrEqual(7);
    expect(y).toBeLessThanOrEqual(1);
    expect(y + rows).toBeGreaterThanOrEqual(11);
  }
});
