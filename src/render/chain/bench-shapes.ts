import { type PaintedSet, paintSet } from '../stage/paint.ts';
import { Container, Sprite } from '../stage/pixi.ts';
import { blend, fade, type Theme } from '../stage/theme.ts';
import { type BenchCage, type BenchData, type BenchShape, lidAngle } from './bench-data.ts';

/** Shapes are repainted when the scale has changed by this factor, so that edges stay sharp. */
const SCALE_STEP = 1.3;
/** Room around a shape for its shadow, pixels; thickness of the cage's wall, pixels. */
const SHADOW = 8;
const WALL = 8;

/** From the world to the screen: pixels from (x, y), `scale` pixels a bond length, y up in the world. */
export interface BenchView {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface BenchShapeLayer {
  readonly container: Container;
  place(bench: BenchData | null, view: BenchView): void;
  destroy(): void;
}

/** What decides how a thing looks, apart from where it stands. */
function lookOf(bench: BenchData): string {
  const { shapes, cage } = bench;
  const sizes = shapes.map((shape) => (shape.kind === 'peg' ? shape.radius : `${shape.width}x${shape.height}`));
  return [...sizes, cage === null ? '' : `${cage.radius}/${cage.gap}`].join();
}

function paintShape(context: CanvasRenderingContext2D, shape: BenchShape, scale: number, theme: Theme): void {
  const body = blend(theme.line, theme.quiet, 0.35);
  const outline = () => {
    context.beginPath();
    if (shape.kind === 'peg') context.arc(0, 0, shape.radius * scale, 0, 2 * Math.PI);
    else {
      const [width, height] = [shape.width * scale, shape.height * scale];
      context.roundRect(-width / 2, -height / 2, width, height, Math.min(6, width / 2, height / 2));
    }
  };
  outline();
  context.shadowColor = fade(theme.name === 'light' ? theme.quiet : '#000000', 0.55);
  context.shadowBlur = SHADOW;
  context.fillStyle = body;
  context.fill();
  context.shadowBlur = 0;
  outline();
  context.strokeStyle = theme.quiet;
  context.lineWidth = 1.5;
  context.stroke();
  // Hatched, as walls are in a drawing: told from beads without colour.
  context.clip();
  const reach = scale * (shape.kind === 'peg' ? 2 * shape.radius : shape.width + shape.height);
  context.beginPath();
  for (let x = -2 * reach; x < reach; x += 9) {
    context.moveTo(x, reach);
    context.lineTo(x + reach, 0);
    context.lineTo(x + 2 * reach, -reach);
  }
  context.strokeStyle = fade(theme.text, 0.16);
  context.lineWidth = 1.4;
  context.stroke();
}

/** The cage's wall without the opening (index 0), and the lid alone (index 1), both with the opening's middle at the right. */
function paintCage(
  context: CanvasRenderingContext2D,
  cage: BenchCage,
  scale: number,
  theme: Theme,
  part: number,
): void {
  const radius = cage.radius * scale + WALL / 2;
  context.lineWidth = WALL;
  context.beginPath();
  if (part === 0) {
    context.arc(0, 0, radius, cage.gap, 2 * Math.PI - cage.gap);
    context.strokeStyle = blend(theme.line, theme.quiet, 0.35);
    context.stroke();
    return;
  }
  context.lineCap = 'round';
  context.arc(0, 0, radius, -cage.gap, cage.gap);
  context.strokeStyle = theme.quiet;
  context.lineWidth = WALL + 3;
  context.stroke();
  context.beginPath();
  context.arc(radius, 0, WALL, 0, 2 * Math.PI);
  context.fillStyle = theme.text;
  context.fill();
}

/** Pegs, walls and a cage with its lid: hatched, solid things of the bench. */
export function createBenchShapeLayer(theme: Theme, resolution: number): BenchShapeLayer {
  const container = new Container();
  const sprites: Sprite[] = [];
  let sets: PaintedSet[] = [];
  let painted = 0;
  let look = '';

  function repaint(bench: BenchData, scale: number): void {
    const previous = sets;
    painted = scale;
    look = lookOf(bench);
    const { shapes, cage } = bench;
    sets = shapes.map((shape) => {
      const [width, height] = shape.kind === 'peg' ? [2 * shape.radius, 2 * shape.radius] : [shape.width, shape.height];
      return paintSet(1, width * scale + 2 * SHADOW, height * scale + 2 * SHADOW, resolution, (context) =>
        paintShape(context, shape, scale, theme),
      );
    });
    if (cage !== null) {
      const side = 2 * (cage.radius * scale + 2 * WALL + SHADOW);
      sets.push(paintSet(2, side, side, resolution, (context, part) => paintCage(context, cage, scale, theme, part)));
    }
    const textures = sets.flatMap((set) => set.textures);
    while (sprites.length < textures.length) {
      const sprite = new Sprite();
      sprite.anchor.set(0.5);
      sprites.push(sprite);
      container.addChild(sprite);
    }
    sprites.forEach((sprite, k) => {
      sprite.visible = k < textures.length;
      if (sprite.visible) sprite.texture = textures[k];
    });
    for (const set of previous) set.destroy();
  }

  return {
    container,
    place(bench, view) {
      container.visible = bench !== null;
      if (bench === null) return;
      const { scale } = view;
      const isStale = scale > painted * 1.06 || scale < painted / SCALE_STEP;
      if (isStale || lookOf(bench) !== look) repaint(bench, scale);
      const put = (k: number, x: number, y: number, angle: number) => {
        sprites[k].position.set(view.x + x * scale, view.y - y * scale);
        sprites[k].rotation = -angle;
        sprites[k].scale.set(scale / painted);
      };
      const { shapes, cage } = bench;
      shapes.forEach((shape, k) => {
        put(k, shape.x, shape.y, shape.kind === 'peg' ? 0 : shape.angle);
      });
      if (cage === null) return;
      put(shapes.length, cage.x, cage.y, cage.angle);
      put(shapes.length + 1, cage.x, cage.y, lidAngle(cage));
    },
    destroy() {
      container.destroy({ children: true });
      for (const set of sets) set.destroy();
    },
  };
}
