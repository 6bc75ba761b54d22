import { expect, test } from './fixtures.ts';
import { expectClaim, openExhibit, testExhibit } from './lab-page.ts';

testExhibit({
  id: 'time',
  claim: 'error',
  control: { label: 'layers L', name: 'layers' },
  settings: [
    ['ArrowRight', 4],
    ['ArrowLeft', 9],
  ],
  dragTo: 0.8,
  secret: /halve|order 1|p = 1/,
});

test('time: orders, the ring that stays round its centre, and the chain that is a stack', async ({ page }) => {
  await openExhibit(page, 'time', 'answer=-&scheme=rk4&field=pendulum');
  expect((await expectClaim(page, 'order')).expected).toBe(4);
  for (const claim of ['error', 'winding', 'chain']) await expectClaim(page, claim);
});

test('time: trained stacks untie two rings with one more dimension, and not in the plane by small steps @whole', async ({
  page,
}) => {
  await openExhibit(page, 'time', 'answer=-');
  await page.getByRole('button', { name: 'Train stacks to untie two rings' }).click();
  await expect(page.locator('[data-work="untying"]')).toHaveAttribute('data-share', '1', { timeout: 80_000 });
  await expect(page.locator('.lab-canvas')).toHaveAttribute(
    'aria-label',
    /plane, small steps: [1-9]\d\s% right in the end/,
  );
  await page.getByRole('button', { name: 'One more dimension' }).click();
  await expect(page.locator('.lab-canvas')).toHaveAttribute(
    'aria-label',
    /three dimensions: (100|9\d)\s% right in the end/,
  );
});
