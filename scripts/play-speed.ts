// `npm run speed:play -- [--json] [--slower FACTOR]`: Play on a slow laptop. The page's processor is slowed (4 times, unless said otherwise);
// of a small level, the meander, the longest chain and the widest network of the campaign and a fold of 64 beads: from the press of Run to the first motion of the show, frames a
// second while the show plays with all its 32 chains, what a frame takes of the main thread's processor time, and from the press of “Skip to the end” to the verdict; from the production build.
import { type Browser, chromium, type Page } from '@playwright/test';
import { type FrameRate, measureFrames } from '../bench/frame-rate.ts';
import { PLAN_MS, pressRun } from '../bench/press-run.ts';
import { openPlay, placedAt, shippedLevels } from '../e2e/play-page.ts';
import { packJson } from '../src/kit/address/packed.ts';
import { BROWSER_FLAGS, ensureBrowser } from './find-browser.mjs';
import { buildAndServe } from './preview.mjs';
import { say } from './setup.mjs';

const PORT = 4194;
const SLOWER = 4;
/** How long frames are counted. */
const SECONDS = 5;
/** Fresh judgings, each with a seed of its own; the middle one is told. */
const PRESSES = 3;
/** The longest that a judging may take. */
const LIMIT_MS = 120_000;

/** Eight strands of eight beads: as many as the largest fold of the benchmarks has. */
const STRANDS = Array.from({ length: 8 }, (_, k) => (k % 2 === 0 ? 'U' : 'D').repeat(7)).join('R');
const SIXTY_FOUR = {
  format: 1,
  id: 'speed',
  title: 'Sixty-four beads',
  chapter: 'own',
  brief: 'As large as a fold gets.',
  target: { lattice: STRANDS },
  budget: 3,
  par: 3,
  cysteines: 'all',
  chain: { temperature: 0.3, bending: 0, hydrophobic: [], attraction: 0 },
  network: { width: 8, gain: 0.8, activation: 'tanh', data: 'rings' },
  goals: { fold: 0.6, probability: 0.5, accuracy: 0.9 },
  shock: null,
  bench: [],
  solution: [
    [0, 15],
    [16, 31],
    [32, 47],
  ],
  hints: [],
  lesson: null,
};

interface Speed {
  readonly level: string;
  readonly beads: number;
  /** From the press of Run to the first frame that moves, ms: the middle of all, and the slowest. */
  readonly motionMs: number;
  readonly slowestMotionMs: number;
  readonly show: FrameRate;
  /** From the press of “Skip to the end” until the verdict stands there, ms. */
  readonly verdictMs: number;
}

interface Subject {
  readonly name: string;
  readonly beads: number;
  address(seed: number): string;
}

function shipped(id: string): Subject {
  const level = shippedLevels().find((one) => one.id === id)!;
  return {
    name: id,
    beads: level.target.lattice.length + 1,
    address: (seed) => `${placedAt(id, level.solution, level.solutionDials)}&seed=${seed}`,
  };
}

const SUBJECTS: readonly Subject[] = [
  shipped('hairpin'),
  shipped('meander'),
  shipped('growth-factor'),
  shipped('organ-pipes'),
  {
    name: 'eight strands, level of one’s own',
    beads: STRANDS.length + 1,
    address: (seed) =>
      `#/play/own?level=${packJson(SIXTY_FOUR)}&links=${SIXTY_FOUR.solution.map((link) => link.join('-')).join('.')}&seed=${seed}`,
  },
];

async function slowed(page: Page, rate: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
}

/** Presses a button by its key's name, and waits in the page until something stands there; ms. */
function pressUntil(page: Page, button: string, wanted: string): Promise<number> {
  return page.evaluate(
    async ([press, stands]) => {
      const start = performance.now();
      document.querySelector<HTMLElement>(press)!.click();
      do await new Promise(requestAnimationFrame);
      while (performance.now() - start < 60_000 && document.querySelector(stands) === null);
      return performance.now() - start;
    },
    [button, wanted] as const,
  );
}

async function measure(browser: Browser, { name, beads, address }: Subject, slower: number): Promise<Speed> {
  const motions: number[] = [];
  let show: FrameRate | null = null;
  let verdictMs = Number.NaN;
  for (let seed = 1; seed <= PRESSES; seed += 1) {
    const context = await browser.newContext({
      baseURL: `http://127.0.0.1:${PORT}/`,
      viewport: { width: 1366, height: 768 },
    });
    const page = await context.newPage();
    page.setDefaultTimeout(LIMIT_MS);
    await openPlay(page, address(seed), LIMIT_MS);
    await page.waitForTimeout(PLAN_MS);
    await slowed(page, slower);
    motions.push(await pressRun(page));
    if (seed === PRESSES) {
      show = await measureFrames(page, SECONDS, 'threadTicks');
      verdictMs = await pressUntil(page, 'button[aria-keyshortcuts="e"]', '.verdict-result');
    }
    await context.close();
  }
  motions.sort((a, b) => a - b);
  return {
    level: name,
    beads,
    motionMs: motions[Math.floor(motions.length / 2)],
    slowestMotionMs: motions[motions.length - 1],
    show: show!,
    verdictMs,
  };
}

const words = process.argv.slice(2);
const isJson = words.includes('--json');
const asked = Number(words[words.indexOf('--slower') + 1]);
const slower = words.includes('--slower') && asked >= 1 ? asked : SLOWER;
const server = await buildAndServe({ port: PORT, isBuilt: process.env.SKIPFOLD_BUILT === '1' });
const browser = await chromium.launch({ executablePath: ensureBrowser().path, args: BROWSER_FLAGS });
const rows: Speed[] = [];
try {
  for (const subject of SUBJECTS) {
    say(subject.name);
    rows.push(await measure(browser, subject, slower));
  }
} finally {
  await browser.close();
  await server.close();
}
if (isJson) console.log(JSON.stringify({ slower, rows }, null, 2));
else {
  console.log(`Processor of the page ${slower} times slower, 1366×768; workers are not slowed.`);
  console.log(
    '| level | beads | Run to first motion, ms | slowest, ms | frames/s in the show | 99 % of frames, ms | main thread a frame, ms of processor | so many frames/s at most | end to verdict, ms |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const { level, beads, motionMs, slowestMotionMs, show, verdictMs } of rows) {
    const times = [motionMs, slowestMotionMs, show.framesPerSecond].map((value) => value.toFixed(0));
    const rest = [show.slowestMs.toFixed(0), show.taskMs.toFixed(1), (1000 / show.taskMs).toFixed(0)];
    console.log(`| ${[level, beads, ...times, ...rest, verdictMs.toFixed(0)].join(' | ')} |`);
  }
}
process.exit(0);
