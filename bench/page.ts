import type { Page } from '@playwright/test';
import { openLevel, openPlay, placedAt, shippedLevels } from '../e2e/play-page.ts';
import { EMPTY_NAME, EMPTY_SCENE, openReady, type Watched, watchPages, withPage } from './browser.ts';
import type { FrameRate } from './frame-rate.ts';
import { PLAN_MS, pressRun } from './press-run.ts';
import type { Benchmark, BenchRow } from './row.ts';

/** A level with 24 beads. */
const LEVEL = 'Meander';

/** Opens the level and lets it run, the verdict in the worker set aside, so that only the page is measured. */
async function runMeander(page: Page): Promise<void> {
  await openPlay(page);
  await openLevel(page, LEVEL);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
}

/** The display's rate is the ceiling of both, so a ratio of 1 in frames/s means that the page holds it. */
function frameRows(idOf: (what: string) => string, name: string, page: FrameRate, empty: FrameRate): BenchRow[] {
  const row = (id: string, what: string, unit: string, key: keyof FrameRate, ratio: number) => ({
    id: idOf(id),
    what: `${name}, headless Chromium: ${what}`,
    value: page[key],
    unit,
    peer: EMPTY_NAME,
    peerValue: empty[key],
    ratio,
  });
  const slower = (key: keyof FrameRate) => empty[key] / page[key];
  return [
    row('frames', 'frames shown', 'frames/s', 'framesPerSecond', page.framesPerSecond / empty.framesPerSecond),
    row('script', 'own scripts a frame', 'ms', 'scriptMs', slower('scriptMs')),
    row('task', 'all work of the main thread a frame', 'ms', 'taskMs', slower('taskMs')),
    row('slowest', '99th percentile between frames', 'ms', 'slowestMs', slower('slowestMs')),
  ];
}

const frames: Benchmark = {
  id: 'page-frames',
  async run({ quick, progress }): Promise<BenchRow[]> {
    progress(0, 'the page, 24 beads');
    const game: Watched = { from: 'game', prepare: runMeander };
    const [empty, running] = await watchPages(quick ? 4 : 10, [EMPTY_SCENE, game]);
    return frameRows((id) => `page-${id}`, 'running meander, 24 beads', running, empty);
  },
};

/** Every picture of the show at work, on the canvas renderer that a machine without a GPU gets. */
const show: Benchmark = {
  id: 'show-crowd',
  async run({ quick, progress }): Promise<BenchRow[]> {
    progress(0, 'the show, 32 small chains of 64 beads beside chain, tower, map and curves');
    const scene: Watched = { from: 'pages', prepare: (page) => openReady(page, './show-scene.html') };
    const [empty, playing] = await watchPages(quick ? 4 : 10, [EMPTY_SCENE, scene]);
    const name = 'the show: 32 small chains twice, chain, tower, map and curves, 64 beads';
    return frameRows((id) => (id === 'frames' ? 'show-crowd' : `show-crowd-${id}`), name, playing, empty);
  },
};

/** Levels with their solution placed: of 12, 24 and 30 beads, and the one whose networks are widest, which has most to do. */
const PRESSED = ['hairpin', 'meander', 'growth-factor', 'organ-pipes'] as const;
const PRESSES = 5;
/** What a player was promised, ms. */
const PROMISED_MS = 1000;

/** Fresh judgings, each with a seed of its own, in a fresh page after some planning. */
const firstMotion: Benchmark = {
  id: 'run-to-motion',
  async run({ quick, progress }): Promise<BenchRow[]> {
    const rows: BenchRow[] = [];
    await withPage('game', async (page) => {
      for (const id of PRESSED) {
        progress(0, `Run to first motion, ${id}`);
        const level = shippedLevels().find((one) => one.id === id)!;
        const times: number[] = [];
        for (let seed = 1; seed <= (quick ? 2 : PRESSES); seed++) {
          await page.goto('about:blank');
          await openPlay(page, `${placedAt(id, level.solution, level.solutionDials)}&seed=${seed}`);
          await page.waitForTimeout(PLAN_MS);
          times.push(await pressRun(page));
        }
        times.sort((a, b) => a - b);
        const value = times[Math.floor(times.length / 2)];
        rows.push({
          id: `run-to-motion-${id}`,
          what: `press of Run to first motion, ${id}: median of ${times.length} seeds, slowest ${Math.round(times[times.length - 1])} ms`,
          value,
          unit: 'ms',
          peer: 'what was promised',
          peerValue: PROMISED_MS,
          ratio: PROMISED_MS / value,
        });
      }
    });
    return rows;
  },
};

export const benchmarks: Benchmark[] = [frames, show, firstMotion];
