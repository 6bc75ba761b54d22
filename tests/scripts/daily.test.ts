import { appendFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judgePuzzle } from '../../scripts/daily/examine.ts';
import { candidateOf } from '../../scripts/daily/ideas.ts';
import type { KeptRow } from '../../scripts/daily/kept.ts';
import { verifyPuzzles } from '../../scripts/daily/verify.ts';
import { openKept } from '../../scripts/kept-lines.ts';
import { foldFromLattice } from '../../src/chain/index.ts';
import { readPuzzle, SIZE_NAMES, SIZES, writePuzzle } from '../../src/play/state/daily/puzzle.ts';
import { createInlinePool } from '../../src/pool/index.ts';
import { taskJobs } from '../../src/task/index.ts';

const file = () => join(mkdtempSync(join(tmpdir(), 'daily-')), 'kept.jsonl');
const pool = createInlinePool(taskJobs);
const SOUND = readPuzzle('s1 UUUUURDDDDD - 0.25 all g 1-10 2/5 -');
const options = { shard: { index: 0, count: 1 }, until: Number.POSITIVE_INFINITY, say() {} };

test('a candidate is made of its size and number alone, within its size', () => {
  for (const size of SIZE_NAMES) {
    for (let number = 0; number < 40; number += 1) {
      const candidate = candidateOf(size, number);
      expect(candidateOf(size, number)).toEqual(candidate);
      const { n } = foldFromLattice(candidate.target);
      expect(n).toBeGreaterThanOrEqual(SIZES[size].beads[0]);
      expect(n).toBeLessThanOrEqual(SIZES[size].beads[1]);
      if (candidate.decoy !== null) expect(foldFromLattice(candidate.decoy.walk).n).toBe(n);
    }
  }
});

test('a sound puzzle is found sound; one whose solution is a short link, and one that is too cold, are found broken', async () => {
  const judged = (line: string) => judgePuzzle(pool, readPuzzle(line), new Map());
  expect(await judged(writePuzzle(SOUND))).toBeNull();
  expect(await judged('s1 UUUUURDDDDD - 0.25 all g 4-7 2/5 -')).toMatch(/^solution: /);
  expect(await judged('s1 UUUUURDDDDD - 0.1 all g 1-10 2/5 -')).toBe('chain: folds without links');
});

test('a verification goes on from what was kept, by parts as well, and a line that changed is judged again', async () => {
  const path = file();
  const kept = openKept<KeptRow>([path]);
  kept.add(writePuzzle(SOUND), { problem: null });
  kept.add('s5', { line: 's5 UURRDDDLUU - 0.25 all g 1-10 3/5 -' });
  const made = readPuzzle('s5 UURRDDDLUU - 0.25 all g 1-10 3/5 -');
  const noPool = createInlinePool({});
  const puzzles = [SOUND, made];
  const rows = await verifyPuzzles(noPool, puzzles, { ...options, kept: openKept<KeptRow>([path]) });
  expect(rows.map(({ name, ok }) => [name, ok])).toEqual([
    ['s1', true],
    ['s5', true],
  ]);
  const second = { ...options, kept: openKept<KeptRow>([path]), shard: { index: 1, count: 2 } };
  expect((await verifyPuzzles(noPool, puzzles, second)).map(({ name }) => name)).toEqual(['s5']);
  const changed = [{ ...made, solution: [[4, 7]] as const }];
  await expect(verifyPuzzles(noPool, changed, { ...options, kept: openKept<KeptRow>([path]) })).rejects.toThrow();
  expect(await verifyPuzzles(noPool, changed, { ...options, kept: openKept<KeptRow>([path]), until: 0 })).toEqual([]);
});

test('what was cut short while it was written is left out, and what follows has a line of its own', () => {
  const path = file();
  openKept<KeptRow>([path]).add('s0', { dropped: 'folds without links' });
  appendFileSync(path, '{"key":"s1","li');
  const kept = openKept<KeptRow>([path]);
  expect(kept.get('s0')).toEqual({ dropped: 'folds without links' });
  expect(kept.get('s1')).toBeUndefined();
  kept.add('s2', { dropped: 'hardly any native set' });
  expect(openKept<KeptRow>([path]).get('s2')).toEqual({ dropped: 'hardly any native set' });
  expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(4);
});
