import { expect, test } from './fixtures.ts';
import { expectClaim, openExhibit, testExhibit } from './lab-page.ts';

testExhibit({
  id: 'ensemble',
  claim: 'paths',
  control: { label: 'paths of how many blocks n', name: 'blocks' },
  settings: [
    ['ArrowLeft', 4],
    ['ArrowLeft', 10],
  ],
  dragTo: 0.2,
  secret: /coin|single path|less than 0\.1/,
});

test('ensemble: trained in sight, then a block is pressed out and two are dragged over each other', async ({
  page,
}) => {
  await openExhibit(page, 'ensemble', 'answer=-');
  const words = page.locator('.lab-canvas');
  await expect(words).toHaveAttribute('aria-label', /After 600 steps: residual: right in (9\d|100) %/, {
    timeout: 30_000,
  });
  for (const claim of ['middle', 'carry', 'residual', 'plain', 'short']) await expectClaim(page, claim);
  await page.locator('canvas').first().scrollIntoViewIfNeeded();
  const box = (await page.locator('canvas').first().boundingBox())!;
  // The blocks stand on the echo's strip, sixteen in a row.
  const x = (place: number) => box.x + 8 + (place - 0.5) * ((box.width - 16) / 16);
  const y = box.y + box.height - Math.min(144, box.height * 0.22) - 36;
  await page.mouse.click(x(3), y);
  await expect.poll(() => page.url()).toContain('dropped=3');
  await page.mouse.move(x(5), y);
  await page.mouse.down();
  await page.mouse.move(x(9), y, { steps: 4 });
  await page.mouse.up();
  await expect(words).toHaveAttribute('aria-label', /left out: 3; order: 1, 2, 3, 4, 9, 6, 7, 8, 5,/);
});

test('ensemble: a level’s links are cut by its buttons, and the folded chain stands below @whole', async ({ page }) => {
  await openExhibit(page, 'ensemble', 'answer=-&network=meander');
  await page.getByRole('button', { name: 'Cut 6–17' }).click();
  const words = page.locator('.lab-canvas');
  // Claims come before pictures in the pool, and on a busy machine those of a network with links take their time.
  await expect(words).toHaveAttribute('aria-label', /links left: 0–11, 12–23\. After 2000 steps/, { timeout: 90_000 });
  await expect(words).toHaveAttribute('aria-label', /keeps 0\.[78]\d of its contacts with all links/);
  await expectClaim(page, 'sums');
});
