import { expect, test } from './fixtures.ts';
import { claimOf, expectClaim, numbersTold, openExhibit, testExhibit } from './lab-page.ts';

testExhibit({
  id: 'addition',
  claim: 'residual',
  control: { label: 'what a floor makes of it, a', name: 'weight' },
  settings: [
    ['ArrowRight', 4],
    ['ArrowLeft', 20],
  ],
  dragTo: 0.3,
  secret: /3,?3[23]\d|1\.5²⁰|a millionth is left/,
});

test('addition: 0.5²⁰, 1.5²⁰ and the sum of the bars are measured just now', async ({ page }) => {
  await openExhibit(page, 'addition', 'answer=-');
  expect((await expectClaim(page, 'plain')).measured).toBeCloseTo(9.5367e-7, 10);
  expect((await expectClaim(page, 'residual')).measured).toBeCloseTo(3325.2567, 3);
  expect((await expectClaim(page, 'bars')).measured).toBeCloseTo(3325.2567, 3);
});

test('addition: at h = 0 the floors are the identity, bit for bit', async ({ page }) => {
  await openExhibit(page, 'addition', 'answer=-');
  await expect(claimOf(page, 'identity')).toHaveAttribute('data-verdict', 'outside');
  await claimOf(page, 'identity').getByRole('button', { name: 'Set it so' }).click();
  expect((await expectClaim(page, 'identity')).measured).toBe(0);
});

test('addition: trained to do nothing, the residual stack starts there and the plain one does not arrive @whole', async ({
  page,
}) => {
  await openExhibit(page, 'addition', 'answer=-');
  await page.getByRole('button', { name: 'Train both to do nothing' }).click();
  await expect(page.locator('[data-work="copies"]')).toHaveAttribute('data-share', '1', { timeout: 60_000 });
  const [plain, residual] = await numbersTold(page, /wrong by ([\d.]+) of .* one by ([\d.]+)\./);
  expect(plain).toBeGreaterThan(0.3);
  expect(residual).toBeLessThan(0.05);
});

test('addition: each break can be reached', async ({ page }) => {
  await openExhibit(page, 'addition', 'answer=-');
  const words = page.locator('.lab-canvas');
  await page.getByRole('button', { name: 'a = −1: the residual one dies' }).click();
  await expect(words).toHaveAttribute('aria-label', /the residual one 0\./);
  await page.getByRole('button', { name: 'a = −2: it swings for ever' }).click();
  await expect(words).toHaveAttribute('aria-label', /the residual one 1\./);
  await page.getByRole('button', { name: 'An explosion all the same' }).click();
  expect((await expectClaim(page, 'residual')).measured).toBe(2 ** 40);
});
