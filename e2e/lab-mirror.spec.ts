import { expect, test } from './fixtures.ts';
import { expectClaim, numbersTold, openExhibit, pressOn, testExhibit } from './lab-page.ts';

testExhibit({
  id: 'mirror',
  claim: 'chance',
  control: { label: 'link sets N', name: 'sets' },
  query: 'measuring=false',
  settings: [
    ['ArrowLeft', 3],
    ['ArrowRight', 5],
  ],
  dragTo: 0.7,
  isSlow: true,
  secret: /ρ was|dots rise together|ρ = 0/,
});

test('mirror: the plot opens with what both share, and a tower of links that were not drawn is as theory has it', async ({
  page,
}) => {
  await openExhibit(page, 'mirror', 'answer=-&sets=24');
  await expect(page.getByRole('tab', { selected: true })).toHaveText('The graph they share');
  await page.getByRole('button', { name: 'From end to end' }).click();
  await numbersTold(page, /its chain has Q ([\d.]+),/);
  const wakes = await expectClaim(page, 'wakes');
  expect(wakes.expected).toBeLessThan(0);
});

test('mirror: the cloud is measured, and the best of a corner can be played @whole', async ({ page }) => {
  await openExhibit(page, 'mirror', 'answer=-&sets=24');
  await page.getByRole('button', { name: 'both high' }).click();
  const [q] = await numbersTold(page, /its chain has Q ([\d.]+),/);
  expect(q).toBeGreaterThan(0.5);
  await page.getByRole('link', { name: /^Play it: \d+–\d+/ }).click();
  await expect(page).toHaveURL(/#\/play\/meander/);
});

test('mirror: a cloud is drawn by mouse and by keyboard, kept, and laid over the one that was measured', async ({
  page,
}) => {
  test.slow();
  await openExhibit(page, 'mirror');
  const tilt = page.getByRole('slider', { name: 'tilt of the cloud' });
  const handle = (await tilt.boundingBox())!;
  const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 60, { steps: 4 });
  await page.mouse.up();
  const drawn = Number(await tilt.getAttribute('aria-valuenow'));
  expect(drawn).toBeGreaterThan(0.3);
  await pressOn(page, 'width of the cloud', 'ArrowDown', 3);
  await page.getByRole('button', { name: 'Keep this cloud' }).click();
  await expect.poll(() => decodeURIComponent(page.url())).toContain(`answer=${drawn},0.35`);
  // Beside it stands what was measured, and the picture has both.
  await expect(page.locator('.lab-canvas')).toHaveAttribute(
    'aria-label',
    /96 of 96 link sets.*The cloud that you drew: ρ = 0\.\d+\./,
    { timeout: 60_000 },
  );
  const verdict = page.locator('.predict-verdict');
  await expect(verdict).toContainText(/your cloud has ρ = 0\.\d+, measured is ρ = −?0\.\d/);
  await page.reload();
  await expect(verdict).toContainText('your cloud has ρ = 0.', { timeout: 60_000 });
});
