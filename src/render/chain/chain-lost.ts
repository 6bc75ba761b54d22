import type { Link } from '../../links/index.ts';
import { createLabelStore, type LabelStyle } from '../stage/labels.ts';
import { paintSet } from '../stage/paint.ts';
import { Container, Sprite } from '../stage/pixi.ts';
import { fade, type Theme } from '../stage/theme.ts';
import { centreOf } from './superpose.ts';

const ROD_LENGTH = 24;
const ROD_CELL = 12;
const STUB = 14;
/** A cut link has fallen out of sight after this time, ms. */
const FALL_MS = 1100;
/** Its acceleration, pixels/ms², and its spin, radians/ms. */
const GRAVITY = 0.0011;
const SPIN = 0.0021;

export interface LostLinkLayer {
  /** Under the beads: stubs that are left. Over them: what falls, and the word. */
  readonly under: Container;
  readonly over: Container;
  /** Something is still falling. */
  readonly isMoving: boolean;
  setLost(lost: readonly Link[], now: number): void;
  place(screen: Float64Array, radius: number, now: number, isCalm: boolean): void;
  destroy(): void;
}

interface LostSprites {
  readonly halves: readonly [Sprite, Sprite];
  readonly stubs: readonly [Sprite, Sprite];
  readonly word: Sprite;
}

/** Links that were cut: each breaks in the middle, its halves fall off spinning, and torn stubs stay on both beads. */
export function createLostLinkLayer(theme: Theme, resolution: number): LostLinkLayer {
  const under = new Container();
  const over = new Container();
  const labels = createLabelStore(resolution);
  const word: LabelStyle = { size: 11, weight: 700, colour: theme.linkText, halo: fade(theme.ground, 0.9) };
  const rod = paintSet(1, ROD_LENGTH, ROD_CELL, resolution, (context) => {
    context.fillStyle = theme.linkRim;
    context.fillRect(-ROD_LENGTH / 2, -3.6, ROD_LENGTH, 7.2);
    context.fillStyle = theme.link;
    context.fillRect(-ROD_LENGTH / 2, -2.5, ROD_LENGTH, 5);
  });
  // A torn end: three points of different length, so that a cut shows without motion too.
  const stub = paintSet(1, 2 * STUB, ROD_CELL, resolution, (context) => {
    context.beginPath();
    context.moveTo(0, -3.4);
    for (const [x, y] of [
      [STUB * 0.55, -3.4],
      [STUB * 0.3, -1.4],
      [STUB * 0.75, 0],
      [STUB * 0.3, 1.6],
      [STUB * 0.6, 3.4],
      [0, 3.4],
    ])
      context.lineTo(x, y);
    context.closePath();
    context.fillStyle = theme.link;
    context.fill();
    context.strokeStyle = theme.linkRim;
    context.lineWidth = 1;
    context.stroke();
  });
  const sprites: LostSprites[] = [];
  const cutAt = new Map<string, number>();
  let lost: readonly Link[] = [];
  let isMoving = false;
  const middle = { x: 0, y: 0 };

  function sprite(texture: Sprite['texture'], parent: Container): Sprite {
    const made = new Sprite(texture);
    made.anchor.set(0.5);
    made.alpha = 0;
    parent.addChild(made);
    return made;
  }

  function add(): LostSprites {
    const half = () => sprite(rod.textures[0], over);
    const end = () => sprite(stub.textures[0], under);
    return { halves: [half(), half()], stubs: [end(), end()], word: sprite(labels.get('cut', word), over) };
  }

  /** One half of the rod, `time` ms after the cut; side −1 hangs on the first bead. */
  function fall(half: Sprite, x: number, y: number, dx: number, dy: number, side: number, time: number): void {
    const length = Math.hypot(dx, dy);
    const t = Math.max(0, time);
    half.alpha = Math.max(0, 1 - (t / FALL_MS) ** 2);
    half.position.set(x + side * (dx / 4) + side * t * 0.03, y + side * (dy / 4) + GRAVITY * t * t * 0.5);
    half.rotation = Math.atan2(dy, dx) + side * SPIN * t;
    half.scale.set(length / 2 / ROD_LENGTH, 1);
  }

  return {
    under,
    over,
    get isMoving() {
      return isMoving;
    },
    setLost(next, now) {
      lost = next;
      const names = new Set(next.map(String));
      for (const name of cutAt.keys()) if (!names.has(name)) cutAt.delete(name);
      for (const name of names) if (!cutAt.has(name)) cutAt.set(name, now);
      while (sprites.length < next.length) sprites.push(add());
      for (const { halves, stubs, word } of sprites.slice(next.length))
        for (const one of [...halves, ...stubs, word]) one.alpha = 0;
    },
    place(screen, radius, now, isCalm) {
      isMoving = false;
      centreOf(screen, screen.length / 2, middle);
      lost.forEach(([i, j], l) => {
        const { halves, stubs, word } = sprites[l];
        const x = screen[2 * i];
        const y = screen[2 * i + 1];
        const dx = screen[2 * j] - x;
        const dy = screen[2 * j + 1] - y;
        const time = isCalm ? FALL_MS : now - (cutAt.get(String(lost[l])) ?? now);
        const isFalling = time < FALL_MS;
        isMoving ||= isFalling;
        for (const [half, side] of [
          [halves[0], -1],
          [halves[1], 1],
        ] as const) {
          if (isFalling) fall(half, x + dx / 2, y + dy / 2, dx, dy, side, time);
          else half.alpha = 0;
        }
        const angle = Math.atan2(dy, dx);
        stubs[0].position.set(x + Math.cos(angle) * radius, y + Math.sin(angle) * radius);
        stubs[0].rotation = angle;
        stubs[1].position.set(x + dx - Math.cos(angle) * radius, y + dy - Math.sin(angle) * radius);
        stubs[1].rotation = angle + Math.PI;
        for (const end of stubs) end.alpha = 1;
        word.alpha = isFalling ? 1 : 0.9;
        // Beside the gap, on the side that is away from the chain's middle.
        const side = Math.sign((x + dx / 2 - middle.x) * dy - (y + dy / 2 - middle.y) * dx) || 1;
        word.position.set(x + dx / 2 + Math.sin(angle) * side * 19, y + dy / 2 - Math.cos(angle) * side * 13);
      });
    },
    destroy() {
      under.destroy({ children: true });
      over.destroy({ children: true });
      rod.destroy();
      stub.destroy();
      labels.destroy();
    },
  };
}
