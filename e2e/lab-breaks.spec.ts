import { expect, test } from './fixtures.ts';
import { openExhibit } from './lab-page.ts';
import { EXHIBITS } from './screens.ts';

/** The longest that an exhibit measures after a break, ms: the mirror folds 960 chains and asks 1,920 networks for each of five. */
const limitOf = (id: string) => (id === 'mirror' ? 300_000 : 120_000);

/** All that is drawn and measured stands. */
const DONE = 'main[data-works="done"]:not(:has([data-verdict="measuring"]))';

const WINDOWS = [
  [1280, 800],
  [1440, 900],
] as const;

for (const id of EXHIBITS) {
  for (const language of ['en', 'de']) {
    // Of the fifteen, one is tried in any case; the others by the long way.
    const isLong = id !== 'damping' || language === 'de';
    test(`${id}, ${language}: while a break stands, its claim, what it changed, picture and plot are in sight together, none covered${isLong ? ' @whole' : ''}`, async ({
      page,
    }) => {
      const timeout = limitOf(id);
      test.setTimeout(3 * timeout);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.addInitScript((tag) => {
        localStorage.setItem('skipfold.settings', JSON.stringify({ language: tag }));
      }, language);
      await openExhibit(page, id, 'answer=-');
      await page.locator(DONE).waitFor({ timeout });
      const before = page.url();
      const breaks = page.locator('.lab-limits .small-button');
      const count = await breaks.count();
      expect(count).toBeGreaterThan(0);
      for (const [width, height] of WINDOWS) {
        await page.setViewportSize({ width, height });
        for (let k = 0; k < count; k++) {
          // From wherever one reads.
          await page.evaluate((part) => window.scrollTo(0, part * 700), k % 3);
          await breaks.nth(k).click();
          await page.locator(DONE).waitFor({ timeout });
          const name = `${await breaks.nth(k).textContent()} at ${width}×${height}`;
          for (const part of ['.lab-canvas', '.lab-plot', '.break-note', '.break-note [data-claim]']) {
            await expect(page.locator(part), `${name}: ${part}`).toBeInViewport({ ratio: 0.99 });
          }
          await expect(page.locator('.break-note[data-fails], .break-note[data-law]'), name).toHaveCount(1);
          const covered = await page.evaluate(() =>
            ['.break-note [data-claim]', '.lab-plot', '.lab-claims'].filter((part) => {
              const element = document.querySelector(part)!;
              const { left, top, width } = element.getBoundingClientRect();
              const hit = document.elementFromPoint(left + width / 2, top + 12);
              return hit !== null && !element.contains(hit) && !hit.contains(element);
            }),
          );
          expect(covered, name).toEqual([]);
        }
        await page.getByRole('button', { name: language === 'de' ? 'Zurückstellen' : 'Put it back' }).click();
        await expect(page.locator('.break-note')).toHaveCount(0);
        await expect.poll(() => page.url(), 'all as before').toBe(before);
      }
    });
  }
}
