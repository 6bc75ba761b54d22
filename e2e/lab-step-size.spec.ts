import { expect, test } from './fixtures.ts';
import { expectClaim, openExhibit, pressOn, testExhibit } from './lab-page.ts';

testExhibit({
  id: 'step-size',
  claim: 'lambda',
  control: { label: 'step h', name: 'step' },
  settings: [
    ['ArrowRight', 5],
    ['ArrowLeft', 12],
  ],
  dragTo: 0.7,
  secret: /2\/\|?λ|0\.005\d/,
});

test('step-size: two links lower the limit that is measured, and momentum has another', async ({ page }) => {
  await openExhibit(page, 'step-size', 'answer=-');
  const one = await expectClaim(page, 'limit');
  await page.getByText('link 8–19').click();
  await expect.poll(() => decodeURIComponent(page.url())).toContain('links=2,9,8,19');
  await expect.poll(async () => (await expectClaim(page, 'limit')).measured).toBeLessThan(0.95 * one.measured);
  for (const claim of ['network', 'lowers', 'momentum']) await expectClaim(page, claim);
});

test('step-size: inside the disc the chain comes to rest, far outside it flies apart, squeezed even inside @whole', async ({
  page,
}) => {
  // Where it ends is asked, not how long it plays.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openExhibit(page, 'step-size', 'answer=-');
  const words = page.locator('.lab-canvas');
  await expect(words).toHaveAttribute(
    'aria-label',
    /: 0 outside the disc.*after step 240 the largest force is (0|[\d.]+·10⁻¹\S)/,
  );
  // What the button says: it leaves this rest and lies still elsewhere.
  await page.getByRole('button', { name: 'Just beyond: it finds another rest' }).click();
  await expect(words).toHaveAttribute(
    'aria-label',
    /: [1-9]\d* outside the disc.*after step 240 the largest force is 0\.00/,
  );
  await pressOn(page, 'step h', 'ArrowRight', 23);
  await expect(words).toHaveAttribute('aria-label', /: [1-9]\d* outside the disc.*it flew apart at step/);
  await page.getByRole('button', { name: 'Squeezed, below the limit' }).click();
  await expect(words).toHaveAttribute('aria-label', /: 0 outside the disc.*it flew apart at step/);
});
