import type { Link } from '../../links/index.ts';
import { bowShare, CURVE_SAMPLES, sampleBow } from '../stage/bow.ts';
import { paintSet } from '../stage/paint.ts';
import { Container, Sprite } from '../stage/pixi.ts';
import type { ScenePair } from './chain-data.ts';

/** Dots drawn in all, so that a long chain costs no more than a short one. */
const DOT_BUDGET = 260;
const CELL = 16;

/** How a set of contacts is drawn. A wrong one has another shape, not only another colour. */
export interface ContactLook {
  readonly made: string;
  readonly shape: 'disc' | 'diamond';
  /** Colour of a contact that is not made; null to show it only while one of its beads is pointed at. */
  readonly unmade: string | null;
}

export interface ContactView {
  /** Positions in bond lengths, and on the screen. */
  readonly points: Float64Array;
  readonly screen: Float64Array;
  readonly scale: number;
  readonly radius: number;
  /** A contact is made within this many times its rest distance. */
  readonly reach: number;
  /** While planning, contacts are what shall be: none is shown as made. */
  readonly isPlan: boolean;
  /** The bead whose contacts are shown strongest. */
  readonly hover: number | null;
}

export interface ContactLayer {
  readonly container: Container;
  setContacts(contacts: readonly ScenePair[]): void;
  /** A contact that is tied by a link is not drawn: the link stands for it. */
  setLinks(links: readonly Link[]): void;
  place(view: ContactView): void;
  destroy(): void;
}

/** Dots for each contact. */
function dotsPerContact(contacts: number): number {
  return contacts === 0 ? 0 : Math.max(3, Math.min(11, Math.floor(DOT_BUDGET / contacts)));
}

function paintDot(context: CanvasRenderingContext2D, shape: ContactLook['shape'], size: number): void {
  context.beginPath();
  if (shape === 'disc') context.arc(0, 0, size, 0, 2 * Math.PI);
  else {
    const reach = size * 1.5;
    context.moveTo(0, -reach);
    context.lineTo(reach, 0);
    context.lineTo(0, reach);
    context.lineTo(-reach, 0);
    context.closePath();
  }
  context.fill();
}

/** Contacts: faint dotted arcs between beads that belong together, lit and straight once they have met. */
export function createContactLayer(look: ContactLook, resolution: number): ContactLayer {
  const container = new Container();
  const set = paintSet(2, CELL, CELL, resolution, (context, isMade) => {
    context.fillStyle = isMade === 1 ? look.made : (look.unmade ?? look.made);
    if (isMade === 1) {
      context.shadowColor = look.made;
      context.shadowBlur = 7;
    }
    paintDot(context, look.shape, isMade === 1 ? 2.5 : 1.6);
  });
  const sprites: Sprite[] = [];
  const curve = new Float64Array(2 * CURVE_SAMPLES);
  let contacts: readonly ScenePair[] = [];
  let tied: readonly boolean[] = [];
  let dots = 0;

  function show(c: number, alpha: number, isMade: boolean, view: ContactView, length: number): void {
    const { i, j } = contacts[c];
    const { screen, scale, radius } = view;
    const texture = set.textures[isMade ? 1 : 0];
    const bow = bowShare(length) * length * scale;
    sampleBow(curve, 0, screen[2 * i], screen[2 * i + 1], screen[2 * j], screen[2 * j + 1], bow);
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

  return {
    container,
    setContacts(next) {
      contacts = next;
      tied = [];
      dots = dotsPerContact(next.length);
      while (sprites.length < next.length * dots) {
        const dot = new Sprite(set.textures[0]);
        dot.anchor.set(0.5);
        sprites.push(dot);
        container.addChild(dot);
      }
      for (const dot of sprites) dot.alpha = 0;
    },
    setLinks(links) {
      tied = contacts.map(({ i, j }) => links.some((link) => link[0] === i && link[1] === j));
    },
    place(view) {
      const { points, reach, isPlan, hover } = view;
      for (let c = 0; c < contacts.length; c++) {
        const { i, j, r0 } = contacts[c];
        const length = Math.hypot(points[2 * i] - points[2 * j], points[2 * i + 1] - points[2 * j + 1]);
        const isMade = !isPlan && length < reach * r0;
        const isHovered = hover === i || hover === j;
        const near = Math.max(0, Math.min(1, (6 - length) / 4.5));
        const faint = look.unmade === null ? 0 : isPlan ? 0.8 : 0.36 + 0.2 * near;
        const alpha = tied[c] ? 0 : isMade ? 1 : isHovered ? 0.95 : faint;
        show(c, alpha, isMade, view, length);
      }
    },
    destroy() {
      container.destroy({ children: true });
      set.destroy();
    },
  };
}
