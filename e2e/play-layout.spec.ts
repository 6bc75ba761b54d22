import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { hiddenParts, MATTERS, SIZES } from './hidden-parts.ts';
import { expectVerdict, openHint, openPlay, placedAt, planAgain, run, shippedLevels } from './play-page.ts';

/** By how many pixels the task's picture reaches below the top of the tower's values, which stand in the canvas from 16 px on. */
function taskPictureCovers(page: Page): Promise<number> {
  return page.evaluate(() => {
    const host = document.querySelector<HTMLElement>('#tower-view')!;
    const values = host.getBoundingClientRect().top + Number.parseFloat(getComputedStyle(host).paddingTop) + 16;
    return document.querySelector('.task-picture')!.getBoundingClientRect().bottom - values;
  });
}

/** Where the bar's title, ways and tools begin. */
function barPlaces(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(
      ['.level-title', '.places', '.tools'].flatMap((part) => {
        const found = document.querySelector(`.top-bar ${part}`);
        if (found === null || !found.checkVisibility()) return [];
        return [[part, String(Math.round(found.getBoundingClientRect().left))]];
      }),
    ),
  );
}

const levels = shippedLevels();
const isPhone = ([width]: readonly [number, number]) => width < 700;
const isTight = ([width, height]: readonly [number, number]) => height < 700 || width < 700;
for (const size of SIZES) {
  const [width, height] = size;
  const whole = isPhone(size) ? '' : ' @whole';
  test(`at ${width} × ${height} goals, title and Run of every level are in sight while planning${whole}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openPlay(page);
    const problems: string[] = [];
    const places = new Map<string, string>();
    if (width >= 720 && (await taskPictureCovers(page)) > 0)
      problems.push('the task’s picture covers the tower’s values');
    for (const { id } of levels) {
      await page.evaluate((hash) => {
        window.location.hash = hash;
      }, `#/play/${id}`);
      await expect(page).toHaveURL(new RegExp(`#/play/${id}`));
      for (const problem of await hiddenParts(page, MATTERS.plan)) problems.push(`${id}: ${problem}`);
      // The bar keeps its places from level to level.
      for (const [part, at] of Object.entries(await barPlaces(page))) {
        if ((places.get(part) ?? at) !== at)
          problems.push(`${id}: ${part} stands at ${at}, not at ${places.get(part)}`);
        places.set(part, at);
      }
    }
    expect(problems).toEqual([]);
  });
}

