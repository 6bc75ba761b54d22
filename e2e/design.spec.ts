import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { expectVerdict, run, typeLinks } from './play-page.ts';

/** The middle of a cell of the board, in the window: the drawing keeps its proportions within its box. */
async function cell(page: Page, x: number, y: number) {
  const board = page.locator('svg.board');
  const box = (await board.boundingBox())!;
  const [left, low, columns, rows] = (await board.getAttribute('data-view'))!.split(',').map(Number);
  const size = Math.min(box.width / columns, box.height / rows);
  return {
    x: box.x + box.width / 2 + (x - left + 0.5 - columns / 2) * size,
    y: box.y + box.height / 2 + (low + rows - 0.5 - y - rows / 2) * size,
  };
}

async function drag(page: Page, way: readonly (readonly [number, number])[]) {
  for (const [k, [x, y]] of way.entries()) {
    const at = await cell(page, x, y);
    await page.mouse.move(at.x, at.y, { steps: k === 0 ? 1 : 6 });
    if (k === 0) await page.mouse.down();
  }
  await page.mouse.up();
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Waits until the search is done; tells the links of the best set. */
async function tuned(page: Page): Promise<[number, number][]> {
  await expect(page.locator('.tune')).toHaveAttribute('data-status', 'done', { timeout: 60_000 });
  const links = await page.locator('.tune-table tbody tr').first().getAttribute('data-set');
  return links!.split('.').map((link) => link.split('-').map(Number) as [number, number]);
}

/** Presses here and there on the plane of both worlds until another set is looked at. */
async function pressPoint(page: Page): Promise<void> {
  const plane = page.getByRole('slider', { name: /^Set that is looked at/ });
  await plane.scrollIntoViewIfNeeded();
  const before = await plane.getAttribute('aria-valuenow');
  const { width, height } = (await plane.boundingBox())!;
  for (let down = 0.05; down < 0.9; down += 0.1) {
    for (let across = 0.98; across > 0.1; across -= 0.06) {
      await plane.click({ position: { x: across * width, y: down * height } });
      if ((await plane.getAttribute('aria-valuenow')) !== before) return;
    }
  }
  throw new Error('No press on the plane chooses another set');
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('a fold is drawn, tuned, published, played and won; its address opens elsewhere', async ({ page, browser }) => {
  await page.goto('./#/design');
  await button(page, 'Clear').click();
  await expect(page.getByText('Draw a fold first')).toHaveCount(2);
  await drag(page, [
    [-1, -3],
    [-1, 2],
    [0, 2],
    [0, -3],
  ]);
  await expect(page).toHaveURL(/walk=UUUUURDDDDD$/);
  await expect(button(page, 'Check and publish')).toBeDisabled();
  await page.getByRole('radio', { name: 'Quick' }).check({ force: true });
  await button(page, 'Tune').click();
  await expect(page.locator('.tune-table')).toBeVisible({ timeout: 30_000 });
  const links = await tuned(page);
  await expect(page.locator('[data-correlation]')).toContainText('95 %:');
  await expect(page.locator('.tune-verdict')).toContainText('Goal reached with');
  await expect(page.locator('.tune-table [data-set=""]')).toContainText('no links');
  const looked = page.locator('.tune-table tr[data-chosen="true"]');
  const best = await looked.getAttribute('data-set');
  await pressPoint(page);
  await expect(looked).not.toHaveAttribute('data-set', best!);
  await expect(page.locator('.tune-chosen')).toContainText('number ');
  await button(page, 'Back to the best').click();
  await page.getByRole('slider', { name: /^Set that is looked at/ }).press('ArrowLeft');
  await expect(looked).not.toHaveAttribute('data-set', best!);
  await button(page, 'Back to the best').click();
  // What the search measured of the best set's parts stands there already.
  await expect(page.locator('.tune-parts [data-cut]')).toHaveCount(links.length + 1);
  await button(page, 'Why? Melt it').click();
  await button(page, 'Use these links').click();
  await expect(page.locator('.pair-linked')).toHaveCount(links.length);
  await expect(page.locator('[data-look="done"] [data-cut]')).toHaveCount(links.length + 1, { timeout: 30_000 });
  expect(await violations(page)).toEqual([]);
  await button(page, 'Publish').click();
  await expect(page.locator('[data-proof="solved"]')).toBeVisible({ timeout: 30_000 });
  const address = await page.getByLabel('Address of the level').inputValue();
  const elsewhere = await browser.newPage();
  await elsewhere.goto(address);
  await expect(elsewhere.locator('.level-title')).toContainText('Own fold', { timeout: 30_000 });
  await expect(elsewhere.getByText('A player’s own level')).toBeVisible();
  await typeLinks(elsewhere, links);
  await run(elsewhere);
  await expectVerdict(elsewhere, true);
  await elsewhere.close();
});

test('a new fold takes the old links with it, says so, and Undo brings all back on the same cells', async ({
  page,
}) => {
  await page.goto('./#/design?walk=UUUUURDDDDD&links=0-11');
  const board = page.locator('svg.board');
  await expect(page.locator('.pair-linked')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Link 1–10' })).toBeEnabled();
  await page.locator('summary', { hasText: 'Paste or file' }).click();
  await page.getByLabel('Paste a walk').fill('UUUURDDDD');
  const view = await board.getAttribute('data-view');
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByText('The old fold took its link with it')).toBeVisible();
  await expect(page.locator('.pair-linked')).toHaveCount(0);
  await button(page, 'Undo it').click();
  await expect(page.locator('.pair-linked')).toHaveCount(1);
  await expect(board).toHaveAttribute('data-view', view!);
  await page.locator('summary', { hasText: 'at most 3' }).click();
  await page.getByLabel('Budget').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('99');
  await page.getByLabel('Budget').blur();
  await expect(page.getByText('99 is beyond 0 to 6, so 3 stays')).toBeVisible();
  await expect(page.getByLabel('Budget')).toHaveValue('3');
  await page.getByLabel('Budget').fill('1');
  await expect(page.getByRole('button', { name: 'Link 1–10' })).toBeDisabled();
  await expect(page.getByText('The one link is in use')).toBeVisible();
});

test('a published level is listed after a reload, still green, and played with its links or empty', async ({
  page,
}) => {
  await page.goto('./?lang=en#/design?walk=UUUUURDDDDD&links=0-11.2-9.3-8');
  await button(page, 'Check and publish').click();
  const proof = page.locator('[data-proof="solved"]');
  await expect(proof).toBeVisible({ timeout: 60_000 });
  // The language of its author is no part of it.
  await expect(page.getByLabel('Address of the level')).toHaveValue(/\/#\/play\/own\?level=[\w-]+$/);
  await page.reload();
  await expect(proof).toBeVisible();
  const levels = page.getByRole('list', { name: 'Your levels' });
  await expect(levels.getByRole('listitem')).toContainText('Own fold');
  const placed = page.locator('[data-link]');
  await page.getByRole('link', { name: 'Play it empty' }).click();
  await expect(page.locator('.level-title')).toContainText('Own fold');
  await expect(placed).toHaveCount(0);
  await typeLinks(page, [[0, 11]]);
  await expect(placed).toHaveCount(1);
  await page.getByRole('link', { name: 'Back to Design' }).first().click();
  await expect(proof).toBeVisible();
  await page.getByRole('link', { name: 'Play it empty' }).click();
  await expect(page.locator('.level-title')).toContainText('Own fold');
  await expect(placed).toHaveCount(0);
  await page.getByRole('link', { name: 'Back to Design' }).first().click();
  await button(page, 'Delete Own fold').click();
  await expect(levels).toHaveCount(0);
});

test('what was published stands in Play’s map: it is played from there, removed, and Undo brings it back @whole', async ({
  page,
}) => {
  await page.goto('./#/design?walk=UUUUURDDDDD&links=0-11.2-9.3-8');
  await button(page, 'Check and publish').click();
  await expect(page.locator('[data-proof="solved"]')).toBeVisible({ timeout: 60_000 });
  // Whoever else wrote into the list: what is no level says so, and is in nobody's way.
  await page.evaluate(() => {
    const list = JSON.parse(window.localStorage.getItem('skipfold.own-levels')!);
    const broken = { ...list[0], level: { ...list[0].level, budget: -1 } };
    window.localStorage.setItem('skipfold.own-levels', JSON.stringify([...list, broken]));
  });
  await page.goto('./#/play');
  await button(page, 'Levels').click();
  const levels = page.getByRole('list', { name: 'Your levels' }).getByRole('listitem');
  await expect(levels).toHaveCount(2);
  await expect(levels.first()).toContainText('12 beads, par 3 links');
  await expect(levels.last()).toContainText('no level that can be played: budget');
  expect(await violations(page)).toEqual([]);
  await button(page, 'Remove Own fold').click();
  await expect(levels).toHaveCount(1);
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(levels.first()).toContainText('Own fold');
  await levels.first().getByRole('link').click();
  await expect(page.locator('.level-title')).toContainText('Own fold');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await typeLinks(page, [
    [0, 11],
    [2, 9],
    [3, 8],
  ]);
  await run(page);
  await expectVerdict(page, true);
  await button(page, 'To the map').click();
  await expect(levels.first().locator('[aria-current]')).toContainText('first try');
  await button(page, 'Remove Own fold').click();
  await button(page, 'Remove the entry that is no level').click();
  await expect(levels).toHaveCount(0);
  await page.reload();
  await button(page, 'Levels').click();
  await expect(page.getByRole('dialog').getByRole('link', { name: 'Campaign' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Your levels' })).toHaveCount(0);
});

test('a goal that no set reaches is said, and with a lower one reached @whole', async ({ page }) => {
  await page.goto('./#/design?walk=UUUUURDDDDD');
  await page.locator('summary', { hasText: 'at most 3' }).click();
  await page.getByLabel('Cysteines').fill('0, 5, 11');
  await page.getByLabel('Cysteines').press('Enter');
  await page.locator('summary', { hasText: 'heat kT' }).click();
  // Where a few runs fold: hotter none does, and the verdict says another sentence.
  await page.getByLabel('Heat kT').fill('0.26');
  await page.getByRole('radio', { name: 'Quick' }).check({ force: true });
  await button(page, 'Tune').click();
  const verdict = page.locator('.tune-verdict');
  await expect(verdict).toHaveAttribute('data-reached', 'false', { timeout: 60_000 });
  await expect(verdict).toContainText('None of 4 sets reaches 50 % of runs. The best, ');
  await expect(page.locator('.tune-trials[data-trials="done"]')).toContainText(/Heat 0\.22: [0-9–, ]+ folds in/, {
    timeout: 60_000,
  });
  await page.locator('summary', { hasText: 'of contacts in' }).click();
  await page.getByLabel('Goal: runs').fill('0');
  await expect(verdict).toHaveAttribute('data-reached', 'true');
  await expect(verdict).toContainText('Goal reached with 1 link: 0–11');
  await expect(verdict).toContainText('With no links the goal is reached too');
});

test('a search is cancelled within 200 ms @whole', async ({ page }) => {
  await page.goto('./#/design?walk=UUUUURDDDDD');
  await page.getByRole('radio', { name: 'Thorough' }).check({ force: true });
  await button(page, 'Tune').click();
  await expect(page.locator('.tune-table tbody tr').nth(2)).toBeVisible({ timeout: 30_000 });
  const ms = await page.evaluate(async () => {
    const tune = document.querySelector<HTMLElement>('.tune')!;
    const cancel = [...tune.querySelectorAll('button')].find((one) => one.textContent === 'Cancel')!;
    const idle = new Promise((done) => {
      const observer = new MutationObserver(() => tune.dataset.status === 'idle' && done(observer.disconnect()));
      observer.observe(tune, { attributes: true });
    });
    const pressed = performance.now();
    cancel.click();
    await idle;
    return performance.now() - pressed;
  });
  expect(ms).toBeLessThan(200);
});

test('a search goes on after a reload, waits when the fold changes, and is cancelled at once', async ({ page }) => {
  await page.goto('./#/design?walk=UUUUURDDDDD');
  await page.getByRole('radio', { name: 'Thorough' }).check({ force: true });
  await button(page, 'Tune').click();
  const rows = page.locator('.tune-table tbody tr');
  await expect(rows.nth(2)).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await expect(page.locator('.tune')).toHaveAttribute('data-status', 'running');
  await expect(rows.nth(2)).toBeVisible();
  await page.locator('summary', { hasText: 'Chain' }).click();
  await page.getByLabel('kT').fill('0.31');
  await expect(page.getByText('the fold or its settings were changed')).toBeVisible();
  await button(page, 'Undo').click();
  await button(page, 'Go on').click();
  await expect(page.locator('.tune')).toHaveAttribute('data-status', 'running');
  await button(page, 'Cancel').click();
  await expect(page.locator('.tune')).toHaveAttribute('data-status', 'idle');
  await button(page, 'Take it up again').click();
  await expect(rows.nth(2)).toBeVisible();
});

test('the best set so far is played in another tab while the search goes on', async ({ page, context }) => {
  await page.goto('./#/design?walk=UUUUURDDDDD');
  await page.getByRole('radio', { name: 'Thorough' }).check({ force: true });
  await button(page, 'Tune').click();
  await expect(page.locator('.tune-chosen')).toContainText('the best so far', { timeout: 30_000 });
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Play with these links' }).click();
  const play = await opened;
  // What was the best at the press lies on the board, and so is what is played.
  const links = await page.locator('.pair-linked').count();
  await expect(play.locator('.level-title')).toContainText('Own fold');
  await expect(play.getByRole('button', { name: /^Remove link/ })).toHaveCount(links);
  await expect(page.locator('.tune')).toHaveAttribute('data-status', 'running');
  const done = () => page.locator('.tune progress').evaluate((bar: HTMLProgressElement) => bar.value);
  const before = await done();
  await expect.poll(done, { timeout: 30_000 }).toBeGreaterThan(before);
});

/** Presses Tab until the focus is on what `matches` finds. */
async function tabTo(page: Page, selector: string, text = ''): Promise<void> {
  for (let press = 0; press < 80; press++) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate(
      ([wanted, words]) => {
        const focused = document.activeElement;
        return focused?.matches(wanted) === true && (focused.textContent ?? '').trim().startsWith(words);
      },
      [selector, text] as const,
    );
    if (isThere) return;
  }
  throw new Error(`Tab does not reach ${selector} ${text}`);
}

test('the same by keyboard alone @whole', async ({ page }) => {
  await page.goto('./#/design');
  await tabTo(page, 'button', 'Clear');
  await page.keyboard.press('Enter');
  await tabTo(page, 'svg.board');
  for (const letter of 'UUUUURDDDDD') {
    await page.keyboard.press({ U: 'ArrowUp', R: 'ArrowRight', D: 'ArrowDown' }[letter]!);
  }
  await tabTo(page, '.tune input[type=radio]');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('radio', { name: 'Quick' })).toBeChecked();
  await tabTo(page, 'button', 'Tune');
  await page.keyboard.press('Enter');
  // The button has gone: what came in its place has the focus.
  await expect(page.locator('.tune')).toBeFocused();
  const links = await tuned(page);
  await tabTo(page, '.tune button', 'Publish');
  await page.keyboard.press('Enter');
  await expect(page.locator('#publish')).toBeFocused();
  await expect(page.locator('[data-proof="solved"]')).toBeVisible({ timeout: 30_000 });
  await tabTo(page, '.design-publish a', 'Play it');
  await page.keyboard.press('Enter');
  await expect(page.locator('.level-title')).toContainText('Own fold');
  // The level's keys are heard a moment after its title is there.
  await expect(async () => {
    await page.keyboard.press('l');
    await expect(page.getByLabel(/^Link from bead/)).toBeFocused({ timeout: 500 });
  }).toPass();
  for (const [from, to] of links) {
    await page.keyboard.type(String(from));
    await page.keyboard.press('Tab');
    await page.keyboard.type(String(to));
    await page.keyboard.press('Enter');
    await expect(page.locator(`[data-link="${from}-${to}"]`)).toBeVisible();
  }
  await page.keyboard.press(' ');
  await expect(page.locator('.play')).toHaveAttribute('data-phase', 'show', { timeout: 30_000 });
  await expectVerdict(page, true);
});

test('and by touch on a phone; the best set is played, and the way back finds all as it was @phone', async ({
  page,
}) => {
  await page.goto('./#/design');
  await button(page, 'Clear').tap();
  const cdp = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints });
  const way = [...Array.from({ length: 6 }, (_, k) => [-1, k - 2]), ...Array.from({ length: 6 }, (_, k) => [0, 3 - k])];
  for (const [k, [x, y]] of way.entries()) await send(k === 0 ? 'touchStart' : 'touchMove', [await cell(page, x, y)]);
  await send('touchEnd', []);
  await expect(page).toHaveURL(/walk=UUUUURDDDDD$/);
  // A finger that begins on an empty cell scrolls, and the fold stays.
  for (const [k, y] of [-2, -1, 0, 1, 2].entries())
    await send(k === 0 ? 'touchStart' : 'touchMove', [await cell(page, 3, y)]);
  await send('touchEnd', []);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(20);
  await expect(page).toHaveURL(/walk=UUUUURDDDDD$/);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.getByRole('radio', { name: 'Quick' }).tap({ force: true });
  await button(page, 'Tune').tap();
  // While it searches as well: Cancel must be in sight, and what is best so far.
  await expect(page.locator('.tune-chosen')).toBeVisible({ timeout: 60_000 });
  const rights = await page
    .locator('.tune :is(button, a)')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
  expect(Math.max(...rights)).toBeLessThanOrEqual(page.viewportSize()!.width);
  await tuned(page);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.getByRole('link', { name: 'Play with these links' }).tap();
  await expect(page.locator('.level-title')).toContainText('Own fold');
  await page.getByRole('button', { name: 'Run', exact: true }).tap();
  await expect(page.locator('.play')).toHaveAttribute('data-phase', 'show', { timeout: 60_000 });
  await expectVerdict(page, true);
  await page.getByRole('link', { name: 'Back to Design' }).last().tap();
  await expect(page.locator('.tune')).toHaveAttribute('data-status', 'done');
  await expect(page.locator('.tune-table')).toBeVisible();
  await expect(page.locator('.pair-linked')).not.toHaveCount(0);
});

test('keys draw, a bad paste names its place and loses nothing, nothing is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('./#/design?walk=UU');
  await page.locator('svg.board').focus();
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft']) await page.keyboard.press(key);
  await expect(page.getByText('Bead 5 would fall on bead 1')).toBeVisible();
  await expect(page).toHaveURL(/walk=UURD$/);
  await page.locator('summary', { hasText: 'Paste or file' }).click();
  await page.getByLabel('Paste a walk').fill('UUXR');
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByText('Letter 3 is “X”')).toBeVisible();
  await expect(page).toHaveURL(/walk=UURD$/);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.goto('./#/play/own?level=abc');
  await expect(page.getByText('could not be read: it is incomplete')).toBeVisible();
  await page.getByRole('link', { name: 'Design' }).click();
  await expect(page.getByRole('application', { name: /^Fold of 5 beads/ })).toBeVisible();
});
