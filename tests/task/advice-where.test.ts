import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { adviceWhere } from '../../src/task/index.ts';
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
  expect(where({ links, dials: { scale: 0.5 } })).toBe('Look at the dial scale.');
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
