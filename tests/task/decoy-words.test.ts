// What the levels with a wrong fold say of themselves, measured: half as many runs and starts as a verdict has, seed 1. Limits lie
// far from what was measured.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Link } from '../../src/links/index.ts';
import { createInlinePool } from '../../src/pool/index.ts';
import { foldPasses, learnPasses, measure, outcomeOf, taskJobs, withDials } from '../../src/task/index.ts';
import { idOfFile, shippedLevel } from '../play/fakes.ts';

const pool = createInlinePool(taskJobs);
const folder = new URL('../../levels/', import.meta.url);
const withDecoy = readdirSync(folder)
  .filter((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')).decoy)
  .map(idOfFile);

/** What becomes of links on a shipped level, its dials at the solution's place. */
async function played(id: string, links: readonly Link[], { runs = 16, starts = 4 } = {}) {
  const level = shippedLevel(id);
  const task = withDials(level.task, level.solution.dials);
  const outcome = outcomeOf(task, await measure(task, links, { pool, seed: 1, runs, starts }));
  return { ...outcome, folds: foldPasses(task, outcome), learns: learnPasses(task, outcome) };
}

test('at least twelve levels have a wrong fold', () => {
  expect(withDecoy.length).toBeGreaterThanOrEqual(12);
});

test.each(withDecoy)('%s: left alone, at least half of the chains misfold and hardly any folds', async (id) => {
  const { misfolded, folded } = await played(id, [], { runs: 32, starts: 0 });
  expect(misfolded).toBeGreaterThanOrEqual(16);
  expect(folded).toBeLessThanOrEqual(4);
});

describe('walls: what seems natural does not fold the chain', () => {
  test.each<[string, string, Link[]]>([
    ['Walled garden', 'walled-garden', [[0, 23]]],
    [
      'Walled garden, and two of the wall as well',
      'walled-garden',
      [
        [0, 23],
        [1, 14],
        [6, 21],
      ],
    ],
    [
      'Sea horse, the head by itself',
      'sea-horse',
      [
        [0, 5],
        [1, 14],
        [16, 23],
      ],
    ],
    [
      'Crosier, the staff tied twice',
      'crosier',
      [
        [0, 11],
        [1, 10],
      ],
    ],
    [
      'Knot garden, the longest pairs',
      'knot-garden',
      [
        [3, 18],
        [5, 24],
        [6, 23],
      ],
    ],
  ])('%s', async (_, id, links) => {
    expect(await played(id, links, { starts: 0 })).toMatchObject({ folds: false });
  });
});

describe('two masters: what folds the chain fails the network', () => {
  test.each<[string, string, Link[]]>([
    [
      'Letter M, the middle strands',
      'letter-m',
      [
        [6, 13],
        [7, 12],
      ],
    ],
    [
      'Letter M, its longest pairs',
      'letter-m',
      [
        [2, 9],
        [6, 13],
      ],
    ],
    [
      'Comb, like a zip',
      'comb',
      [
        [0, 7],
        [4, 11],
        [8, 15],
      ],
    ],
    [
      'Elbow, its ends tied',
      'elbow',
      [
        [0, 19],
        [5, 16],
      ],
    ],
  ])('%s', async (_, id, links) => {
    expect(await played(id, links)).toMatchObject({ folds: true, learns: false });
  });

  test('Back stairs, the ends tied: networks are misled', async () => {
    const { learns, misled } = await played(
      'back-stairs',
      [
        [0, 17],
        [4, 13],
      ],
      { runs: 8, starts: 8 },
    );
    expect(learns).toBe(false);
    expect(misled).toBeGreaterThanOrEqual(2);
  });
});
