import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectVerdict, linkRow, openPlay, run } from './play-page.ts';

const WAIT = { timeout: 60_000 };
const offer = (page: Page) => page.getByRole('button', { name: 'Where to look' });
const nearer = (page: Page) => page.getByRole('button', { name: 'Say more' });
const answer = (page: Page) => page.getByRole('button', { name: 'Show the change' });
const carry = (page: Page) => page.getByRole('button', { name: 'Carry it into the plan' });

/** What advice says that its change comes to: runs that fold and starts that learn, as a verdict writes them. */
async function promised(page: Page): Promise<string[]> {
  const text = (await page.locator('.advice-text').textContent()) ?? '';
  const [, folds, learns] = text.match(/(folds in \d+ of 32) \(now \d+\), (learns in \d+ of 8) \(now \d+\)/) ?? [];
  expect(folds, text).toBeTruthy();
  return [folds, learns];
}

async function expectPromised(page: Page, [folds, learns]: string[]): Promise<void> {
  await expect(page.locator('.score').first()).toContainText(`${folds} runs`);
  await expect(page.locator('.score').nth(1)).toContainText(`${learns} starts`);
}

test('a lost verdict keeps its advice until it is asked for; carried in and run, it comes to what was said', async ({
  page,
}) => {
  await openPlay(page, '#/play/hairpin?links=0-11');
  await run(page);
  await expectVerdict(page, false);
  const card = page.locator('.verdict');
  await expect(card.locator('.verdict-words')).toContainText('0 and 11 do not touch in the target');
  await expect(offer(page)).toBeVisible(WAIT);
  await expect(card).not.toContainText(/in the place of|Tried on/);
  // Nor does a screen reader hear it before.
  await expect(page.getByText(/Tried on the same runs/)).toHaveCount(0);

  await offer(page).click();
  await expect(card.locator('.advice')).toContainText('Look at the link 0–11: its beads do not touch in the target.');
  await expect(card).not.toContainText(/in the place of|Tried on/);
  await nearer(page).click();
  await expect(card.locator('.advice')).toContainText('In its place one between strands');
  await expect(card).not.toContainText(/in the place of|Tried on/);
  await answer(page).click();
  await expect(card).toContainText('in the place of 0–11');
  const words = await promised(page);
  await carry(page).click();
  await expect(page.locator('.play')).toHaveAttribute('data-phase', 'plan');
  await expect(linkRow(page, 0, 11)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(linkRow(page, 0, 11)).toBeVisible();
  await page.getByRole('button', { name: 'Redo' }).click();
  await run(page);
  await expectVerdict(page, true);
  await expectPromised(page, words);
  await expect(page.locator('.verdict-why')).toContainText(/ for 0–11: \d+ → \d+ of 32 runs fold; .* → /);

  await page.getByRole('button', { name: 'Levels' }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: /^1\s*Hairpin/ })).toContainText('with a hint');
});

test('advice is shown and carried in by keyboard @whole', async ({ page }) => {
  await openPlay(page, '#/play/deaf-tower?links=6-9');
  await page.keyboard.press(' ');
  await expect(page.locator('.play')).toHaveAttribute('data-phase', 'show', WAIT);
  await expectVerdict(page, false);
  await expect(offer(page)).toBeVisible(WAIT);
  await offer(page).focus();
  await page.keyboard.press('Enter');
  await expect(nearer(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(answer(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(carry(page)).toBeFocused();
  const words = await promised(page);
  await page.keyboard.press('a');
  await expect(page.locator('.play')).toHaveAttribute('data-phase', 'plan');
  await page.keyboard.press(' ');
  await expect(page.locator('.play')).toHaveAttribute('data-phase', 'show', WAIT);
  await page.keyboard.press('e');
  await expect(page.locator('[data-verdict]')).toBeVisible(WAIT);
  await expectPromised(page, words);
});

test('advice is shown and carried in by touch @phone', async ({ page }) => {
  await openPlay(page, '#/play/hairpin?links=0-11');
  await page.getByRole('button', { name: 'Run', exact: true }).tap();
  await page.getByRole('button', { name: 'Skip to the end' }).tap();
  await expectVerdict(page, false);
  await offer(page).tap(WAIT);
  await nearer(page).tap();
  await answer(page).tap();
  const words = await promised(page);
  await carry(page).tap();
  await expect(page.locator('.play')).toHaveAttribute('data-phase', 'plan');
  await page.getByRole('button', { name: 'Run', exact: true }).tap();
  await page.getByRole('button', { name: 'Skip to the end' }).tap();
  await expectVerdict(page, true);
  await expectPromised(page, words);
});

test('after a run without a link the coach says so @whole', async ({ page }) => {
  await openPlay(page);
  await run(page);
  await expectVerdict(page, false);
  await expect(page.locator('.coach')).toHaveText('Not yet. There was no link: plan again and draw one');
  await page.getByRole('button', { name: 'Plan again' }).first().click();
  await expect(page.locator('.coach')).toContainText('Drag bead 1 onto bead 10');
});
