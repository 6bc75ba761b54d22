import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { ChainTrial } from './pages/chain.ts';

declare global {
  interface Window {
    chain: ChainTrial;
  }
}

interface Point {
  x: number;
  y: number;
}

async function open(page: Page, pagesURL: string, search = '?motion=calm'): Promise<void> {
  await page.goto(`${pagesURL}chain.html${search}`);
  await page.locator('html[data-ready]').waitFor();
  await page.waitForFunction(() => window.chain.picture.nodePosition(0) !== null);
}

const bead = (page: Page, i: number): Promise<Point> => page.evaluate((i) => window.chain.picture.nodePosition(i)!, i);
const asked = (page: Page): Promise<string[]> => page.evaluate(() => window.chain.asked);

/** Waits until the page has drawn what it was told. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));

/** Waits until a bead glides no more. */
async function settled(page: Page, index: number): Promise<void> {
  let before = await bead(page, index);
  await expect
    .poll(async () => {
      await drawn(page);
      const now = await bead(page, index);
      const moved = Math.hypot(now.x - before.x, now.y - before.y);
      before = now;
      return moved;
    })
    .toBe(0);
}

/** How far apart beads 0 and 18, opposite corners, are drawn, pixels. */
async function size(page: Page): Promise<number> {
  const [a, b] = [await bead(page, 0), await bead(page, 18)];
  return Math.hypot(a.x - b.x, a.y - b.y);
}

async function drag(page: Page, from: Point, to: Point, options: { button?: 'left' | 'right' } = {}): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down(options);
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up(options);
}

test('a drag links, two presses link, and a press on a link cuts it', async ({ page, pagesURL }) => {
  await open(page, pagesURL);
  await drag(page, await bead(page, 11), await bead(page, 0));
  expect(await asked(page)).toEqual(['link 11 0']);

  for (const i of [13, 22]) {
    const { x, y } = await bead(page, i);
    await page.mouse.click(x, y);
  }
  expect((await asked(page)).slice(1)).toEqual(['choose 13', 'choose none', 'link 13 22']);

  await drawn(page);
  const [a, b] = [await bead(page, 13), await bead(page, 22)];
  await page.mouse.click((a.x + b.x) / 2, (a.y + b.y) / 2);
  expect((await asked(page)).at(-1)).toBe('cut 13 22');
});

test('nothing is linked or cut while the page does not allow it', async ({ page, pagesURL }) => {
  await open(page, pagesURL);
  await page.evaluate(() => window.chain.change({ canLink: false, links: [[0, 11]] }));
  await drawn(page);
  await drag(page, await bead(page, 13), await bead(page, 22));
  const [a, b] = [await bead(page, 0), await bead(page, 11)];
  await page.mouse.click((a.x + b.x) / 2, (a.y + b.y) / 2);
  await page.mouse.click(a.x, a.y);
  expect(await asked(page)).toEqual([]);
});

test('the right button pulls a bead about, in bond lengths', async ({ page, pagesURL }) => {
  await open(page, pagesURL);
  const [a, b] = [await bead(page, 0), await bead(page, 11)];
  await drag(page, a, b, { button: 'right' });
  const said = await asked(page);
  expect(said[0]).toBe('grab 0 at 0 0');
  expect(said.at(-2)).toBe('drag to 1 0');
  expect(said.at(-1)).toBe('release');
});

test('on the bench a wall is dragged, and a bead in front of it is pulled', async ({ page, pagesURL }) => {
  await open(page, pagesURL);
  await page.evaluate(() => {
    const { points } = window.chain.data.scene.target;
    const wall = { kind: 'wall', id: 'w', x: -2, y: 2, width: 1, height: 4, angle: 0 } as const;
    const behind = { kind: 'wall', id: 'v', x: 3, y: 0, width: 2, height: 0.4, angle: 0 } as const;
    const bench = { shapes: [wall, behind], cage: null, tweezers: null };
    window.chain.change({ view: 'run', positions: points, tool: 'grab', bench });
  });
  await expect.poll(async () => (await bead(page, 12)).x - (await bead(page, 0)).x).toBeGreaterThan(10);
  await settled(page, 11);
  const [a, b] = [await bead(page, 0), await bead(page, 11)];
  const step = b.x - a.x;
  const wall = { x: a.x - 2 * step, y: a.y - 2 * step };
  await drag(page, wall, { x: wall.x + step, y: wall.y });
  expect(await asked(page)).toEqual(
    expect.arrayContaining(['take {"kind":"shape","id":"w"} at -2 2', 'move to -1 2', 'put']),
  );
  const before = (await asked(page)).length;
  await drag(page, await bead(page, 23), { x: a.x, y: a.y + 20 });
  expect((await asked(page))[before]).toBe('grab 23 at 3 0');
});

