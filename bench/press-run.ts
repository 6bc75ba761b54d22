import type { Page } from '@playwright/test';

/** How long a player plans before Run, ms: the runs without links, which warm the workers up, are measured by then. */
export const PLAN_MS = 3000;

/** Presses Run in a page of Play; the time until the show's time line has moved and the frame with it was handed over, ms. */
export function pressRun(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const start = performance.now();
    document.querySelector<HTMLElement>('.run-button')!.click();
    let now = start;
    while (
      now - start < 60_000 &&
      !(Number(document.querySelector<HTMLInputElement>('.time-line input')?.value ?? 0) > 0)
    )
      now = await new Promise(requestAnimationFrame);
    return now - start;
  });
}
