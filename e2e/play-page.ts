import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

/** The part of a level's file that the tests need. */
interface LevelFacts {
  id: string;
  title: string;
  solution: [number, number][];
}

/** The shipped levels, in playing order. */
export function shippedLevels(): LevelFacts[] {
  const folder = new URL('../levels/', import.meta.url);
  return readdirSync(folder)
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
}

/** A point of the window, CSS pixels. */
interface Point {
  x: number;
  y: number;
}

type World = 'chain' | 'tower';

/** Opens Play and waits until both worlds are drawn. `search` is the part of the address after the slash. */
export async function openPlay(page: Page, search = ''): Promise<void> {
  await page.goto(`./${search}`);
  await expect(page.locator('#chain-view canvas')).toBeVisible();
  await expect(page.locator('#tower-view canvas')).toBeAttached();
}

/** Opens the level of this title on the map, all levels being open. */
export async function openLevel(page: Page, title: string): Promise<void> {
  await page.evaluate(() => window.localStorage.setItem('skipfold.settings', JSON.stringify({ allLevels: true })));
  await page.reload();
  await page.getByRole('button', { name: 'Levels' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`^\\d+\\s*${title}`) })
    .click();
  await expect(page.locator('.level-title')).toContainText(title);
}

/**
 * Feels its way over a world, row by row from the middle outwards, until each of the wanted beads or floors was met, as the
 * page itself tells which one it shows under the pointer. Returns a point in the middle of each.
 */
export async function findNodes(page: Page, world: World, wanted: readonly number[]): Promise<Map<number, Point>> {
  const found = await page.evaluate(
    async ([id, nodes]) => {
      const canvas = document.querySelector<HTMLCanvasElement>(`#${id}-view canvas`)!;
      const line = document.querySelector<HTMLElement>('[data-residue]')!;
      const box = canvas.getBoundingClientRect();
      const met = new Map<number, { x: number; y: number }[]>();
      const pointAt = async (x: number, y: number) => {
        const where = { clientX: x, clientY: y, pointerType: 'mouse', bubbles: true };
        canvas.dispatchEvent(new PointerEvent('pointermove', where));
        await new Promise((resolve) => setTimeout(resolve));
        const residue = line.dataset.residue!;
        if (canvas.style.cursor !== 'pointer' || residue === '') return;
        met.set(Number(residue), [...(met.get(Number(residue)) ?? []), { x, y }]);
      };
      const isTower = id === 'tower';
      const [along, across] = isTower ? [box.height, box.width] : [box.width, box.height];
      for (let row = 0; row < across / 24; row++) {
        const offset = across / 2 + (row % 2 === 0 ? row : -row - 1) * 6;
        for (let step = 2; step < along; step += 3) {
          if (isTower) await pointAt(box.left + offset, box.top + step);
          else await pointAt(box.left + step, box.top + offset);
        }
        if (nodes.every((node) => met.has(node))) break;
      }
      canvas.dispatchEvent(new PointerEvent('pointerleave'));
      return [...met].map(([node, points]) => [node, points[Math.floor(points.length / 2)]] as const);
    },
    [world, wanted] as const,
  );
  return new Map(found);
}

/** Draws links with the real mouse, from bead to bead or from floor to floor. */
export async function dragLinks(
  page: Page,
  world: World,
  links: readonly (readonly [number, number])[],
): Promise<void> {
  const places = await findNodes(page, world, links.flat());
  for (const [from, to] of links) {
    const start = places.get(from);
    const end = places.get(to);
    if (start === undefined || end === undefined) throw new Error(`no ${world} node under the mouse for ${from}–${to}`);
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2 + 8, { steps: 4 });
    await page.mouse.move(end.x, end.y, { steps: 4 });
    await page.mouse.up();
    await expect(linkRow(page, from, to)).toBeVisible();
  }
}

/** Adds links by typing their two ends. */
export async function typeLinks(page: Page, links: readonly (readonly [number, number])[]): Promise<void> {
  for (const [from, to] of links) {
    await page.getByLabel('Link from bead').fill(String(from));
    await page.getByLabel('Link to bead').fill(String(to));
    await page.keyboard.press('Enter');
    await expect(linkRow(page, from, to)).toBeVisible();
  }
}

/** The row of a link in the list. */
export function linkRow(page: Page, from: number, to: number) {
  return page.locator(`[data-link="${from}-${to}"]`);
}

/** Waits for the verdict on the present links. */
export async function expectVerdict(page: Page, pass: boolean): Promise<void> {
  await expect(page.locator('[data-pass]')).toHaveAttribute('data-pass', String(pass), { timeout: 60_000 });
}