test('the wheel enlarges about the pointer, a drag of the ground moves, and the key 0 goes back', async ({
  page,
  pagesURL,
}) => {
  await open(page, pagesURL);
  const before = await size(page);
  const { x, y } = await bead(page, 12);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -320);
  await expect.poll(() => size(page)).toBeCloseTo(2 * before, 3);
  const after = await bead(page, 12);
  // The wheel's place is told in whole pixels.
  expect(Math.abs(after.x - x)).toBeLessThanOrEqual(1);
  expect(Math.abs(after.y - y)).toBeLessThanOrEqual(1);

  await drag(page, { x: 8, y: 8 }, { x: 48, y: 28 });
  await expect.poll(async () => (await bead(page, 12)).x - after.x).toBeCloseTo(40, 3);
  await page.keyboard.press('0');
  await expect.poll(() => size(page)).toBeCloseTo(before, 3);
});

test('the target springs into the run, and stands there at once when motion is not wanted', async ({
  page,
  pagesURL,
}) => {
  const watch = () =>
    page.evaluate(async () => {
      const { picture, change } = window.chain;
      const places: number[] = [];
      change({ view: 'run' });
      const start = performance.now();
      while (performance.now() - start < 1200) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        places.push(picture.nodePosition(0)!.y);
      }
      const end = places.at(-1)!;
      // The camera goes on settling; what counts is how many frames stand clearly away from the end.
      return places.filter((place) => Math.abs(place - end) > 25).length;
    });
  await open(page, pagesURL, '');
  expect(await watch()).toBeGreaterThan(3);
  await open(page, pagesURL);
  expect(await watch()).toBeLessThanOrEqual(1);
});

/** Two fingers, from one pair of points to another, in steps. */
async function pinch(cdp: CDPSession, from: readonly Point[], to: readonly Point[]): Promise<void> {
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: readonly Point[]) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: touchPoints.map((point, id) => ({ ...point, id })) });
  await send('touchStart', from);
  for (let step = 1; step <= 8; step++) {
    const at = from.map(({ x, y }, k) => ({
      x: x + ((to[k].x - x) * step) / 8,
      y: y + ((to[k].y - y) * step) / 8,
    }));
    await send('touchMove', at);
  }
  await send('touchEnd', []);
}

test('two fingers enlarge and move without linking; taps link; a double tap goes back @phone', async ({
  page,
  pagesURL,
}) => {
  await open(page, pagesURL);
  const before = await size(page);
  const cdp = await page.context().newCDPSession(page);
  const [a, b] = [await bead(page, 3), await bead(page, 20)];
  const spread = [
    { x: a.x - (b.x - a.x) / 2, y: a.y },
    { x: b.x + (b.x - a.x) / 2, y: b.y },
  ];
  await pinch(cdp, [a, b], spread);
  await expect.poll(() => size(page)).toBeGreaterThan(1.5 * before);
  expect(await asked(page)).toEqual([]);

  for (const i of [8, 15]) {
    const { x, y } = await bead(page, i);
    await page.touchscreen.tap(x, y);
  }
  expect((await asked(page)).at(-1)).toBe('link 8 15');

  for (let tap = 0; tap < 2; tap++) await page.touchscreen.tap(6, 6);
  await expect.poll(() => size(page)).toBeCloseTo(before, 3);
});

test('on a phone the beads of a planned chain of 24 are at least 22 pixels apart @phone', async ({
  page,
  pagesURL,
}) => {
  await open(page, pagesURL);
  const places = await Promise.all(Array.from({ length: 24 }, (_, i) => bead(page, i)));
  for (let i = 0; i < 24; i++)
    for (let j = 0; j < i; j++)
      expect(Math.hypot(places[i].x - places[j].x, places[i].y - places[j].y)).toBeGreaterThanOrEqual(22);
});
