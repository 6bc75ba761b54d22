import { expect, test } from './fixtures.ts';
import { expectClaim, openExhibit, pressOn, testExhibit } from './lab-page.ts';

testExhibit({
  id: 'implicit',
  claim: 'divided',
  control: { label: 'steps n', name: 'steps' },
  settings: [
    ['ArrowRight', 4],
    ['ArrowRight', 5],
  ],
  dragTo: 0.6,
  secret: /1001|10⁻⁹|cannot overshoot/,
  query: 'answer=-',
  logControls: [
    { label: 'layers unrolled L', name: 'depth' },
    { label: 'stiffness of the decay −hλ', name: 'stiffness' },
  ],
});

test('implicit: what is asked about is all that is shown, until the layer is chosen; a break shows it as well', async ({
  page,
}) => {
  await openExhibit(page, 'implicit');
  const words = page.locator('.lab-canvas');
  await expect(words).toHaveAttribute('aria-label', 'A stiff decay begins at 1.');
  await page.getByRole('radio', { name: 'close to 0, both ways' }).check({ force: true });
  await expect(words).toHaveAttribute(
    'aria-label',
    /^A stiff decay is after 3 steps at −9\.97·10⁸ explicitly, at .{5,15} implicitly\.$/,
  );
  await expect(page.getByRole('slider', { name: 'strength of the layer w' })).toHaveCount(0);
  await expect(page.locator('[data-claim="memory"]')).toBeHidden();
  await page.getByRole('radio', { name: 'the layer' }).check({ force: true });
  await expect(words).toHaveAttribute('aria-label', /^A cobweb .*: the point\./);
  await expect(page.getByRole('slider', { name: 'steps n' })).toHaveCount(0);
  await expect(page.locator('[data-claim="memory"]')).toBeVisible();
  await page.getByRole('radio', { name: 'the step' }).check({ force: true });
  await page.getByRole('button', { name: 'The point splits' }).click();
  await expect(words).toHaveAttribute('aria-label', /^A cobweb .*The layer has 3 points/);
});

test('implicit: the explicit way overflows at step 103; memory, gradient, solvers and the chain agree', async ({
  page,
}) => {
  await openExhibit(page, 'implicit', 'answer=apart');
  expect((await expectClaim(page, 'overflow')).measured).toBe(103);
  for (const claim of ['gradient', 'memory', 'constant', 'agree', 'counted', 'points', 'chain']) {
    await expectClaim(page, claim);
  }
});

test('implicit: past 1 the point splits in three, below −1 iteration goes round and Newton gets there @whole', async ({
  page,
}) => {
  await openExhibit(page, 'implicit', 'answer=-');
  const words = page.locator('.lab-canvas');
  await page.getByRole('button', { name: 'The point splits' }).click();
  await expect(words).toHaveAttribute('aria-label', /The layer has 3 points/);
  expect((await expectClaim(page, 'points')).expected).toBe(3);
  await page.getByRole('button', { name: 'Round and round' }).click();
  await expect(words).toHaveAttribute('aria-label', /it never settles\. The layer has one point/);
  // What helps is a setting.
  await page.getByRole('radio', { name: 'Newton', exact: true }).check({ force: true });
  await expect(words).toHaveAttribute('aria-label', /Newton’s method: .*: the point\./);
  await expectClaim(page, 'beyond');
});

test('implicit: below ten layers the slider goes by whole ones, and the page goes on', async ({ page }) => {
  await openExhibit(page, 'implicit', 'answer=-&depth=12');
  const seen: string[] = [];
  for (let k = 0; k < 11; k++) {
    await pressOn(page, 'layers unrolled L', 'ArrowLeft');
    seen.push((await page.getByRole('slider', { name: 'layers unrolled L' }).getAttribute('aria-valuetext')) ?? '');
  }
  expect(seen).toEqual(['11', '10', '9', '8', '7', '6', '5', '4', '3', '2', '1']);
  expect((await expectClaim(page, 'memory')).measured).toBe(32);
});
