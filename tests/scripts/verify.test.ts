// What a verification finds wrong with links that stand when a level opens, with runs and starts that are all good or all bad as said.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { verify } from '../../scripts/levels/verify.ts';
import { type Link, sameLinks } from '../../src/links/index.ts';
import { RUNS, STARTS } from '../../src/task/index.ts';
import { shippedText } from '../play/fakes.ts';
import { drawnPool } from './drawn-pool.ts';

const folder = mkdtempSync(join(tmpdir(), 'verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

const OPENING: Link[] = [
  [0, 21],
  [4, 19],
];

/** The problems of Dachshund, changed, where those links fold and learn that are said to. */
async function problemsOf(good: (links: readonly Link[]) => boolean, changes: object = {}): Promise<string[]> {
  const file = join(folder, 'dachshund.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(shippedText('dachshund')), ...changes }));
  const { pool } = drawnPool((links) => ({
    runs: Array<boolean>(RUNS).fill(good(links)),
    starts: Array<boolean>(STARTS).fill(good(links)),
  }));
  return (await verify(file, { pool, seed: 1, seeds: 1, samples: 0, panel: false })).problems;
}

test('a level that is won as it opens is broken, one that is not is sound', async () => {
  expect(await problemsOf((links) => links.length === 2)).toEqual(['standing: the level is won as it opens']);
  expect(await problemsOf((links) => links.length === 2 && !sameLinks(links, OPENING))).toEqual([]);
});

test('a level whose standing links may not be placed is broken', async () => {
  const standing = { links: [...OPENING, [3, 20]], moves: 1 };
  expect((await problemsOf(() => true, { standing })).join(' ')).toContain('standing.links: 3–20');
});
