import { Container, Sprite } from 'pixi.js';
import { paintSet } from './paint.ts';
import type { ChainScene } from './scene.ts';
import { FONT, fade, THEME } from './theme.ts';
import { floorY, numberingStep, type TowerLayout } from './tower-layout.ts';

export interface TowerFrame {
  readonly container: Container;
  destroy(): void;
}

/** What stands still behind the floors: the shaft, the floor numbers, where the gradient enters and where the input is. */
export function createTowerFrame(layout: TowerLayout, scene: ChainScene, resolution: number): TowerFrame {
  const { n, half, centre, top, bottom, numbersX, pitch } = layout;
  // On whole pixels, so that the picture is copied as it is.
  const left = Math.floor(numbersX - 34);
  const upper = Math.floor(top - 30);
  const width = Math.ceil(centre + half + 92 - left);
  const height = Math.ceil(bottom + 30 - upper);
  const middleX = left + width / 2;
  const middleY = upper + height / 2;
  const set = paintSet(1, width, height, resolution, (context) => {
    context.translate(-middleX, -middleY);
    const shaft = context.createLinearGradient(0, top, 0, bottom);
    shaft.addColorStop(0, fade('#3f6f95', 0.2));
    shaft.addColorStop(1, fade('#22364f', 0.14));
    context.beginPath();
    context.roundRect(centre - half - 4, top - 3, 2 * half + 8, bottom - top + 6, 7);
    context.fillStyle = shaft;
    context.fill();
    context.strokeStyle = fade('#6d8db0', 0.3);
    context.lineWidth = 1;
    context.stroke();
    const step = numberingStep(pitch);
    context.textAlign = 'right';
    context.textBaseline = 'alphabetic';
    for (let floor = 0; floor < n; floor++) {
      const y = floorY(layout, floor);
      if (floor % step === 0 || (floor === n - 1 && (n - 1) % step > step / 2)) {
        context.font = `600 ${Math.min(11.5, Math.max(9, step * pitch - 2))}px ${FONT}`;
        context.fillStyle = THEME.quiet;
        context.fillText(String(floor), numbersX, y + 4);
      }
      if (scene.restricted && scene.mayLink(floor)) {
        context.beginPath();
        context.arc(numbersX - 21, y, Math.min(3, pitch * 0.3), 0, 2 * Math.PI);
        context.lineWidth = 1.4;
        context.strokeStyle = THEME.link;
        context.stroke();
      }
    }
    context.textAlign = 'center';
    context.font = `600 11.5px ${FONT}`;
    context.fillStyle = '#8fc4ea';
    context.fillText('output: gradient enters ↓', centre, top - 12);
    context.fillText('input', centre, bottom + 19);
    context.textAlign = 'left';
    context.font = `500 11px ${FONT}`;
    context.fillStyle = THEME.quiet;
    context.fillText('┆ no links', centre + half + 17, bottom + 19);
  });
  const container = new Container();
  const picture = new Sprite(set.textures[0]);
  picture.position.set(left, upper);
  container.addChild(picture);
  return {
    container,
    destroy() {
      container.destroy({ children: true });
      set.destroy();
    },
  };
}
