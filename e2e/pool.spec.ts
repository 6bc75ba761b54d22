import { expect, test } from './fixtures.ts';
import type { Trials } from './pages/pool.ts';
import { SCENE_HASHES } from './pages/scenes.ts';

declare global {
  interface Window {
    trials: Trials;
  }
}

// Module workers of the built page, under the game's own policy; tests/pool has the same for Node's threads.
test.beforeEach(async ({ page, pagesURL }) => {
  await page.goto(`${pagesURL}pool.html`);
  await page.locator('html[data-ready]').waitFor();
});

test('two pools at once give a thousand small results each, in order', async ({ page }) => {
  const squares = Array.from({ length: 1000 }, (_, k) => k ** 2);
  expect(await page.evaluate(() => window.trials.squares())).toEqual([squares, squares]);
});

test('workers of the pool give Node’s bits', async ({ page }) => {
  expect(await page.evaluate(() => window.trials.hashes())).toEqual([SCENE_HASHES, SCENE_HASHES]);
});

test('a worker that dies and one that hangs lose nothing of two runs', async ({ page }) => {
  const { results, started } = await page.evaluate(() => window.trials.troubled());
  expect(results).toEqual([
    [0, 1, 2],
    [0, 1, 2],
  ]);
  expect(started).toBeGreaterThan(2);
});

test('a cancel frees both workers of a run that never ends, and the run that waited is done', async ({ page }) => {
  const results = await page.evaluate(() => window.trials.cancel());
  expect(results).toEqual(['enough', [0, 1, 4]]);
});

test('a large result is handed over, not copied', async ({ page }) => {
  expect(await page.evaluate(() => window.trials.large())).toEqual({ length: 2_000_000, last: 1, left: 0 });
});

test('a pool has a worker a core, eight at most', async ({ page }) => {
  const { cores, workers } = await page.evaluate(() => window.trials.workers());
  expect(workers).toBe(Math.min(cores, 8));
});
