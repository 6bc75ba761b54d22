import { CanvasSource, Rectangle, Texture } from './pixi.ts';

export type Painter = (context: CanvasRenderingContext2D, index: number) => void;

/** Textures painted once with the 2D canvas, then only moved about: nothing is rasterised per frame. */
export interface PaintedSet {
  readonly textures: Texture[];
  destroy(): void;
}

const MAX_SIDE = 4096;

/**
 * Paints `count` textures of width × height CSS pixels side by side into one canvas. The painter draws with the origin in
 * the middle of its cell.
 * @param resolution device pixels a CSS pixel
 */
export function paintSet(count: number, width: number, height: number, resolution: number, paint: Painter): PaintedSet {
  const gap = 1;
  const cellWidth = Math.ceil(width * resolution);
  const cellHeight = Math.ceil(height * resolution);
  const columns = Math.max(1, Math.min(count, Math.floor(MAX_SIDE / (cellWidth + gap))));
  const canvas = document.createElement('canvas');
  canvas.width = columns * (cellWidth + gap);
  canvas.height = Math.ceil(count / columns) * (cellHeight + gap);
  const context = canvas.getContext('2d');
  const source = new CanvasSource({ resource: canvas, resolution });
  const textures: Texture[] = [];
  for (let i = 0; i < count; i++) {
    const x = (i % columns) * (cellWidth + gap);
    const y = Math.floor(i / columns) * (cellHeight + gap);
    if (context !== null) {
      context.save();
      context.beginPath();
      context.rect(x, y, cellWidth, cellHeight);
      context.clip();
      context.translate(x + cellWidth / 2, y + cellHeight / 2);
      context.scale(resolution, resolution);
      paint(context, i);
      context.restore();
    }
    textures.push(
      new Texture({
        source,
        frame: new Rectangle(x / resolution, y / resolution, cellWidth / resolution, cellHeight / resolution),
      }),
    );
  }
  return {
    textures,
    destroy() {
      for (const texture of textures) texture.destroy(false);
      source.destroy();
      canvas.width = canvas.height = 0;
    },
  };
}

/** Frees what was made last first. */
export interface Bin {
  keep<T extends { destroy(): void }>(thing: T): T;
  empty(): void;
}

export function createBin(): Bin {
  const things: { destroy(): void }[] = [];
  return {
    keep(thing) {
      things.push(thing);
      return thing;
    },
    empty() {
      for (let thing = things.pop(); thing !== undefined; thing = things.pop()) thing.destroy();
    },
  };
}
