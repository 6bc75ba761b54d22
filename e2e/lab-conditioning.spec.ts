import { expect, test } from './fixtures.ts';
import { expectClaim, numbersTold, openExhibit, testExhibit } from './lab-page.ts';

testExhibit({
  id: 'conditioning',
  claim: 'one',
  control: { label: 'how much F adds, α', name: 'alpha' },
  settings: [
    ['ArrowRight', 5],
    ['ArrowLeft', 10],
  ],
  dragTo: 0.9,
  secret: /a \+ b|κ = 1\b/,
});

test('conditioning: the roundest α, the bound of 2, and that it is tight', async ({ page }) => {
  await openExhibit(page, 'conditioning', 'answer=-');
  expect((await expectClaim(page, 'best')).measured).toBeCloseTo(0.4, 6);
  expect((await expectClaim(page, 'tight')).measured).toBeCloseTo(2, 10);
  for (const claim of ['careful', 'all']) await expectClaim(page, claim);
  await openExhibit(page, 'conditioning', 'answer=-&a=2&b=3');
  expect((await expectClaim(page, 'best')).measured).toBeCloseTo(0.4, 6);
});

test('conditioning: the hill, trained in the pool, and a direction that is lost', async ({ page }) => {
  await openExhibit(page, 'conditioning', 'answer=-');
  await page.getByRole('button', { name: 'Train at fifteen α' }).click();
  await expect(page.locator('[data-work="hill"]')).toHaveAttribute('data-share', '1', { timeout: 80_000 });
  const [best] = await numbersTold(page, /α trained, ([\d.]+) came/);
  expect(best).toBeGreaterThan(0.01);
  expect(best).toBeLessThan(5);
  await page.getByRole('button', { name: 'A direction is lost' }).click();
  await expect(page.locator('[data-claim="one"]')).toHaveAttribute('data-verdict', 'outside');
});
