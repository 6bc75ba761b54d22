import type { Renderer } from './pixi.ts';
import { chooseRenderer } from './renderer-choice.ts';

interface RendererOptions {
  readonly width: number;
  readonly height: number;
  readonly resolution: number;
}

async function make(kind: 'canvas' | 'webgl'): Promise<Renderer> {
  // Pixi would write functions at run time, which the page's policy forbids; with this it has them ready.
  await import('pixi.js/lib/unsafe-eval/init');
  if (kind === 'canvas') {
    const { CanvasRenderer } = await import('pixi.js/lib/rendering/renderers/canvas/CanvasRenderer');
    return new CanvasRenderer();
  }
  const { WebGLRenderer } = await import('pixi.js/lib/rendering/renderers/gl/WebGLRenderer');
  return new WebGLRenderer();
}

/**
 * A renderer of the kind that draws fastest here, on a canvas of its own. Its code is fetched now, and that of the other kind only if this one
 * cannot be had.
 * @throws when no renderer can be made
 */
export async function createRenderer({ width, height, resolution }: RendererOptions): Promise<Renderer> {
  const options = {
    width,
    height,
    resolution,
    autoDensity: true,
    antialias: true,
    backgroundAlpha: 0,
    // Events, accessibility and DOM overlays: pictures have their own.
    skipExtensionImports: true,
  };
  const start = async (kind: 'canvas' | 'webgl') => {
    const renderer = await make(kind);
    await renderer.init(options);
    return renderer;
  };
  const kind = chooseRenderer();
  if (kind === 'canvas') return start(kind);
  return start(kind).catch(() => start('canvas'));
}