for (const [width, height] of [
  [1280, 800],
  [1024, 768],
] as const) {
  test(`at ${width} × ${height} a message covers nothing that can be pressed, no picture and no figure${width < 1100 ? ' @whole' : ''}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openPlay(page, '#/play/crown?links=0-23.12-21.13-18');
    await page.getByRole('button', { name: 'Remove link 12 – 21' }).click();
    const message = page.locator('.message');
    await expect(message).toBeVisible();
    const covered = await message.evaluate((box) => {
      const own = box.getBoundingClientRect();
      return [...document.querySelectorAll('button, a, input, canvas, .world-head, .goal, .link-row')]
        .filter((part) => !box.contains(part) && part.checkVisibility())
        .filter((part) => {
          const { left, right, top, bottom, width } = part.getBoundingClientRect();
          return width > 0 && left < own.right && right > own.left && top < own.bottom && bottom > own.top;
        })
        .map((part) => `${part.className} ${part.textContent}`.trim());
    });
    expect(covered).toEqual([]);
    expect(await hiddenParts(page, ['.message'])).toEqual([]);
  });
}

// `npm run layout` looks at every level and size.
for (const size of SIZES.filter(isTight)) {
  const [width, height] = size;
  for (const id of ['false-key', 'two-brakes']) {
    const whole = id === 'two-brakes' && isPhone(size) ? '' : ' @whole';
    test(`at ${width} × ${height} show, a lost and a won verdict of ${id} stay in sight${whole}`, async ({ page }) => {
      test.slow();
      await page.setViewportSize({ width, height });
      const problems: string[] = [];
      const level = levels.find((one) => one.id === id)!;
      for (const [state, hash] of [
        ['lost', placedAt(id, [])],
        ['won', placedAt(id, level.solution, level.solutionDials)],
      ] as const) {
        await openPlay(page, hash);
        await run(page);
        for (const problem of await hiddenParts(page, MATTERS.show)) problems.push(`${id}, show: ${problem}`);
        await expectVerdict(page, state === 'won');
        const matters = state === 'lost' ? [...MATTERS.end, ...MATTERS.lost] : MATTERS.end;
        for (const problem of await hiddenParts(page, matters)) problems.push(`${id}, ${state}: ${problem}`);
        if (state === 'won') continue;
        await openHint(page);
        for (const problem of await hiddenParts(page, [...matters, ...MATTERS.hinted]))
          problems.push(`${id}, a hint: ${problem}`);
      }
      expect(problems).toEqual([]);
    });
  }
}

test('on a phone each part has its tab, and goals stand beside Run @phone', async ({ page }) => {
  await openPlay(page);
  await expect(page.locator('#chain-view')).toBeVisible();
  await page.getByRole('tab', { name: 'Network' }).tap();
  await expect(page.locator('#tower-view')).toBeVisible();
  await expect(page.locator('#chain-view')).toBeHidden();
  await page.getByRole('tab', { name: 'Goal' }).tap();
  await expect(page.getByRole('heading', { name: 'Goal' })).toBeVisible();
  await run(page);
  await page.getByRole('tab', { name: 'Runs' }).tap();
  await expect(page.getByRole('heading', { name: /all 32 runs/i })).toBeVisible();
  await page.getByRole('button', { name: 'Skip to the end' }).tap();
  await expect(page.getByRole('tab', { name: 'Network fails' })).toBeVisible();
  await planAgain(page);
  await expect(page.getByRole('tab', { name: 'Network', exact: true })).toBeVisible();
});

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const) {
  test(`at ${width} × ${height} planning again after a verdict leaves the board as it was @whole`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openPlay(page, '#/play/hairpin?links=0-11');
    const before = (await page.locator('#chain-view').boundingBox())!;
    await run(page);
    await expectVerdict(page, false);
    await planAgain(page);
    const after = (await page.locator('#chain-view').boundingBox())!;
    // The line that says what these links came to may take two lines of text from the board.
    expect(after.height).toBeGreaterThan(before.height - 50);
    expect(after.width).toBe(before.width);
    expect(await hiddenParts(page, MATTERS.plan)).toEqual([]);
  });
}

/** Where everything stands that can be pressed, by its name: buttons, the time line, and the panes of small pictures. */
function pressables(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const found: Record<string, string> = {};
    for (const part of document.querySelectorAll<HTMLElement>('.play button, .play input, .play .picked-host')) {
      const box = part.getBoundingClientRect();
      if (!part.checkVisibility() || box.width === 0) continue;
      const name = [part.className, part.getAttribute('aria-label') ?? part.textContent].join(' ');
      const place = part.closest('section, header, figure')?.getAttribute('aria-label') ?? '';
      // Advice may use a word that the reasons use as well: it comes after these.
      let key = `${name}, ${place}`;
      while (key in found) key += ', again';
      found[key] = [box.left, box.top, box.width, box.height].map(Math.round).join(' ');
    }
    return found;
  });
}

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const) {
  test(`at ${width} × ${height} nothing that can be pressed moves while results and advice come in${width < 720 ? ' @whole' : ''}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openPlay(page, '#/play/deaf-tower?links=6-9');
    await run(page);
    await expectVerdict(page, false);
    const told = await pressables(page);
    expect(Object.keys(told).length).toBeGreaterThan(12);
    const verdict = page.locator('.verdict');
    await expect(verdict).not.toContainText(/…/, { timeout: 60_000 });
    await expect(verdict.getByRole('button', { name: 'cut 6–9' })).toBeEnabled();
    const after = await pressables(page);
    const stays = (now: Record<string, string>) =>
      Object.fromEntries(Object.keys(told).map((name) => [name, now[name]]));
    expect(stays(after)).toEqual(told);
    // What a phone is asked to show pushes the table below it down, and nothing else.
    for (const name of Object.keys(told)) if (width < 720 && name.startsWith('take-name')) delete told[name];
    await verdict.getByRole('button', { name: 'Where to look' }).click();
    expect(stays(await pressables(page))).toEqual(told);
    await verdict.getByRole('button', { name: 'Say more' }).click();
    expect(stays(await pressables(page))).toEqual(told);
    await verdict.getByRole('button', { name: 'Show the change' }).click();
    await expect(verdict.getByRole('button', { name: 'Carry it into the plan' })).toBeVisible();
    expect(stays(await pressables(page))).toEqual(told);
    expect(await hiddenParts(page, ['.advice-text', '.advice button'])).toEqual([]);
  });
}

