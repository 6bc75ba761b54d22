import { type PaintedSet, paintSet } from '../stage/paint.ts';
import { Container, Sprite } from '../stage/pixi.ts';
import { beadColour, FONT, fade, type Theme } from '../stage/theme.ts';
import type { ChainScene } from './chain-data.ts';

/** Beads are repainted when their size on the screen has changed by this factor, so that numbers stay sharp, and small ones readable. */
const SIZE_STEP = 1.3;
const SMALL_STEP = 1.12;
/** Below this radius a number of two digits, of three, has no room on a bead; then some beads are named beside it. */
const NUMBERED_FROM = { two: 5.2, three: 8.6 } as const;
/** Digits that can still be read, pixels. On smaller beads they reach over the rim, with an edge of the bead's colour. */
const SMALLEST_DIGITS = 8.5;
/** Room for two such digits and their edge, pixels. */
const DIGITS_ROOM = 16;

/** The least radius, pixels, of beads that bear their numbers, in a chain of n. */
export function numberedFrom(n: number): number {
  return n > 100 ? NUMBERED_FROM.three : NUMBERED_FROM.two;
}

/** The radius of a bead on the screen, pixels, when a bond is `scale` pixels long. */
export function beadRadius(scale: number): number {
  return Math.min(23, 0.47 * scale, Math.max(0.33 * scale, 10));
}

/** Every how many beads a number is written beside the chain when beads are too small to hold one. */
function namingStep(n: number): number {
  return n <= 48 ? 5 : n <= 160 ? 10 : 50;
}

function paintBead(
  context: CanvasRenderingContext2D,
  scene: ChainScene,
  theme: Theme,
  i: number,
  radius: number,
): void {
  const colour = beadColour(theme, i, scene.n);
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.fillStyle = theme.ink;
  context.fill();
  // In a host of a few pixels nothing is left within the rim.
  const inner = Math.max(0.1, radius - Math.max(1.1, radius * 0.11));
  const light = context.createRadialGradient(-inner * 0.35, -inner * 0.45, inner * 0.1, 0, 0, inner);
  light.addColorStop(0, theme.beadShine);
  light.addColorStop(0.28, colour);
  light.addColorStop(0.8, colour);
  light.addColorStop(1, fade(theme.ink, 0.35));
  context.beginPath();
  context.arc(0, 0, inner, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.fill();
  context.globalAlpha = 0.55;
  context.fillStyle = light;
  context.fill();
  context.globalAlpha = 1;
  if (scene.hydrophobic?.[i] === 1) {
    context.beginPath();
    context.arc(0, 0, inner * 0.8, 0, 2 * Math.PI);
    context.lineWidth = Math.max(1, radius * 0.14);
    context.strokeStyle = fade(theme.ink, 0.65);
    context.stroke();
  }
  if (radius >= numberedFrom(scene.n)) {
    const size = Math.max(SMALLEST_DIGITS, Math.min(14.5, radius * (i > 99 ? 0.74 : 0.92)));
    context.font = `700 ${size}px ${FONT}`;
    context.textAlign = 'center';
    context.textBaseline = 'alphabetic';
    if (size > radius) {
      context.lineWidth = 2;
      context.lineJoin = 'round';
      context.strokeStyle = colour;
      context.strokeText(String(i), 0, size * 0.36);
    }
    context.fillStyle = theme.ink;
    context.fillText(String(i), 0, size * 0.36);
  }
}

function paintNames(scene: ChainScene, theme: Theme, resolution: number): PaintedSet {
  return paintSet(scene.n, 30, 16, resolution, (context, i) => {
    context.font = `600 11px ${FONT}`;
    context.textAlign = 'center';
    context.lineWidth = 3;
    context.lineJoin = 'round';
    context.strokeStyle = theme.ground;
    context.strokeText(String(i), 0, 4);
    context.fillStyle = theme.text;
    context.fillText(String(i), 0, 4);
  });
}

export interface BeadLayer {
  readonly container: Container;
  /** Moves every bead to its place on the screen. */
  place(screen: Float64Array, radius: number): void;
  destroy(): void;
}

/** The beads: shaded discs with their number, darkest coral at bead 0. */
export function createBeadLayer(scene: ChainScene, theme: Theme, resolution: number): BeadLayer {
  const { n } = scene;
  const container = new Container();
  const beads = Array.from({ length: n }, () => new Sprite());
  const step = namingStep(n);
  const numbered = numberedFrom(n);
  const named = Array.from({ length: n }, (_, i) => i).filter((i) => i % step === 0 || i === n - 1);
  const nameSet = paintNames(scene, theme, resolution);
  const names = named.map((i) => new Sprite(nameSet.textures[i]));
  for (const sprite of [...beads, ...names]) {
    sprite.anchor.set(0.5);
    container.addChild(sprite);
  }
  let set: PaintedSet | null = null;
  let painted = 0;

  function repaint(radius: number): void {
    const previous = set;
    painted = radius;
    const cell = Math.max(2 * radius + 2, DIGITS_ROOM);
    set = paintSet(n, cell, cell, resolution, (context, i) => paintBead(context, scene, theme, i, radius));
    for (let i = 0; i < n; i++) beads[i].texture = set.textures[i];
    previous?.destroy();
  }

  return {
    container,
    place(screen, radius) {
      const shrink = 0.92 * painted < SMALLEST_DIGITS ? SMALL_STEP : SIZE_STEP;
      const isStale = radius > painted * 1.06 || radius < painted / shrink;
      const crossesNumbers = radius >= numbered !== painted >= numbered;
      if (isStale || crossesNumbers) repaint(crossesNumbers ? radius : Math.max(2, radius * 1.02));
      const scale = radius / painted;
      for (let i = 0; i < n; i++) {
        const bead = beads[i];
        bead.position.set(screen[2 * i], screen[2 * i + 1]);
        bead.scale.set(scale);
      }
      const alpha = radius >= numbered ? 0 : 1;
      for (let k = 0; k < named.length; k++) {
        const name = names[k];
        name.alpha = alpha;
        if (alpha === 0) continue;
        name.position.set(screen[2 * named[k]], screen[2 * named[k] + 1] - radius - 9);
      }
    },
    destroy() {
      container.destroy({ children: true });
      set?.destroy();
      nameSet.destroy();
    },
  };
}
