import { expect, test } from './fixtures.ts';
import { openExhibit } from './lab-page.ts';
import { EXHIBITS } from './screens.ts';

/** Letters of a picture that are smaller than this nobody reads, CSS pixels. A mark alone may be. */
const SMALLEST = 9;

/** Keeps the words of the large picture that are drawn too small to read, until they are asked for. */
function keepSmallWords(smallest: number): void {
  const kept = new Map<string, number>();
  const { fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function (text: string, ...rest: [number, number, number?]) {
    const size = Number(/([\d.]+)px/.exec(this.font)![1]);
    if (text.length > 1 && size < smallest && (this.canvas as HTMLCanvasElement).closest('.lab-canvas') !== null)
      kept.set(text, size);
    fillText.call(this, text, ...rest);
  };
  Object.assign(window, { smallWords: () => [...kept] });
}

/** The longest that an exhibit measures after a break, ms: the mirror folds 960 chains and asks 1,920 networks for each of five. */
const limitOf = (id: string) => (id === 'mirror' ? 300_000 : 120_000);

/** All that is drawn and measured stands. */
const DONE = 'main[data-works="done"]:not(:has([data-verdict="measuring"]))';

test.describe('on a phone, by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  for (const id of EXHIBITS) {
    // Of the fifteen, two that went wrong are tried in any case; the others by the long way.
    const isLong = id !== 'skyscraper' && id !== 'schrodinger';
    for (const language of ['en', 'de']) {
      test(`${id}, ${language}: each break goes up to its picture, all of it and its number in sight, its plot begun, every word large enough${isLong || language === 'de' ? ' @whole' : ''}`, async ({
        page,
      }) => {
        const timeout = limitOf(id);
        test.setTimeout(3 * timeout);
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await page.addInitScript(keepSmallWords, SMALLEST);
        await page.addInitScript((tag) => {
          localStorage.setItem('skipfold.settings', JSON.stringify({ language: tag }));
        }, language);
        await openExhibit(page, id, 'answer=-');
        await page.locator(DONE).waitFor({ timeout });
        const breaks = page.locator('.lab-limits .small-button');
        expect(await breaks.count()).toBeGreaterThan(0);
        for (let k = 0; k < (await breaks.count()); k++) {
          await breaks.nth(k).tap();
          const name = (await breaks.nth(k).textContent())!;
          await page.locator(DONE).waitFor({ timeout });
          for (const part of ['.lab-canvas', '.break-note']) {
            await expect(page.locator(part), `${name}: ${part}`).toBeInViewport({ ratio: 0.99 });
          }
          await expect(page.locator('.break-note[data-fails], .break-note[data-law]'), name).toHaveCount(1);
          await expect(page.locator('.lab-plot'), `${name}: plot`).toBeInViewport();
        }
        expect(await page.evaluate(() => (window as unknown as { smallWords(): unknown }).smallWords())).toEqual([]);
      });
    }
  }
});
