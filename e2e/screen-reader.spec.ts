import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** What a screen reader has of a part of the page: names, states and words, no pictures. */
const heard = (page: Page, name: string) => page.getByRole('region', { name, exact: true }).ariaSnapshot();

/** Says to the page what a reader would type, and waits for what is read out. */
async function link(page: Page, from: number, to: number): Promise<void> {
  await page.getByRole('spinbutton', { name: 'Link from bead' }).fill(String(from));
  await page.getByRole('spinbutton', { name: 'Link to bead' }).fill(String(to));
  await page.keyboard.press('Enter');
  await expect(voice(page)).toContainText(`${from} to ${to}`);
}

/** The page's one polite voice. */
const voice = (page: Page) => page.locator('[aria-live="polite"][aria-atomic="true"]');

async function told(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Run', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Skip to the end' }).press('Enter', { timeout: 30_000 });
  await expect(voice(page)).toContainText(/^(Solved|Not yet)/, { timeout: 30_000 });
  return (await voice(page).textContent()) ?? '';
}

/** The pairs of beads that the words of the chain's region say touch in the target. */
async function touching(page: Page): Promise<[number, number][]> {
  const text = (await page.getByRole('img', { name: /^Chain of/ }).getAttribute('aria-describedby')) ?? '';
  const words = (await page.locator(`#${text}`).textContent()) ?? '';
  const [target] = /In the target touch, .*?\./.exec(words) ?? [''];
  return [...target.matchAll(/(\d+) with (\d+)/g)].map(([, i, j]) => [Number(i), Number(j)]);
}

test('the first level is won from names, words and live text alone', async ({ page }) => {
  await page.goto('./');
  // Of all pairs that touch, the one farthest apart that may be linked.
  const pairs = await touching(page);
  expect(pairs).toContainEqual([1, 10]);
  expect(await heard(page, 'Goal')).toContain('in at least 16 of 32 runs');
  const [from, to] = pairs.reduce((far, pair) => (pair[1] - pair[0] > far[1] - far[0] ? pair : far));
  await link(page, from, to);
  expect(await told(page)).toMatch(/^Solved, \d stars?\. Folds in \d+ of 32 runs, learns in \d of 8 starts\./);
});

test('two more levels are won from names, words and live text alone @whole', async ({ page }) => {
  // One is lost, explained, advised and won, all in words.
  await page.goto('./#/play/deaf-tower');
  await expect(page.getByRole('img', { name: 'Tower of 16 floors' })).toBeVisible();
  await link(page, 6, 9);
  expect(await told(page)).toMatch(/^Not yet\. .* learns in [0-5] of 8 starts\. \S/);
  expect(await page.locator('#tower-in-words').textContent()).toMatch(/15: 1\.0, .* 0: \S+\.$/);
  await page.getByRole('button', { name: 'Where to look' }).press('Enter', { timeout: 30_000 });
  await expect(voice(page)).toContainText('Look at');
  await page.getByRole('button', { name: 'Say more' }).press('Enter');
  await page.getByRole('button', { name: 'Show the change' }).press('Enter');
  await expect(voice(page)).toContainText('Tried on the same runs');
  await page.getByRole('button', { name: 'Carry it into the plan' }).press('Enter');
  expect(await told(page)).toMatch(/^Solved/);

  // The other has a wrong fold: what holds only there is heard, and left alone.
  await page.goto('./#/play/wrong-blanket');
  await expect(page.getByRole('img', { name: 'Chain of 20 beads' })).toBeVisible();
  await expect(page.locator('#target-in-words')).toContainText('In the wrong fold touch');
  await expect(page.locator('#target-in-words')).toContainText('Links may end at beads');
  await link(page, 12, 17);
  await link(page, 5, 14);
  expect(await told(page)).toMatch(/^Solved/);
  expect(await heard(page, 'Without links')).toMatch(/\d+ (in the wrong fold|trapped)/);
});

test('two exhibits are answered and measured from names and words alone', async ({ page }) => {
  await page.goto('./#/lab/skyscraper');
  await page.getByRole('button', { name: 'Just show me' }).press('Enter');
  const claims = page.getByRole('main');
  await expect(claims).toContainText(/expected\s*0\.366\d*/, { timeout: 30_000 });
  await expect(claims).toContainText(/measured just now\s*0\.366/);
  await expect(page.getByRole('img').first()).toHaveAccessibleName(/\d/);

  await page.goto('about:blank');
  await page.goto('./#/lab/heat');
  await page.getByRole('radio', { name: /an eighth/ }).press('Space');
  await expect(page.getByText('Right.')).toBeVisible();
  const exchange = page.getByRole('slider', { name: /^exchange per step/ });
  await exchange.press('ArrowLeft');
  await expect(claims).toContainText('agrees', { timeout: 30_000 });
  await expect(page.getByRole('img').first()).toHaveAccessibleName(/step \d+|farthest|\d/);
});
