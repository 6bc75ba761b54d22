import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './fixtures.ts';

async function openKit(page: Page, pagesURL: string): Promise<void> {
  await page.goto(`${pagesURL}kit.html`);
  await page.locator('html[data-ready]').waitFor();
}

async function download(page: Page, name: string): Promise<Buffer> {
  const started = page.waitForEvent('download');
  await page.locator('.chart-files').getByRole('button', { name, exact: true }).click();
  return readFileSync(await (await started).path());
}

test('axe finds no violation in either theme, nor in a dialog', async ({ page, pagesURL }) => {
  await openKit(page, pagesURL);
  expect(await violations(page), 'dark').toEqual([]);
  await page.getByRole('button', { name: 'Open' }).click();
  expect(await violations(page), 'a dialog').toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByLabel('Projector').check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  expect(await violations(page), 'projector').toEqual([]);
});

test('a meaning opens by hover, focus or press, and never outlives what it stands on', async ({ page, pagesURL }) => {
  await openKit(page, pagesURL);
  const word = page.getByRole('button', { name: 'gain' });
  const meaning = page.getByText('How strongly a floor passes on');
  await word.hover();
  await expect(meaning).toBeVisible();
  await meaning.hover();
  await expect(meaning, 'it can be reached with the pointer').toBeVisible();
  await page.mouse.move(5, 5);
  await expect(meaning).toBeHidden();

  for (const away of ['Escape', 'x', 'Tab']) {
    await word.press('Enter');
    await expect(meaning).toBeVisible();
    await page.keyboard.press(away);
    await expect(meaning, away).toBeHidden();
  }
  await word.press('Enter');
  await expect(meaning).toBeVisible();
  await page.getByRole('button', { name: 'Next scene' }).evaluate((button) => (button as HTMLElement).click());
  await expect(meaning, 'another scene').toBeHidden();
  await page.setViewportSize({ width: 1000, height: 300 });
  await word.scrollIntoViewIfNeeded();
  await word.hover();
  await expect(meaning).toBeVisible();
  await page.mouse.wheel(0, 200);
  await expect(meaning, 'scrolled').toBeHidden();
});

test('sliders go by arrow keys, log ones by equal ratios; the letter of the one in hand is lit', async ({
  page,
  pagesURL,
}) => {
  await openKit(page, pagesURL);
  const rate = page.getByRole('slider', { name: 'rate' });
  await rate.focus();
  await expect(rate).toHaveAttribute('aria-valuetext', '0.01 / τ');
  await page.keyboard.press('ArrowRight');
  await expect(rate).toHaveAttribute('aria-valuetext', '0.011 / τ');
  await page.keyboard.press('End');
  await expect(rate).toHaveAttribute('aria-valuetext', '1 / τ');

  const factor = page.getByRole('slider', { name: 'factor a per floor' });
  const lit = page.locator('.equation').first().locator('.symbol-lit');
  await expect(lit).toHaveCount(0);
  await factor.focus();
  await expect(lit).toHaveText('a');
  await page.keyboard.press('ArrowRight');
  await expect(factor).toHaveAttribute('aria-valuetext', '0.91');
});

test('choices and tabs go by arrow keys; a number out of bounds is told and not taken', async ({ page, pagesURL }) => {
  await openKit(page, pagesURL);
  await page.getByRole('radio', { name: 'about a half' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /about an eighth/ })).toBeChecked();

  await page.getByRole('tab', { name: 'Chain' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Network' })).toBeFocused();
  await expect(page.getByRole('tabpanel')).toHaveText('two');

  const seed = page.getByLabel('seed');
  await seed.fill('0');
  await expect(seed).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('from 1 to 9999')).toBeVisible();
  await seed.blur();
  await expect(seed).toHaveValue('3');
});

test('a chart is drawn, says what is under the pointer, and comes in words, as CSV, SVG and PNG', async ({
  page,
  pagesURL,
}) => {
  await openKit(page, pagesURL);
  const chart = page.getByRole('img', { name: /^gradient left \(relative\) against floors passed/ });
  await expect(chart).toHaveAttribute('aria-label', /measured: 11 points from 1 relative at 0/);
  await expect(chart.locator('canvas')).toBeVisible();
  await chart.hover();
  await expect(page.locator('.chart-readout').first()).toContainText(/floors passed \d+ · theory .* measured .* ±/);

  const csv = (await download(page, 'CSV')).toString();
  expect(csv).toContain('floors passed,theory,measured,"measured, error"');
  expect(csv.trim().split('\r\n')).toHaveLength(22);
  expect((await download(page, 'SVG')).toString()).toMatch(/^<svg .*<\/svg>$/s);
  const png = await download(page, 'PNG');
  expect([...png.subarray(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
  expect(png.length).toBeGreaterThan(5000);
});

test('where the browser’s language is none the charts say so, and the page goes on', async ({ page, pagesURL }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'language', { value: 'C' }));
  await openKit(page, pagesURL);
  await expect(page.getByText(/This chart could not be drawn .* Its numbers: gradient left/)).toBeVisible();
  await page.getByRole('button', { name: 'Open' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
});
