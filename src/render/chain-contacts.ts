import { Container, Sprite } from 'pixi.js';
import { CONTACT_REACH } from '../chain/index.ts';
import { bowShare, CURVE_SAMPLES, sampleBow } from './bow.ts';
import { paintSet } from './paint.ts';
import type { ChainScene } from './scene.ts';
import { THEME } from './theme.ts';

/** Dots drawn in all, so that a long chain costs no more than a short one. */
const DOT_BUDGET = 260;
const FAINT_CELL = 4;
const LIT_CELL = 14;

/** Dots for each contact. */
function dotsPerContact(contacts: number): number {
  return contacts === 0 ? 0 : Math.max(3, Math.min(11, Math.floor(DOT_BUDGET / contacts)));
}

export interface ContactLayer {
  readonly container: Container;
  /**
   * @param world positions in bond lengths, 2n
   * @param screen the same in pixels
   * @param hover the residue whose contacts are shown strongest, or null
   * @param isLinked whether contact k is tied by a link, which then stands for it
   */
  place(
    world: Float64Array,
    screen: Float64Array,
    scale: number,
    radius: number,
    hover: number | null,
    isLinked: Uint8Array,
  ): void;
  destroy(): void;
}

/** The target's contacts: faint dotted arcs between residues that belong together, lit and straight once they have met. */
export function createContactLayer(scene: ChainScene, resolution: number): ContactLayer {
  const { contacts } = scene;
  const container = new Container();
  const dots = dotsPerContact(contacts.length);
  const faint = paintSet(1, FAINT_CELL, FAINT_CELL, resolution, (context) => {
    context.beginPath();
    context.arc(0, 0, 1.35, 0, 2 * Math.PI);
    context.fillStyle = '#d8cfd6';
    context.fill();
  });
  const lit = paintSet(1, LIT_CELL, LIT_CELL, resolution, (context) => {
    context.beginPath();
    context.arc(0, 0, 2.3, 0, 2 * Math.PI);
    context.fillStyle = THEME.made;
    context.shadowColor = THEME.made;
    context.shadowBlur = 7;
    context.fill();
  });
  const sprites = Array.from({ length: contacts.length * dots }, () => {
    const dot = new Sprite(faint.textures[0]);
    dot.anchor.set(0.5);
    container.addChild(dot);
    return dot;
  });
  const curve = new Float64Array(2 * CURVE_SAMPLES);

  return {
    container,
    place(world, screen, scale, radius, hover, isLinked) {
      for (let c = 0; c < contacts.length; c++) {
        const { i, j, r0 } = contacts[c];
        const dx = world[2 * i] - world[2 * j];
        const dy = world[2 * i + 1] - world[2 * j + 1];
        const length = Math.sqrt(dx * dx + dy * dy);
        const isMade = length < CONTACT_REACH * r0;
        const isHovered = hover === i || hover === j;
        const near = Math.max(0, Math.min(1, (6 - length) / 4.5));
        const alpha = isLinked[c] === 1 ? 0 : isMade ? 1 : isHovered ? 0.95 : 0.36 + 0.2 * near;
        const texture = (isMade ? lit : faint).textures[0];
        sampleBow(
          curve,
          0,
          screen[2 * i],
          screen[2 * i + 1],
          screen[2 * j],
          screen[2 * j + 1],
          bowShare(length) * length * scale,
        );
        const inset = Math.min(0.4, (radius + 2) / Math.max(1, length * scale));
        const shown = Math.max(2, Math.min(dots, Math.round((length * scale - 2 * radius) / 8)));
        for (let k = 0; k < dots; k++) {
          const dot = sprites[c * dots + k];
          dot.alpha = k < shown ? alpha : 0;
          if (dot.alpha === 0) continue;
          if (dot.texture !== texture) dot.texture = texture;
          const place = (inset + ((k + 0.5) / shown) * (1 - 2 * inset)) * (CURVE_SAMPLES - 1);
          const low = Math.min(CURVE_SAMPLES - 2, Math.floor(place));
          const rest = place - low;
          const x = curve[2 * low] + (curve[2 * low + 2] - curve[2 * low]) * rest;
          const y = curve[2 * low + 1] + (curve[2 * low + 3] - curve[2 * low + 1]) * rest;
          dot.position.set(x, y);
        }
      }
    },
    destroy() {
      container.destroy({ children: true });
      faint.destroy();
      lit.destroy();
    },
  };
}
