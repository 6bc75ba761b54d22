import { say } from '../../language/index.ts';
import type { Box } from './camera.ts';
import { Container } from './pixi.ts';
import { createRenderer } from './renderer.ts';
import { FONT, type Theme } from './theme.ts';

/** A canvas that fills its host, a Pixi renderer on it, and the root that everything hangs on. */
export interface Stage {
  readonly canvas: HTMLCanvasElement;
  readonly root: Container;
  /** The host's box without its padding, CSS pixels from the canvas's corner: the part that nothing of the page covers. */
  readonly pane: Box;
  readonly width: number;
  readonly height: number;
  /** Device pixels a CSS pixel, at most 2. */
  readonly resolution: number;
  /** Takes the host's new size, and tells what has changed. A hidden host keeps its last size. */
  resize(): 'nothing' | 'size' | 'resolution';
  render(): void;
  destroy(): void;
}

const MAX_RESOLUTION = 2;
const LOST = say`The graphics driver took this picture away. Everything else goes on; the picture returns when the driver does, or after a reload.`;

function currentResolution(): number {
  return Math.min(MAX_RESOLUTION, Math.max(1, window.devicePixelRatio || 1));
}

function lostNotice(host: HTMLElement, theme: Theme): { show(shown: boolean): void; destroy(): void } {
  const notice = document.createElement('p');
  notice.setAttribute('role', 'status');
  Object.assign(notice.style, {
    position: 'absolute',
    inset: 'auto 12px 50% 12px',
    margin: '0',
    font: `14px ${FONT}`,
    textAlign: 'center',
    color: theme.text,
  });
  host.append(notice);
  return {
    show(shown) {
      notice.textContent = shown ? LOST : '';
    },
    destroy: () => notice.remove(),
  };
}

/**
 * @param glow colour in the middle of the pane; it fades to the theme's ground
 * @throws when no renderer can be made
 */
export async function createStage(host: HTMLElement, name: string, theme: Theme, glow: string): Promise<Stage> {
  const renderer = await createRenderer({
    width: Math.max(1, host.clientWidth),
    height: Math.max(1, host.clientHeight),
    resolution: currentResolution(),
  });
  const canvas = renderer.canvas as HTMLCanvasElement;
  canvas.dataset.view = name;
  canvas.setAttribute('aria-hidden', 'true');
  Object.assign(canvas.style, { position: 'absolute', inset: '0', display: 'block', touchAction: 'pan-y' });
  canvas.style.background = `radial-gradient(closest-side at 50% 52%, ${glow}, ${theme.ground})`;
  if (getComputedStyle(host).position === 'static') host.style.position = 'relative';
  host.append(canvas);

  const notice = lostNotice(host, theme);
  let isLost = false;
  const onLost = (event: Event) => {
    event.preventDefault();
    isLost = true;
    notice.show(true);
  };
  const onRestored = () => {
    isLost = false;
    notice.show(false);
  };
  const events = [
    ['webglcontextlost', onLost],
    ['contextlost', onLost],
    ['webglcontextrestored', onRestored],
    ['contextrestored', onRestored],
  ] as const;
  for (const [type, listener] of events) canvas.addEventListener(type, listener);

  const root = new Container();
  const pane: Box = { x: 0, y: 0, width: 1, height: 1 };
  let width = 1;
  let height = 1;
  let resolution = renderer.resolution;

  function resize(): 'nothing' | 'size' | 'resolution' {
    if (host.clientWidth === 0 || host.clientHeight === 0) return 'nothing';
    const style = getComputedStyle(host);
    const left = Number.parseFloat(style.paddingLeft) || 0;
    const top = Number.parseFloat(style.paddingTop) || 0;
    const before = [width, height, pane.x, pane.y, pane.width, pane.height].join();
    width = host.clientWidth;
    height = host.clientHeight;
    pane.x = left;
    pane.y = top;
    pane.width = Math.max(1, width - left - (Number.parseFloat(style.paddingRight) || 0));
    pane.height = Math.max(1, height - top - (Number.parseFloat(style.paddingBottom) || 0));
    const resolutionBefore = resolution;
    resolution = currentResolution();
    const after = [width, height, pane.x, pane.y, pane.width, pane.height].join();
    if (resolution !== resolutionBefore || after !== before) renderer.resize(width, height, resolution);
    return resolution !== resolutionBefore ? 'resolution' : after !== before ? 'size' : 'nothing';
  }
  resize();

  return {
    canvas,
    root,
    pane,
    get width() {
      return width;
    },
    get height() {
      return height;
    },
    get resolution() {
      return resolution;
    },
    resize,
    render() {
      if (!isLost) renderer.render(root);
    },
    destroy() {
      for (const [type, listener] of events) canvas.removeEventListener(type, listener);
      notice.destroy();
      root.destroy({ children: true });
      renderer.destroy({ removeView: true });
    },
  };
}
