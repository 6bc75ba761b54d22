import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { ofSize, readList } from '../src/play/state/daily/list.ts';
import { type Puzzle, puzzleName, SIZE_NAMES, type Size } from '../src/play/state/daily/puzzle.ts';
import { placeOf } from '../src/play/state/daily/puzzle-of.ts';
import { expect, test } from './fixtures.ts';
import { expectVerdict, linkRow, openPlay, run, typeLinks } from './play-page.ts';

const list = readList(readFileSync(new URL('../src/play/page/daily/puzzles.txt', import.meta.url), 'utf8'));
const puzzleOf = (day: string, size: Size): Puzzle => ofSize(list, size)[placeOf(day, size, list.editions)];
/** Evenly chosen members of the list. */
const some = (count: number) =>
  Array.from({ length: count }, (_, k) => list.puzzles[Math.floor(((k + 0.5) * list.puzzles.length) / count)]);

/** The clock of the page at noon of a day, in its own zone. */
async function setDay(page: Page, day: string): Promise<void> {
  await page.clock.setFixedTime(new Date(`${day}T12:00:00`));
}

async function winByHand(page: Page, { solution }: Puzzle): Promise<void> {
  await typeLinks(
    page,
    solution.map(([i, j]) => [i, j]),
  );
  await run(page);
  await expectVerdict(page, true);
}

