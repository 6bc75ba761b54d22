import { expect, test } from './fixtures.ts';
import { expectVerdict, linkRow, openPlay, shippedLevels } from './play-page.ts';

test('a whole level is played by keyboard alone', async ({ page }) => {
  const [level, next] = shippedLevels();
  await openPlay(page);

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Help' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press('l');
  await expect(page.getByLabel('Link from bead')).toBeFocused();
  for (const [from, to] of level.solution) {
    await page.keyboard.type(String(from));
    await page.keyboard.press('Tab');
    await page.keyboard.type(String(to));
    await page.keyboard.press('Enter');
    await expect(linkRow(page, from, to)).toBeVisible();
  }

  const [from, to] = level.solution[level.solution.length - 1];
  await page.keyboard.press('u');
  await expect(linkRow(page, from, to)).toHaveCount(0);
  await page.keyboard.press('y');
  await expect(linkRow(page, from, to)).toBeVisible();

  await page.keyboard.press(' ');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press(' ');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeVisible();
  await page.keyboard.press(' ');
  await expectVerdict(page, true);
  await page.keyboard.press('n');
  await expect(page.locator('.level-title')).toContainText(next.title);
});

test('Tab reaches every control, and each shows where the focus is', async ({ page }) => {
  await openPlay(page, '#/play/meander');
  const names = new Set<string>();
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return null;
      const label = element.getAttribute('aria-label') ?? (element.textContent ?? '').trim();
      return {
        label: label || element.id,
        outline: getComputedStyle(element).outlineStyle,
        isField: element.matches('input, select'),
      };
    });
    if (focused === null) break;
    expect(focused.outline, `focus ring of ${focused.label}`).not.toBe('none');
    names.add(focused.label);
  }
  for (const name of ['Levels', 'Help', 'Settings', 'Share', 'Attempts', 'Run', 'Bench']) {
    expect([...names]).toContain(name);
  }
});
