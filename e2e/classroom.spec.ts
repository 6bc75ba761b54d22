import { readFileSync } from 'node:fs';
import { deflateSync, inflateSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import decodeQR from 'qr/decode.js';
import { unsqueeze } from '../src/classroom/model/squeeze.ts';
import { violations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { expectWholeFrame } from './frames.ts';
import { fileOf, reportOf } from './reports.ts';

/** A page of somebody else: nothing kept, as a student's own computer. */
async function strangersPage(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ acceptDownloads: true, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

const inFrame = (page: Page) => page.frameLocator('.step-frame iframe');
const primer = readFileSync(new URL('../src/classroom/model/primer.txt', import.meta.url));
/** The text of a lesson that was packed, now or in the first way; of the former the first letter is a mark, and the first two bytes a check. */
function unpacked(l: string): string {
  if (!l.startsWith('2')) return inflateSync(Buffer.from(l, 'base64url')).toString();
  const text = unsqueeze(Buffer.from(l.slice(1), 'base64url').subarray(2), primer, 200_000);
  return text === null || text === 'long' ? '' : Buffer.from(text).toString();
}

/** What a QR code on the page says, read from a picture of it as a camera would. */
async function readCode(page: Page, place = '.qr-code'): Promise<string> {
  const svg = page.locator(`${place} svg`);
  const rows = await svg.evaluate(async (element) => {
    const size = 4 * Number(element.getAttribute('viewBox')!.split(' ')[2]);
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(element.outerHTML.replace('<svg', `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"`))}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0, size, size);
    return { size, data: [...context.getImageData(0, 0, size, size).data] };
  });
  return decodeQR({ width: rows.size, height: rows.size, data: Uint8Array.from(rows.data) });
}

test('a lesson is built, opened from its address in a new profile, done, and its report downloaded', async ({
  page,
  browser,
}) => {
  await page.goto('./#/lesson/build');
  await page.getByLabel('Title of the lesson').fill('Hot chains');
  await page.getByRole('radio', { name: 'Level', exact: true }).check();
  await page.getByLabel('Which').selectOption({ label: '1. Hairpin' });
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByLabel('What students do').fill('Link two beads and run.');
  await page.getByRole('group', { name: 'Question' }).getByRole('radio', { name: 'Choice' }).check();
  await page.getByLabel('What you ask').fill('Will it fold?');
  await page.getByLabel('Option 1', { exact: true }).fill('yes');
  await page.getByLabel('Option 2', { exact: true }).fill('no');
  await page.getByRole('radio', { name: 'Option 1 is right' }).check();
  await page.getByLabel('Predict: asked before').check();
  await page.getByLabel('Note for you alone').fill('Nine in ten fold.');
  // What is set up in the preview is what students find.
  await expect(inFrame(page).locator('.level-title')).toContainText('Hairpin');
  await inFrame(page).getByRole('tab', { name: 'Goal' }).click();
  await inFrame(page).getByLabel('Link from bead').fill('1');
  await inFrame(page).getByLabel('Link to bead').fill('10');
  await inFrame(page).getByLabel('Link to bead').press('Enter');
  await page.getByRole('button', { name: 'Take over what is shown' }).click();
  await expect(page.getByLabel('Address of what it shows')).toHaveValue(/links=1-10/);
  await page.getByRole('radio', { name: 'Words alone' }).check();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByLabel('Title of the step').fill('In the end');
  await page.getByRole('group', { name: 'Question' }).getByRole('radio', { name: 'Number' }).check();
  await page.getByLabel('What you ask').fill('How many links?');
  await page.getByLabel('Right value').fill('1');
  await page.getByRole('button', { name: 'Move “In the end” up' }).click();
  await expect(page.getByRole('button', { name: '1. In the end' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByRole('button', { name: '2. In the end' })).toBeVisible();

  await page.getByRole('main').getByRole('button', { name: 'Hand it out' }).click();
  const address = await page.getByRole('textbox', { name: 'Address for students' }).inputValue();
  expect(address).toContain('/?lang=en#/lesson?l=');
  const packed = new URLSearchParams(address.split('?').at(-1)).get('l')!;
  const inside = unpacked(packed);
  expect(inside).toContain('Will it fold?');
  expect(inside).not.toMatch(/Nine in ten|answer|note/);
  expect(await readCode(page)).toBe(address);
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.getByLabel('Title of the lesson')).toHaveValue('Hot chains');
  await page.goto('./#/lesson'); // its preview would run beside the student's

  const student = await strangersPage(browser, address);
  await expect(student.locator('.step-frame')).toHaveCount(0);
  await student.getByRole('button', { name: 'That is my answer' }).click();
  await expect(student.getByText('Choose or type an answer first.')).toBeVisible();
  await student.getByRole('radio', { name: 'no' }).check();
  await student.getByRole('button', { name: 'That is my answer' }).click();
  await expect(inFrame(student).locator('canvas').first()).toBeVisible();
  // The lesson says what to do: the level's own guidance would contradict it.
  await expect(inFrame(student).locator('.coach')).toHaveCount(0);
  await inFrame(student).getByRole('button', { name: 'Run', exact: true }).click();
  await expect(inFrame(student).locator('.play')).toHaveAttribute('data-phase', 'show', { timeout: 60_000 });
  await inFrame(student).locator('body').press('e');
  await expect(student.getByText('1 try, won')).toBeVisible({ timeout: 30_000 });
  await inFrame(student).locator('body').press('.');
  await student.getByLabel('Your number').fill('1,0');
  await student.reload();
  await expect(student.getByLabel('Your number')).toHaveValue('1');
  await expect(student.getByText('This lesson was begun on this computer.')).toBeVisible();
  await student.getByRole('button', { name: 'Go on' }).click();
  await student.getByRole('button', { name: 'To your report' }).first().click();
  await student.getByRole('button', { name: 'Download report' }).click();
  await expect(student.getByRole('alert')).toHaveText(/^Your name is missing/);
  await expect(student.getByLabel('Your name')).toBeFocused();
  await student.getByLabel('Your name').fill('Ada');
  const download = student.waitForEvent('download');
  await student.getByRole('button', { name: 'Download report' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('Hot-chains-Ada.report.json');
  const path = await file.path();
  const report = JSON.parse(readFileSync(path, 'utf8'));
  expect(report).toMatchObject({
    report: 2,
    name: 'Ada',
    works: [{ answer: 1, tries: 1, attempts: [{ helped: false }] }, { answer: 1 }],
  });

  // The page has the name still, the browser has forgotten it.
  await expect(student.getByRole('heading', { name: 'Report of Ada' })).toBeVisible();
  expect(await student.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('Ada');

  // The teacher's own lesson marks it; the file opens again as a page.
  await page.goto('./#/lesson/reports');
  await page.getByLabel('Report files').setInputFiles(path);
  await expect(page.getByRole('row', { name: /Ada/ })).toContainText('1 of 10 of 1');
  await student.goto(new URL('./#/lesson/report', student.url()).href);
  await student.getByLabel('Report file').setInputFiles(path);
  await expect(student.getByRole('heading', { name: 'Report of Ada' })).toBeVisible();
  // The next one at this computer begins anew.
  await student.goto(address);
  await expect(student.getByText('This lesson was begun on this computer.')).toBeVisible();
  await student.getByRole('button', { name: /^Not mine/ }).click();
  await expect(student.getByRole('button', { name: 'That is my answer' })).toBeVisible();
  await student.context().close();
});

const own = {
  lesson: 1,
  id: 'own',
  title: 'Gains',
  language: 'en',
  aims: ['A secret aim'],
  steps: [
    {
      title: 'Gain',
      task: '',
      note: 'A secret note',
      question: { kind: 'choice', ask: 'Which?', options: ['small', 'large'], answer: 1 },
    },
  ],
};
/** What a lesson's address holds. */
const inAddress = (url: string) => unpacked(new URLSearchParams(url.split('?').at(-1)).get('l')!);

test('no address of an own lesson holds answers or notes: the one in the bar may be copied for the class', async ({
  page,
}) => {
  await page.goto('./#/lesson');
  await page.getByLabel('Open a lesson file').setInputFiles(fileOf('own.lesson.json', own));
  await page.getByRole('button', { name: 'Present: Gains' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Gain' })).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.locator('[data-right="true"]')).toHaveText('large');
  expect(inAddress(page.url())).not.toMatch(/secret|answer/);
  await page.reload();
  await page.getByRole('button', { name: 'Notes', exact: true }).click();
  await expect(page.getByText('A secret note')).toBeVisible();
  await page.goto('./#/lesson');
  await page.getByRole('button', { name: 'As a student: Gains' }).click();
  await expect(page.getByText('Step 1 of 1')).toBeVisible();
  expect(inAddress(page.url())).not.toMatch(/secret|answer/);
  // One from before held them: they leave the bar.
  const whole = deflateSync(JSON.stringify({ ...own, title: 'Old' })).toString('base64url');
  await page.goto(`./#/lesson?l=${whole}&present=1`);
  await expect.poll(() => inAddress(page.url())).not.toMatch(/secret|answer/);
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  await expect(page.locator('[data-right="true"]')).toHaveText('large');
});

test('ten reports make one table; bad ones are named and the others still read', async ({ page }) => {
  await page.goto('./#/lesson/reports');
  const files = Array.from({ length: 10 }, (_, k) => fileOf(`${k}.json`, reportOf(`Student ${10 - k}`, k % 2)));
  const bad = [
    fileOf('cat.json', 'meow'),
    fileOf('later.json', { ...reportOf('X', 0), report: 9 }),
    fileOf('huge.json', 'x'.repeat(1_000_000)),
    fileOf('hostile.json', { ...reportOf('X', 0), works: [{ __proto__: null, answer: '<script>' }] }),
  ];
  await page.getByLabel('Report files').setInputFiles([...bad.slice(0, 2), ...files, ...bad.slice(2)]);
  await expect(page.getByText('10 reports read.')).toBeVisible();
  await expect(page.getByText('4 files not read:')).toBeVisible();
  await expect(page.getByText('cat.json: the file is no JSON.')).toBeVisible();
  await expect(page.getByText('later.json: report is 9')).toBeVisible();
  await expect(page.getByText('huge.json: ')).toContainText('at most');
  const names = () => page.getByRole('rowheader').getByRole('button').allTextContents();
  expect(await names()).toEqual(Array.from({ length: 10 }, (_, k) => `Student ${k + 1}`));
  // The right answer stands beside a wrong one only where it is known.
  const openFirst = () => page.getByRole('button', { name: 'Open the report of Student 10' }).click();
  await openFirst();
  await expect(page.getByRole('heading', { name: 'Report of Student 10' })).toBeVisible();
  await expect(page.getByText('Right is:')).toHaveCount(0);
  await page.getByRole('button', { name: 'Back to the table' }).click();
  // The lesson's own file has the answers.
  const lesson = reportOf('', 0).lesson;
  const [step] = lesson.steps;
  const marked = { ...lesson, steps: [{ ...step, question: { ...step.question, answer: 1 } }] };
  await page.getByLabel('Report files').setInputFiles([fileOf('quiz.lesson.json', marked)]);
  await expect(page.getByRole('row', { name: /Student 1 / })).toContainText('✓');
  await expect(page.getByText('5 of 10', { exact: true })).toBeVisible();
  await openFirst();
  await expect(page.getByText('Right is: large')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the table' }).click();
  await page.getByRole('button', { name: 'Sort by Right' }).click();
  expect((await names()).slice(0, 5)).toEqual([9, 7, 5, 3, 1].map((k) => `Student ${k}`));
  expect(await violations(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  expect(readFileSync(await (await download).path(), 'utf8').split('\r\n')[1]).toBe(
    'Student 10,2026-03-01,1,0,1,0,0,small,0',
  );
});

test('a bad lesson is refused with the reason, and the list of lessons stands', async ({ page }) => {
  await page.goto('./#/lesson?l=broken');
  await expect(page.getByRole('alert')).toContainText('incomplete or altered');
  await expect(page.getByRole('heading', { name: 'Lessons ready to use' })).toBeVisible();
  const steps = [{ title: 'x', task: '', show: 'javascript:alert(1)' }];
  const bad = { lesson: 1, id: 'bad', title: 'Bad', language: 'en', steps };
  for (const [file, reason] of [
    [fileOf('a.json', bad), 'step 1: show'],
    [fileOf('b.json', { ...bad, steps: Array(1000).fill({ title: 'x', task: 'x' }) }), 'steps has 1000 entries'],
    [fileOf('c.json', { ...bad, lesson: 4 }), 'a later version'],
    [fileOf('d.json', 'x'.repeat(1_000_000)), 'at most 200000'],
    [fileOf('e.json', { ...bad, title: '<script>alert(1)</script>' }), 'title holds script text'],
  ] as const) {
    await page.getByLabel('Open a lesson file').setInputFiles(file);
    await expect(page.getByRole('alert')).toContainText(reason);
  }
  await expect(page.getByText('None yet.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.goto('./#/lesson/cellar');
  await expect(page.getByRole('alert')).toContainText('no page “cellar”');
});

test('where frames are forbidden, or do not arrive, a step says so and opens in a window of its own @whole', async ({
  page,
  quiet,
}) => {
  quiet.allow(/ERR_FAILED/);
  await page.route(
    (url) => url.searchParams.has('frame'),
    (route) => route.abort(),
  );
  await page.goto('./#/lesson?ready=biology&step=3');
  await expect(page.getByRole('alert')).toContainText('This cannot be shown here');
  const [own] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: 'Open in a new window' }).click(),
  ]);
  await expect(own.locator('main[data-exhibit="protein"]')).toBeVisible();
  await page.getByRole('radio', { name: 'It is a stronger bond' }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { name: 'In the cold' })).toBeVisible();
});

test('the presenter goes by keys and clicker, over the frame too; blank, notes, answer, pointer @whole', async ({
  page,
}) => {
  await page.goto('./#/lesson?ready=biology&present');
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('What do you think?');
  await page.keyboard.press('PageDown');
  await expect(title).toHaveText('A chain in the heat');
  // The page answers the question that is put to the class: it stays closed until they have voted.
  await expect(page.getByText('The class answers first.')).toBeVisible();
  await expect(page.locator('.step-frame')).toHaveCount(0);
  await page.keyboard.press('o');
  await expect(page.getByLabel('Notes', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Open the page' }).click();
  await inFrame(page).locator('body').press('PageDown');
  await expect(title).toHaveText('What a loop costs');
  await expect(page.getByLabel('Notes', { exact: true })).toHaveCount(0);
  await page.keyboard.press('o');
  await expect(page.getByLabel('Notes', { exact: true })).toContainText('heart of the lesson');
  await page.keyboard.press('a');
  await expect(page.locator('[data-right="true"]')).toHaveText(/more shapes/);
  await page.keyboard.press('l');
  await page.mouse.move(1000, 400, { steps: 3 });
  await expect(page.locator('.present-pointer')).toHaveCSS('visibility', 'visible');
  await page.keyboard.press('t');
  await expect(inFrame(page).locator('html')).toHaveAttribute('data-theme', 'light');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('b');
  await expect(page.getByRole('button', { name: /Blank screen/ })).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('button', { name: /Blank screen/ })).toHaveCount(0);
  await expect(title).toHaveText('What a loop costs');
  await page.goBack();
  await expect(title).toHaveText('A chain in the heat');
  await page.keyboard.press('a');
  await expect(page.locator('.step-frame')).toHaveCount(1);
  await page.getByRole('link', { name: 'Leave' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('axe finds no violation in the builder, on handing out, in a step and on the report @whole', async ({ page }) => {
  await page.goto('./#/lesson/build?ready=learning');
  await expect(inFrame(page).locator('main[data-exhibit="tyranny"]')).toBeVisible();
  expect(await violations(page), 'the builder').toEqual([]);
  await page.getByRole('main').getByRole('button', { name: 'Hand it out' }).click();
  await expect(page.getByRole('textbox', { name: 'Address for students' })).toBeVisible();
  expect(await violations(page), 'handing out').toEqual([]);
  await page.goto('./#/lesson?ready=learning');
  await page.getByLabel('Your number').fill('9');
  expect(await violations(page), 'a prediction').toEqual([]);
  await page.getByRole('button', { name: 'That is my answer' }).click();
  await expect(page.getByText('measured numbers agree')).toBeVisible();
  expect(await violations(page), 'a step').toEqual([]);
  await page.goto('./#/lesson?ready=learning&report=1');
  expect(await violations(page), 'the report').toEqual([]);
});

test('the presenter’s notes have a window of their own, and either window leads the other on', async ({ page }) => {
  await page.goto('./#/lesson?ready=biology&present');
  const [notes] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Notes window' }).click(),
  ]);
  await expect(notes.getByText('leave them uncorrected')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Notes', exact: true })).toBeDisabled();
  await page.keyboard.press('o');
  await expect(page.getByLabel('Notes', { exact: true })).toHaveCount(0);
  await page.keyboard.press('PageDown');
  await expect(notes.getByRole('heading', { level: 1 })).toHaveText('A chain in the heat');
  expect(await violations(notes)).toEqual([]);
  await notes.keyboard.press('PageDown');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What a loop costs');
  await expect(notes.getByRole('heading', { level: 1 })).toHaveText('What a loop costs');
  await notes.close();
  await expect(page.getByRole('button', { name: 'Notes', exact: true })).toBeEnabled();
});

test('what was written in the first step stands where the last one asks for it', async ({ page }) => {
  await page.goto('./#/lesson?ready=biology');
  await page.getByLabel('Your words').fill('It pulls.');
  await page.goto('./#/lesson?ready=biology&step=7');
  await expect(page.getByRole('region', { name: 'Your answer in step 1' })).toContainText('It pulls.');
  expect(await violations(page)).toEqual([]);
});

test('the builder holds controls by name, shows one world, an exhibit in short, and an earlier answer @whole', async ({
  page,
  browser,
}) => {
  await page.goto('./#/lesson/build?ready=biology');
  await page.getByRole('button', { name: '6. A protein that exists' }).click();
  const each = page.getByRole('group', { name: 'Each control' });
  await expect(each.getByLabel('Links')).toHaveValue('fixed');
  await each.getByLabel('seed').selectOption('hidden');
  await inFrame(page).getByRole('tab', { name: 'Goal' }).click();
  await expect(inFrame(page).getByRole('button', { name: /Remove/ })).toHaveCount(3);
  await page.getByLabel('Controls as students find them').check();
  await inFrame(page).getByRole('tab', { name: 'Goal' }).click();
  await expect(inFrame(page).getByText('They are given here')).toBeVisible();
  await expect(inFrame(page).getByRole('button', { name: /Remove/ })).toHaveCount(0);
  await page.getByRole('group', { name: 'Which world' }).getByRole('radio', { name: 'both' }).check();
  await expect(inFrame(page).getByRole('tab', { name: 'Network' })).toBeVisible();
  await page.getByRole('group', { name: 'Which world' }).getByRole('radio', { name: 'chain alone' }).check();
  await page.getByLabel('Show an earlier answer beside the task').selectOption('3. What a loop costs');
  await page.getByRole('button', { name: '3. What a loop costs' }).click();
  await expect(page.getByLabel('In short')).toBeChecked();
  await expect(each.getByLabel('loop', { exact: false }).first()).toHaveValue('free');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('main').getByRole('button', { name: 'Hand it out' }).click();
  const address = await page.getByRole('textbox', { name: 'Address for students' }).inputValue();
  const { lesson, steps } = JSON.parse(inAddress(address));
  expect(lesson).toBe(3);
  expect(steps[5]).toMatchObject({
    controls: { fixed: ['links'], hidden: ['bench', 'seed'] },
    world: 'chain',
    recall: steps[2].id,
  });
  await page.goto('./#/lesson'); // its preview would run beside the student's

  const student = await strangersPage(browser, address.replace('#/lesson?', '#/lesson?step=6&'));
  await expect(student.getByRole('region', { name: 'Your answer in step 3' })).toBeVisible();
  await expect(inFrame(student).getByText('They are given here')).toBeVisible();
  await expect(inFrame(student).getByLabel('seed')).toHaveCount(0);
  await student.context().close();
});

test('the guide says how a step shows its page', async ({ page }) => {
  await page.goto('./#/lesson/guide/biology');
  const step = (title: string) =>
    page.locator('.guide-step').filter({ has: page.getByRole('heading', { name: title }) });
  await expect(step('A protein that exists')).toContainText(
    'Students cannot change: links. Students do not see: bench.',
  );
  await expect(step('A protein that exists')).toContainText('Only the chain is shown and judged');
  await expect(step('What a loop costs')).toContainText('The exhibit is shown in short');
});

test('each ready lesson has a guide and a worksheet @whole', async ({ page }) => {
  for (const id of ['biology', 'computing', 'learning']) {
    await page.goto(`./#/lesson/guide/${id}`);
    for (const name of ['Aims', 'Timing', 'Misconceptions to expect', 'What the analogy does not say'])
      await expect(page.getByRole('heading', { name })).toBeVisible();
    await expect(page.getByText('45 minutes in all.')).toBeVisible();
    await expect(page.locator('.worksheet').getByRole('listitem').first()).toBeVisible();
    await expect(
      page
        .getByRole('columnheader', { name: 'Folded' })
        .or(page.getByRole('columnheader', { name: 'Measured' }))
        .first(),
    ).toBeVisible();
    expect(await readCode(page, '.worksheet-where')).toBe(await page.locator('.worksheet-address').textContent());
    expect(await violations(page), id).toEqual([]);
  }
});

test('a lesson on a phone goes from task to page to answer, nothing beyond the edge @phone', async ({ page }) => {
  await page.goto('./#/lesson?ready=computing');
  await expect(inFrame(page).locator('main[data-exhibit="skyscraper"]')).toBeVisible();
  // The page around gives the frame the height that it asks for.
  await expectWholeFrame(inFrame(page));
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
    0,
  );
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { name: 'The message on its way down' })).toBeVisible();
});

test('keyboard alone leads through a lesson: predict, run, answer, report @whole', async ({ page }) => {
  const tabTo = async (isThere: () => Promise<boolean>) => {
    for (let k = 0; k < 40 && !(await isThere()); k++) await page.keyboard.press('Tab');
    expect(await isThere()).toBe(true);
  };
  const focused = (selector: string) => () =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);
  await page.goto('./#/lesson?ready=computing&step=5');
  await expect(page.getByRole('button', { name: 'That is my answer' })).toBeVisible();
  await tabTo(focused('.lesson-question input'));
  await page.keyboard.press('ArrowDown');
  await tabTo(focused('.lesson-question .main-button'));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your answer: No: nothing is left')).toBeVisible();
  await expect(inFrame(page).locator('.level-title')).toContainText('Deaf tower');
  const inField = (label: string) => () =>
    inFrame(page)
      .getByLabel(label)
      .evaluate((field) => field === document.activeElement);
  await tabTo(inField('Link from bead'));
  await page.keyboard.type('3');
  await page.keyboard.press('Tab');
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await tabTo(() =>
    inFrame(page)
      .getByRole('button', { name: 'Run', exact: true })
      .evaluate((button) => button === document.activeElement),
  );
  await page.keyboard.press('Enter');
  await expect(inFrame(page).locator('.play')).toHaveAttribute('data-phase', 'show', { timeout: 30_000 });
  await page.keyboard.press('e');
  await expect(page.getByText('1 try, won')).toBeVisible({ timeout: 20_000 });
  for (const title of ['One block less', 'In your own words']) {
    await page.keyboard.press('.');
    await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
  }
  await tabTo(focused('.lesson-question textarea'));
  await page.keyboard.type('It adds. Nothing fades.');
  await tabTo(focused('.lesson-ways .main-button'));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Your name')).toBeVisible();
  await tabTo(focused('#root input[type="text"]'));
  await page.keyboard.type('Ada');
  await page.keyboard.press('Tab');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const report = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  expect(report.name).toBe('Ada');
  expect(report.works[4]).toMatchObject({ answer: 1, attempts: [{ won: true, links: [[3, 12]] }] });
  expect(report.works[6].answer).toBe('It adds. Nothing fades.');
});

test('the card of one’s own lesson hands it out; a copy that was changed has a code too fine for the wall, and says so', async ({
  page,
}) => {
  await page.goto('./#/lesson/build?ready=biology');
  await page.getByLabel('Title of the lesson').fill('Wörter & Brücken');
  await expect(page.getByText('Steps take 45 of 45 minutes.')).toBeVisible();
  await page.getByLabel('Minutes', { exact: true }).fill('7');
  await expect(page.getByText('3 min more than planned.')).toBeVisible();
  await page.getByLabel('Minutes planned').fill('48');
  await expect(page.getByText(/than planned/)).toHaveCount(0);
  await page.getByLabel('Language', { exact: true }).selectOption('another one');
  await page.getByLabel('Its short name').fill('fr');
  await page.getByLabel('Language', { exact: true }).selectOption('Deutsch');
  await page.getByText('For the guide', { exact: true }).click();
  await page.getByLabel('What students should know before').fill('As in step 3.');
  const named = page.getByRole('region', { name: 'Steps named in texts' });
  await expect(named).toContainText('“As in step 3.”');
  await named.getByRole('button', { name: 'Go to the text' }).click();
  await expect(page.getByLabel('What students should know before')).toBeFocused();
  await named.getByRole('button', { name: 'Let the numbers follow' }).click();
  await expect(named).toHaveCount(0);
  await expect(page.getByLabel('What students should know before')).toHaveValue('As in step {step:loop}.');

  await page.goto('./#/lesson');
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Wörter & Brücken' }) });
  const download = page.waitForEvent('download');
  await card.getByRole('button', { name: /^Download/ }).click();
  expect((await download).suggestedFilename()).toBe('woerter-bruecken.lesson.json');
  await card.getByRole('button', { name: /^Hand it out/ }).click();
  await expect(page.getByText(/cells from edge to edge|too long for a QR code/)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Address for students' })).toHaveValue(/lang=de#/);
  const open = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download for students' }).click();
  const file = await open;
  expect(file.suggestedFilename()).toBe('woerter-bruecken-students.lesson.json');
  expect(readFileSync(await file.path(), 'utf8')).not.toMatch(/"answer"|"note"|\{step:/);
});

test('who teaches finds the classroom from Play’s help and Design’s bar; a student’s bar shows no other places', async ({
  page,
}) => {
  const places = page.getByRole('navigation', { name: 'Places' });
  await page.goto('./#/play/hairpin?seed=1');
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await page.getByRole('link', { name: 'Give a lesson with these levels' }).click();
  await expect(page.getByRole('heading', { name: 'Lessons ready to use' })).toBeVisible();
  await page.goto('./#/design');
  await expect(places.getByRole('link', { name: 'Classroom' })).toBeVisible();
  await page.goto('./#/lesson?ready=biology&step=6');
  await expect(page.getByText('Step 6 of 7')).toBeVisible();
  await expect(places).toHaveCount(0);
  // The lesson's own Next is the way on.
  await expect(inFrame(page).getByRole('button', { name: 'Help', exact: true })).toBeVisible();
  for (const name of ['Levels', 'Share'])
    await expect(inFrame(page).getByRole('button', { name, exact: true })).toHaveCount(0);
});