test('today’s puzzle is found from the map, is won, counts for the streak, and its result is copied without its links', async ({
  page,
  context,
}) => {
  test.slow();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await setDay(page, '2026-11-30');
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  const ofPuzzles = () => fetched.filter((url) => url.includes('open-puzzles'));
  await openPlay(page);
  await page.getByRole('button', { name: 'Levels' }).click();
  expect(ofPuzzles()).toEqual([]);
  await page.getByRole('dialog').getByRole('link', { name: 'Puzzle of the day' }).click();
  await expect(page.locator('.level-title')).toContainText('30 Nov 2026, small');
  await expect(page).toHaveURL(/#\/play\/daily\?date=2026-11-30&size=small$/);
  expect(ofPuzzles()).not.toEqual([]);
  const small = puzzleOf('2026-11-30', 'small');
  await winByHand(page, small);

  await page.getByRole('button', { name: 'Copy result, small' }).click();
  await expect(page.getByText('The result is on the clipboard.')).toBeAttached();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const said = text.split('\n');
  expect(said[0]).toBe('Skipfold 2026-11-30, small');
  expect(said[1]).toMatch(/^★★[★☆] · 1 try · 1 link$/);
  const scores = (await page.locator('.score').allTextContents()).join(' ');
  const folded = /folds in (\d+) of 32/.exec(scores)![1];
  expect(said[2]).toMatch(new RegExp(`^folded ${folded} of 32 · learned [78] of 8$`));
  expect(said[3]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#\/play\/daily\?date=2026-11-30&size=small$/);
  expect(said).toHaveLength(4);
  const [[i, j]] = small.solution;
  expect(text).not.toMatch(new RegExp(`${i}\\D{1,3}${j}(?!\\d)`));

  await page.getByRole('button', { name: 'Days' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Streak: 1 day')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Next: middle' }).click();
  await expect(page.locator('.level-title')).toContainText('30 Nov 2026, middle');

  // The day after: another puzzle, the streak still stands; and Play itself opens where the campaign was.
  await setDay(page, '2026-12-01');
  await page.goto('./#/play');
  await expect(page.locator('.level-title')).toContainText('1. Hairpin');
  await page.goto('./#/play/daily');
  await expect(page.locator('.level-title')).toContainText('1 Dec 2026');
  await page.getByRole('button', { name: 'Days' }).click();
  await expect(dialog.getByText('Streak: 1 day')).toBeVisible();
  await page.keyboard.press('Escape');
  await setDay(page, '2026-12-02');
  await page.getByRole('button', { name: 'Days' }).click();
  await expect(dialog.getByText('Streak: 0 days')).toBeVisible();
});

test('a day that is past is reached, is won, and does not count for the streak @whole', async ({ page }) => {
  test.slow();
  await setDay(page, '2026-12-01');
  await openPlay(page, '#/play/daily');
  await page.getByRole('button', { name: 'Days' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Day after' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Day before' }).click();
  await expect(dialog.getByRole('heading', { name: '30 November 2026' })).toBeVisible();
  await dialog.getByRole('link', { name: /^small/i }).click();
  await expect(page.locator('.level-title')).toContainText('30 Nov 2026, small');
  await winByHand(page, puzzleOf('2026-11-30', 'small'));
  await page.getByRole('button', { name: 'Days' }).click();
  await expect(dialog.getByText('Streak: 0 days')).toBeVisible();
  await expect(dialog.locator('.size-row[data-won="true"]')).toHaveCount(1);
});

test('where the page may not copy, the result is there to be copied by hand @whole', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await setDay(page, '2026-11-30');
  await openPlay(page, '#/play/daily?date=2026-11-30&size=small');
  await winByHand(page, puzzleOf('2026-11-30', 'small'));
  await page.getByRole('button', { name: 'Copy result, small' }).click();
  await expect(page.getByRole('textbox', { name: 'Result' })).toHaveValue(/^Skipfold 2026-11-30, small\n/);
});

test('an address opens its day and size with links, and says what is wrong with another', async ({ page }) => {
  const { solution } = puzzleOf('2027-02-28', 'large');
  const links = solution.map((link) => link.join('-')).join('.');
  await openPlay(page, `#/play/daily?date=2027-02-28&size=large&links=${links}`);
  await expect(page.locator('.level-title')).toContainText('28 Feb 2027, large');
  for (const [i, j] of solution) await expect(linkRow(page, i, j)).toBeVisible();
  await page.goto('./#/play/daily?date=2027-02-29&size=huge');
  await expect(page.getByText(/date must be a day .* not “2027-02-29”/)).toBeVisible();
  await expect(page.getByText(/size must be one of small, middle, large, not “huge”/)).toBeVisible();
  await page.goto('./#/play/endless?difficulty=mild&puzzle=m999999');
  await expect(page.getByText(/difficulty must be one of easy, middle, hard, not “mild”/)).toBeVisible();
  await expect(page.getByText(/puzzle must be one of the list, which has no “m999999”/)).toBeVisible();
});

test('two of the puzzles are won in the page by their solution, in endless mode, which goes on and counts @whole', async ({
  page,
}) => {
  test.slow();
  for (const [k, puzzle] of some(2).entries()) {
    await openPlay(page, `#/play/endless?puzzle=${puzzleName(puzzle)}`);
    await expect(page.locator('.level-title')).toContainText(`Puzzle ${puzzleName(puzzle)}`);
    await winByHand(page, puzzle);
    await page.getByRole('button', { name: 'Endless', exact: true }).click();
    const counts = await page.locator('[data-won-of]').allTextContents();
    expect(counts.reduce((sum, text) => sum + Number(text.split(' ')[0]), 0)).toBe(k + 1);
    await page.keyboard.press('Escape');
  }
  const before = await page.locator('.level-title').textContent();
  await page.getByRole('button', { name: 'Next puzzle' }).click();
  await expect(page.locator('.level-title')).not.toHaveText(before!);
});

test('ten of the puzzles are won in the page by their solution @whole', async ({ page }) => {
  test.setTimeout(15 * 60_000);
  for (const puzzle of some(10)) {
    await openPlay(page, `#/play/endless?puzzle=${puzzleName(puzzle)}`);
    await expect(page.locator('.level-title')).toContainText(`Puzzle ${puzzleName(puzzle)}`);
    await winByHand(page, puzzle);
  }
});

test('on a phone the puzzle of the day is opened, won and its result is in sight @phone', async ({ page }) => {
  test.slow();
  await setDay(page, '2026-11-30');
  await openPlay(page, '#/play');
  await page.getByRole('button', { name: 'Levels' }).tap();
  await page.getByRole('dialog').getByRole('link', { name: 'Puzzle of the day' }).tap();
  await expect(page.locator('.level-title')).toContainText('30 Nov 2026, small');
  const { solution } = puzzleOf('2026-11-30', 'small');
  await page.goto(
    `./#/play/daily?date=2026-11-30&size=small&links=${solution.map((link) => link.join('-')).join('.')}`,
  );
  await page.getByRole('button', { name: 'Run', exact: true }).tap();
  await page.getByRole('button', { name: 'Skip to the end' }).tap();
  await expectVerdict(page, true);
  await expect(page.getByRole('button', { name: 'Copy result, small' })).toBeInViewport();
  await page.getByRole('button', { name: 'Days' }).tap();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Streak: 1 day')).toBeVisible();
  for (const size of SIZE_NAMES) await expect(dialog.getByText(size, { exact: true })).toBeVisible();
  const box = (await dialog.boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(390);
});
