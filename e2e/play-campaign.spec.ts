import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { dragLinks, expectVerdict, findNodes, linkRow, openPlay, shippedLevels, typeLinks } from './play-page.ts';

const run = (page: Page) => page.getByRole('button', { name: 'Run', exact: true }).click();
const scores = (page: Page) => page.locator('.score').allTextContents();

test('a first visitor wins level 1 by doing what the screen says, and goes on', async ({ page }) => {
  await openPlay(page);
  const coach = page.locator('.coach');
  const said = (await coach.textContent()) ?? '';
  const [from, to] = (said.match(/\d+/g) ?? []).map(Number);
  await dragLinks(page, 'chain', [[from, to]]);
  await expect(coach).toHaveText('Now press Run');
  await run(page);
  await expectVerdict(page, true);
  await expect(page.getByRole('heading', { name: 'Solved' })).toBeVisible();
  const lesson = page.getByRole('region', { name: /what happened/ });
  for (const part of ['In the chain', 'In the network', 'Where the likeness stops']) {
    await expect(lesson.getByText(part, { exact: true })).toBeVisible();
  }
  await lesson.getByRole('button', { name: 'Go on' }).click();
  await expect(page.locator('.level-title')).toContainText(shippedLevels()[1].title);
  await expect(coach).toBeVisible();
});

test('a first visitor wins level 1 by touch on a phone @phone', async ({ page }) => {
  await openPlay(page);
  const said = (await page.locator('.coach').textContent()) ?? '';
  const [from, to] = (said.match(/\d+/g) ?? []).map(Number);
  const places = await findNodes(page, 'chain', [from, to]);
  for (const bead of [from, to]) {
    const { x, y } = places.get(bead)!;
    await page.touchscreen.tap(x, y);
  }
  await expect(linkRow(page, from, to)).toBeVisible();
  await page.getByRole('button', { name: 'Run', exact: true }).tap();
  await expectVerdict(page, true);
  await page.getByRole('button', { name: 'Next level' }).tap();
  await expect(page.locator('.level-title')).toContainText(shippedLevels()[1].title);
});

test('a solution sent as a link replays to the same verdict in a new profile', async ({ page, browser }) => {
  test.slow();
  await openPlay(page, '#level=one-step&seed=41');
  await typeLinks(page, [
    [0, 11],
    [6, 17],
  ]);
  await page.getByRole('slider', { name: 'Step h' }).fill('1.5');
  await run(page);
  await expectVerdict(page, true);
  const first = await scores(page);
  await page.getByRole('button', { name: 'Share' }).click();
  const address = await page.getByLabel('Address').inputValue();
  expect(address).toMatch(/#level=one-step&seed=41&links=0-11\.6-17&dials=step:1\.5$/);

  const stranger = await browser.newContext();
  const other = await stranger.newPage();
  await other.goto(address);
  await expect(linkRow(other, 6, 17)).toBeVisible();
  await expect(other.getByRole('slider', { name: 'Step h' })).toHaveValue('1.5');
  await run(other);
  await expectVerdict(other, true);
  expect(await scores(other)).toEqual(first);
  await stranger.close();
});

test('locked levels stay shut until Settings opens all of them', async ({ page }) => {
  await openPlay(page);
  await page.getByRole('button', { name: 'Levels' }).click();
  const locked = page.getByRole('button', { name: /^Meander\s*locked/ });
  await expect(locked).toBeVisible();
  await locked.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel(/Open all levels/).check();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Levels' }).click();
  await page.getByRole('button', { name: /^12\s*Meander/ }).click();
  await expect(page.locator('.level-title')).toContainText('Meander');
});

test('every attempt is kept, one can go back to each, and the ghost can be the last one', async ({ page }) => {
  await openPlay(page);
  await typeLinks(page, [[0, 11]]);
  await run(page);
  await expectVerdict(page, false);
  await linkRow(page, 0, 11).getByRole('button').click();
  await typeLinks(page, [[1, 10]]);
  await page.getByRole('button', { name: 'Judge these links' }).click();
  await expectVerdict(page, true);

  await page.getByRole('button', { name: /press for the last attempt/ }).click();
  await expect(page.locator('.chart-history')).toContainText('dashed: last attempt');

  await page.getByRole('button', { name: 'Attempts' }).click();
  const attempts = page.getByRole('dialog').getByRole('listitem');
  await expect(attempts).toHaveCount(2);
  await expect(attempts.first()).toContainText('best');
  await page.getByRole('button', { name: /^Go back to 0–11/ }).click();
  await expect(linkRow(page, 0, 11)).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Attempts' }).click();
  await expect(attempts).toHaveCount(2);
});

test('progress goes to a file and comes back in another profile; a bad file changes nothing', async ({
  page,
  browser,
}) => {
  await openPlay(page);
  await typeLinks(page, shippedLevels()[0].solution);
  await run(page);
  await expectVerdict(page, true);
  await page.getByRole('button', { name: 'Settings' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save progress to a file' }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ skipfold: 'progress', progress: { version: 2 } });

  const stranger = await browser.newContext();
  const other = await stranger.newPage();
  await other.goto(page.url());
  const give = async (content: string) => {
    await other.getByRole('button', { name: 'Settings' }).click();
    const file = { name: 'progress.json', mimeType: 'application/json', buffer: Buffer.from(content) };
    await other.getByLabel('Join progress from a file').setInputFiles(file);
    await other.keyboard.press('Escape');
  };
  await give(text.replace('"version": 2', '"version": 2, "colour": 1'));
  await expect(other.getByText(/This file could not be read.*colour.*Nothing was changed/)).toBeVisible();
  await give(text);
  await expect(other.getByText(/the file has 1 solved level/)).toBeVisible();
  await expect(other.locator('.level-title').getByRole('img')).toHaveAttribute('aria-label', /[123] of 3 stars/);
  await stranger.close();
});

test('two tabs: what one earns, the other shows and does not wipe', async ({ page }) => {
  await openPlay(page);
  const second = await page.context().newPage();
  await second.goto(page.url());
  await typeLinks(second, shippedLevels()[0].solution);
  await run(second);
  await expectVerdict(second, true);
  await expect(page.locator('.level-title').getByRole('img')).toHaveAttribute('aria-label', /[123] of 3 stars/);
  await typeLinks(page, [[0, 11]]);
  await second.reload();
  await expect(second.locator('.level-title').getByRole('img')).toHaveAttribute('aria-label', /[123] of 3 stars/);
});
