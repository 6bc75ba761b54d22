import { expect, test } from './fixtures.ts';
import { expectClaim, openExhibit, pressOn, testExhibit } from './lab-page.ts';

testExhibit({
  id: 'receptive-field',
  claim: 'radius',
  control: { label: 'layers L', name: 'layers' },
  settings: [
    ['ArrowLeft', 8],
    ['ArrowRight', 2],
  ],
  dragTo: 0.1,
  isSlow: true,
  secret: /√\(2|radius of|not even 5/,
});

test('receptive-field: training widens what a plain stack sees; skips keep the centre; a tug goes through a link @whole', async ({
  page,
}) => {
  await openExhibit(page, 'receptive-field', 'answer=-&layers=8&alpha=0.5');
  await page.getByRole('button', { name: 'Look afar: train and watch' }).click();
  await expect(page.locator('[data-work="trained"]')).toHaveAttribute('data-share', '1', { timeout: 40_000 });
  await expect(page.locator('.lab-canvas')).toHaveAttribute('aria-label', /radius went from 2\.\d\d to 4\.[89]/);
  const [plain, residual] = [await expectClaim(page, 'plain'), await expectClaim(page, 'residual')];
  expect(residual.measured).toBeGreaterThan(2 * plain.measured);
  for (const claim of ['trained', 'fading', 'reach']) await expectClaim(page, claim);
});

test('receptive-field: a pixel is inked by the pointer and by keys', async ({ page }) => {
  await openExhibit(page, 'receptive-field', 'answer=-&layers=4');
  await pressOn(page, 'row to draw', 'Home');
  await page.getByRole('button', { name: 'Ink this pixel' }).click();
  await expect.poll(() => decodeURIComponent(page.url())).toMatch(/shape=drawn.*drawn=9,/);
  await expect(page.getByRole('button', { name: 'Wipe this pixel' })).toBeVisible();
});
