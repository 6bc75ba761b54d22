import type { Page } from '@playwright/test';

/** What a page does per displayed frame. */
export interface FrameRate {
  /** Frames shown per second. */
  readonly framesPerSecond: number;
  /** The page's own CPU time per frame in ms: scripts, as Chromium's Performance domain counts them. */
  readonly scriptMs: number;
  /** All work of the page's main thread per frame in ms: scripts, style, layout and painting. */
  readonly taskMs: number;
  /** Median and 99th percentile of the time between frames in ms. */
  readonly medianMs: number;
  readonly slowestMs: number;
}

/**
 * Watches a page's animation frames for some seconds, from outside: the page needs no instrument of its own.
 *
 * @param clock how work is timed: by the wall, or by the processor's time that the page's main thread had, which others on the machine do not change
 */
export async function measureFrames(
  page: Page,
  seconds: number,
  clock: 'timeTicks' | 'threadTicks' = 'timeTicks',
): Promise<FrameRate> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: clock });
  const readSeconds = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    const secondsOf = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return { script: secondsOf('ScriptDuration'), task: secondsOf('TaskDuration') };
  };
  const before = await readSeconds();
  // No named function in there: tsx would add a helper that the page lacks.
  const gaps = await page.evaluate(async (limitMs) => {
    const found: number[] = [];
    const start = await new Promise(requestAnimationFrame);
    for (let last = start; last - start < limitMs; ) {
      const now = await new Promise(requestAnimationFrame);
      found.push(now - last);
      last = now;
    }
    return found;
  }, seconds * 1000);
  const after = await readSeconds();
  await devtools.detach();
  const sorted = gaps.toSorted((a, b) => a - b);
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  return {
    framesPerSecond: (1000 * gaps.length) / total,
    scriptMs: (1000 * (after.script - before.script)) / gaps.length,
    taskMs: (1000 * (after.task - before.task)) / gaps.length,
    medianMs: sorted[Math.floor(sorted.length / 2)],
    slowestMs: sorted[Math.floor(0.99 * (sorted.length - 1))],
  };
}
