import type { Box } from './camera.ts';
import { panBy, pinch, resetZoom, type Zoom, zoomAt } from './zoom.ts';

/** Two taps within this time and distance are a double tap. */
const DOUBLE_MS = 320;
const DOUBLE_WITHIN = 24;
/** Pixels of wheel that double the size. */
const WHEEL_DOUBLES = 320;

/** The part of a picture that the gestures need. */
export interface ZoomSurface {
  readonly canvas: HTMLCanvasElement;
  readonly zoom: Zoom;
  /** The part of the canvas that is enlarged. */
  readonly pane: Box;
  /** Is there nothing under (x, y) that a press is meant for? */
  isEmpty(x: number, y: number, isTouch: boolean): boolean;
  /** Called after each change. */
  changed(): void;
}

/** Would turning the wheel over this element scroll something? */
function canScroll(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (at.scrollHeight <= at.clientHeight + 1) continue;
    if (at === document.documentElement || /auto|scroll/.test(getComputedStyle(at).overflowY)) return true;
  }
  return false;
}

/** Does this key go into a text field? */
function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/**
 * A closer look: two fingers pinch and pan, the wheel enlarges (with Ctrl where the page scrolls), the empty ground can be
 * dragged while enlarged, and a double tap on it or the key 0 goes back to the whole.
 */
export function attachZoomGestures(surface: ZoomSurface): { destroy(): void } {
  const { canvas, zoom, pane } = surface;
  const fingers = new Map<number, [number, number]>();
  let dragged: number | null = null;
  let lastX = 0;
  let lastY = 0;
  let lastTap = { at: Number.NEGATIVE_INFINITY, x: 0, y: 0 };

  function locate(event: MouseEvent): [number, number] {
    const box = canvas.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }

  function changed(): void {
    // While enlarged, one finger moves the picture instead of the page.
    canvas.style.touchAction = zoom.factor > 1 ? 'none' : 'pan-y';
    surface.changed();
  }

  function reset(): void {
    resetZoom(zoom);
    changed();
  }

  function onDown(event: PointerEvent): void {
    const [x, y] = locate(event);
    const isTouch = event.pointerType === 'touch';
    if (isTouch) fingers.set(event.pointerId, [x, y]);
    if (fingers.size > 1) {
      dragged = null;
      lastTap.at = Number.NEGATIVE_INFINITY;
      return;
    }
    if (event.button !== 0 || !surface.isEmpty(x, y, isTouch)) return;
    const isDouble =
      event.timeStamp - lastTap.at < DOUBLE_MS && Math.hypot(x - lastTap.x, y - lastTap.y) < DOUBLE_WITHIN;
    lastTap = { at: isDouble ? Number.NEGATIVE_INFINITY : event.timeStamp, x, y };
    if (isDouble) reset();
    if (zoom.factor <= 1) return;
    dragged = event.pointerId;
    canvas.setPointerCapture(dragged);
    [lastX, lastY] = [x, y];
  }

  function onMove(event: PointerEvent): void {
    const [x, y] = locate(event);
    const finger = fingers.get(event.pointerId);
    if (finger !== undefined && fingers.size === 2) {
      const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1] ?? finger;
      pinch(zoom, [finger, other], [[x, y], other], pane);
      changed();
    } else if (event.pointerId === dragged) {
      panBy(zoom, x - lastX, y - lastY, pane);
      [lastX, lastY] = [x, y];
      changed();
    }
    if (finger !== undefined) fingers.set(event.pointerId, [x, y]);
  }

  function onUp(event: PointerEvent): void {
    fingers.delete(event.pointerId);
    if (event.pointerId === dragged) dragged = null;
  }

  function onWheel(event: WheelEvent): void {
    if (!event.ctrlKey && canScroll(canvas)) return;
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY;
    if (pixels > 0 && zoom.factor <= 1) return;
    event.preventDefault();
    zoomAt(zoom, 2 ** (-pixels / WHEEL_DOUBLES), ...locate(event), pane);
    changed();
  }

  const onKey = (event: KeyboardEvent) => {
    if (event.key === '0' && zoom.factor > 1 && !event.ctrlKey && !event.metaKey && !isTyping(event)) reset();
  };
  const onTouch = (event: TouchEvent) => {
    if (event.touches.length > 1) event.preventDefault();
  };

  canvas.addEventListener('pointerdown', onDown);
  canvas.addEventListener('pointermove', onMove);
  canvas.addEventListener('pointerup', onUp);
  canvas.addEventListener('pointercancel', onUp);
  canvas.addEventListener('wheel', onWheel, { passive: false });
  canvas.addEventListener('touchstart', onTouch, { passive: false });
  canvas.addEventListener('touchmove', onTouch, { passive: false });
  window.addEventListener('keydown', onKey);
  return {
    destroy() {
      canvas.removeEventListener('pointerdown', onDown);
      canvas.removeEventListener('pointermove', onMove);
      canvas.removeEventListener('pointerup', onUp);
      canvas.removeEventListener('pointercancel', onUp);
      canvas.removeEventListener('wheel', onWheel);
      canvas.removeEventListener('touchstart', onTouch);
      canvas.removeEventListener('touchmove', onTouch);
      window.removeEventListener('keydown', onKey);
    },
  };
}
