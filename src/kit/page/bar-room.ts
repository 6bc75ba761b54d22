import { type RefObject, useLayoutEffect } from 'react';

/**
 * What a bar leaves out where it has not room for all, one after the other: words beside the title, the shorter form of them, the names of its tools (their icons stay),
 * the quiet places, the name beside the mark. How much room words take is known only once they are written: it depends on the language, the theme and the level's title.
 */
const STEPS = 6;
/** On a phone, where the places have a row of their own, tools have icons alone. */
const PHONE = '(max-width: 719px)';
const ICONS_ALONE = 3;
/** On a narrow window the names of tools go together with the short form of the words: few titles would leave them room. */
const NARROW = '(max-width: 1179px)';
const NO_WORDS = 2;

/** Does all stand within the bar, with nothing of it cut short? */
function fits(bar: HTMLElement): boolean {
  return [bar, ...bar.children].every(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth + 1);
}

function fill(bar: HTMLElement): void {
  const isNarrow = window.matchMedia(NARROW).matches;
  for (let step = window.matchMedia(PHONE).matches ? ICONS_ALONE : 0; step < STEPS; step++) {
    if (isNarrow && step === NO_WORDS) continue;
    bar.dataset.left = String(step);
    if (fits(bar)) return;
  }
}

/** Keeps a bar within its width: `data-left` on it says what it leaves out, 0 (nothing) to 5; top-bar.css does so. */
export function useBarRoom(bar: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = bar.current!;
    fill(element);
    // Other words, and whenever the bar or something in it takes another room; a page that renders at each frame measures nothing.
    const words = new MutationObserver(() => fill(element));
    words.observe(element, { subtree: true, childList: true, characterData: true });
    const sizes = new ResizeObserver(() => fill(element));
    sizes.observe(element);
    for (const child of element.children) sizes.observe(child);
    return () => {
      words.disconnect();
      sizes.disconnect();
    };
  }, [bar]);
}
