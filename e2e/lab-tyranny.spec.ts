import { expect, test } from './fixtures.ts';
import { claimOf, expectClaim, openExhibit, testExhibit } from './lab-page.ts';

testExhibit({
  id: 'tyranny',
  claim: 'plain',
  control: { label: 'factor a per floor', name: 'gain' },
  settings: [
    ['ArrowRight', 20],
    ['ArrowLeft', 30],
  ],
  dragTo: 0.6,
  secret: /0\.9¹⁰⁰|whisper,|2\.6\d·10⁻⁵/,
  logControls: [{ label: 'residual step h', name: 'step' }],
});

test('tyranny: 0.9^20, 1.1^20 and the residual floor are measured just now', async ({ page }) => {
  await openExhibit(page, 'tyranny', 'layers=20&answer=-');
  expect((await expectClaim(page, 'plain')).measured).toBeCloseTo(0.121577, 6);
  expect((await expectClaim(page, 'residual')).measured).toBeCloseTo(1.009 ** 20, 9);
  await openExhibit(page, 'tyranny', 'layers=20&gain=1.1');
  expect((await expectClaim(page, 'plain')).measured).toBeCloseTo(6.7275, 6);
});

test('tyranny: the prediction is kept beside what was measured, no choice moves as one answers, and what it is about stays', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openExhibit(page, 'tyranny');
  const places = () =>
    page
      .locator('.panel-answer .choice-option')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  const before = await places();
  await page.getByLabel('about 1/10', { exact: true }).check({ force: true });
  await expect(page.locator('.predict-verdict')).toBeVisible();
  expect(await places()).toEqual(before);
  await expect(page.locator('.predict-setting .quiet-note')).toBeVisible();
  await expect(page.locator('.choice-option', { hasText: 'about 1/10' })).toContainText('your answer');
  await expect(page.locator('.choice-option', { hasText: 'about 1/40,000' })).toContainText('measured');
  await expect(page.locator('.predict-verdict')).toHaveText('Not so: it is “about 1/40,000”.');
  await page.getByRole('button', { name: 'Predict again' }).click();
  await page.getByLabel('about 1/10', { exact: true }).check({ force: true });
  await page.reload(); // at once: an answer does not wait for its place in the address
  await expect(page.locator('.choice-option', { hasText: 'about 1/10' })).toContainText('your answer');
});

test('tyranny: two stacks of 100 layers are trained side by side, and one learns @whole', async ({ page }) => {
  test.slow();
  await openExhibit(page, 'tyranny', 'tower=tanh&plot=training');
  await page.getByRole('button', { name: 'Train both' }).click();
  await expect(page.locator('[data-work="training"]')).toHaveAttribute('data-share', '1', { timeout: 180_000 });
  await expect(page.locator('.lab-canvas')).toHaveAttribute(
    'aria-label',
    /after 1,000 steps the plain one is right in (4\d|5\d) % of the points, the residual one is right in (9[5-9]|100) %/,
  );
});

for (const [tower, claim, query] of [
  ['tanh', 'tanh', 'tower=tanh&gain=0.8&width=64&layers=150'],
  ['He-ReLU', 'relu', 'tower=relu&gain=1&width=24&layers=150'],
  ['He-ReLU', 'spread', 'tower=relu&gain=1&width=24&layers=100'],
  ['orthogonal', 'isometry', 'tower=orthogonal&gain=1'],
] as const) {
  test(`tyranny: ${tower} floors, the claim “${claim}”${claim === 'isometry' ? '' : ' @whole'}`, async ({ page }) => {
    await openExhibit(page, 'tyranny', query);
    await expectClaim(page, claim);
  });
}

test('tyranny: a clock at the end stays at the end of a taller tower @whole', async ({ page }) => {
  await openExhibit(page, 'tyranny', 'answer=-&at=99');
  await page.getByRole('button', { name: 'One floor' }).click();
  await page.getByRole('button', { name: 'Turn, never stretch' }).click();
  await expect(page.locator('[data-reading="at"]')).toHaveText('floor 1000 of 1000');
});

test('tyranny: a claim that says nothing is folded away, found by the keyboard, and leads to a state in which it speaks, open', async ({
  page,
}) => {
  await openExhibit(page, 'tyranny', 'answer=-');
  await expect(claimOf(page, 'relu')).toHaveAttribute('data-verdict', 'outside');
  await expect(claimOf(page, 'relu')).toBeHidden();
  await page.locator('summary', { hasText: '4 more claims' }).press('Enter');
  await claimOf(page, 'relu').getByRole('button', { name: 'Set it so' }).press('Enter');
  await expect(claimOf(page, 'relu')).toBeFocused();
  await expectClaim(page, 'relu');
});

test('tyranny: its plot can be heard, curve after curve, and stopped @whole', async ({ page }) => {
  await openExhibit(page, 'tyranny', 'layers=20&answer=-');
  const listen = page.getByRole('button', { name: 'Listen' });
  await listen.click();
  const heard = page.locator('.plot-aside [role="status"]').first();
  await expect(heard).toHaveText('theory:');
  await expect(heard).toHaveText('residual:', { timeout: 8000 });
  await page.getByRole('button', { name: 'Stop the sound' }).click();
  await expect(heard).toHaveText('');
  await expect(listen).toBeVisible();
});
