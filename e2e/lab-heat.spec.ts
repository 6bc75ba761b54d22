import { expect, test } from './fixtures.ts';
import { expectClaim, openExhibit, pressOn, testExhibit } from './lab-page.ts';

testExhibit({
  id: 'heat',
  claim: 'factor',
  control: { label: 'exchange per step r = αΔt/Δx²', name: 'r' },
  settings: [
    ['ArrowRight', 5],
    ['ArrowRight', 4],
  ],
  dragTo: 0.9,
  secret: /1\.04|stripes|4 per cent/,
});

test('heat: the temperature is drawn by pointer and by keys; a ripple at r = 0.51 makes stripes while Σu is kept', async ({
  page,
}) => {
  await openExhibit(page, 'heat', 'answer=-');
  const box = (await page.locator('canvas').first().boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.3, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => page.url()).toMatch(/shape=drawn.*drawn=/);
  await pressOn(page, 'its temperature', 'End');
  await expect.poll(() => decodeURIComponent(page.url())).toMatch(/drawn=([\d.]+,){23}1,/);
  await page.getByRole('button', { name: 'r = 0.51: a ripple becomes stripes' }).click();
  expect((await expectClaim(page, 'growth')).expected).toBeGreaterThan(4e5);
  for (const claim of ['total', 'rouse', 'limit', 'shortcut']) await expectClaim(page, claim);
});

test('heat: r is read off a block that learned from films @whole', async ({ page }) => {
  await openExhibit(page, 'heat', 'answer=-&r=0.3');
  await page.getByRole('button', { name: 'Learn r from films' }).click();
  await expect(page.locator('[data-work="learned"]')).toHaveAttribute('data-share', '1', { timeout: 30_000 });
  await expect(page.locator('.lab-canvas')).toHaveAttribute('aria-label', /960 steps say r = 0\.(29|30?)/);
  await expectClaim(page, 'learned');
});
