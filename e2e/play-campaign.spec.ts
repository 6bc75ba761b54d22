import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import {
  dragLinks,
  expectVerdict,
  findNodes,
  linkRow,
  openPlay,
  planAgain,
  run,
  shippedLevels,
  typeLinks,
} from './play-page.ts';

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
  await page.getByRole('button', { name: 'why?' }).click();
  const why = page.getByRole('dialog');
  for (const part of ['In the chain', 'In the network', 'Where the likeness stops']) {
    await expect(why.getByText(part, { exact: true })).toBeVisible();
  }
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Next level' }).click();
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
  await page.getByRole('button', { name: 'Run', exact: true }).tap();
  await page.getByRole('button', { name: 'Skip to the end' }).tap();
  await expectVerdict(page, true);
  await page.getByRole('button', { name: 'Next level' }).tap();
  await expect(page.locator('.level-title')).toContainText(shippedLevels()[1].title);
});

test('a solution sent as a link replays to the same verdict in a new profile @whole', async ({ page, browser }) => {
  test.slow();
  await openPlay(page, '#/play/one-step?seed=41');
  await typeLinks(page, [
    [0, 11],
    [2, 5],
  ]);
  await page.getByRole('slider', { name: 'Step h' }).fill('1.5');
  await run(page);
  await expectVerdict(page, true);
  const first = await scores(page);
  await page.getByRole('button', { name: 'Share' }).click();
  const address = await page.getByLabel('Address').inputValue();
  expect(address).toMatch(/#\/play\/one-step\?seed=41&links=0-11\.2-5&dials=step:1\.5$/);

  const stranger = await browser.newContext();
  const other = await stranger.newPage();
  await other.goto(address);
  await expect(linkRow(other, 2, 5)).toBeVisible();
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
  await page.getByRole('button', { name: /^7\s*Meander/ }).click();
  await expect(page.locator('.level-title')).toContainText('Meander');
});

test('every attempt is kept, and one can go back to each @whole', async ({ page }) => {
  await openPlay(page);
  await typeLinks(page, [[0, 11]]);
  await run(page);
  await expectVerdict(page, false);
  await planAgain(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await typeLinks(page, [[1, 10]]);
  await run(page);
  await expectVerdict(page, true);
  await planAgain(page);

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

test('a link onto a taken bead takes its place, and undo brings the other back', async ({ page }) => {
  await openPlay(page, '#/play/meander?links=0-11.6-17');
  await dragLinks(page, 'chain', [[0, 7]]);
  await expect(linkRow(page, 0, 11)).toHaveCount(0);
  await expect(page.getByText(/: 0–11 made room\. Undo brings it back\./)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(linkRow(page, 0, 11)).toBeVisible();
  await expect(linkRow(page, 0, 7)).toHaveCount(0);
});

test('what each link did is told by cutting it, and can be watched', async ({ page }) => {
  test.slow();
  await openPlay(page, '#/play/letter-t?links=1-18.4-15');
  await run(page);
  await expectVerdict(page, true);
  const rows = page.locator('.take-row');
  await expect(rows.filter({ hasText: 'cut' })).toHaveCount(2, { timeout: 60_000 });
  await page.getByRole('button', { name: 'cut 4–15' }).click();
  await expect(page.getByText(/All 32 runs with 4–15 cut/i)).toBeVisible();
  await page.keyboard.press('e');
  const told = (await rows.filter({ hasText: 'cut 4–15' }).locator('.bar-warm').textContent()) ?? '';
  const folded = /(\d+) of 32 fold/.exec(told)![1];
  await expect(page.locator('.runs-chains .count-good')).toHaveText(new RegExp(`^(● )?${folded} folded$`));
});

test('at the bench things are put in the way, moved and taken back, beads are held with tweezers, and nothing is judged @whole', async ({
  page,
}) => {
  await openPlay(page, '#/play/meander?links=6-17');
  await page.keyboard.press('b');
  await expect(page.locator('.play')).toHaveAttribute('data-phase', 'bench');
  await expect(page.getByText('Off the record')).toBeVisible();
  await expect(page.locator('#tower-view')).toBeHidden();
  await expect(page.locator('[data-reading="folded"]')).toHaveText(/^\d+ %$/);
  await page.getByRole('slider', { name: 'Heat' }).fill('0.9');
  await expect(page.locator('.bench-controls output')).toContainText('0.90');

  const box = (await page.locator('#chain-view').boundingBox())!;
  const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.getByRole('radio', { name: 'Peg' }).check();
  await page.mouse.click(...at(0.9, 0.3));
  const peg = page.getByRole('button', { name: /^Peg 1, at/ });
  await expect(peg).toBeVisible();
  await page.getByRole('radio', { name: 'Wall' }).check();
  await page.mouse.move(...at(0.1, 0.85));
  await page.mouse.down();
  await page.mouse.move(...at(0.4, 0.9), { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole('button', { name: /^Wall 2, at/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /^Wall 2, at/ })).toBeHidden();

  await peg.focus();
  const before = await peg.getAttribute('aria-label');
  await page.keyboard.press('ArrowRight');
  await expect(peg).not.toHaveAttribute('aria-label', before!);
  await page.keyboard.press('Delete');
  await expect(peg).toBeHidden();
  await expect(page.getByRole('button', { name: 'Add a peg' })).toBeFocused();

  await page.getByRole('checkbox', { name: 'A cage about the chain' }).check();
  await page.getByRole('checkbox', { name: 'Lid open' }).check();
  await page.getByRole('checkbox', { name: 'A cage about the chain' }).uncheck();
  await page.keyboard.press('t');
  await expect(page.locator('[data-reading="force"]')).toHaveText(/^-?\d+\.\d\d$/);
  await page.getByRole('button', { name: 'Let go' }).click();
  await expect(page.locator('[data-reading="force"]')).toHaveCount(0);

  await expect(page.locator('[data-verdict]')).toHaveCount(0);
  await page.keyboard.press('p');
  await expect(page.locator('.play')).toHaveAttribute('data-phase', 'plan');
  await expect(page.locator('#tower-view')).toBeVisible();
  await expect(page.locator('.last-verdict')).toHaveCount(0);
  await expect(page.locator('[data-link="6-17"]')).toBeVisible();
});

test('progress goes to a file and comes back in another profile; a bad file changes nothing @whole', async ({
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
  expect(JSON.parse(text)).toMatchObject({ skipfold: 'progress', progress: { version: 5 } });

  const stranger = await browser.newContext();
  const other = await stranger.newPage();
  await other.goto(page.url());
  const give = async (content: string) => {
    await other.getByRole('button', { name: 'Settings' }).click();
    const file = { name: 'progress.json', mimeType: 'application/json', buffer: Buffer.from(content) };
    await other.getByLabel('Join progress from a file').setInputFiles(file);
    await other.keyboard.press('Escape');
  };
  await give(text.replace('"version": 5', '"version": 5, "colour": 1'));
  await expect(other.getByText(/This file could not be read.*colour.*Nothing was changed/)).toBeVisible();
  await give(text);
  await expect(other.getByText(/the file has 1 solved level/)).toBeVisible();
  await expect(other.locator('.level-title').getByRole('img')).toHaveAttribute('aria-label', /[123] of 3 stars/);
  await stranger.close();
});

test('two tabs: what one earns, the other shows and does not wipe @whole', async ({ page }) => {
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
