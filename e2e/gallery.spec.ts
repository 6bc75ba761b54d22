import type { Locator, Page } from '@playwright/test';
import { expectImage } from './compare-image.ts';
import { expect, test } from './fixtures.ts';

/** The pictures that are compared, and by how much they are shrunk for it. */
const PICTURES = [
  ['chain-plan-decoy', 4],
  ['chain-misfolded', 4],
  ['chain-shock', 4],
  ['tower', 2],
  ['map', 2],
  ['crowd', 2],
  ['curves', 2],
  ['boundary', 2],
] as const;

async function openPicture(page: Page, pagesURL: string, query: string): Promise<void> {
  await page.goto(`${pagesURL}gallery.html?${query}`);
  await page.locator('html[data-ready]').waitFor();
}

// Without words: fonts differ from machine to machine.
for (const [picture, shrink] of PICTURES) {
  test(`the ${picture} alone, with fixed data at three sizes, looks as it did, dark and light`, async ({
    page,
    pagesURL,
  }) => {
    await openPicture(page, pagesURL, `picture=${picture}&words=none`);
    for (const theme of ['dark', 'light']) {
      const section = page.locator(`section[data-theme="${theme}"]`);
      await expectImage(section, `${picture}-${theme}`, shrink);
    }
  });
}

/** Opens a picture alone and gives its first host, dark, and what the picture has told so far. */
async function dark(page: Page, pagesURL: string, picture: string, query = '') {
  await openPicture(page, pagesURL, `picture=${picture}${query}`);
  const section = page.locator('section[data-theme="dark"]');
  return {
    canvas: section.locator('canvas').first(),
    told: async () => ((await section.getAttribute('data-told')) ?? '').split(' | ').filter((line) => line !== ''),
  };
}

test('a press on a small run or a learning curve wants that one large', async ({ page, pagesURL }) => {
  for (const picture of ['crowd', 'curves']) {
    const { canvas, told } = await dark(page, pagesURL, picture);
    const box = (await canvas.boundingBox())!;
    await canvas.click({ position: { x: box.width * (2.5 / 8), y: 12 } });
    await canvas.click({ position: { x: box.width * (7.5 / 8), y: 12 } });
    expect(await told()).toEqual(['select 2', 'select 7']);
  }
});

test('the twin map tells the cell under the pointer; a press cuts the link that is there and wants the one that is not', async ({
  page,
  pagesURL,
}) => {
  const { canvas, told } = await dark(page, pagesURL, 'map');
  // At 212 × 268: numbers take 24 px at the left and 17 above, a cell is 7 px, 20 px are left over on both sides.
  const at = (row: number, column: number) => ({ x: 24 + 10 + (column + 0.5) * 7, y: 17 + (row + 0.5) * 7 });
  await canvas.hover({ position: at(4, 19) });
  await canvas.click({ position: at(4, 19) });
  await canvas.click({ position: at(11, 0) });
  await canvas.click({ position: at(3, 3) });
  await page.mouse.move(0, 0);
  expect(await told()).toEqual([
    'read contact 4,19',
    'hover 4 4-19',
    'link 4-19',
    'read sensitivity 11,0',
    'hover 11 0-11',
    'cut 0-11',
    'read bead 3,3',
    'hover 3',
    'choose nothing',
    'read nothing',
    'hover nothing',
  ]);
});

async function isMoving(canvas: Locator): Promise<boolean> {
  return canvas.evaluate(async (element) => {
    const picture = element as HTMLCanvasElement;
    const before = picture.toDataURL();
    for (let frame = 0; frame < 40; frame++) {
      await new Promise(requestAnimationFrame);
      if (picture.toDataURL() !== before) return true;
    }
    return false;
  });
}

test('pulses run down the tower, and not when calm is asked for', async ({ page, pagesURL }) => {
  const { canvas } = await dark(page, pagesURL, 'tower', '&alive');
  expect(await isMoving(canvas)).toBe(true);
  await page.evaluate(() => {
    document.documentElement.dataset.calm = 'yes';
  });
  await page.waitForTimeout(300);
  expect(await isMoving(canvas)).toBe(false);
});
