import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openPlay } from './play-page.ts';

const WON = '#/play/hairpin?links=1-10';
const run = (page: Page) => page.getByRole('button', { name: 'Run', exact: true });
const loadAgain = (page: Page) => page.getByRole('button', { name: 'Load again' });
const isWon = (page: Page) =>
  expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', 'won', { timeout: 60_000 });
const fresh = (page: Page) => page.getByRole('link', { name: /without what is saved/ });

const WORKER = /worker.*\.js$/;

/** What the browser itself says of a file that a test holds back. */
const HELD_BACK =
  /ERR_FAILED|Failed to fetch dynamically imported module|Unable to preload CSS|Importing a module script failed/;

/** The scripts and style sheets that the first level asks for, by path. */
async function filesOfFirstLoad(page: Page): Promise<string[]> {
  const paths = new Set<string>();
  page.on('request', (request) => {
    if (['script', 'stylesheet'].includes(request.resourceType())) paths.add(new URL(request.url()).pathname);
  });
  await openPlay(page);
  await page.waitForLoadState('networkidle');
  return [...paths];
}

for (const [which, every] of [
  ['one of the first load’s files in eight', 8],
  ['any file of the first load', 1],
] as const) {
  test(`when ${which} does not come, there is something to read and a way on${every > 1 ? '' : ' @whole'}`, async ({
    page,
    context,
    quiet,
  }) => {
    test.setTimeout(240_000);
    const files = await filesOfFirstLoad(page);
    expect(files.length).toBeGreaterThan(4);
    quiet.allow(HELD_BACK);
    /** Each page mostly waits: three stand open at a time. */
    const left = files.filter((_, k) => k % every === 0);
    const visits = Array.from({ length: 3 }, async () => {
      for (let file = left.pop(); file !== undefined; file = left.pop()) await visitWithout(file);
    });
    await Promise.all(visits);

    async function visitWithout(file: string) {
      const broken = await context.newPage();
      await broken.route(`**${file}`, (route) => route.abort());
      await broken.goto('./');
      const isUp = run(broken).or(loadAgain(broken)).or(fresh(broken)).first();
      await expect(isUp, file).toBeVisible({ timeout: 30_000 });
      if (await run(broken).isVisible()) {
        const drawn = broken.locator('#chain-view canvas').or(broken.getByText(/could not be drawn/).first());
        await expect(drawn.first(), file).toBeVisible();
      } else {
        await expect(broken.locator('main'), file).toHaveText(/\S.{60}/s);
      }
      await broken.close();
    }
  });
}

test('when nothing at all comes, the page itself says so after a while @whole', async ({ page, quiet }) => {
  quiet.allow(HELD_BACK);
  await page.route('**/*.js', (route) => route.abort());
  await page.goto('./');
  await expect(page.getByText('The game is still loading.')).toBeVisible({ timeout: 10_000 });
  await page.unroute('**/*.js');
  await page.getByRole('link', { name: 'load it again' }).click();
  await expect(run(page)).toBeVisible();
});

test('a mode that does not load leaves a message, and the others open', async ({ page, quiet }) => {
  quiet.allow(HELD_BACK);
  await page.route(/\/assets\/lab-.*\.js$/, (route) => route.abort());
  await page.goto('./#/lab');
  await expect(page.getByRole('heading', { name: 'Skipfold could not start' })).toBeVisible();
  await expect(loadAgain(page)).toBeVisible();
  await page.goto('./#/play/hairpin');
  await expect(run(page)).toBeVisible();
});

