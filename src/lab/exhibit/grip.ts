/** What a hand does on a picture, whatever it is that it takes. */
export interface Grip {
  /** A press; answers whether something is held from now on. */
  press(event: PointerEvent): boolean;
  /** The pointer moves while something is held. */
  drag(event: PointerEvent): void;
  /** The cursor to show where nothing is held. */
  hover(event: PointerEvent): string;
  /** What was held is let go; not told when the pointer is taken away instead, as by a scroll. */
  release?(event: PointerEvent): void;
}

/** Lets a hand take things on a canvas: what it holds follows the pointer beyond the edge, and its finger does not scroll the page. Call the result to stop. */
export function listenTo(canvas: HTMLCanvasElement, grip: Grip): () => void {
  const attached = new AbortController();
  const { signal } = attached;
  let isHeld = false;
  canvas.addEventListener(
    'pointerdown',
    (event) => {
      isHeld = grip.press(event);
      if (isHeld) canvas.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  canvas.addEventListener(
    'pointermove',
    (event) => {
      if (isHeld) grip.drag(event);
      else canvas.style.cursor = grip.hover(event);
    },
    { signal },
  );
  canvas.addEventListener(
    'pointerup',
    (event) => {
      if (isHeld) grip.release?.(event);
      isHeld = false;
    },
    { signal },
  );
  canvas.addEventListener(
    'pointercancel',
    () => {
      isHeld = false;
    },
    { signal },
  );
  canvas.addEventListener(
    'touchstart',
    (event) => {
      if (isHeld) event.preventDefault();
    },
    { signal, passive: false },
  );
  return () => attached.abort();
}
