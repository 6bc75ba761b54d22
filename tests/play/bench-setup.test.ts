import { describe, expect, test } from 'vitest';
import { undo } from '../../src/kit/index.ts';
import {
  type BenchSetup,
  cageAbout,
  cageRadii,
  curveStops,
  lidAt,
  longestApart,
  MOST_THINGS,
  nextId,
  startSetup,
  thingOf,
  withMoved,
  without,
  withThing,
  withTurned,
} from '../../src/play/state/bench-setup.ts';

const start = startSetup(24, 0.3);
const put = (setup: BenchSetup, kind: 'peg' | 'wall') =>
  withThing(setup, thingOf(kind, nextId(kind, setup), [0, 0], [3, 0]));

describe('what a stroke puts on the bench', () => {
  test('a peg stands where it ends', () => {
    expect(thingOf('peg', 'peg 1', [0, 0], [2, -1])).toMatchObject({ kind: 'peg', id: 'peg 1', x: 2, y: -1 });
  });

  test('a wall lies along it, no shorter than 1 b and no longer than 12 b', () => {
    expect(thingOf('wall', 'w', [1, 1], [4, 5])).toMatchObject({ x: 2.5, y: 3, width: 5, angle: Math.atan2(4, 3) });
    expect(thingOf('wall', 'w', [0, 0], [0, 0.8])).toMatchObject({ x: 0, y: 0.5, width: 1 });
    expect(thingOf('wall', 'w', [0, 0], [40, 0])).toMatchObject({ x: 6, y: 0, width: 12 });
  });

  test('a mere press makes a level wall', () => {
    expect(thingOf('wall', 'w', [2, 3], [2.1, 3])).toMatchObject({ x: 2.1, y: 3, width: 4, angle: 0 });
  });
});

describe('things in the way', () => {
  test('each keeps its number, also after others are gone', () => {
    const two = put(put(start, 'peg'), 'wall');
    expect(two.things.now.map(({ id }) => id)).toEqual(['peg 1', 'wall 2']);
    expect(put(without(two, 'peg 1'), 'peg').things.now.map(({ id }) => id)).toEqual(['wall 2', 'peg 3']);
  });

  test('putting, moving, turning and removing are undone one by one', () => {
    const states = [start];
    for (const change of [
      (setup: BenchSetup) => put(setup, 'wall'),
      (setup: BenchSetup) => withMoved(setup, 'wall 1', 5, 6),
      (setup: BenchSetup) => withTurned(setup, 'wall 1', 0.25),
      (setup: BenchSetup) => without(setup, 'wall 1'),
    ])
      states.push(change(states[states.length - 1]));
    expect(states[3].things.now).toMatchObject([{ x: 5, y: 6, angle: 0.25 }]);
    let { things } = states[4];
    for (const before of states.slice(0, 4).reverse()) {
      things = undo(things);
      expect(things.now).toEqual(before.things.now);
    }
    expect(undo(things)).toBe(things);
  });

  test('what is not there changes nothing, and a peg is not turned', () => {
    expect(without(start, 'peg 9')).toBe(start);
    expect(withTurned(put(start, 'peg'), 'peg 1', 1).things.now).toEqual(put(start, 'peg').things.now);
  });

  test('no more than a dozen', () => {
    let setup = start;
    for (let k = 0; k < MOST_THINGS + 3; k++) setup = put(setup, 'peg');
    expect(setup.things.now).toHaveLength(MOST_THINGS);
    expect(put(setup, 'peg')).toBe(setup);
  });
});

test('the lid follows a hand along the wall, from shut to open and no farther', () => {
  const cage = cageAbout(24, 1, 2);
  const at = (angle: number) => lidAt(cage, 1 + 9 * Math.cos(angle), 2 + 9 * Math.sin(angle));
  expect(at(cage.angle)).toBeCloseTo(0, 9);
  expect(at(cage.angle - 0.3)).toBe(0);
  expect(at(cage.angle + cage.gap)).toBeCloseTo(0.5, 9);
  expect(at(cage.angle + 1.5)).toBe(1);
});

test('a cage leaves room for its beads: they fill less than six tenths of the least', () => {
  for (const n of [12, 24, 46, 64]) {
    const [least, most] = cageRadii(n);
    expect((n * 0.425 ** 2) / (least - 0.425) ** 2).toBeLessThan(0.6);
    expect(most).toBeGreaterThan(least);
    expect(cageAbout(n, 0, 0).radius).toBeLessThanOrEqual(most);
  }
});

test('a measured curve rises to where the chain is taut, within reach of the traps', () => {
  for (const reach of [4, 13, 23, 63]) {
    const stops = curveStops(reach);
    expect(stops).toEqual([...stops].sort((a, b) => a - b));
    expect(new Set(stops).size).toBe(stops.length);
    expect(stops[stops.length - 1]).toBeLessThanOrEqual(longestApart(reach));
    expect(stops[stops.length - 1]).toBeGreaterThan(reach);
  }
});
