import type { Box } from './camera.ts';

/** A plain 2D canvas that fills its host, for small pictures that are painted anew as a whole. */
export interface Sheet {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  /** The host's box without its padding, CSS pixels from the canvas's corner. */
  readonly pane: Box;
  /** Device pixels a CSS pixel, at most 2. */
  readonly ratio: number;
  /** Takes the host's new size; false where nothing has changed or the host is hidden. */
  resize(): boolean;
  /** Empties the canvas and sets it up to be drawn on in CSS pixels. */
  clear(): void;
  /** Draws another canvas of this one's size over it, device pixel on device pixel. */
  copy(from: HTMLCanvasElement): void;
  /** Where a pointer is, CSS pixels from the canvas's corner. */
  locate(event: { readonly clientX: number; readonly clientY: number }): readonly [number, number];
  destroy(): void;
}

const MAX_RATIO = 2;

/** @throws where the browser gives no 2D canvas */
export function createSheet(host: HTMLElement, name: string): Sheet {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser gives no 2D canvas');
  canvas.dataset.view = name;
  canvas.setAttribute('aria-hidden', 'true');
  Object.assign(canvas.style, { position: 'absolute', inset: '0', display: 'block' });
  if (getComputedStyle(host).position === 'static') host.style.position = 'relative';
  host.append(canvas);
  const pane: Box = { x: 0, y: 0, width: 1, height: 1 };
  let ratio = 1;
  let taken = '';

  function resize(): boolean {
    const { clientWidth: width, clientHeight: height } = host;
    if (width === 0 || height === 0) return false;
    const style = getComputedStyle(host);
    const side = (value: string) => Number.parseFloat(value) || 0;
    pane.x = side(style.paddingLeft);
    pane.y = side(style.paddingTop);
    pane.width = Math.max(1, width - pane.x - side(style.paddingRight));
    pane.height = Math.max(1, height - pane.y - side(style.paddingBottom));
    ratio = Math.min(MAX_RATIO, Math.max(1, window.devicePixelRatio || 1));
    const now = [width, height, ratio, ...Object.values(pane)].join();
    if (now === taken) return false;
    taken = now;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    return true;
  }
  resize();

  return {
    canvas,
    context,
    pane,
    get ratio() {
      return ratio;
    },
    resize,
    clear() {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
    },
    copy(from) {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.drawImage(from, 0, 0);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
    },
    locate(event) {
      const box = canvas.getBoundingClientRect();
      return [event.clientX - box.left, event.clientY - box.top];
    },
    destroy() {
      canvas.width = canvas.height = 0;
      canvas.remove();
    },
  };
}
