import { Container, Sprite, Texture } from 'pixi.js';
import type { Box } from './camera.ts';
import { createLabelStore, type LabelStyle } from './labels.ts';
import type { LinkAim } from './link-aim.ts';
import { paintSet } from './paint.ts';
import { createRing, paintRings, placeRing, RING } from './rings.ts';
import { THEME } from './theme.ts';

const DOTS = 28;
const CELL = 16;
const ALLOWED: LabelStyle = {
  size: 13,
  weight: 700,
  colour: THEME.link,
  wrap: 210,
  pill: { fill: '#1d1a12', line: THEME.link },
};
const REFUSED: LabelStyle = {
  size: 12,
  weight: 600,
  colour: THEME.refused,
  wrap: 250,
  pill: { fill: '#241318', line: THEME.refused },
};

export interface LinkPreview {
  readonly container: Container;
  /** Draws the link that is being made from (x, y) to (toX, toY), or nothing. `bow` as in sampleBow. */
  place(aim: LinkAim, pane: Box, x: number, y: number, toX: number, toY: number, radius: number, bow: number): void;
  destroy(): void;
}

/** The link that is being made: dots from its first end, a ring where it would end, and what it would do. */
export function createLinkPreview(resolution: number): LinkPreview {
  const container = new Container();
  const rings = paintRings(resolution);
  const labels = createLabelStore(resolution);
  const set = paintSet(2, CELL, CELL, resolution, (context, kind) => {
    const colour = kind === 0 ? THEME.link : THEME.refused;
    context.beginPath();
    context.arc(0, 0, 2.6, 0, 2 * Math.PI);
    context.shadowColor = colour;
    context.shadowBlur = kind === 0 ? 9 : 0;
    context.fillStyle = colour;
    context.fill();
  });
  const dots = Array.from({ length: DOTS }, () => {
    const dot = new Sprite(set.textures[0]);
    dot.anchor.set(0.5);
    container.addChild(dot);
    return dot;
  });
  const goodRing = createRing(container, rings, RING.linked);
  const badRing = createRing(container, rings, RING.refused);
  const label = new Sprite(Texture.EMPTY);
  container.addChild(label);
  container.visible = false;

  return {
    container,
    place(aim, pane, x, y, toX, toY, radius, bow) {
      container.visible = aim.kind === 'link';
      if (aim.kind !== 'link') return;
      const texture = set.textures[aim.refused ? 1 : 0];
      const length = Math.hypot(toX - x, toY - y);
      const shown = Math.max(2, Math.min(DOTS, Math.round((length + Math.abs(bow)) / 11)));
      for (let k = 0; k < DOTS; k++) {
        const dot = dots[k];
        dot.alpha = k < shown ? 1 : 0;
        if (dot.texture !== texture) dot.texture = texture;
        const t = (k + 1) / (shown + 1);
        const rise = (4 * t * (1 - t) * bow) / Math.max(1, length);
        dot.position.set(x + (toX - x) * t + (toY - y) * rise, y + (toY - y) * t - (toX - x) * rise);
      }
      goodRing.alpha = badRing.alpha = 0;
      if (aim.to !== null) placeRing(aim.refused ? badRing : goodRing, toX, toY, radius + 5);
      label.alpha = aim.words === '' ? 0 : 1;
      if (label.alpha === 0) return;
      const words = labels.get(aim.words, aim.refused ? REFUSED : ALLOWED);
      if (label.texture !== words) label.texture = words;
      const fit = Math.min(1, (pane.width - 8) / words.width);
      label.scale.set(fit);
      const width = words.width * fit;
      const height = words.height * fit;
      const above = toY - radius - 16 - height;
      const left = Math.max(pane.x + 4, Math.min(pane.x + pane.width - width - 4, toX - width / 2));
      label.position.set(Math.round(left), Math.round(above > pane.y ? above : toY + radius + 16));
    },
    destroy() {
      container.destroy({ children: true });
      set.destroy();
      rings.destroy();
      labels.destroy();
    },
  };
}
