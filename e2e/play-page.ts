import { expect, type Page } from '@playwright/test';

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
  await expect(page.locator('#tower-view canvas')).toBeVisible();
}

/** Opens the level of this title by the level picker. */
export async function openLevel(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Levels' }).click();
  await page.getByRole('dialog').getByRole('button', { name: title }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

/** Which bead or floor the pointer is on, as the page itself tells it, or null. */
async function nodeUnderPointer(page: Page, world: World): Promise<number | null> {
  return page.evaluate((id) => {
    const canvas = document.querySelector<HTMLCanvasElement>(`#${id}-view canvas`)!;
    const residue = document.querySelector<HTMLElement>('[data-residue]')!.dataset.residue!;
    return canvas.style.cursor === 'pointer' && residue !== '' ? Number(residue) : null;
  }, world);
}

/** Feels its way over a world with the mouse, row by row, until each of the wanted beads or floors was met in its middle. */
async function findNodes(page: Page, world: World, wanted: readonly number[]): Promise<Map<number, Point>> {
  const box = (await page.locator(`#${world}-view canvas`).boundingBox())!;
  const met = new Map<number, Point[]>();
  const rows = world === 'chain' ? [0, 12, -12, 24, -24, 36, -36, 48, -48] : [0];
  for (const offset of rows) {
    const along = world === 'chain' ? box.width : box.height;
    for (let step = 3; step < along; step += 4) {
      const point =
        world === 'chain'
          ? { x: box.x + step, y: box.y + box.height * 0.5 + offset }
          : { x: box.x + box.width / 2, y: box.y + step };
      await page.mouse.move(point.x, point.y);
      const node = await nodeUnderPointer(page, world);
      if (node !== null) met.set(node, [...(met.get(node) ?? []), point]);
    }
    if (wanted.every((node) => met.has(node))) break;
  }
  const middles = new Map<number, Point>();
  for (const [node, points] of met) middles.set(node, points[Math.floor(points.length / 2)]);
  return middles;
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

/** The row of a link in the list. */
export function linkRow(page: Page, from: number, to: number) {
  return page.locator(`[data-link="${from}-${to}"]`);
}

/** Waits for the verdict on the present links. */
export async function expectVerdict(page: Page, pass: boolean): Promise<void> {
  await expect(page.locator('[data-pass]')).toHaveAttribute('data-pass', String(pass), { timeout: 60_000 });
}
