// What a level's natural first try comes to (the best by preview, in its place), and that its own links do better: as the game
// judges, seed 1. Told here with the links written out, so that a level whose first try changes is noticed.
import { describe, expect, test } from 'vitest';
import { createRng, type Link } from '../../src/links/index.ts';
import { createInlinePool } from '../../src/pool/index.ts';
import { foldPasses, learnPasses, measure, outcomeOf, taskJobs, withDials } from '../../src/task/index.ts';
import { PANEL } from '../../src/tune/index.ts';
import { shippedLevel } from '../play/fakes.ts';

const pool = createInlinePool(taskJobs);

/** Whether the chain and the network pass with links on a shipped level, its dials at the solution's place. */
async function played(id: string, links: readonly Link[]) {
  const { task, solution } = shippedLevel(id);
  const dialled = withDials(task, solution.dials);
  const outcome = outcomeOf(dialled, await measure(dialled, links, { pool, seed: 1 }));
  return { folds: foldPasses(dialled, outcome), learns: learnPasses(dialled, outcome) };
}

const FOLDS_ONLY: readonly [string, Link[]][] = [
  [
    'letter-t',
    [
      [0, 19],
      [4, 15],
    ],
  ],
  [
    'wrong-foot',
    [
      [0, 17],
      [1, 10],
    ],
  ],
  [
    'organ-pipes',
    [
      [1, 10],
      [7, 14],
    ],
  ],
  [
    'letter-f',
    [
      [0, 17],
      [3, 12],
    ],
  ],
  [
    'shovel',
    [
      [0, 17],
      [1, 10],
    ],
  ],
];
const LEARNS_ONLY: readonly [string, Link[]][] = [
  [
    'archway',
    [
      [0, 17],
      [5, 14],
    ],
  ],
  [
    'wrong-blanket',
    [
      [1, 8],
      [5, 14],
    ],
  ],
  [
    'saxophone',
    [
      [1, 6],
      [7, 18],
      [11, 20],
    ],
  ],
  [
    'two-towers',
    [
      [0, 15],
      [10, 19],
    ],
  ],
  [
    'chair',
    [
      [2, 19],
      [4, 9],
      [11, 18],
    ],
  ],
  [
    'goose',
    [
      [0, 11],
      [10, 23],
      [18, 21],
    ],
  ],
  [
    'pennant',
    [
      [0, 17],
      [4, 11],
    ],
  ],
  [
    'strongbox',
    [
      [0, 11],
      [4, 15],
    ],
  ],
];

describe.each([
  ['folds the chain and fails the network', FOLDS_ONLY, { folds: true, learns: false }],
  ['passes the network and does not fold the chain', LEARNS_ONLY, { folds: false, learns: true }],
])('the first try %s', (_, levels, fate) => {
  test.each(levels)('%s', async (id, links) => {
    const { task, solution } = shippedLevel(id);
    expect(PANEL.preview.links(withDials(task, solution.dials), createRng(1))).toEqual(links);
    expect(await played(id, links)).toEqual(fate);
    expect(await played(id, solution.links)).toEqual({ folds: true, learns: true });
  });
});
