// `npm run layout -- [--json] [--write-docs] [LEVEL…]`: opens every shipped level, from the production build, in seven states (at rest,
// with a hint read and a link wanted, with a hint and all links placed, in its show, lost, lost with a hint read, won), gives the window five sizes in each, and tells what matters to a player and is
// clipped, covered or below the fold. Exits with 1 if anything is. Takes some minutes, so it is no part of `npm test`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { hiddenParts, MATTERS, SIZES } from '../e2e/hidden-parts.ts';
import { expectVerdict, findNodes, openHint, placedAt, run, shippedLevels } from '../e2e/play-page.ts';
import { BROWSER_FLAGS, ensureBrowser } from './find-browser.mjs';
import { layoutPage, type Row, type State, sizeName } from './layout/page.ts';
import { buildAndServe } from './preview.mjs';
import { fail, root, say } from './setup.mjs';

const PORT = 4193;
/** What follows a verdict, cuts, advice and stars, is waited for so long, ms. */
const SETTLE_MS = 240_000;
type Level = ReturnType<typeof shippedLevels>[number];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, 'write-docs': { type: 'boolean', default: false } },
});

const isPhone = ([width]: (typeof SIZES)[number]) => width < 720;

/** Gives the window each size in turn, brings the state about where a size has disturbed it, and looks. */
async function look(
  page: Page,
  level: string,
  state: State,
  matters: (size: (typeof SIZES)[number]) => readonly string[],
  prepare: () => Promise<void> = async () => {},
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of SIZES) {
    await page.setViewportSize({ width: size[0], height: size[1] });
    await prepare();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    rows.push({ level, state, size: sizeName(size), problems: await hiddenParts(page, matters(size)) });
  }
  await page.setViewportSize({ width: SIZES[0][0], height: SIZES[0][1] });
  return rows;
}

async function open(page: Page, hash: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`./${hash}`);
  // Outside a test Playwright waits five seconds only: on a busy machine the first load takes longer.
  for (const view of ['#chain-view canvas', '#tower-view canvas'])
    await page.locator(view).waitFor({ timeout: SETTLE_MS });
}

/** Judges what is placed and skips to its end, where everything that is told has come in. */
async function judge(page: Page, pass: boolean): Promise<void> {
  await expectVerdict(page, pass);
  await page.waitForFunction(
    () =>
      !/Trying what would help|being worked out|more links? …/.test(document.querySelector('.dock')?.textContent ?? ''),
    undefined,
    { timeout: SETTLE_MS },
  );
}

async function lookAt(page: Page, { id, solution, solutionDials }: Level): Promise<Row[]> {
  const rows: Row[] = [];
  await open(page, `#/play/${id}?links=`);
  rows.push(...(await look(page, id, 'rest', () => MATTERS.plan)));
  await page.locator('.hints .text-button').first().click();
  const [from, to] = solution[0];
  const chosen = await findNodes(page, 'chain', [from]);
  await page.mouse.click(chosen.get(from)!.x, chosen.get(from)!.y);
  const pointAtEnd = async () => {
    const found = await findNodes(page, 'chain', [to]);
    await page.mouse.move(found.get(to)!.x, found.get(to)!.y);
  };
  // A phone has the hint under its own tab.
  const planning = (size: (typeof SIZES)[number]) => (isPhone(size) ? MATTERS.plan : [...MATTERS.plan, '.hint']);
  rows.push(...(await look(page, id, 'planning', (size) => [...planning(size), '.preview-line'], pointAtEnd)));
  await open(page, placedAt(id, solution, solutionDials));
  await page.locator('.hints .text-button').first().click();
  const placed = (size: (typeof SIZES)[number]) => (isPhone(size) ? planning(size) : [...planning(size), '.link-row']);
  rows.push(...(await look(page, id, 'placed', placed)));
  await open(page, `#/play/${id}?links=`);
  await run(page);
  await page.getByRole('button', { name: 'Pause' }).click();
  rows.push(...(await look(page, id, 'show', () => MATTERS.show)));
  await judge(page, false);
  rows.push(...(await look(page, id, 'lost', () => [...MATTERS.end, ...MATTERS.lost])));
  await openHint(page);
  rows.push(...(await look(page, id, 'hinted', () => [...MATTERS.end, ...MATTERS.lost, ...MATTERS.hinted])));
  await open(page, placedAt(id, solution, solutionDials));
  await run(page);
  await judge(page, true);
  rows.push(...(await look(page, id, 'won', () => MATTERS.end)));
  return rows;
}

const levels = shippedLevels().filter(({ id }) => positionals.length === 0 || positionals.includes(id));
if (levels.length === 0) fail(`No level is called ${positionals.join(' or ')}.`);
const server = await buildAndServe({ port: PORT, isBuilt: process.env.SKIPFOLD_BUILT === '1' });
const browser = await chromium.launch({ executablePath: ensureBrowser().path, args: BROWSER_FLAGS });
const rows: Row[] = [];
try {
  for (const [k, level] of levels.entries()) {
    // A clean profile for each: no verdict of before, every level at its first visit.
    const context = await browser.newContext({
      baseURL: `http://127.0.0.1:${PORT}/`,
      viewport: { width: SIZES[0][0], height: SIZES[0][1] },
    });
    // tsx wraps named functions in a helper of its own, also those that run in the page, where there is none.
    await context.addInitScript('globalThis.__name = (named) => named;');
    const found = await lookAt(await context.newPage(), level);
    rows.push(...found);
    const hidden = found.flatMap(({ state, size, problems }) => problems.map((words) => `${state}, ${size}: ${words}`));
    say([`${k + 1} of ${levels.length}: ${level.id}, ${hidden.length} hidden`, ...hidden].join('\n  '));
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}
if (values['write-docs']) writeFileSync(join(root, 'docs', 'layout.md'), layoutPage(rows));
console.log(values.json ? JSON.stringify(rows, null, 1) : layoutPage(rows));
process.exitCode = rows.some(({ problems }) => problems.length > 0) ? 1 : 0;
