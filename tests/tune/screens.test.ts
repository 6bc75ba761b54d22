import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { walkTask } from '../../science/walk-task.ts';
import { foldFromLattice } from '../../src/chain/index.ts';
import { createRng, type Link, randomLinks, validateLinks } from '../../src/links/index.ts';
import { screensOf, wallsOf } from '../../src/tune/index.ts';
import { allowedPairs, allSets, neighbours, randomSet, setName } from '../../src/tune/space.ts';

const MEANDER = 'UUUUURDDDDDRUUUUURDDDDD';
const SPIRAL = 'RRRRUUUULLLLDDDRRRUULLDR';
const meander = walkTask(MEANDER, 3);

describe('the space of link sets', () => {
  /** Matchings of a path's residues with span ≥ 3, counted by trying every subset of pairs. */
  function countBySubsets(n: number, budget: number): number {
    const pairs: Link[] = [];
    for (let i = 0; i < n; i += 1) for (let j = i + 3; j < n; j += 1) pairs.push([i, j]);
    let count = 0;
    for (let subset = 0; subset < 2 ** pairs.length; subset += 1) {
      const chosen = pairs.filter((_, k) => (subset >> k) & 1);
      if (chosen.length <= budget && new Set(chosen.flat()).size === 2 * chosen.length) count += 1;
    }
    return count;
  }

  test('all sets of 7 residues are those that trying every subset of pairs finds', () => {
    for (const budget of [0, 1, 2, 3]) {
      const rules = { n: 7, budget, cysteines: 'all' as const };
      expect(allSets(allowedPairs(rules), budget, 1e5)).toHaveLength(countBySubsets(7, budget));
    }
  });

  test('all sets are valid, each once, and more than asked for are refused', () => {
    const { rules } = walkTask('RRRRURDRUURDR', 2, [0, 2, 5, 7, 9, 12]);
    const sets = allSets(allowedPairs(rules), 2, 1e5)!;
    expect(new Set(sets.map(setName)).size).toBe(sets.length);
    for (const links of sets) expect(validateLinks(rules, links)).toEqual([]);
    expect(allSets(allowedPairs(rules), 2, sets.length)).toEqual(sets);
    expect(allSets(allowedPairs(rules), 2, sets.length - 1)).toBeNull();
  });

  test('neighbours and random sets keep the rules, whatever they start from', () => {
    const { rules } = meander;
    const pairs = allowedPairs(rules);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 3 }), (seed, count) => {
        const rng = createRng(seed);
        const links = randomSet(rules, pairs, count, rng);
        expect(links).toHaveLength(count);
        for (const set of [links, ...neighbours(rules, links, pairs.slice(0, 20))])
          expect(validateLinks(rules, set)).toEqual([]);
      }),
      { numRuns: 30, seed: 1 },
    );
  });
});

describe('screens', () => {
  test('closed forms for one link (i, j) on the meander', () => {
    const bare = screensOf(meander, []);
    expect(bare.resistance).toBeCloseTo(0, 9);
    expect(bare).toMatchObject({ native: 0, strain: 0, loops: 0, enclosed: 0, freeHands: 0 });
    const one = screensOf(meander, [[0, 11]]);
    expect(one.native).toBe(1);
    expect(one.strain).toBeCloseTo(0, 12);
    // 11 bonds between the ends.
    expect(one.loops).toBeCloseTo(Math.log(11), 12);
    // A link of which the target's ends lie √(3² + 5²) apart is that much longer than 1 b.
    expect(screensOf(meander, [[0, 23]]).strain).toBeCloseTo(2, 12);
  });

  test('the gain of paths: a chain alone multiplies by g a layer, so the mean ln is −ln(1/g) (n − 1)/2', () => {
    expect(screensOf(meander, []).paths).toBeCloseTo((Math.log(0.8) * 23) / 2, 9);
    // α = β = 1: nothing is carried past a block.
  });

  test('reach is the mean ln of graph distances, which one link over a hairpin shortens to closed form', () => {
    // A hairpin of 8: contacts (0,7), (1,6), (2,5), of 7, 5 and 3 bonds; with (0,7) tied these are 1, 3 and 3 steps apart.
    const hairpin = walkTask('UUURDDD', 1);
    expect(screensOf(hairpin, []).reach).toBeCloseTo((Math.log(7) + Math.log(5) + Math.log(3)) / 3, 12);
    expect(screensOf(hairpin, [[0, 7]]).reach).toBeCloseTo((0 + Math.log(3) + Math.log(3)) / 3, 12);
  });

  test('loops close shortest first: an outer link runs through the inner one that is closed', () => {
    // (4,7) closes 3 bonds; then 1–4–7–10 is 3 + 1 + 3 steps.
    const nested = screensOf(meander, [
      [1, 10],
      [4, 7],
    ]);
    expect(nested.loops).toBeCloseTo(Math.log(3) + Math.log(7), 12);
  });
});

