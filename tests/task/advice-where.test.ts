import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { adviceCloser, adviceWhere, pairingsOf } from '../../src/task/index.ts';
import { idOfFile, shippedLevel } from '../play/fakes.ts';

const LEVELS = readdirSync(new URL('../../levels/', import.meta.url))
  .filter((name) => name.endsWith('.json'))
  .map(idOfFile);

test.each(LEVELS)('%s: where to look names no link that is to be made', (id) => {
  const { task } = shippedLevel(id);
  for (const { i, j } of task.fold.contacts) {
    const words = adviceWhere(task, { links: [], dials: {} }, { links: [[i, j]], dials: {} });
    expect(words).toMatch(
      /^Look at ((strands?|beads?) \d+(–\d+)? and ((strand|bead) )?\d+(–\d+)?|the bends from \d+ to \d+|what bead \d+ touches)\.$/,
    );
    expect(words).not.toContain(`strands ${i} and ${j}.`);
  }
});

test('a link that goes is named, with or without another in its place; a dial by its name, without its value', () => {
  const { task } = shippedLevel('hairpin');
  const links = [[0, 11]] as const;
  const where = (edit: Parameters<typeof adviceWhere>[2]) => adviceWhere(task, { links, dials: {} }, edit);
  expect(where({ links: [[1, 10]], dials: {} })).toBe('Look at the link 0–11: its beads do not touch in the target.');
  expect(where({ links: [], dials: {} })).toBe('Look at the link 0–11.');
  const turned = adviceWhere(task, { links, dials: { scale: 1 } }, { links, dials: { scale: 0.5 } });
  expect(turned).toBe('Look at the dial scale.');
  expect(where({ links: [...links, [2, 6]], dials: {} })).toBe('Look at the tower: a link may be for it alone.');
});

test('of a single link it says what of it to look at', () => {
  const { task } = shippedLevel('letter-t');
  const where = (from: readonly [number, number], to: readonly [number, number]) =>
    adviceWhere(task, { links: [from], dials: {} }, { links: [to], dials: {} });
  expect(where([0, 19], [1, 18])).toBe('Look at the link 0–19: other beads of the same strands may do better.');
  expect(where([4, 15], [4, 9])).toBe('Look at the link 4–15: one of its ends may stay.');
  expect(where([0, 19], [5, 8])).toBe('Look at the link 0–19: another place may need it more.');
});

test.each(LEVELS)('%s: a step nearer tells something true of the link that is to be made, and not its ends', (id) => {
  const { task } = shippedLevel(id);
  const { contacts, n } = task.fold;
  for (const { i, j } of contacts) {
    const words = adviceCloser(task, { links: [], dials: {} }, { links: [[i, j]], dials: {} })!;
    const { contacts: own } = pairingsOf(task.fold).find((each) =>
      each.contacts.some((k) => contacts[k].i === i && contacts[k].j === j),
    )!;
    const spans = own.map((k) => contacts[k].j - contacts[k].i);
    const [shorter, longer] = [spans.filter((s) => s < j - i).length, spans.filter((s) => s > j - i).length];
    const half = Math.ceil(n / 2);
    if (own.length === 1)
      expect(words).toBe(j < half ? `It ends at a number below ${half}.` : `It ends at a number from ${half} on.`);
    else if (words.includes('in the middle')) expect(shorter).toBe(longer);
    else expect(words.includes('longer')).toBe(shorter > longer);
    if (own.length > 1) expect(words).not.toMatch(/\d/);
  }
});

test('a step nearer says which end moves and which way, which strands, which floors, or which way a dial goes', () => {
  const { task } = shippedLevel('letter-t');
  const closer = (from: readonly [number, number], to: readonly [number, number]) =>
    adviceCloser(task, { links: [from], dials: {} }, { links: [to], dials: {} });
  expect(closer([4, 15], [4, 9])).toBe('Its end at 4 stays; the other goes to a number below 15.');
  expect(closer([4, 9], [4, 15])).toBe('Its end at 4 stays; the other goes to a number above 9.');
  expect(closer([0, 19], [1, 18])).toBe('A shorter link between the same strands.');
  expect(closer([1, 18], [0, 19])).toBe('A longer link between the same strands.');
  expect(closer([0, 19], [5, 8])).toMatch(/^In its place one (between|that begins at a number below 10\.)/);
  const dial = (step: number) => adviceCloser(task, { links: [], dials: { step: 2 } }, { links: [], dials: { step } });
  expect([dial(1), dial(3)]).toEqual(['Lower was tried.', 'Higher was tried.']);
  const cage = (from: number, to: number) =>
    adviceCloser(task, { links: [], dials: { cage: from } }, { links: [], dials: { cage: to } });
  expect([cage(0, 4), cage(2, 4), cage(4, 0)]).toEqual(['A narrower one was tried.', 'A wider one was tried.', null]);
  expect(adviceCloser(task, { links: [[0, 19]], dials: {} }, { links: [], dials: {} })).toBeNull();
  const stray = adviceCloser(task, { links: [], dials: {} }, { links: [[1, 12]], dials: {} });
  expect(stray).toBe('It begins at one of the floors 0 to 4.');
});
