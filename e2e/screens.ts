import { type Page, expect as strict } from '@playwright/test';
import { findNodes, placedAt, shippedLevels } from './play-page.ts';
import { fileOf, reportOf } from './reports.ts';

/**
 * A screen of the program and the way to it, by classes and keys, so that it is the same way in every language.
 */
export interface Screen {
  readonly name: string;
  open(page: Page): Promise<void>;
}

/** Verdicts, searches and claims are waited for so long, ms. */
const LIMIT_MS = 120_000;
/** Pictures glide and lines fade in before they rest, ms. */
const REST_MS = 700;

const expect = strict.configure({ timeout: LIMIT_MS });

const DECOY_LEVEL = 'false-key';
const DECOY_LOST = '0-23';
const FOLD = 'walk=UUUUURDDDDDRUUUUURDDDDD&links=0-11.12-23';

async function goto(page: Page, hash: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`./${hash}`);
}

async function play(page: Page, hash: string): Promise<void> {
  await goto(page, hash);
  await expect(page.locator('#chain-view canvas')).toBeVisible();
  await page.waitForTimeout(REST_MS);
}

const show = (page: Page) => expect(page.locator('.play')).toHaveAttribute('data-phase', 'show');

/** Runs what is placed, and skips to its end. */
async function end(page: Page, state: 'won' | 'lost'): Promise<void> {
  await page.keyboard.press('Space');
  await show(page);
  await page.keyboard.press('e');
  await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', state);
  await page.waitForTimeout(4 * REST_MS);
}

async function won(page: Page): Promise<void> {
  const { id, solution, solutionDials } = shippedLevels().find((level) => level.id === DECOY_LEVEL)!;
  await play(page, placedAt(id, solution, solutionDials));
  await end(page, 'won');
}

/** A dialog of Play, by the place of its button counted from the right end of the bar. */
const dialog = (place: number) => async (page: Page) => {
  await play(page, '#/play/meander?links=0-11');
  await page.locator('.tools .tool-button').nth(-place).click();
  await expect(page.locator('dialog[open]')).toBeVisible();
};

/** A link is wanted from one bead, and the pointer is over the other. */
async function planning(page: Page): Promise<void> {
  await play(page, `#/play/${DECOY_LEVEL}?links=2-21`);
  const from = await findNodes(page, 'chain', [4]);
  await page.mouse.click(from.get(4)!.x, from.get(4)!.y);
  const to = await findNodes(page, 'chain', [17]);
  await page.mouse.move(to.get(17)!.x, to.get(17)!.y);
}

/** An exhibit as it stands once nobody asks any more, and all is measured. */
async function exhibit(page: Page, id: string): Promise<void> {
  await goto(page, `#/lab/${id}?answer=-`);
  const done = 'main[data-works="done"]:not(:has([data-verdict="measuring"]))';
  await page.locator(done).waitFor({ timeout: LIMIT_MS });
  await page.waitForTimeout(2 * REST_MS);
}

export const EXHIBITS = [
  'skyscraper',
  'tyranny',
  'addition',
  'plus-i',
  'time',
  'step-size',
  'damping',
  'conditioning',
  'implicit',
  'ensemble',
  'heat',
  'schrodinger',
  'receptive-field',
  'protein',
  'mirror',
] as const;

async function tuned(page: Page): Promise<void> {
  await goto(page, '#/design?walk=UUUUURDDDDD');
  await page.locator('.tune .choice-option').first().click();
  await page.locator('.tune .main-button, .tune .button').first().click();
  await expect(page.locator('.tune')).toHaveAttribute('data-status', 'done');
}

/** A report of a lesson of one question, as a file. */
const answered = (name: string, answer: number) =>
  fileOf(`${name}.json`, reportOf(name, answer, 'Quiz', { ask: '?', options: ['1', '2'], answer: 1 }));

async function table(page: Page): Promise<void> {
  await goto(page, '#/lesson/reports');
  await page.locator('input[type=file]').setInputFiles([answered('Ada', 1), answered('Emmy', 0), answered('Sofja', 1)]);
  await expect(page.locator('tbody tr')).toHaveCount(3);
}

const opens = (hash: string) => async (page: Page) => {
  await goto(page, hash);
  await expect(page.locator('main')).toBeVisible();
  await page.waitForTimeout(2 * REST_MS);
};

/** Every kind of screen of all modes. */
export const SCREENS: readonly Screen[] = [
  { name: 'play-rest', open: (page) => play(page, '#/play/hairpin') },
  { name: 'play-planning', open: planning },
  { name: 'play-dials', open: (page) => play(page, '#/play/two-brakes') },
  {
    name: 'play-show',
    open: async (page) => {
      await play(page, `#/play/${DECOY_LEVEL}?links=2-21`);
      await page.keyboard.press('Space');
      await show(page);
      await page.waitForTimeout(3000);
      await page.keyboard.press('Space');
    },
  },
  {
    name: 'play-lost',
    open: async (page) => {
      await play(page, '#/play/meander?links=');
      await end(page, 'lost');
    },
  },
  {
    name: 'play-misfold',
    open: async (page) => {
      await play(page, `#/play/${DECOY_LEVEL}?links=${DECOY_LOST}`);
      await end(page, 'lost');
    },
  },
  {
    name: 'play-loud',
    open: async (page) => {
      await play(page, '#/play/loud-meander?links=0-11');
      await end(page, 'lost');
    },
  },
  { name: 'play-won', open: won },
  {
    name: 'play-why',
    open: async (page) => {
      await won(page);
      await page.locator('.verdict-actions button').nth(1).click();
      await expect(page.locator('dialog[open]')).toBeVisible();
    },
  },
  { name: 'play-help', open: dialog(1) },
  { name: 'play-settings', open: dialog(2) },
  { name: 'play-share', open: dialog(3) },
  { name: 'play-levels', open: dialog(4) },
  {
    name: 'play-bench',
    open: async (page) => {
      await play(page, '#/play/meander?links=0-11');
      await page.keyboard.press('b');
      await expect(page.locator('.play')).toHaveAttribute('data-phase', 'bench');
      await page.waitForTimeout(2 * REST_MS);
    },
  },
  { name: 'play-daily', open: (page) => play(page, '#/play/daily?date=2026-12-04&size=middle') },
  {
    name: 'play-twin-map',
    open: async (page) => {
      await play(page, '#/play/crown?links=');
      await page.locator('.shared [role=tab]').nth(1).click();
      await page.waitForTimeout(REST_MS);
    },
  },
  { name: 'lab-landing', open: opens('#/lab') },
  ...EXHIBITS.map((id) => ({ name: `lab-${id}`, open: (page: Page) => exhibit(page, id) })),
  { name: 'design-empty', open: opens('#/design?walk=') },
  { name: 'design-drawn', open: opens(`#/design?${FOLD}`) },
  { name: 'design-tuned', open: tuned },
  {
    name: 'design-scatter',
    open: async (page) => {
      await tuned(page);
      await page.locator('.tune-chart').first().scrollIntoViewIfNeeded();
      await page.waitForTimeout(REST_MS);
    },
  },
  { name: 'lesson', open: opens('#/lesson') },
  { name: 'lesson-build', open: opens('#/lesson/build?ready=biology') },
  { name: 'lesson-step', open: opens('#/lesson?ready=biology&step=3') },
  { name: 'lesson-report', open: opens('#/lesson?ready=biology&report=1') },
  { name: 'lesson-table', open: table },
  { name: 'lesson-present', open: opens('#/lesson?ready=biology&step=3&present') },
  { name: 'lesson-guide', open: opens('#/lesson/guide/biology') },
];
