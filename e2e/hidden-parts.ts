import type { Page } from '@playwright/test';

/** The sizes of window that the page is made for, CSS pixels; the last is a phone. */
export const SIZES = [
  [1440, 900],
  [1280, 800],
  [1280, 657],
  [1024, 768],
  [390, 844],
] as const;

/** What a player must see in each state, without scrolling: goals, hint, the crowd, verdict, the way on; once it is lost its reasons and advice, and a hint that is open beside them. */
export const MATTERS = {
  plan: ['.goal', '.run-button', '.level-title'],
  show: ['.time-line', '.run-button', '.runs-chains .picked-host'],
  lost: ['.verdict-words > .scroll-content > p', '.advice > *'],
  hinted: ['.verdict-words .hint'],
  end: ['.verdict-title', '.verdict .score', '.verdict-actions > .main-button', '.verdict-actions .text-button'],
} as const;

/**
 * Looks for at least one part of each selector, and sees to it that every one that is shown is whole: inside the window, not cut off by
 * a box around it, not covered, and that the page does not scroll sideways.
 *
 * @returns what is wrong, in words; empty when all is well
 */
export function hiddenParts(page: Page, selectors: readonly string[]): Promise<string[]> {
  // One trip to the page for all parts; no named function in there, for tsx would add a helper that the page lacks.
  return page.evaluate((wanted) => {
    const problems: string[] = [];
    for (const selector of wanted) {
      const shown = [...document.querySelectorAll<HTMLElement>(selector)].filter(
        (part) => part.checkVisibility({ visibilityProperty: true }) && part.getBoundingClientRect().width > 0,
      );
      if (shown.length === 0) problems.push(`${selector} is not there`);
      for (const part of shown) {
        const box = part.getBoundingClientRect();
        const name = `“${(part.textContent ?? '').trim().slice(0, 40)}” (${selector})`;
        if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1) {
          problems.push(`${name} leaves the window: ${[box.left, box.top, box.right, box.bottom].map(Math.round)}`);
          continue;
        }
        for (const [x, y] of [
          [0.5, 0.5],
          [0.05, 0.3],
          [0.95, 0.7],
        ]) {
          const top = document.elementFromPoint(box.left + x * box.width, box.top + y * box.height);
          if (top !== null && (part.contains(top) || top.contains(part))) continue;
          problems.push(`${name} is covered by ${top?.className || top?.tagName}`);
          break;
        }
      }
    }
    const overflow = document.documentElement.scrollWidth - innerWidth;
    if (overflow > 0) problems.push(`the page scrolls sideways by ${overflow} px`);
    return problems;
  }, selectors);
}

/** Parts of the page that reach beyond the window, or whose words are cut off. */
export async function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    if (getComputedStyle(document.documentElement).getPropertyValue('--ground') === '')
      found.push('the page has no styles');
    const { clientWidth } = document.documentElement;
    for (const element of document.querySelectorAll<HTMLElement>('main *, header *, dialog[open] *')) {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0 || element.closest('.heard, [aria-hidden="true"]') !== null) continue;
      const name = `${element.tagName}.${element.getAttribute('class') ?? ''} “${(element.textContent ?? '').slice(0, 30)}”`;
      if (box.right > clientWidth + 1 || box.left < -1) found.push(`${name} reaches from ${box.left} to ${box.right}`);
      const { overflowX } = getComputedStyle(element);
      if (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1 && !element.matches('svg, svg *')) {
        found.push(`${name} is cut off`);
      }
    }
    return found;
  });
}
