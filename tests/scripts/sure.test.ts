// Found out in parts, whether a placement wins is what the whole verdict says: with runs and starts that are good or bad as drawn.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge } from '../../scripts/levels/judge.ts';
import { winsSurely } from '../../scripts/levels/sure.ts';
import { RUNS, STARTS } from '../../src/task/index.ts';
import { shippedLevel } from '../play/fakes.ts';
import { drawnPool } from './drawn-pool.ts';

const some = (count: number) =>
  fc.tuple(fc.integer({ min: 0, max: count }), fc.infiniteStream(fc.nat())).map(([good, draws]) => {
    const order = Array.from({ length: count }, (_, k) => ({ k, at: draws.next().value as number }));
    const chosen = new Set(
      order
        .sort((a, b) => a.at - b.at || a.k - b.k)
        .slice(0, good)
        .map(({ k }) => k),
    );
    return Array.from({ length: count }, (_, k) => chosen.has(k));
  });

test.each(['deaf-tower', 'belt-and-braces'])(
  '%s: the answer is that of all 32 runs and 8 starts, of each cut too',
  async (id) => {
    const level = shippedLevel(id);
    const each = fc.record({ runs: some(RUNS), starts: some(STARTS) });
    await fc.assert(
      fc.asyncProperty(fc.tuple(each, each, each, each), async (drawn) => {
        const { pool, asked } = drawnPool((links) => drawn[links.length]);
        const wins = await winsSurely(pool, level, level.solution, 1);
        const inParts = asked();
        expect(wins).toBe((await judge(pool, level, level.solution, 1)).pass);
        expect(inParts).toBeLessThanOrEqual((RUNS + STARTS) * (1 + level.solution.links.length));
      }),
      { numRuns: 200, seed: 1 },
    );
  },
);

test('nothing is run that can no longer change the answer', async () => {
  const level = shippedLevel('deaf-tower');
  const all = (good: boolean) => ({ runs: Array<boolean>(RUNS).fill(good), starts: Array<boolean>(STARTS).fill(good) });
  const fails = drawnPool(() => all(false));
  expect(await winsSurely(fails.pool, level, level.solution, 1)).toBe(false);
  // Sixteen of 32 are asked for: 17 that fail are enough, found in three lots of eight, and the network is not asked.
  expect(fails.asked()).toBe(24);
  const wins = drawnPool(() => all(true));
  expect(await winsSurely(wins.pool, level, level.solution, 1)).toBe(true);
  expect(wins.asked()).toBe(16 + 6);
});
