const GAP = 8;
const MARGIN = 8;

/**
 * Puts a popover beside its anchor, inside the window: under it, or above it where there is no room or the anchor lies in the lower half,
 * so that what can be pressed there stays free. Both must be shown.
 */
export function placeBeside(anchor: HTMLElement, popover: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const { clientWidth, clientHeight } = document.documentElement;
  const left = Math.min(Math.max(at.left + at.width / 2 - width / 2, MARGIN), clientWidth - width - MARGIN);
  const above = at.top - GAP - height;
  const fitsBelow = at.bottom + GAP + height + MARGIN <= clientHeight;
  const isLow = at.top > clientHeight / 2 && above >= MARGIN;
  const top = fitsBelow && !isLow ? at.bottom + GAP : Math.max(above, MARGIN);
  popover.style.left = `${Math.max(left, MARGIN)}px`;
  popover.style.top = `${top}px`;
}
