import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDesign, writeDesign } from '../../src/design/model/address.ts';
import { draftOf, replaced } from '../../src/design/model/draft.ts';
import { withSet } from '../../src/design/model/tune-files.ts';
import { createPublishing } from '../../src/design/state/publishing.ts';
import { createShelf, MOST_LEVELS } from '../../src/design/state/shelf.ts';
import { createDesign } from '../../src/design/state/store.ts';
import { createInlinePool } from '../../src/pool/index.ts';

const storage = (text: string | null = null) => {
  let held = text;
  return {
    getItem: () => held,
    setItem: (_: string, value: string) => {
      held = value;
    },
  };
};
const level = (title: string) => ({
  ...withSet(draftOf('UUUUURDDDDD'), { links: [[0, 11]], dials: {} }),
  title,
});
const proof = {
  isSolved: true,
  tries: [{ isWon: true, runs: 32, folded: 30, runsAsked: 16, starts: 8, learned: 8, startsAsked: 6, needed: [] }],
  third: { kind: 'cuts' as const, isEarned: false, needed: [[0, 11] as [number, number]] },
};

test('what was published is there after a reload, once, the last one first; the oldest goes', () => {
  const held = storage();
  const shelf = createShelf(held);
  for (const title of ['a', 'b', 'a']) expect(shelf.add({ draft: level(title), proof })).toBeNull();
  expect(
    createShelf(held)
      .store.getState()
      .levels.map(({ draft }) => draft.title),
  ).toEqual(['a', 'b']);
  for (let k = 0; k < MOST_LEVELS; k += 1) shelf.add({ draft: level(`level ${k}`), proof });
  expect(createShelf(held).store.getState().levels).toHaveLength(MOST_LEVELS);
  expect(createShelf(held).find(level('a'))).toBeNull();
});

test('a level is found again after its address was read', () => {
  const shelf = createShelf(storage());
  shelf.add({ draft: level('Mine'), proof });
  const { draft } = readDesign(writeDesign(level('Mine')));
  expect(shelf.find(draft!)?.proof).toEqual(proof);
  expect(shelf.find({ ...draft!, budget: 2, par: 1 })).toBeNull();
});

test('the panel keeps its result for a draft that comes back, and says nothing of another', () => {
  const shelf = createShelf(storage());
  shelf.add({ draft: level('Mine'), proof });
  const design = createDesign(level('Mine'));
  const publishing = createPublishing(design, createInlinePool({}), shelf);
  const status = () => publishing.store.getState().status;
  expect(status()).toBe('done');
  design.actions.unlink([0, 11]);
  expect(status()).toBe('none');
  design.actions.undo();
  expect(status()).toBe('done');
  publishing.end();
});

test('whatever stands in the storage, nothing is thrown and nothing but levels comes out', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(createShelf(storage(text)).store.getState().levels).toEqual([]);
    }),
    { numRuns: 100, seed: 1 },
  );
  expect(createShelf(storage('[{"level":{},"tries":[]}]')).store.getState().levels).toEqual([]);
  expect(createShelf(storage('{')).store.getState().levels).toEqual([]);
});

test('another fold takes links and title of the old one with it, goals only where they came with a level', () => {
  const own = { ...level('Snail'), goals: { ...level('').goals, probability: 0.2 } };
  const next = replaced(own, { lattice: 'UUURDDD' });
  expect(next.draft).toMatchObject({ title: 'Own fold', solution: [], goals: { probability: 0.2 } });
  expect(next.lost).toBe('The old fold took its link and its title with it; settings and goals stay.');
  const shipped = { ...own, chapter: 'strands', brief: 'A level.' };
  expect(replaced(shipped, { lattice: 'UUURDDD' }).draft.goals.probability).toBe(0.5);
  expect(replaced(draftOf('UUURDDD'), { lattice: 'UURDD' }).lost).toBe('');
});

test('undo brings the fold back on the cells where it was', () => {
  const design = createDesign(draftOf('UUUUURDDDDD'));
  design.actions.fit(1.4);
  const before = design.store.getState().view;
  design.actions.takeWalk('UUUURDDDDRUUUUULLLDDDDD');
  design.actions.undo();
  expect(design.store.getState().view).toEqual(before);
});
