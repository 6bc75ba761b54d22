import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  campaignProblems,
  decoyProblems,
  firstTryProblems,
  isSound,
  openToOthers,
  otherProblems,
  panelProblems,
  panelShare,
  passesByMember,
  spreadOf,
} from '../../scripts/levels/campaign-checks.ts';
import { OTHERS } from '../../scripts/levels/other-panel.ts';
import { sharedProblems } from '../../scripts/levels/shared-contacts.ts';
import type { Row } from '../../scripts/levels/verify.ts';
import { createInlinePool } from '../../src/pool/index.ts';
import { taskJobs } from '../../src/task/index.ts';
import { RULES } from '../../src/tune/index.ts';
import { idOfFile, shippedLevel } from '../play/fakes.ts';

/** A row of a level that these rules pass, wherever its dials stand. */
function row(id: string, chapter: string, passing: readonly string[]): Row {
  const panel = Object.fromEntries(
    RULES.flatMap((rule) => [rule, `${rule}-middle`].map((member) => [member, passing.includes(rule)])),
  ) as Row['panel'];
  return { id, chapter, panel, ok: true, wrong: null, problems: [] as string[] } as unknown as Row;
}

const none = { targets: [], solvers: [] };

test('a rule may pass a third of the levels after the first chapter, and no more', () => {
  const rows = [
    row('hairpin', 'tyranny', RULES),
    row('a', 'addition', ['longest']),
    row('b', 'addition', []),
    row('c', 'decoys', ['even']),
  ];
  expect(passesByMember(rows).find(({ member }) => member === 'longest')).toEqual({
    member: 'longest',
    passed: 1,
    of: 3,
  });
  expect(panelProblems(rows)).toEqual([]);
  expect(panelProblems([...rows, row('d', 'decoys', ['longest'])])).toEqual([
    'panel: longest passes 2 of 4 levels',
    'panel: longest-middle passes 2 of 4 levels',
  ]);
});

test('a level that more than a third of the panel passes is named, except in the first chapter', () => {
  const easy = row('easy', 'decoys', ['longest', 'even', 'order', 'preview', 'spread']);
  expect(panelShare(easy)).toBe(0.4);
  const others = ['a', 'b', 'c', 'd'].map((id) => row(id, 'decoys', []));
  expect(panelProblems([easy, ...others])).toEqual(['easy: is passed by 40 % of the panel']);
  expect(panelProblems([{ ...easy, chapter: 'tyranny' }, ...others])).toEqual([]);
});

test('a rule outside the panel may pass a third of the levels too, and levels that many of them pass are named', () => {
  const passed = (id: string, chapter: string, own: typeof OTHERS): Row =>
    ({ ...row(id, chapter, []), title: id, others: { own, middle: [] } }) as unknown as Row;
  const rows = ['a', 'b', 'c'].map((id, k) => passed(id, 'decoys', k === 0 ? ['turns'] : []));
  expect(otherProblems([passed('hairpin', 'tyranny', OTHERS), ...rows])).toEqual([]);
  expect(otherProblems([...rows, passed('d', 'decoys', ['turns'])])).toEqual([
    'other rules: turns passes 2 of 4 levels',
  ]);
  const third = Math.floor(OTHERS.length / 3);
  const many = passed('easy', 'decoys', OTHERS.slice(0, third + 1));
  const some = passed('hard', 'decoys', OTHERS.slice(0, third));
  expect(openToOthers([passed('hairpin', 'tyranny', OTHERS), many, some])).toEqual(['easy']);
});

test('a wrong fold that makes more than two in five of the contacts of the target is none', () => {
  const { id, task } = shippedLevel('archway');
  expect(sharedProblems({ id, task })).toEqual([]);
  expect(sharedProblems({ id, task: { ...task, decoy: task.fold } })).toEqual([
    'decoy: shares 8 of the 8 contacts of the target',
  ]);
  const files = readdirSync(new URL('../../levels', import.meta.url)).map(idOfFile);
  expect(files.flatMap((id) => sharedProblems(shippedLevel(id)))).toEqual([]);
});

test('twelve wrong folds draw half of the bare runs, and none draws fewer', () => {
  const decoys = Array.from({ length: 12 }, (_, k): Row => ({ ...row(`d${k}`, 'decoys', []), wrong: 0.5 }));
  expect(decoyProblems([...decoys, row('plain', 'decoys', [])])).toEqual([]);
  expect(decoyProblems(decoys.slice(1))).toEqual(['decoys: a wrong fold draws the chain in only 11 levels']);
  expect(decoyProblems([...decoys, { ...row('weak', 'decoys', []), wrong: 0.4 }])).toEqual([
    'weak: without links only 40 % of the runs misfold',
  ]);
});

/** Rows whose first try passes one world alone. */
const torn = (count: number, fold: boolean) =>
  Array.from(
    { length: count },
    (_, k): Row => ({ ...row(`${fold}${k}`, 'masters', []), first: { links: [], fold, learn: !fold } }),
  );

test('ten first tries please the chain alone, and ten the network alone', () => {
  expect(firstTryProblems([...torn(10, true), ...torn(10, false)])).toEqual([]);
  expect(firstTryProblems([...torn(9, true), ...torn(10, false)])).toEqual([
    'first tries: only 9 fold the chain and fail the network',
  ]);
  expect(firstTryProblems([...torn(10, true), ...torn(9, false)])).toEqual([
    'first tries: only 9 pass the network and fail the chain',
  ]);
});

test('a campaign is sound with nothing wrong in a level and nothing in the whole, each property by itself', () => {
  const decoys = [...torn(10, true), ...torn(10, false)].map((one): Row => ({ ...one, wrong: 0.8 }));
  expect(campaignProblems(decoys, none)).toEqual([]);
  expect(isSound(decoys, campaignProblems(decoys, none))).toBe(true);
  expect(isSound([{ ...decoys[0], ok: false }, ...decoys.slice(1)], [])).toBe(false);
  const broken: Row[][] = [
    decoys.map((one) => ({ ...one, panel: row('', '', ['even']).panel })),
    decoys.map((one) => ({ ...one, wrong: 0.3 })),
    decoys.map((one) => ({ ...one, first: { links: [], fold: true, learn: true } })),
  ];
  for (const rows of broken) expect(isSound(rows, campaignProblems(rows, none))).toBe(false);
  const solver = { targets: [], solvers: [{ links: [[0, 9] as const], solves: ['a', 'b', 'c'] }] };
  expect(isSound(decoys, campaignProblems(decoys, solver))).toBe(false);
});

test('levels on one target are found, however it is turned', async () => {
  const levels = ['meander', 'loud-meander', 'false-key'].map(shippedLevel);
  const [meander] = levels;
  const { n, contacts } = meander.task.fold;
  const backwards = contacts.map((contact) => ({ ...contact, i: n - 1 - contact.j, j: n - 1 - contact.i }));
  const turned = {
    ...meander,
    title: 'Turned',
    task: { ...meander.task, fold: { ...meander.task.fold, contacts: backwards } },
  };
  const { targets, solvers } = await spreadOf(createInlinePool(taskJobs), [...levels, turned], 1);
  expect(targets).toEqual([['Meander', 'Loud meander', 'Turned'], ['False key']]);
  expect(solvers).toEqual([]);
});
