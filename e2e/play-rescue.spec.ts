import { expect, test } from './fixtures.ts';
import { openPlay, typeLinks } from './play-page.ts';

test('when a panel breaks, the page says so and hands the links back', async ({ page, quiet }) => {
  quiet.allow(/broken on purpose/);
  await page.addInitScript(() => {
    HTMLElement.prototype.showPopover = () => {
      throw new Error('broken on purpose');
    };
  });
  await openPlay(page, '#level=meander&seed=7');
  await typeLinks(page, [[6, 17]]);
  await page.getByRole('button', { name: 'kT' }).first().click();

  await expect(page.getByRole('heading', { name: 'Skipfold stopped' })).toBeVisible();
  const address = await page.getByLabel('Your links').inputValue();
  expect(address).toMatch(/#level=meander&seed=7&links=6-17$/);

  await page.getByRole('button', { name: 'Load again' }).click();
  await expect(page.locator('[data-link="6-17"]')).toBeVisible();
});
