import { inWords, say } from '../../language/index.ts';
import { type PaintedSet, paintSet } from '../stage/paint.ts';
import { Container, Sprite } from '../stage/pixi.ts';
import { FONT, fade, type Theme } from '../stage/theme.ts';
import type { ChainEnd } from './chain-data.ts';

const WIDTH = 116;
const HEIGHT = 26;
const STATES: readonly ChainEnd[] = ['folded', 'wrong fold', 'trapped', 'unfolded'];
const UNFOLDED = STATES.indexOf('unfolded');
const HEAT = STATES.length;

export interface ChainBadge {
  readonly container: Container;
  /** The state of the run and, left of it, whether it is shocked; from the upper right corner (x, y). */
  place(state: ChainEnd | null, isHot: boolean, x: number, y: number): void;
  destroy(): void;
}

function strokeMark(context: CanvasRenderingContext2D, points: readonly (readonly [number, number])[]): void {
  context.beginPath();
  for (const [x, y] of points) context.lineTo(x, y);
  context.stroke();
}

/** A tick, a cross, a loose wave, or a flame: told apart by shape alone. */
function paintMark(context: CanvasRenderingContext2D, kind: number): void {
  context.lineWidth = 2.4;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  if (kind === 0)
    strokeMark(context, [
      [-5, 0],
      [-1.5, 4],
      [5, -4],
    ]);
  else if (kind < UNFOLDED) {
    strokeMark(context, [
      [-4, -4],
      [4, 4],
    ]);
    strokeMark(context, [
      [4, -4],
      [-4, 4],
    ]);
  } else if (kind === UNFOLDED) {
    context.beginPath();
    context.moveTo(-6, 0);
    context.bezierCurveTo(-3, -8, 0, 8, 6, -1);
    context.stroke();
  } else {
    context.beginPath();
    context.moveTo(0, -6);
    context.bezierCurveTo(7, -1, 5, 6, 0, 6);
    context.bezierCurveTo(-5, 6, -6, 0, -2, -2);
    context.closePath();
    context.stroke();
  }
}

/** What became of the chain, as a word with a mark; and the heat shock while it lasts. */
export function createChainBadge(theme: Theme, resolution: number): ChainBadge {
  const container = new Container();
  const colours = [theme.made, theme.wrong, theme.wrong, theme.quiet, theme.heat];
  const words = [...STATES.map(inWords), say`heat shock`];
  const set: PaintedSet = paintSet(words.length, WIDTH, HEIGHT, resolution, (context, kind) => {
    context.beginPath();
    context.roundRect(-WIDTH / 2 + 1, -HEIGHT / 2 + 1, WIDTH - 2, HEIGHT - 2, (HEIGHT - 2) / 2);
    context.fillStyle = fade(theme.panel, 0.92);
    context.fill();
    context.setLineDash(kind === 0 || kind >= UNFOLDED ? [] : [5, 3]);
    context.lineWidth = kind === UNFOLDED ? 1 : 1.6;
    context.strokeStyle = colours[kind];
    context.stroke();
    context.setLineDash([]);
    context.font = `700 13px ${FONT}`;
    context.textAlign = 'center';
    context.fillStyle = colours[kind];
    context.fillText(words[kind], 9, 4.6);
    context.translate(-context.measureText(words[kind]).width / 2 - 6, 0);
    paintMark(context, kind);
  });
  const [badge, heat] = [0, HEAT].map((kind) => {
    const sprite = new Sprite(set.textures[kind]);
    sprite.anchor.set(1, 0);
    sprite.visible = false;
    container.addChild(sprite);
    return sprite;
  });

  return {
    container,
    place(state, isHot, x, y) {
      badge.visible = state !== null;
      if (state !== null) {
        const texture = set.textures[STATES.indexOf(state)];
        if (badge.texture !== texture) badge.texture = texture;
        badge.position.set(Math.round(x), Math.round(y));
      }
      heat.visible = isHot;
      heat.position.set(Math.round(x - (state === null ? 0 : WIDTH + 6)), Math.round(y));
    },
    destroy() {
      container.destroy({ children: true });
      set.destroy();
    },
  };
}
