import { expect, test } from 'vitest';
import { FoldError, foldFromLattice, foldFromPoints, scaleDepths } from '../../src/chain/index.ts';

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

test('in space one bond may pass over another', () => {
  const { contacts } = foldFromPoints([
    [0, 0, 0],
    [1, 1, 0],
    [1, 0, 0.7],
    [0, 1, 0.7],
  ]);
  expect(contacts).toEqual([]);
});

test.each([
  ['UU', /at least 3 steps/],
  ['UUX', /step 2 is “X”/],
  ['URDLU', /bead 4 falls on bead 0/],
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
    /beads 1 and 2 lie 0 apart: no two can be nearer than 0.5/,
  ],
  [
    [
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 0],
      [0.3, 0],
    ],
    /beads 0 and 4 lie 0.3 apart/,
  ],
  [
    [
      [0, 0],
      [0, 1],
      [4, 4],
      [5, 4],
    ],
    /beads 1 and 2 lie 5 apart: neighbours lie about 1 apart/,
  ],
  [
    [
      [0, 0],
      [1, 1],
      [1, 0],
      [0, 1],
    ],
    /the bonds 0–1 and 2–3 cross/,
  ],
])('points %j are refused with their reason', (points, reason) => {
  expect(() => foldFromPoints(points)).toThrow(reason);
});

const SQUARE = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
];

test('points may carry their own contacts, with rest distances of their own or those of the points', () => {
  const { contacts } = foldFromPoints(SQUARE, [
    { i: 0, j: 3 },
    { i: 1, j: 4, r0: 1.8, depth: 0.5 },
  ]);
  expect(contacts).toEqual([
    { i: 0, j: 3, r0: 1, depth: 1 },
    { i: 1, j: 4, r0: 1.8, depth: 0.5 },
  ]);
  expect(foldFromPoints(SQUARE, []).contacts).toEqual([]);
});

test.each([
  [
    [
      { i: 0, j: 3 },
      { i: 0, j: 6 },
    ],
    /^contact 1 \(0–6\): 6 is not a bead of 0 to 5/,
  ],
  [[{ i: 0.5, j: 4 }], /^contact 0 \(0.5–4\): 0.5 is not a bead/],
  [[{ i: 2, j: 4 }], /^contact 0 \(2–4\): the second bead must come at least three after the first/],
  [[{ i: 4, j: 0 }], /^contact 0 \(4–0\): the second bead must come/],
  [
    [
      { i: 0, j: 3 },
      { i: 1, j: 4 },
      { i: 0, j: 3 },
    ],
    /^contact 2 \(0–3\): the pair is contact 0 already/,
  ],
  [[{ i: 0, j: 3, r0: 0 }], /^contact 0 \(0–3\): the rest distance must be positive, is 0/],
  [[{ i: 0, j: 3, r0: Number.NaN }], /the rest distance must be positive, is NaN/],
  [[{ i: 0, j: 3, depth: -1 }], /^contact 0 \(0–3\): the depth must be positive, is -1/],
])('contacts %j are refused with their reason', (contacts, reason) => {
  expect(() => foldFromPoints(SQUARE, contacts)).toThrow(FoldError);
  expect(() => foldFromPoints(SQUARE, contacts)).toThrow(reason);
});

test('depths are scaled, one where none is given', () => {
  const contacts = [
    { i: 0, j: 3, r0: 1 },
    { i: 1, j: 4, r0: 1, depth: 2 },
  ];
  expect(scaleDepths(contacts, 1.5).map(({ depth }) => depth)).toEqual([1.5, 3]);
});
