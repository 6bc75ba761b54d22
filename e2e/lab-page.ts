import { gzipSync } from 'node:zlib';
import { expect, type Locator, type Page, type Response } from '@playwright/test';
import { violations } from './axe.ts';
import { test } from './fixtures.ts';
import { clipped } from './hidden-parts.ts';

/** A claim's numbers as the page states them. */
export interface Numbers {
  readonly expected: number;
  readonly measured: number;
  readonly error: number;
}

/**
 * Opens an exhibit and waits until it is there. Always in a new document: where only the part after # changes,
 * the claims of the state before would stand there, measured and holding, until the page has read the new one.
 */
export async function openExhibit(page: Page, id: string, query = ''): Promise<void> {
  if (page.url() !== 'about:blank') await page.goto('about:blank');
  await page.goto(`./#/lab/${id}${query === '' ? '' : `?${query}`}`);
  await expect(page.locator(`main[data-exhibit="${id}"]`)).toBeVisible();
}

/** Waits until the picture's text says something; answers with the numbers that the pattern caught. */
export async function numbersTold(page: Page, pattern: RegExp): Promise<number[]> {
  const picture = page.locator('.lab-canvas');
  await expect(picture).toHaveAttribute('aria-label', pattern);
  return (pattern.exec((await picture.getAttribute('aria-label')) ?? '') ?? []).slice(1).map(Number);
}

export function claimOf(page: Page, name: string): Locator {
  return page.locator(`[data-claim="${name}"]`);
}

/** Waits until a claim is measured and holds; answers with its numbers, measured within its error of the expected one. */
export async function expectClaim(page: Page, name: string): Promise<Numbers> {
  const claim = claimOf(page, name);
  await expect(claim).toHaveAttribute('data-verdict', 'holds', { timeout: 90_000 });
  const { expected, measured, error, bound } = await claim.evaluate((element) => ({
    ...(element as HTMLElement).dataset,
  }));
  const numbers = { expected: Number(expected), measured: Number(measured), error: Number(error) };
  if (bound === undefined) expect(Math.abs(numbers.measured - numbers.expected)).toBeLessThanOrEqual(numbers.error);
  else if (bound === 'most') expect(numbers.measured + numbers.error).toBeLessThanOrEqual(numbers.expected);
  else expect(numbers.measured - numbers.error).toBeGreaterThanOrEqual(numbers.expected);
  return numbers;
}

/** Presses a key on a control so many times. */
export async function pressOn(page: Page, label: string, key: string, times = 1): Promise<void> {
  await page.getByLabel(label, { exact: true }).first().focus();
  for (let k = 0; k < times; k++) await page.keyboard.press(key);
}

/** The number that a slider says: on a log scale its place on the track is another. */
async function toldValue(page: Page, label: string): Promise<string> {
  const slider = page.getByRole('slider', { name: label, exact: true });
  await expect(slider).toHaveAttribute('aria-valuetext', /\d/);
  const words = await slider.getAttribute('aria-valuetext');
  return String(Number.parseFloat(words!.replace('−', '-')));
}

/** Drags a slider's thumb with the mouse to a part of its track, 0 to 1. */
async function dragSlider(page: Page, label: string, part: number): Promise<void> {
  const slider = page.getByRole('slider', { name: label, exact: true });
  await slider.scrollIntoViewIfNeeded();
  const box = (await slider.boundingBox())!;
  const value = await slider.evaluate((input: HTMLInputElement) => {
    const { min, max, valueAsNumber } = input;
    return (valueAsNumber - Number(min)) / (Number(max) - Number(min));
  });
  const at = (share: number) => box.x + 10 + share * (box.width - 20);
  await page.mouse.move(at(value), box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(at(part), box.y + box.height / 2, { steps: 6 });
  await page.mouse.up();
}

/** Runs the sweep that is chosen and answers with the number of points measured. */
async function runSweep(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Run the sweep' }).click();
  const chart = page.locator('[data-sweep]');
  await expect(chart).toBeInViewport({ ratio: 0.95 });
  await expect(chart).toHaveAttribute('data-sweep', 'done', { timeout: 180_000 });
  return Number(await chart.getAttribute('data-points'));
}

/** All that an exhibit says, in letters and in the names that are read out, but for the question and its answers. */
async function told(page: Page): Promise<string> {
  return page.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement;
    copy.querySelector('.panel-answer')!.remove();
    const named = [...copy.querySelectorAll('[aria-label]')].map((element) => element.getAttribute('aria-label'));
    return [copy.textContent, ...named].join(' ');
  });
}

/** Script text, wrong types, an older version's names and broken percent signs in one address; the parser's own tests take them apart. */
const HOSTILE = 'SLOT=%3Cscript%3Ealert(1)%3C%2Fscript%3E&seed=many&at=1e99&version=0&level=meander&more=%E0%A4%A';

const WINDOWS = [
  [390, 844, 'dark'],
  [1280, 800, 'dark'],
  [1440, 900, 'light'],
  [1440, 900, 'dark'],
] as const;

/** Lays the page out in each window and tells what is clipped there; then what axe has to say. */
async function look(page: Page, state: string, windows: readonly (typeof WINDOWS)[number][]): Promise<void> {
  for (const [width, height, theme] of windows) {
    await page.setViewportSize({ width, height });
    await page.evaluate((chosen) => {
      document.documentElement.dataset.theme = chosen;
    }, theme);
    await expect.poll(() => clipped(page), `${state} at ${width}×${height}, ${theme}`).toEqual([]);
  }
  expect(await violations(page), state).toEqual([]);
}