test('at 200 % of a small window the board keeps its height, the page scrolls, and the way on is reached', async ({
  page,
}) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await openPlay(page, '#/play/deaf-tower?links=6-9');
  expect((await page.locator('#chain-view').boundingBox())!.height).toBeGreaterThan(250);
  await run(page);
  await expectVerdict(page, false);
  const wayOn = page.locator('.verdict').getByRole('button', { name: 'Plan again' });
  await wayOn.scrollIntoViewIfNeeded();
  await expect(wayOn).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(640);
});

test('in the light theme, whose type is larger, the figures over a world stand clear of its picture @whole', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('skipfold.settings', JSON.stringify({ theme: 'light' })));
  await page.goto('./?lang=de#/play/hairpin?seed=1&links=1-10');
  const heads = ([width, height]: readonly [number, number]) =>
    test.step(`${width} × ${height}`, async () => {
      await page.setViewportSize({ width, height });
      const covered = await page.locator('.world:visible').evaluateAll((worlds) =>
        worlds.map((world) => {
          const host = world.querySelector('.view-host')!;
          const top = host.getBoundingClientRect().top + Number.parseFloat(getComputedStyle(host).paddingTop);
          return world.querySelector('.world-head')!.getBoundingClientRect().bottom - top;
        }),
      );
      expect(covered).toHaveLength(2);
      expect(Math.max(...covered)).toBeLessThanOrEqual(0);
    });
  const headsAtAll = async () => {
    for (const size of [
      [1280, 800],
      [950, 700],
      [800, 700],
    ] as const)
      await heads(size);
  };
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.locator('.world-head').first().waitFor();
  await headsAtAll();
  await page.getByRole('button', { name: 'Los', exact: true }).click();
  await expect(page.locator('.play')).toHaveAttribute('data-phase', 'show', { timeout: 20_000 });
  await page.keyboard.press('e');
  await expect(page.locator('.world-warm .world-facts')).toContainText('nötig');
  await headsAtAll();
});

test('a picture whose room changes is never seen empty', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openPlay(page, placedAt('hairpin', [[1, 10]]));
  await run(page);
  await expectVerdict(page, true);
  // Heard after the pictures' own observers and before the browser paints: what is in a canvas now is what is seen.
  const empty = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        // Runs without links are drawn once they are known, which may be after the verdict: their canvas is rightly empty until then.
        const canvases = [...document.querySelectorAll<HTMLCanvasElement>('main canvas')].filter(
          (canvas) => canvas.checkVisibility() && !isEmpty(canvas),
        );
        const sizes = canvases.map(({ width, height }) => `${width}x${height}`);
        let isFirst = true;
        const seen = new ResizeObserver(() => {
          if (isFirst) {
            isFirst = false;
            document.querySelector<HTMLElement>('.dock')!.style.height = '240px';
            return;
          }
          seen.disconnect();
          const changed = canvases.filter(({ width, height }, k) => `${width}x${height}` !== sizes[k]);
          resolve([
            ...(changed.length < 2 ? ['chain and tower have no other size'] : []),
            ...changed.filter(isEmpty).map(nameOf),
          ]);
        });
        const nameOf = (canvas: HTMLCanvasElement) => canvas.dataset.view ?? canvas.parentElement!.className;
        function isEmpty(canvas: HTMLCanvasElement): boolean {
          const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')!;
          copy.drawImage(canvas, 0, 0);
          return copy.getImageData(0, 0, canvas.width, canvas.height).data.every((value) => value === 0);
        }
        seen.observe(document.querySelector('#chain-view')!);
      }),
  );
  expect(empty).toEqual([]);
});
