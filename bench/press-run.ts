import type { Page } from '@playwright/test';

/** What passes between the press of Run and the show, ms. */
export interface Press {
  /** Until the show's time line has moved and the frame with it was handed over. */
  readonly motion: number;
  /** Until the placement was judged and the show stood there. */
  readonly judged: number;
}

/** Presses Run in a page of Play, and watches from within when the show stands there, and when it moves. */
export function pressRun(page: Page): Promise<Press> {
  return page.evaluate(async () => {
    const start = performance.now();
    let judged = Number.NaN;
    document.querySelector<HTMLElement>('.run-button')!.click();
    let now = start;
    while (
      now - start < 60_000 &&
      !(Number(document.querySelector<HTMLInputElement>('.time-line input')?.value ?? 0) > 0)
    ) {
      now = await new Promise(requestAnimationFrame);
      if (Number.isNaN(judged) && document.querySelector('.time-line') !== null) judged = now - start;
    }
    return { motion: now - start, judged };
  });
}