interface ExhibitFacts {
  readonly id: string;
  /** The claim to read, and the control that moves it: its label and its name in the address. */
  readonly claim: string;
  readonly control: { readonly label: string; readonly name: string };
  /** Keys on the control that lead to two settings, one after the other. */
  readonly settings: readonly [keys: readonly [string, number], keys: readonly [string, number]];
  /** Part of its track to drag the control to with the mouse. */
  readonly dragTo: number;
  /** What nothing on the page may say, before the visitor has answered. */
  readonly secret: RegExp;
  /** Controls on a log scale, whose positions are not their values. */
  readonly logControls?: readonly { readonly label: string; readonly name: string }[];
  /** Its claim takes long to measure: only the long way waits for it. */
  readonly isSlow?: boolean;
  /** What has to stand in the address for the claim to speak, if not the defaults. */
  readonly query?: string;
}

const nameOf = (response: Response) => new URL(response.url()).pathname.split('/').at(-1)!;

/** All scripts that a page loads from now on. */
function scriptsOf(page: Page): Response[] {
  const scripts: Response[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response);
  });
  return scripts;
}

/** An exhibit brings at most 60 kB of its own code, and none of the other modes' drawing library. */
async function expectSmall(id: string, scripts: readonly Response[]): Promise<void> {
  const own = scripts.filter((response) => nameOf(response).startsWith(`${id}-`));
  expect(own.length).toBeGreaterThan(0);
  // A shared part may bear an exhibit's name: all together.
  const sizes = await Promise.all(own.map(async (response) => gzipSync(await response.body()).length));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60 * 1024);
  expect(scripts.map(nameOf).filter((name) => /pixi|browserAll|Geometry/i.test(name))).toEqual([]);
}

/** What every exhibit has to stand: each is a few lines of facts and these tests. */
export function testExhibit({
  id,
  claim,
  control,
  settings,
  dragTo,
  secret,
  logControls = [],
  query = '',
  isSlow = false,
}: ExhibitFacts): void {
  // What `npm test` has time for, in one visit; `npm run test:whole` takes the long ways below.
  test(`${id}: tells nothing before it is asked; shown, it fits a phone, axe is content${isSlow ? '' : ', and its claim is measured'}; at most 60 kB`, async ({
    page,
  }) => {
    const scripts = scriptsOf(page);
    await openExhibit(page, id);
    await expectSmall(id, scripts);
    const veiled = await told(page);
    expect(veiled).toContain('waits for your answer');
    expect(veiled).not.toMatch(secret);
    await page.getByRole('button', { name: 'Just show me' }).click();
    await expect(page.locator('.claim-veiled')).toHaveCount(0);
    expect(await told(page)).toMatch(secret);
    await look(page, 'shown', WINDOWS.slice(0, 1));
    if (isSlow) return;
    if (query !== '') await openExhibit(page, id, query);
    const [[key, times]] = settings;
    await pressOn(page, control.label, key, times);
    await expectClaim(page, claim);
  });

  test(`${id}: the claim is measured at two settings of “${control.label}” by keyboard and a third by mouse, survives a reload, is swept @whole`, async ({
    page,
  }) => {
    test.slow();
    await openExhibit(page, id, query);
    const met: number[] = [];
    for (const [key, times] of settings) {
      await pressOn(page, control.label, key, times);
      met.push((await expectClaim(page, claim)).expected);
    }
    await dragSlider(page, control.label, dragTo);
    for (const { label } of logControls) await pressOn(page, label, 'ArrowRight', 3);
    const before = await expectClaim(page, claim);
    expect(new Set([...met, before.expected]).size).toBe(3);

    const values = new Map<string, string>();
    for (const { label, name } of [control, ...logControls]) {
      const value = await toldValue(page, label);
      values.set(label, value);
      await expect.poll(() => page.url(), label).toMatch(new RegExp(`[?&]${name}=${value}(&|$)`));
    }
    await page.reload();
    expect(await expectClaim(page, claim)).toEqual(before);
    for (const [label, value] of values) expect(await toldValue(page, label), label).toBe(value);

    expect(await runSweep(page)).toBeGreaterThanOrEqual(5);
    const download = page.waitForEvent('download');
    await page.locator('[data-sweep]').getByRole('button', { name: 'CSV' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  });

  test(`${id}: a bad address gives a message and the default state @whole`, async ({ page }) => {
    await openExhibit(page, id, HOSTILE.replace('SLOT', control.name));
    await expect(page.locator('.lab-notice')).toContainText('Not all of this address could be read');
    await expect.poll(() => new URL(page.url()).hash).toBe(`#/lab/${id}`);
  });

  test(`${id}: no violation for axe and nothing clipped, veiled and shown, in any window @whole`, async ({ page }) => {
    await openExhibit(page, id);
    await expect(page.locator('.claim-text, .lab-equations, .panel-limit, .chart-view')).toHaveCount(0);
    await look(page, 'veiled', WINDOWS);
    await page.getByRole('button', { name: 'Just show me' }).click();
    await expect(page.locator('.claim-veiled')).toHaveCount(0);
    await expect(page.locator('.chart-view').first()).toBeVisible();
    await look(page, 'shown', WINDOWS);
  });
}
