import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { expect, test } from './fixtures.ts';
import { expectVerdict, openPlay, shippedLevels, typeLinks } from './play-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds wrong on the page as it is now, one line a rule and place. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}

test('axe finds no violation before a run, with a verdict lost and won, and in every dialog', async ({ page }) => {
  await openPlay(page);
  expect(await violations(page), 'at rest').toEqual([]);

  for (const name of ['Levels', 'Settings', 'Help', 'Share', 'Attempts']) {
    await page.getByRole('button', { name, exact: true }).click();
    expect(await violations(page), name).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }

  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expectVerdict(page, false);
  expect(await violations(page), 'a lost verdict').toEqual([]);

  await typeLinks(page, shippedLevels()[0].solution);
  await page.getByRole('button', { name: 'Judge these links' }).click();
  await expectVerdict(page, true);
  expect(await violations(page), 'a won verdict').toEqual([]);
  await page.getByRole('button', { name: 'Attempts' }).click();
  expect(await violations(page), 'attempts made').toEqual([]);
});

test('axe finds no violation on a level with dials', async ({ page }) => {
  await openPlay(page, '#level=two-brakes');
  expect(await violations(page)).toEqual([]);
});

test('axe finds no violation on a phone @phone', async ({ page }) => {
  await openPlay(page);
  expect(await violations(page)).toEqual([]);
});
