import { expect, test } from './fixtures.ts';
import { claimOf, expectClaim, openExhibit, pressOn, testExhibit } from './lab-page.ts';

testExhibit({
  id: 'skyscraper',
  claim: 'left',
  control: { label: 'change per floor ε', name: 'change' },
  settings: [
    ['ArrowRight', 20],
    ['ArrowLeft', 35],
  ],
  dragTo: 0.7,
  secret: /a third|0\.366/,
});

test('skyscraper: 0.99^100 and 1.01^100 are measured just now', async ({ page }) => {
  await openExhibit(page, 'skyscraper', 'answer=-');
  expect((await expectClaim(page, 'left')).measured).toBeCloseTo(0.366032, 6);
  await openExhibit(page, 'skyscraper', 'change=1');
  expect((await expectClaim(page, 'left')).measured).toBeCloseTo(2.704814, 6);
});

test('skyscraper: a drawn prediction is kept, by keyboard, and what was measured stands beside it', async ({
  page,
}) => {
  await openExhibit(page, 'skyscraper');
  await expect(claimOf(page, 'left')).toContainText('?');
  await pressOn(page, 'area at floor 100', 'PageDown', 5);
  await expect(page.getByLabel('area at floor 100')).toHaveAttribute('aria-valuenow', '0');
  await page.getByRole('button', { name: 'Keep this curve' }).click();
  await expect(page.locator('.predict-verdict')).toHaveText(
    /^Not so: your curve is off by .* at 100 you drew 0, it is 0\.366\.$/,
  );
  await expect(claimOf(page, 'left')).toContainText('0.366');
  await expect.poll(() => page.url()).toContain('answer=1,1,1,0');
});

test('skyscraper: a careless crew keeps the mean and loses the middle @whole', async ({ page }) => {
  await openExhibit(page, 'skyscraper', 'answer=-');
  await page.getByRole('button', { name: 'Send a careless crew' }).click();
  const typical = await expectClaim(page, 'typical');
  const average = await expectClaim(page, 'average');
  expect(typical.expected).toBeCloseTo(Math.exp(-0.98), 6);
  expect(average.expected).toBe(1);
  expect(typical.measured).toBeLessThan(average.measured / 2);
  await pressOn(page, 'careless crew: spread σ', 'End');
  await expect(claimOf(page, 'average')).toHaveAttribute('data-verdict', 'outside');
  await expectClaim(page, 'typical');
});

test('skyscraper: the chain forgets its direction as theory has it', async ({ page }) => {
  await openExhibit(page, 'skyscraper', 'answer=-&stiffness=5&plot=chain');
  await expectClaim(page, 'forgotten');
});
