import { expect, test } from './fixtures.ts';
import { expectClaim, openExhibit, testExhibit } from './lab-page.ts';

testExhibit({
  id: 'damping',
  claim: 'worst',
  control: { label: 'how much F adds, α', name: 'alpha' },
  settings: [
    ['ArrowRight', 10],
    ['ArrowRight', 4],
  ],
  dragTo: 0.1,
  secret: /β\/L/,
});

test('damping: 1.05¹⁰⁰ a tenth beyond the line; on it nothing expands; forgetting and friction', async ({ page }) => {
  await openExhibit(page, 'damping', 'answer=-&alpha=0.44');
  expect((await expectClaim(page, 'worst')).measured).toBeCloseTo(131.5, 1);
  await openExhibit(page, 'damping', 'answer=-&alpha=0.4');
  expect((await expectClaim(page, 'worst')).measured).toBe(1);
  for (const claim of ['safe', 'forgets', 'friction']) await expectClaim(page, claim);
});

test('damping: the prediction is kept beside the measured 0.4; none is taken before one was typed', async ({
  page,
}) => {
  await openExhibit(page, 'damping');
  const field = page.getByLabel('Your answer').first();
  await expect(field).toHaveValue('');
  await page.getByRole('button', { name: 'That is my answer' }).click();
  await expect(page.getByText('a number, please')).toBeVisible();
  await expect(field).toBeFocused();
  // Its first digits are an answer, the whole is none, and stays to be mended.
  await field.pressSequentially('1234');
  await page.getByRole('button', { name: 'That is my answer' }).click();
  await expect(page.locator('.field-problem')).toHaveText('from 0 to 2');
  await expect(field).toHaveValue('1234');
  await expect(page.locator('.predict-outcome')).toHaveCount(0);
  await field.fill('0.8');
  await page.getByRole('button', { name: 'That is my answer' }).click();
  await expect(page.locator('.predict-verdict')).toHaveText('Not so: you said 0.8, it is 0.4.');
  await page.getByRole('button', { name: 'Predict again' }).click();
  await field.fill('0.45');
  await page.getByRole('button', { name: 'That is my answer' }).click();
  await expect(page.locator('.predict-verdict')).toHaveText('Close: you said 0.45, it is 0.4.');
});

test('damping: a press in the plane sets α and β', async ({ page }) => {
  await openExhibit(page, 'damping', 'answer=-');
  const box = (await page.locator('canvas').first().boundingBox())!;
  await page.mouse.click(box.x + box.width * 0.6, box.y + box.height * 0.165);
  await expect.poll(() => page.url()).toMatch(/alpha=1\.\d+&beta=0\.[78]/);
});

test('damping: trained all over the plane @whole', async ({ page }) => {
  await openExhibit(page, 'damping', 'answer=-&depth=24');
  await page.getByRole('button', { name: 'Train all over the plane' }).click();
  await expect(page.locator('[data-work="learning"]')).toHaveAttribute('data-share', '1', { timeout: 80_000 });
  await expect(page.locator('.lab-canvas')).toHaveAttribute('aria-label', /[1-9]\d* of 63 stacks learned/);
});
