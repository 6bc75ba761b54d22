import { expect, test } from './fixtures.ts';
import { openPlay, typeLinks } from './play-page.ts';

test('when a panel breaks, the page says so and hands the links back', async ({ page, quiet }) => {
  quiet.allow(/broken on purpose/);
  await page.addInitScript(() => {
    HTMLElement.prototype.showPopover = () => {
      throw new Error('broken on purpose');
    };
  });
  await openPlay(page, '#/play/meander?seed=7');
  await typeLinks(page, [[6, 17]]);
  await page.getByRole('button', { name: 'heat' }).first().click();

  await expect(page.getByRole('heading', { name: 'Skipfold stopped' })).toBeVisible();
  const address = await page.getByLabel('Your links').inputValue();
  expect(address).toMatch(/#\/play\/meander\?seed=7&links=6-17$/);

  await page.getByRole('button', { name: 'Load again' }).click();
  await expect(page.locator('[data-link="6-17"]')).toBeVisible();
});

test('a chain that flew apart at the bench says which bead and why; the way back is one press', async ({ page }) => {
  await openPlay(page, '#/play/too-bold?dials=step:5');
  await page.getByRole('button', { name: 'Bench' }).click();
  const alert = page.getByRole('alert').filter({ hasText: 'The chain flew apart.' });
  await expect(alert).toContainText(/Step too large: bead \d+ left the stable range, driven by the \w+ term\./);
  await alert.getByRole('button', { name: 'Back to the last good state' }).click();
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  await expect(alert).toBeHidden();
});
