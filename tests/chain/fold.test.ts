import { expect, test } from 'vitest';
import { FoldError, foldFromLattice, foldFromPoints } from '../../src/chain/index.ts';

test('the meander has 24 residues and its contacts between neighbouring strands', () => {
  const { n, dimension, contacts } = foldFromLattice('UUUUURDDDDDRUUUUURDDDDD');
  expect([n, dimension, contacts.length]).toEqual([24, 2, 15]);
  for (const { i, j, r0 } of contacts) {
    expect(j - i).toBeGreaterThanOrEqual(3);
    expect(r0).toBe(1);
  }
  expect(contacts).toContainEqual({ i: 0, j: 11, r0: 1 });
  expect(contacts).toContainEqual({ i: 6, j: 17, r0: 1 });
});

test('points in space give a fold too, and 1.1 counts as a contact', () => {
  const fold = foldFromPoints([
    [0, 0, 0],
    [1, 0, 0],
    [1, 1, 0],
    [0, 1.1, 0],
  ]);
  expect(fold.dimension).toBe(3);
  expect(fold.contacts).toEqual([{ i: 0, j: 3, r0: 1.1 }]);
});

test.each([
  ['UU', /at least 3 steps/],
  ['UUX', /step 2 is "X"/],
  ['URDLU', /residue 4 falls on residue 0/],
])('the walk %s is refused with its reason', (walk, reason) => {
  expect(() => foldFromLattice(walk)).toThrow(FoldError);
  expect(() => foldFromLattice(walk)).toThrow(reason);
});

test.each([
  [[[0, 0]], /at least 4 points/],
  [[[0], [1], [2], [3]], /2 or 3 are needed/],
  [
    [
      [0, 0],
      [1, 0],
      [2, 0, 0],
      [3, 0],
    ],
    /point 2 has 3 coordinates/,
  ],
  [
    [
      [0, 0],
      [1, Number.NaN],
      [2, 0],
      [3, 0],
    ],
    /point 1 has a coordinate that is not a finite number/,
  ],
  [
    [
      [0, 0],
      [1, 0],
      [1, 0],
      [3, 0],
    ],
    /points 1 and 2 coincide/,
  ],
])('points %j are refused with their reason', (points, reason) => {
  expect(() => foldFromPoints(points)).toThrow(reason);
});
