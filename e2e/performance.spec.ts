import { measureFrames } from '../bench/frame-rate.ts';
import { expect, test } from './fixtures.ts';
import { openLevel, openPlay, run } from './play-page.ts';

// Bounds with room for a busy machine; `npm run bench` gives the figures.
test('the show of 32 runs of 24 beads keeps close to the frame rate of an empty Pixi scene @whole', async ({
  page,
  pagesURL,
}) => {
  await page.goto(`${pagesURL}empty-scene.html`);
  await page.locator('html[data-ready]').waitFor();
  const empty = await measureFrames(page, 3);

  await openPlay(page);
  await openLevel(page, 'Meander');
  await run(page);
  await page.waitForTimeout(1000);
  const game = await measureFrames(page, 5);

  test.info().annotations.push({ type: 'frames', description: JSON.stringify({ game, empty }) });
  process.stdout.write(
    `    game ${game.framesPerSecond.toFixed(1)} frames/s, scripts ${game.scriptMs.toFixed(1)} ms a frame; ` +
      `empty scene ${empty.framesPerSecond.toFixed(1)} frames/s, ${empty.scriptMs.toFixed(1)} ms\n`,
  );
  expect(game.framesPerSecond).toBeGreaterThan(0.5 * empty.framesPerSecond);
  expect(game.scriptMs).toBeLessThan(14);
});
