const GAP = 8;
const MARGIN = 8;

/** Puts a popover under its anchor, or above it where there is no room, inside the window. Both must be shown. */
export function placeBeside(anchor: HTMLElement, popover: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const { clientWidth, clientHeight } = document.documentElement;
  const left = Math.min(Math.max(at.left + at.width / 2 - width / 2, MARGIN), clientWidth - width - MARGIN);
  const fitsBelow = at.bottom + GAP + height + MARGIN <= clientHeight;
  const top = fitsBelow ? at.bottom + GAP : Math.max(at.top - GAP - height, MARGIN);
  popover.style.left = `${Math.max(left, MARGIN)}px`;
  popover.style.top = `${top}px`;
}
