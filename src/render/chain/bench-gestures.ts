import type { BenchPart } from './bench-data.ts';

/** Reach of a press, pixels. */
const REACH = { fine: 10, coarse: 22 } as const;

/** What the gestures need of the picture, and whom they tell. Coordinates in pixels. */
export interface BenchSurface {
  readonly canvas: HTMLCanvasElement;
  partAt(x: number, y: number, reach: number): BenchPart | null;
  grab(part: BenchPart, x: number, y: number): void;
  drag(x: number, y: number): void;
  release(): void;
  /** Lets go as if nothing had been taken. */
  cancel(): void;
}

/**
 * Drags things about the bench. It must be attached before the gestures of links and of a closer look: what it takes they
 * are not told of.
 */
export function attachBenchGestures(surface: BenchSurface): { readonly isBusy: boolean; destroy(): void } {
  const { canvas } = surface;
  let pointer: number | null = null;

  function locate(event: { clientX: number; clientY: number }): [number, number] {
    const box = canvas.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }

  function stop(isKept: boolean): void {
    if (pointer === null) return;
    const captured = pointer;
    pointer = null;
    if (canvas.hasPointerCapture(captured)) canvas.releasePointerCapture(captured);
    canvas.style.cursor = '';
    if (isKept) surface.release();
    else surface.cancel();
  }

  const partUnder = (event: PointerEvent) =>
    surface.partAt(...locate(event), event.pointerType === 'touch' ? REACH.coarse : REACH.fine);

  function onDown(event: PointerEvent): void {
    if (!event.isPrimary) stop(false);
    if (pointer !== null || !event.isPrimary || event.button !== 0) return;
    const part = partUnder(event);
    if (part === null) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    pointer = event.pointerId;
    canvas.setPointerCapture(pointer);
    canvas.style.cursor = part.kind === 'ground' ? 'crosshair' : 'grabbing';
    surface.grab(part, ...locate(event));
  }

  function onMove(event: PointerEvent): void {
    if (pointer === null) {
      if (event.pointerType === 'touch' || event.buttons !== 0) return;
      const part = partUnder(event);
      if (part === null) return;
      event.stopImmediatePropagation();
      canvas.style.cursor = part.kind === 'ground' ? 'crosshair' : 'grab';
    } else if (event.pointerId === pointer) {
      event.stopImmediatePropagation();
      surface.drag(...locate(event));
    }
  }

  const onUp = (event: PointerEvent) => {
    if (event.pointerId !== pointer) return;
    event.stopImmediatePropagation();
    stop(event.type === 'pointerup');
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') stop(false);
  };
  // A finger on a thing moves it; anywhere else it scrolls the page.
  const onTouch = (event: TouchEvent) => {
    if (surface.partAt(...locate(event.changedTouches[0]), REACH.coarse) !== null) event.preventDefault();
  };
  const ends = ['pointerup', 'pointercancel', 'lostpointercapture'] as const;

  canvas.addEventListener('pointerdown', onDown);
  canvas.addEventListener('pointermove', onMove);
  for (const end of ends) canvas.addEventListener(end, onUp);
  canvas.addEventListener('touchstart', onTouch, { passive: false });
  window.addEventListener('keydown', onKey);
  return {
    get isBusy() {
      return pointer !== null;
    },
    destroy() {
      stop(false);
      canvas.removeEventListener('pointerdown', onDown);
      canvas.removeEventListener('pointermove', onMove);
      for (const end of ends) canvas.removeEventListener(end, onUp);
      canvas.removeEventListener('touchstart', onTouch);
      window.removeEventListener('keydown', onKey);
    },
  };
}
