import type { Box } from './camera.ts';
import { createLabelStore, type LabelStyle } from './labels.ts';
import type { LinkAim } from './link-aim.ts';
import { paintSet } from './paint.ts';
import { Container, Sprite, Texture } from './pixi.ts';
import { createRing, paintRings, placeRing, RING } from './rings.ts';
import type { Theme } from './theme.ts';
import { leastCovering } from './word-place.ts';

const DOTS = 28;
const CELL = 16;
const NOWHERE = new Float64Array(0);
export interface LinkPreview {
  readonly container: Container;
  /**
   * Draws the link that is being made from (x, y) to (toX, toY), or nothing. `bow` as in sampleBow.
   * @param nodes points that the words had better not cover, x and y in turn
   */
  place(
    aim: LinkAim,
    pane: Box,
    x: number,
    y: number,
    toX: number,
    toY: number,
    radius: number,
    bow: number,
    nodes?: Float64Array,
  ): void;
  destroy(): void;
}

/** The link that is being made: dots from its first end, a ring where it would end, and what it would do. */
export function createLinkPreview(theme: Theme, resolution: number): LinkPreview {
  const allowed: LabelStyle = {
    size: 13,
    weight: 700,
    colour: theme.linkText,
    wrap: 210,
    pill: { fill: theme.linkPill, line: theme.linkText },
  };
  const refused: LabelStyle = {
    size: 12,
    weight: 600,
    colour: theme.refused,
    wrap: 250,
    pill: { fill: theme.refusedPill, line: theme.refused },
  };
  const container = new Container();
  const rings = paintRings(theme, resolution);
  const labels = createLabelStore(resolution);
  const set = paintSet(2, CELL, CELL, resolution, (context, kind) => {
    const colour = kind === 0 ? theme.link : theme.refused;
    context.beginPath();
    context.arc(0, 0, 3.1, 0, 2 * Math.PI);
    context.shadowColor = colour;
    context.shadowBlur = kind === 0 ? 9 : 0;
    context.fillStyle = kind === 0 ? theme.linkRim : colour;
    context.fill();
    context.shadowBlur = 0;
    context.beginPath();
    context.arc(0, 0, 2.4, 0, 2 * Math.PI);
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
    place(aim, pane, x, y, toX, toY, radius, bow, nodes) {
      container.visible = aim.kind === 'link';
      if (aim.kind !== 'link') return;
      const texture = set.textures[aim.refused ? 1 : 0];
      const length = Math.hypot(toX - x, toY - y);
      const fromEnd = Math.min(0.4, radius / Math.max(1, length));
      const toEnd = aim.to === null ? 0 : fromEnd;
      const shown = Math.max(2, Math.min(DOTS, Math.round(((1 - fromEnd - toEnd) * length + Math.abs(bow)) / 11)));
      for (let k = 0; k < DOTS; k++) {
        const dot = dots[k];
        dot.alpha = k < shown ? 1 : 0;
        if (dot.texture !== texture) dot.texture = texture;
        const t = fromEnd + ((k + 1) / (shown + 1)) * (1 - fromEnd - toEnd);
        const rise = (4 * t * (1 - t) * bow) / Math.max(1, length);
        dot.position.set(x + (toX - x) * t + (toY - y) * rise, y + (toY - y) * t - (toX - x) * rise);
      }
      goodRing.alpha = badRing.alpha = 0;
      if (aim.to !== null) placeRing(aim.refused ? badRing : goodRing, toX, toY, radius + 5);
      label.alpha = aim.words === '' ? 0 : 1;
      if (label.alpha === 0) return;
      const words = labels.get(aim.words, aim.refused ? refused : allowed);
      if (label.texture !== words) label.texture = words;
      const fit = Math.min(1, (pane.width - 8) / words.width);
      label.scale.set(fit);
      const width = words.width * fit;
      const height = words.height * fit;
      const gap = radius + 16;
      const places = [
        [toX - width / 2, toY - gap - height],
        [toX - width / 2, toY + gap],
        [toX + gap, toY - height / 2],
        [toX - gap - width, toY - height / 2],
        [toX - width / 2, pane.y + 4],
        [toX - width / 2, pane.y + pane.height - height - 4],
      ].map(([left, top]) => ({
        x: Math.max(pane.x + 4, Math.min(pane.x + pane.width - width - 4, left)),
        y: Math.max(pane.y + 4, Math.min(pane.y + pane.height - height - 4, top)),
        width,
        height,
      }));
      const best = leastCovering(places, nodes ?? NOWHERE, radius, [x, y, toX, toY]);
      label.position.set(Math.round(best.x), Math.round(best.y));
    },
    destroy() {
      container.destroy({ children: true });
      set.destroy();
      rings.destroy();
      labels.destroy();
    },
  };
}
