import { expect, test } from 'vitest';
import { addContacts, contactReaches, nativeFraction, pairCount, pairIndex } from '../../src/chain/index.ts';
import { createRng } from '../../src/links/index.ts';

test('Q counts contacts nearer than 1.25 r0', () => {
  const contacts = [
    { i: 0, j: 1, r0: 1 },
    { i: 1, j: 2, r0: 2 },
  ];
  expect(nativeFraction(contacts, 2, Float64Array.from([0, 0, 1.24, 0, 1.24, 2.51]))).toBe(0.5);
  expect(nativeFraction(contacts, 2, Float64Array.from([9, 9, 0, 0, 1.26, 0, 1.26, 2.49]), 2)).toBe(0.5);
  expect(nativeFraction([], 2, new Float64Array(4))).toBe(1);
});

test('pairs are numbered row by row', () => {
  const n = 7;
  let next = 0;
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) expect(pairIndex(n, i, j)).toBe(next++);
  expect(pairCount(n)).toBe(next);
});

test('a pair is in contact within 1.25 of its rest distance, of 1 b where no fold gives one; the later fold counts', () => {
  const decoy = [
    { i: 0, j: 3, r0: 2 },
    { i: 1, j: 4, r0: 1.6 },
  ];
  const reaches = contactReaches(5, decoy, [{ i: 0, j: 3, r0: 0.8 }]);
  expect(reaches[pairIndex(5, 0, 3)]).toBe(1);
  expect(reaches[pairIndex(5, 1, 4)]).toBe(2);
  expect(reaches[pairIndex(5, 0, 4)]).toBe(1.25);
});

// One rule for the map of contacts and for Q: counted over the same frames they give the same number.
test.each([2, 3])('Q is the mean of the map over the native pairs, in %iD', (dimension) => {
  const n = 9;
  const contacts = [
    { i: 0, j: 4, r0: 0.9 },
    { i: 1, j: 8, r0: 1.5 },
    { i: 2, j: 6, r0: 1 },
  ];
  const rng = createRng(4);
  const counts = new Uint16Array(3 + pairCount(n));
  const frames = 200;
  let q = 0;
  for (let frame = 0; frame < frames; frame++) {
    const x = Float64Array.from({ length: n * dimension }, () => 0.9 * rng.normal());
    q += nativeFraction(contacts, dimension, x);
    addContacts(contactReaches(n, contacts), dimension, x, 1, counts, 3);
  }
  const made = contacts.reduce((sum, { i, j }) => sum + counts[3 + pairIndex(n, i, j)], 0);
  expect(made).toBeGreaterThan(50);
  expect(made / contacts.length).toBeCloseTo(q, 9);
  expect([...counts.subarray(0, 3)]).toEqual([0, 0, 0]);
});
