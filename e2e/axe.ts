import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe-core finds wrong on the page as it is now, one line a rule and place.
 * @param only rules to go by in place of axe's own choice
 */
export async function violations(page: Page, only?: readonly string[]): Promise<string[]> {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate(
    (rules) =>
      (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run(
        rules === undefined ? {} : { runOnly: { type: 'rule', values: rules } },
      ),
    only,
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}
