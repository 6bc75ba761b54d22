import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectVerdict, openLevel, openPlay, shippedLevels, typeLinks } from './play-page.ts';

/** Controls that something else covers, that leave the window sideways, or whose words do not fit them. */
async function misplaced(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const problems: string[] = [];
    const controls = document.querySelectorAll<HTMLElement>('button, input, select, [role="tab"]');
    for (const control of controls) {
      if (!control.checkVisibility()) continue;
      control.scrollIntoView({ block: 'center' });
      const box = control.getBoundingClientRect();
      const name = control.getAttribute('aria-label') ?? control.textContent ?? control.id;
      if (box.left < 0 || box.right > window.innerWidth) problems.push(`${name} leaves the window`);
      if (box.width < 24 || box.height < 20) {
        problems.push(`${name} is only ${Math.round(box.width)} × ${Math.round(box.height)} px`);
      }
      const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      if (top === null || !(control.contains(top) || top.contains(control))) {
        problems.push(`${name} is covered by ${top?.className ?? 'nothing'}`);
      }
      if (control.scrollWidth > control.clientWidth + 2 && control.clientWidth > 0 && control.matches('button')) {
        problems.push(`the words of ${name} do not fit`);
      }
    }
    const root = document.documentElement;
    if (root.scrollWidth > window.innerWidth) problems.push('the page scrolls sideways');
    window.scrollTo(0, 0);
    return problems;
  });
}

async function solveMeander(page: Page): Promise<void> {
  await openLevel(page, 'Meander');
  await typeLinks(page, shippedLevels().find(({ id }) => id === 'meander')!.solution);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expectVerdict(page, true);
}

for (const [width, height] of [
  [1440, 900],
  [1280, 720],
  [1024, 768],
  [800, 600],
]) {
  test(`at ${width} × ${height} nothing overlaps or clips, at rest and after a win`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openPlay(page);
    expect(await misplaced(page), 'at rest').toEqual([]);
    await solveMeander(page);
    expect(await misplaced(page), 'after a win').toEqual([]);
  });
}

test('at 1440 × 900 and 1024 × 768 the whole game fits the window without scrolling', async ({ page }) => {
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
  ]) {
    await page.setViewportSize({ width, height });
    await openPlay(page);
    const below = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
    expect(below).toBeLessThanOrEqual(0);
  }
});

test('on a phone nothing overlaps or clips, and each world has its tab @phone', async ({ page }) => {
  await openPlay(page);
  expect(await misplaced(page), 'at rest').toEqual([]);
  await expect(page.locator('#chain-view')).toBeVisible();
  await page.getByRole('tab', { name: /Network/ }).tap();
  await expect(page.locator('#tower-view')).toBeVisible();
  await expect(page.locator('#chain-view')).toBeHidden();
  await page.getByRole('tab', { name: /Twin map/ }).tap();
  await expect(page.locator('.twin-map')).toBeVisible();
  await solveMeander(page);
  expect(await misplaced(page), 'after a win').toEqual([]);
});
