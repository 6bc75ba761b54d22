import { expect, test } from './fixtures.ts';
import { expectClaim, openExhibit, testExhibit } from './lab-page.ts';

testExhibit({
  id: 'schrodinger',
  claim: 'speed',
  control: { label: 'momentum k', name: 'momentum' },
  settings: [
    ['ArrowRight', 4],
    ['ArrowLeft', 7],
  ],
  dragTo: 0.9,
  secret: /out of nothing|adds h²/,
  logControls: [{ label: 'time step h', name: 'h' }],
});

test('schrodinger: at h = 1 the norm is 1 and the packet late; explicit steps gain a fifth in 100 @whole', async ({
  page,
}) => {
  await openExhibit(page, 'schrodinger', 'answer=-');
  for (const claim of ['kept', 'added', 'spread', 'passed']) await expectClaim(page, claim);
  await page.getByRole('button', { name: 'Norm 1, and late' }).click();
  expect((await expectClaim(page, 'kept')).measured).toBeCloseTo(1, 11);
  expect((await expectClaim(page, 'speed')).measured).toBeLessThan(1.1);
  await expect(page.locator('.lab-canvas')).toHaveAttribute('aria-label', /has gone 11\.\d where 24 was due/);
  await page.getByRole('button', { name: 'Explicit steps bury it in noise' }).click();
  expect((await expectClaim(page, 'gained')).measured).toBeCloseTo(1.2, 1);
});

test('schrodinger: the question’s own case is on the screen, plays after a wrong answer, stops at its step and says why @whole', async ({
  page,
}) => {
  await openExhibit(page, 'schrodinger');
  await expect(page.getByRole('slider', { name: 'momentum k' })).toHaveValue('2');
  await page.getByRole('radio', { name: '1: it is somewhere' }).check({ force: true });
  await expect(page.locator('.predict-why')).toContainText('right angle');
  const clock = page.locator('[data-reading="at"]');
  await expect(clock).toHaveText('step 100 of 600');
  await expect(page.locator('.lab-canvas')).toHaveAttribute('aria-label', /After 100 steps of 0\.02 .* is 1\.2;/);
  await page.getByRole('button', { name: 'Norm 1, and late' }).click();
  await expect(clock).toHaveText('step 12 of 12');
  await expect(page.getByRole('slider', { name: 'momentum k' })).toHaveValue('2');
  await page.getByRole('button', { name: 'Back to the question' }).click();
  await expect(page.getByRole('slider', { name: 'time step h' })).toHaveAttribute('aria-valuetext', '0.02');
});
