import { expect, test } from './fixtures.ts';
import { claimOf, expectClaim, openExhibit, pressOn, testExhibit } from './lab-page.ts';

testExhibit({
  id: 'plus-i',
  claim: 'lifted',
  control: { label: 'blocks L', name: 'blocks' },
  settings: [
    ['ArrowRight', 5],
    ['ArrowLeft', 10],
  ],
  dragTo: 0.9,
  secret: /one to the right|1 \+ λ/,
});

test('plus-i: eigenvalues move by one, products stay, and the chain interlaces', async ({ page }) => {
  await openExhibit(page, 'plus-i', 'answer=-&coupling=1');
  for (const claim of ['shift', 'near', 'stiffer', 'interlaced']) await expectClaim(page, claim);
});

test('plus-i: three presses answer, by pointer and by numbers, and stay on the picture with the distance from the truth', async ({
  page,
}) => {
  await openExhibit(page, 'plus-i');
  const picture = page.locator('.lab-canvas');
  await expect(picture).toHaveAttribute('aria-label', /three of them are numbered: −?[\d.]+ \+ [\d.]+i/);
  const told = (await picture.getAttribute('aria-label'))!.replaceAll('−', '-').match(/-?[\d.]+ \+ [\d.]+i/g)!;
  const [first, ...others] = told.map((words) => words.split(' + ').map((part) => Number.parseFloat(part)));
  const box = (await page.locator('canvas').first().boundingBox())!;
  const room = box.height - Math.min(150, box.height * 0.26);
  const unit = Math.min(box.width / 5.2, room / 3.2);
  // Waits until the canvas stands still.
  await page
    .locator('canvas')
    .first()
    .click({ position: { x: box.width / 2 + (first[0] + 1 - 0.5) * unit, y: room / 2 - first[1] * unit } });
  await expect(page.getByText('1 of 3 so far')).toBeVisible();
  // A place that was not typed is none, not 0.
  await page.getByLabel('real part', { exact: true }).first().fill('0.5');
  await page.getByRole('button', { name: 'Put number 2 there' }).click();
  await expect(page.getByLabel('imaginary part', { exact: true }).first()).toBeFocused();
  await expect(page.getByText('1 of 3 so far')).toBeVisible();
  for (const [k, [re, im]] of others.entries()) {
    await page
      .getByLabel('real part', { exact: true })
      .first()
      .fill(String(re + 1));
    await page.getByLabel('imaginary part', { exact: true }).first().fill(String(im));
    await page.getByRole('button', { name: `Put number ${k + 2} there` }).click();
  }
  await expect(page.getByText(/^Right: your places are 0(\.0\d*)? off on average/)).toBeVisible();
  await expect(picture).toHaveAttribute('aria-label', /each one to the right/);
  await expect.poll(() => page.url()).toMatch(/answer=/);
  await page.reload();
  await expect(page.getByText(/^Right: your places are 0(\.0\d*)? off on average/)).toBeVisible();
});

test('plus-i: an eigenvalue is dragged, and moved by keys', async ({ page }) => {
  await openExhibit(page, 'plus-i', 'answer=-&size=2&placed=0.3,0.2');
  const canvas = page.locator('canvas').first();
  const box = (await canvas.boundingBox())!;
  const room = box.height - Math.min(150, box.height * 0.26);
  const unit = Math.min(box.width / 5.2, room / 3.2);
  const x = (re: number) => box.x + box.width / 2 + (re - 0.5) * unit;
  const y = (im: number) => box.y + room / 2 - im * unit;
  await page.mouse.move(x(1.3), y(0.2));
  await page.mouse.down();
  await page.mouse.move(x(1.6), y(0.7), { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => decodeURIComponent(page.url())).toMatch(/placed=0\.(5[6-9]|6\d*),0\.(6[6-9]|7\d*)/);
  await pressOn(page, 'its real part', 'Home');
  await expect.poll(() => decodeURIComponent(page.url())).toMatch(/placed=-1\.5,0\.(6[6-9]|7\d*)/);
  await page.getByRole('button', { name: 'All as drawn' }).click();
  await expect.poll(() => page.url()).not.toContain('placed');
});

test('plus-i: with coupling the product climbs a hill though every eigenvalue lies inside the circle', async ({
  page,
}) => {
  await openExhibit(page, 'plus-i', 'answer=-');
  const words = page.locator('.lab-canvas');
  await page.getByRole('button', { name: 'All fade, yet it climbs a hill' }).click();
  await expect(words).toHaveAttribute('aria-label', /; 0 of them outside the circle/);
  await openExhibit(page, 'plus-i', 'answer=-&size=12&radius=0.3&centre=-0.5&coupling=3&blocks=40&at=6');
  await expect
    .poll(async () => Number(/product is ([\d.]+)/.exec((await words.getAttribute('aria-label')) ?? '')?.[1]))
    .toBeGreaterThan(5);
});

test('plus-i: a break shows the claim that fails, with its numbers, in sight, and nowhere else', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openExhibit(page, 'plus-i', 'answer=-');
  await page.getByRole('button', { name: 'All fade, yet it climbs a hill' }).click();
  const note = page.locator('[data-fails]');
  await expect(note).toBeInViewport({ ratio: 1 });
  const claim = claimOf(page, (await note.getAttribute('data-fails'))!);
  await expect(claim).toHaveCount(1);
  await expect(claim).toHaveAttribute('data-verdict', 'fails');
  await expect(note.locator(claim)).toBeInViewport({ ratio: 1 });
  await expect(claim.locator('.claim-number')).toHaveCount(2);
});
