import { describe, expect, test } from 'vitest';
import { judge } from '../../src/game/index.ts';
import { pairingName, pairingsOf } from '../../src/game/pairings.ts';
import type { Link } from '../../src/links/index.ts';
import { shippedLevel } from './fakes.ts';

const meander = { ...shippedLevel('meander'), shock: null };
const SOLUTION: Link[] = [
  [0, 11],
  [6, 17],
  [12, 23],
];

test('the meander has three pairings of strands', () => {
  expect(pairingsOf(meander.fold.contacts).map(pairingName)).toEqual([
    'strands 0–4 and 7–11',
    'strands 6–10 and 13–17',
    'strands 12–16 and 19–23',
  ]);
});

describe('verdicts on the meander, 32 runs and 8 starts, seed 1', () => {
  test('the solution passes in both worlds with two stars, and says which link it cannot spare', async () => {
    const seen: number[] = [];
    const verdict = await judge(meander, SOLUTION, {
      seed: 1,
      onProgress: (done, total) => seen.push(done / total),
    });
    expect(verdict).toMatchObject({ pass: true, foldPass: true, learnPass: true, stars: 2, learnedStarts: 8 });
    expect(verdict.probability).toBeGreaterThan(0.6);
    expect(verdict.nextStep).toMatch(/^Cut \d+–\d+ and it fails/);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
  });

  test('(0,23) fails in both, and says why', async () => {
    const verdict = await judge(meander, [[0, 23]], { seed: 1 });
    expect(verdict).toMatchObject({ pass: false, foldPass: false, learnPass: false, stars: 0 });
    expect(verdict.reasons[0]).toMatch(
      /^folded in \d of 32 runs: the strands 6–10 and 13–17 (never dock|dock in only)/,
    );
    expect(verdict.reasons[1]).toMatch(/through the link 0–23, which bypasses/);
    expect(verdict.nextStep).not.toBe('');
  });

  test('no links: the first layers are told to be dead', async () => {
    const verdict = await judge(meander, [], { seed: 1 });
    expect(verdict.reasons[1]).toMatch(/layers 0–\d+ receive less than 1\/100 of the gradient/);
    expect(verdict.gradient[0]).toBeLessThan(2e-3);
  });

  test('deterministic for its seed, and another for another', async () => {
    const options = { seed: 3, runs: 4, starts: 1, spare: false };
    const first = await judge(meander, SOLUTION, options);
    expect(await judge(meander, SOLUTION, options)).toEqual(first);
    expect((await judge(meander, SOLUTION, { ...options, seed: 4 })).fold).not.toBe(first.fold);
  });

  test('cancel ends it with the reason given', async () => {
    const controller = new AbortController();
    const judging = judge(meander, SOLUTION, {
      seed: 1,
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('enough')),
    });
    await expect(judging).rejects.toThrow('enough');
  });
});
