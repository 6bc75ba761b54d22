import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

/** The part of a level's file that the tests need. */
interface LevelFacts {
  id: string;
  title: string;
  chapter: string;
  target: { lattice: string };
  goals: { fold: number; accuracy: number };
  solution: [number, number][];
  solutionDials?: Record<string, number>;
  decoy?: { lattice: string } | null;
}

/** The shipped levels, in playing order. */
export function shippedLevels(): LevelFacts[] {
  const folder = new URL('../levels/', import.meta.url);
  return readdirSync(folder)
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
}

/** The address of a level with links and dials placed, after the slash. */
export function placedAt(
  id: string,
  links: readonly (readonly [number, number])[],
  dials: Record<string, number> = {},
): string {
  const turned = Object.entries(dials).map(([name, value]) => `${name}:${value}`);
  const placed = links.map((link) => link.join('-')).join('.');
  return `#/play/${id}?links=${placed}${turned.length === 0 ? '' : `&dials=${turned}`}`;
}

/** A point of the window, CSS pixels. */
interface Point {
  x: number;
  y: number;
}

type World = 'chain' | 'tower';

/** Opens Play and waits until both worlds are drawn. `search` is the part of the address after the slash. */
export async function openPlay(page: Page, search = '', timeout?: number): Promise<void> {
  await page.goto(`./${search}`);
  await expect(page.locator('#chain-view canvas')).toBeVisible({ timeout });
  await expect(page.locator('#tower-view canvas')).toBeAttached({ timeout });
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

/** Where the beads are drawn, as the chain's canvas itself tells, once they stand still. */
async function findBeads(page: Page, wanted: readonly number[]): Promise<Map<number, Point>> {
  const found = await page.evaluate(async (beads) => {
    type ChainCanvas = HTMLCanvasElement & { nodePosition(bead: number): { x: number; y: number } | null };
    const canvas = document.querySelector<ChainCanvas>('#chain-view canvas')!;
    const read = () => {
      const box = canvas.getBoundingClientRect();
      return beads.flatMap((bead) => {
        const at = canvas.nodePosition(bead);
        return at === null ? [] : [[bead, { x: box.left + at.x, y: box.top + at.y }] as const];
      });
    };
    let before = '';
    for (let frame = 0; frame < 120 && before !== JSON.stringify(read()); frame++) {
      before = JSON.stringify(read());
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }
    return read();
  }, wanted);
  return new Map(found);
}

/**
 * Feels its way over the tower, column by column from the middle outwards, until each of the wanted floors was met, as the
 * page itself tells which one it shows under the pointer.
 */
async function findFloors(page: Page, wanted: readonly number[]): Promise<Map<number, Point>> {
  const found = await page.evaluate(async (floors) => {
    const canvas = document.querySelector<HTMLCanvasElement>('#tower-view canvas')!;
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
    for (let column = 0; column < box.width / 24; column++) {
      const offset = box.width / 2 + (column % 2 === 0 ? column : -column - 1) * 6;
      for (let step = 2; step < box.height; step += 3) await pointAt(box.left + offset, box.top + step);
      if (floors.every((floor) => met.has(floor))) break;
    }
    canvas.dispatchEvent(new PointerEvent('pointerleave'));
    return [...met].map(([floor, points]) => [floor, points[Math.floor(points.length / 2)]] as const);
  }, wanted);
  return new Map(found);
}

/** A point of the window in the middle of each of the wanted beads or floors. */
export function findNodes(page: Page, world: World, wanted: readonly number[]): Promise<Map<number, Point>> {
  return world === 'chain' ? findBeads(page, wanted) : findFloors(page, wanted);
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

/** Presses Run, and waits until the judged runs are shown. */
export async function run(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.locator('.play')).toHaveAttribute('data-phase', 'show', { timeout: 60_000 });
}

/** Skips to the end of the show, and waits for the verdict that it tells. */
export async function expectVerdict(page: Page, pass: boolean): Promise<void> {
  if ((await page.locator('.play').getAttribute('data-ended')) !== 'true') await page.keyboard.press('e');
  await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', pass ? 'won' : 'lost', {
    timeout: 60_000,
  });
}

/** Goes back to planning. */
export async function planAgain(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Plan again' }).first().click();
  await expect(page.locator('.play')).toHaveAttribute('data-phase', 'plan');
}

/** Opens the next hint of a lost verdict. */
export async function openHint(page: Page): Promise<void> {
  await page.locator('.verdict-actions .text-button').filter({ hasText: /^Hint/ }).click();
  await expect(page.locator('.verdict-words .hint')).toBeVisible();
}
