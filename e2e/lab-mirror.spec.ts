import { expect, test } from './fixtures.ts';
import { expectClaim, numbersTold, openExhibit, testExhibit } from './lab-page.ts';

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

test('mirror: the cloud is measured, and the best of a corner can be played', async ({ page }) => {
  await openExhibit(page, 'mirror', 'answer=-&sets=24');
  await page.getByRole('button', { name: 'both high' }).click();
  const [q] = await numbersTold(page, /its chain has Q ([\d.]+),/);
  expect(q).toBeGreaterThan(0.5);
  await page.getByRole('link', { name: /^Play it: \d+–\d+/ }).click();
  await expect(page).toHaveURL(/#\/play\/meander/);
});
