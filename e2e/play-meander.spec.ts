import { expect, test } from './fixtures.ts';
import { dragLinks, expectVerdict, findNodes, linkRow, openLevel, openPlay, planAgain, run } from './play-page.ts';

const SOLUTION = [
  [0, 11],
  [6, 17],
  [12, 23],
] as const;

test('real drags from bead to bead win the meander; the end-to-end link (0,23) loses it', async ({ page }) => {
  test.slow();
  await openPlay(page);
  await openLevel(page, 'Meander');

  await dragLinks(page, 'chain', SOLUTION);
  await run(page);
  await expectVerdict(page, true);
  await expect(page.getByRole('heading', { name: 'Solved' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next level' })).toBeVisible();

  await planAgain(page);
  for (const [from, to] of SOLUTION) await linkRow(page, from, to).getByRole('button').click();
  await dragLinks(page, 'chain', [[0, 23]]);
  await run(page);
  await expectVerdict(page, false);
  await expect(page.getByRole('heading', { name: 'Not yet' })).toBeVisible();
  await page.getByRole('button', { name: 'why?' }).click();
  await expect(page.getByRole('dialog').getByRole('listitem')).not.toHaveCount(0);
});

test('a drag from floor to floor makes the same link, and a click on a link takes it away @whole', async ({ page }) => {
  await openPlay(page);
  await openLevel(page, 'Meander');
  await dragLinks(page, 'tower', [[6, 17]]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(linkRow(page, 6, 17)).toHaveCount(0);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(linkRow(page, 6, 17)).toBeVisible();

  const places = await findNodes(page, 'tower', [6, 17]);
  const box = (await page.locator('#tower-view canvas').boundingBox())!;
  const middle = (places.get(6)!.y + places.get(17)!.y) / 2;
  for (let x = box.x + 4; x < places.get(6)!.x; x += 6) {
    await page.mouse.move(x, middle);
    if ((await page.locator('.link-row-lit').count()) > 0) break;
  }
  await page.mouse.down();
  await page.mouse.up();
  await expect(linkRow(page, 6, 17)).toHaveCount(0);
});

test('a refused link says which rule it breaks', async ({ page }) => {
  await openPlay(page);
  await openLevel(page, 'Meander');
  await page.getByLabel('Link from bead').fill('4');
  await page.getByLabel('Link to bead').fill('6');
  await expect(page.locator('.link-problem')).not.toBeEmpty();
  await expect(page.getByRole('button', { name: 'Add' })).toBeDisabled();
});