test('in a browser whose language is "C" the game plays, and a chart is told in words @whole', async ({
  page,
  pagesURL,
  quiet,
}) => {
  quiet.allow(/Incorrect locale/);
  await page.addInitScript(() => Object.defineProperty(navigator, 'language', { value: 'C' }));
  await openPlay(page, WON);
  await run(page).click();
  await isWon(page);
  await page.goto(`${pagesURL}kit.html`);
  await expect(
    page.getByText(/This chart could not be drawn \(.*language is “C”.* Its numbers: \S/).first(),
  ).toBeVisible();
});

test('without storage the game plays and says that progress is not kept @whole', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('storage is switched off', 'SecurityError');
      },
    });
  });
  await openPlay(page, WON);
  await expect(page.getByText('Progress is neither read nor kept: storage is switched off')).toBeVisible();
  await run(page).click();
  await isWon(page);
});

test('a fresh start leaves what is saved as it is', async ({ page }) => {
  await page.addInitScript(() => window.localStorage.setItem('skipfold.progress', 'damaged'));
  await openPlay(page, '?fresh');
  await expect(page.getByText(/Progress is neither read nor kept: this page was opened without/)).toBeVisible();
  await run(page).click();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  expect(await page.evaluate(() => Object.entries(window.localStorage))).toEqual([['skipfold.progress', 'damaged']]);
});

for (const [what, takeAway] of [
  ['WebAssembly', () => Reflect.deleteProperty(window, 'WebAssembly')],
  ["WebAssembly's vectors", () => Object.assign(WebAssembly, { validate: () => false })],
] as const) {
  test(`without ${what} the page says which browsers have it`, async ({ page }) => {
    await page.addInitScript(takeAway);
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText(/WebAssembly with vectors.*Firefox 114/);
    await expect(loadAgain(page)).toBeVisible();
  });
}

test('code that throws while the page starts leaves its reason', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'matchMedia'));
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('matchMedia');
  await expect(loadAgain(page)).toBeVisible();
  await expect(fresh(page)).toBeVisible();
});

test('workers that cannot start leave the reason, and the next try finds them @whole', async ({ page, quiet }) => {
  quiet.allow(HELD_BACK);
  await page.route(WORKER, (route) => route.abort());
  await openPlay(page, WON);
  await run(page).click();
  await expect(page.getByRole('heading', { name: 'No verdict' })).toBeVisible({ timeout: 30_000 });
  await page.unroute(WORKER);
  await page.getByRole('button', { name: 'Try again' }).click();
  await isWon(page);
});

test('workers without WebAssembly leave the reason', async ({ page }) => {
  await page.route(WORKER, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `delete self.WebAssembly;${await response.text()}` });
  });
  await openPlay(page, WON);
  await run(page).click();
  await expect(page.getByText(/WebAssembly is not defined/).first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await page.unrouteAll({ behavior: 'wait' });
});

test('a panel that throws leaves the links to keep and a way on', async ({ page, quiet }) => {
  quiet.allow(/removeChild|insertBefore/);
  await openPlay(page, WON);
  // As a translator or another extension does: it takes away what the page made.
  await page.evaluate(() => {
    for (const panel of document.querySelectorAll('main section')) panel.replaceChildren();
  });
  await run(page).click();
  await expect(page.getByRole('heading', { name: 'Skipfold stopped' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByLabel('Your links')).toHaveValue(/hairpin.*1-10/);
  await expect(loadAgain(page)).toBeVisible();
  await expect(fresh(page)).toBeVisible();
});

test('a picture that finds no canvas says so in its place, and the game plays @whole', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto(`./${WON}`);
  await expect(page.getByText('This picture could not be drawn').first()).toBeVisible();
  await run(page).click();
  await isWon(page);
});

test('an error that empties the page is told, and one that leaves it standing is not', async ({ page, quiet }) => {
  quiet.allow(/nobody caught this|the page is gone/);
  await openPlay(page);
  await page.evaluate(() => void Promise.reject(new Error('nobody caught this')));
  await page.waitForTimeout(1000);
  await expect(run(page)).toBeVisible();
  await page.evaluate(() => {
    document.getElementById('root')!.textContent = '';
    void Promise.reject(new Error('the page is gone'));
  });
  await expect(page.getByRole('alert')).toHaveText('the page is gone');
  await expect(loadAgain(page)).toBeVisible();
});