describe('walls', () => {
  const fold = foldFromLattice(SPIRAL);

  /** Points inside a closed walk on the lattice by flooding from outside, on a grid of half steps. */
  function floodedInside(points: Float64Array, first: number, last: number): Set<number> {
    const wall = new Set<string>();
    const at = (k: number) => [2 * points[2 * k], 2 * points[2 * k + 1]] as const;
    for (let k = first; k <= last; k += 1) {
      const [x, y] = at(k);
      const [u, v] = at(k === last ? first : k + 1);
      wall.add(`${x},${y}`).add(`${(x + u) / 2},${(y + v) / 2}`);
    }
    const reached = new Set<string>();
    const todo: [number, number][] = [[-30, -30]];
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      const [x, y] = next;
      const name = `${x},${y}`;
      if (Math.max(Math.abs(x), Math.abs(y)) > 30 || wall.has(name) || reached.has(name)) continue;
      reached.add(name);
      todo.push([x + 1, y], [x - 1, y], [x, y + 1], [x, y - 1]);
    }
    const inside = new Set<number>();
    for (let k = 0; k < points.length / 2; k += 1) {
      const name = at(k).join(',');
      if (!reached.has(name) && !wall.has(name)) inside.add(k);
    }
    return inside;
  }

  test('residues inside a native ring are those that flooding the plane from outside does not reach', () => {
    let some = 0;
    for (const walk of [SPIRAL, MEANDER, 'LLURRRDRUUUULDDLLURULLDD', 'UUURDDRUURDDRUURDDDLLLL']) {
      const flat = foldFromLattice(walk);
      for (const { i, j } of flat.contacts) {
        const { enclosed } = wallsOf(flat, [[i, j]]);
        expect(enclosed).toBe(floodedInside(flat.points, i, j).size);
        some += enclosed;
      }
    }
    expect(some).toBeGreaterThan(10);
  });

  test('the spiral’s outer ring shuts its inside out', () => {
    expect(wallsOf(fold, [[0, 15]]).enclosed).toBe(9);
  });

  test('hands: rings apart close by chance each, rings that share a stretch guide each other', () => {
    const hands = (links: Link[]) => wallsOf(foldFromLattice(MEANDER), links).freeHands;
    expect(hands([[0, 11]])).toBe(0);
    expect(
      hands([
        [0, 11],
        [12, 23],
      ]),
    ).toBe(1);
    expect(
      hands([
        [12, 23],
        [6, 17],
        [0, 11],
      ]),
    ).toBe(0);
  });

  test('crossings, nestings and links side by side make up all pairs of links', () => {
    const rules = { n: 30, budget: 6, cysteines: 'all' as const };
    const flat = foldFromLattice('R'.repeat(29));
    for (let seed = 1; seed <= 20; seed += 1) {
      const links = randomLinks(rules, 6, createRng(seed));
      let apart = 0;
      for (const [a, [i, j]] of links.entries())
        for (const [k, l] of links.slice(a + 1)) if (l < i || k > j) apart += 1;
      const { crossings, nestings } = wallsOf(flat, links);
      expect(crossings + nestings + apart).toBe(15);
    }
  });
});
