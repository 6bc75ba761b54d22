import { heldRoom, heldUnit, layoutOf } from '../src/lab/exhibits/protein/geometry.ts';
import { expect, test } from './fixtures.ts';
import { expectClaim, numbersTold, openExhibit, pressOn, testExhibit } from './lab-page.ts';

testExhibit({
  id: 'protein',
  claim: 'contact',
  control: { label: 'loop: bonds between its ends n', name: 'loop' },
  settings: [
    ['ArrowLeft', 10],
    ['ArrowRight', 20],
  ],
  dragTo: 0.2,
  isSlow: true,
  secret: /the longer the loop|ln n/,
});

test('protein: picture and claim show one figure; a link of one’s own, and ends that are pulled @whole', async ({
  page,
}) => {
  test.slow(); // six measurements one after another, each of seconds on a machine at rest
  await openExhibit(page, 'protein', 'answer=-&decoy=1');
  const { measured } = await expectClaim(page, 'misfolded');
  const [misfolded] = await numbersTold(page, /(\d+) misfolded/);
  expect(misfolded / 64).toBe(measured);
  await expectClaim(page, 'contact');
  await expectClaim(page, 'pull');
  const box = (await page.locator('.lab-canvas canvas').boundingBox())!;
  const strip = heldRoom(layoutOf(box.width, box.height, 16).held, 16);
  const [unit, y] = [heldUnit(strip), box.y + strip.y + strip.height / 2];
  await page.mouse.move(box.x + box.width / 2 + 8 * unit, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 5 * unit, y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => page.url()).toContain('apart=10');
  const force = (await expectClaim(page, 'pull')).expected;
  // Its pull is entropy's: it grows with kT, in the picture as in the claim.
  await pressOn(page, 'temperature kT', 'ArrowRight', 15);
  // Another heat measures everything anew, and the pull waits for its turn.
  await expect(page.locator('.lab-canvas')).toHaveAttribute('aria-label', /at kT = 0\.4: it pulls with [\d.]+ ε\/b/, {
    timeout: 90_000,
  });
  const warm = await expectClaim(page, 'pull');
  expect(warm.expected).toBeCloseTo((force * 0.4) / 0.25, 1);
  const [told] = await numbersTold(page, /it pulls with ([\d.]+) ε/);
  expect(told).toBeCloseTo(warm.measured, 2);
  await pressOn(page, 'temperature kT', 'ArrowLeft', 15);
  await page.getByRole('button', { name: 'Link them' }).click();
  await expect.poll(() => decodeURIComponent(page.url())).toContain('links=0,11');
  expect((await expectClaim(page, 'pull')).expected).toBeGreaterThan(1.5 * force);
  // Links that no table knows, and that do not let the ends so far apart.
  await page.getByRole('button', { name: 'The wrong link' }).click();
  await expect(page.locator('[data-claim="misfolded"]')).toHaveAttribute('data-verdict', 'outside');
  await expect(page.locator('.lab-canvas')).toHaveAttribute('aria-label', /let them come 1 b apart at most/);
});
