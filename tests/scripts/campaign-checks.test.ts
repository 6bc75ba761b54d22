import { expect, test } from 'vitest';
import { campaignProblems, panelShare, passesByMember, spreadOf } from '../../scripts/levels/campaign-checks.ts';
import type { Row } from '../../scripts/levels/verify.ts';
import { createInlinePool } from '../../src/pool/index.ts';
import { taskJobs } from '../../src/task/index.ts';
import { RULES } from '../../src/tune/index.ts';
import { shippedLevel } from '../play/fakes.ts';

/** A row of a level that these rules pass, wherever its dials stand. */
function row(id: string, chapter: string, passing: readonly string[]): Row {
  const panel = Object.fromEntries(
    RULES.flatMap((rule) => [rule, `${rule}-middle`].map((member) => [member, passing.includes(rule)])),
  ) as Row['panel'];
  return { id, chapter, panel, problems: [] as string[] } as Row;
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
  expect(campaignProblems(rows, none)).toEqual([]);
  expect(campaignProblems([...rows, row('d', 'decoys', ['longest'])], none)).toEqual([
    'panel: longest passes 2 of 4 levels',
    'panel: longest-middle passes 2 of 4 levels',
  ]);
});

test('a level that more than a third of the panel passes is named, except in the first chapter', () => {
  const easy = row('easy', 'decoys', ['longest', 'even', 'order', 'preview']);
  expect(panelShare(easy)).toBe(0.4);
  const others = ['a', 'b', 'c', 'd'].map((id) => row(id, 'decoys', []));
  expect(campaignProblems([easy, ...others], none)).toEqual(['easy: is passed by 40 % of the panel']);
  expect(campaignProblems([{ ...easy, chapter: 'tyranny' }, ...others], none)).toEqual([]);
});

test('levels on one target are found, however it is turned', async () => {
  const levels = ['meander', 'frayed-meander', 'false-key'].map(shippedLevel);
  const [meander] = levels;
  const { n, contacts } = meander.task.fold;
  const backwards = contacts.map((contact) => ({ ...contact, i: n - 1 - contact.j, j: n - 1 - contact.i }));
  const turned = {
    ...meander,
    title: 'Turned',
    task: { ...meander.task, fold: { ...meander.task.fold, contacts: backwards } },
  };
  const { targets, solvers } = await spreadOf(createInlinePool(taskJobs), [...levels, turned], 1);
  expect(targets).toEqual([['Meander', 'Frayed meander', 'Turned'], ['False key']]);
  expect(solvers).toEqual([]);
});
