import { BASELINE, fontOf, type LabelStyle, LINE, PADDING } from './labels.ts';
import { CanvasSource, Rectangle, Sprite, Texture } from './pixi.ts';

/** A text that changes many times a second, painted anew on a canvas of its own: a texture for each text would cost a canvas each time. */
export interface LiveLabel {
  readonly sprite: Sprite;
  /** Of what is written, CSS pixels before any scale of the sprite. */
  readonly width: number;
  readonly height: number;
  write(text: string, style: LabelStyle): void;
  destroy(): void;
}

/**
 * @param most the widest that a text may be, CSS pixels: what is beyond is cut
 * @param size the largest of its letters, CSS pixels
 */
export function createLiveLabel(most: number, size: number, resolution: number): LiveLabel {
  const height = Math.ceil(size * LINE + 2 * PADDING.y);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(most * resolution);
  canvas.height = Math.ceil(height * resolution);
  const context = canvas.getContext('2d');
  const source = new CanvasSource({ resource: canvas, resolution });
  const texture = new Texture({ source, frame: new Rectangle(0, 0, most, height) });
  const sprite = new Sprite(texture);
  let width = 0;
  let written = '';
  let last: LabelStyle | null = null;
  return {
    sprite,
    get width() {
      return width;
    },
    height,
    write(text, style) {
      if ((text === written && style === last) || context === null) return;
      written = text;
      last = style;
      context.setTransform(resolution, 0, 0, resolution, 0, 0);
      context.clearRect(0, 0, most, height);
      context.font = fontOf(style);
      context.fillStyle = style.colour;
      width = Math.ceil(context.measureText(text).width + 2 * PADDING.x);
      context.fillText(text, PADDING.x, height / 2 + style.size * BASELINE);
      source.update();
    },
    destroy() {
      sprite.destroy();
      texture.destroy(false);
      source.destroy();
      canvas.width = canvas.height = 0;
    },
  };
}
