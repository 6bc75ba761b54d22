import { expect, test } from './fixtures.ts';
import { expectVerdict, openPlay } from './play-page.ts';

test('the wrong fold opens large by touch and tells its own pairs from those of the target @phone', async ({
  page,
}) => {
  await openPlay(page, '#/play/wrong-blanket');
  await page.getByRole('button', { name: 'Show the wrong fold large' }).tap();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Touch in the target as well, and are right: 2–7, 3–6.');
  await expect(dialog.getByText(/wrong fold only/)).not.toContainText(/2–7|3–6/);
  await dialog.getByRole('button', { name: 'Close' }).tap();
  await expect(dialog).toHaveCount(0);
});

test('in the table what is asked stands at one place, and all of a verdict on two links is in sight @phone', async ({
  page,
}) => {
  await openPlay(page, '#/play/accordion?links=1-8.10-19');
  await page.getByRole('button', { name: 'Run', exact: true }).tap();
  await page.getByRole('button', { name: 'Skip to the end' }).tap();
  await expectVerdict(page, false);
  await expect(page.locator('.verdict-words')).toContainText(/\d+ runs of 32 stayed unfolded/);
  const marks = page.locator('.bar-warm .bar-goal');
  await expect(marks).toHaveCount(3, { timeout: 60_000 });
  const places = await marks.evaluateAll((all) => all.map((mark) => mark.getBoundingClientRect().left));
  expect(new Set(places).size).toBe(1);
  await expect(page.locator('.advice')).toContainText('A change that helps');
  const wayOn = (await page.getByRole('button', { name: 'Plan again' }).boundingBox())!;
  for (const figure of await page.locator('.score, .verdict-words p, .advice, .take-row').all()) {
    const box = (await figure.boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(wayOn.y);
  }
});

test('the list of levels opens at the level at hand, and the daily page names the way back to it @phone', async ({
  page,
}) => {
  await openPlay(page, '#/play/dropped-floors');
  await page.getByRole('button', { name: 'Levels' }).tap();
  await expect(page.getByRole('dialog').locator('[aria-current]')).toBeInViewport({ ratio: 1 });
  await page.goto('./#/play/daily');
  await page.getByRole('button', { name: 'Days' }).tap();
  await expect(page.getByRole('dialog').getByRole('link', { name: /^Back to \d+\. Dropped floors$/ })).toBeVisible();
});
