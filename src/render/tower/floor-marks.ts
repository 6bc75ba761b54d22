import { say } from '../../language/index.ts';
import { type PaintedSet, paintSet } from '../stage/paint.ts';
import { type Container, Sprite } from '../stage/pixi.ts';
import { FONT, fade, type Theme } from '../stage/theme.ts';
import { floorY, type TowerLayout } from './tower-layout.ts';

const HOVER = 0;
const CHOSEN = 1;
const DROPPED = 2;

/** Floors, first and last. */
export type Stretch = readonly [number, number];

export interface FloorMarks {
  /** Frames a floor as pointed at (which: 0, 1 or 2), or takes the frame away. */
  hover(which: number, floor: number | null): void;
  /** The first end of a link that waits for its second. */
  chosen(floor: number | null): void;
  /** A floor that is left out: an empty place, crossed out. */
  dropped(floor: number | null): void;
  /** Floors that hear too little: framed all round. */
  deaf(floors: Stretch | null): void;
  /** Floors that a link passes by: bracketed at both sides. */
  bypassed(floors: Stretch | null): void;
  destroy(): void;
}

/** Dashes of the frame around deaf floors, pixels; the legend shows the same. */
export const DEAF_DASH = [4, 3];
/** How far the brackets of bypassed floors reach inwards, pixels. */
const BRACKET = 7;

/** Strokes the current path over a rim that sets it off from the floors. */
function paintStretch(
  context: CanvasRenderingContext2D,
  ground: string,
  colour: string,
  dash: readonly number[],
): void {
  context.lineWidth = 3.4;
  context.strokeStyle = fade(ground, 0.8);
  context.stroke();
  context.setLineDash([...dash]);
  context.lineWidth = 1.6;
  context.strokeStyle = colour;
  context.stroke();
  context.setLineDash([]);
}

interface StretchMark {
  put(floors: Stretch | null): void;
  destroy(): void;
}

/** A mark on a stretch of floors, painted anew when the stretch changes: `paint` gets its width and height about the origin. */
function createStretchMark(
  layout: TowerLayout,
  resolution: number,
  parent: Container,
  paint: (context: CanvasRenderingContext2D, wide: number, tall: number) => void,
): StretchMark {
  const mark = new Sprite();
  mark.anchor.set(0.5);
  parent.addChild(mark);
  let set: PaintedSet | null = null;
  let shown = '';

  return {
    put(floors) {
      const wanted = floors === null ? '' : floors.join();
      if (wanted === shown) return;
      shown = wanted;
      mark.visible = floors !== null;
      const previous = set;
      set = null;
      if (floors !== null) {
        const [from, to] = floors;
        const wide = 2 * layout.half + 14;
        const tall = (to - from + 1) * layout.pitch + 2;
        mark.position.set(Math.round(layout.centre), (floorY(layout, from) + floorY(layout, to)) / 2);
        set = paintSet(1, wide + 4, tall + 4, resolution, (context) => {
          context.beginPath();
          paint(context, wide, tall);
        });
        mark.texture = set.textures[0];
      }
      previous?.destroy();
    },
    destroy() {
      mark.destroy();
      set?.destroy();
    },
  };
}

/** The frames around floors that match the rings around beads. */
export function createFloorMarks(theme: Theme, layout: TowerLayout, resolution: number, parent: Container): FloorMarks {
  const { half, pitch, barHeight } = layout;
  const width = 2 * half + 18;
  const height = Math.max(14, pitch + 5);

  function paintDropped(context: CanvasRenderingContext2D): void {
    const tall = Math.max(4, barHeight);
    context.beginPath();
    context.roundRect(-half + 1, -tall / 2 + 1, 2 * half - 2, tall - 2, Math.min(3.5, tall / 3));
    context.fillStyle = fade(theme.ground, 0.85);
    context.fill();
    context.setLineDash([4, 3]);
    context.lineWidth = 1.4;
    context.strokeStyle = theme.refused;
    context.stroke();
    context.setLineDash([]);
    const isNamed = tall >= 12;
    const cross = Math.min(4.5, tall * 0.3);
    const x = isNamed ? -34 : 0;
    context.beginPath();
    context.moveTo(x - cross, -cross);
    context.lineTo(x + cross, cross);
    context.moveTo(x + cross, -cross);
    context.lineTo(x - cross, cross);
    context.lineWidth = 1.8;
    context.stroke();
    if (!isNamed) return;
    context.font = `600 ${Math.min(11.5, tall * 0.8)}px ${FONT}`;
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillStyle = theme.refused;
    context.fillText(say`left out`, -24, 0.5);
  }

  const set = paintSet(3, width + 24, height + 24, resolution, (context, kind) => {
    if (kind === DROPPED) return paintDropped(context);
    context.beginPath();
    context.roundRect(-width / 2, -height / 2, width, height, 6);
    if (kind === HOVER) {
      context.setLineDash([5, 4]);
      context.lineWidth = 1.8;
      context.strokeStyle = theme.focus;
    } else {
      context.shadowColor = fade(theme.link, 0.9);
      context.shadowBlur = 10;
      context.lineWidth = 4;
      context.strokeStyle = theme.linkRim;
      context.stroke();
      context.shadowBlur = 0;
      context.lineWidth = 2.4;
      context.strokeStyle = theme.link;
    }
    context.stroke();
  });
  const [first, second, third, chosen, dropped] = [HOVER, HOVER, HOVER, CHOSEN, DROPPED].map((kind) => {
    const mark = new Sprite(set.textures[kind]);
    mark.anchor.set(0.5);
    mark.alpha = 0;
    parent.addChild(mark);
    return mark;
  });
  const hovers = [first, second, third];
  const deaf = createStretchMark(layout, resolution, parent, (context, wide, tall) => {
    context.roundRect(-wide / 2, -tall / 2, wide, tall, 6);
    paintStretch(context, theme.ground, theme.refused, DEAF_DASH);
  });
  const bypassed = createStretchMark(layout, resolution, parent, (context, wide, tall) => {
    for (const side of [-1, 1]) {
      const [edge, inner] = [(side * wide) / 2, side * (wide / 2 - BRACKET)];
      context.moveTo(inner, -tall / 2);
      context.lineTo(edge, -tall / 2);
      context.lineTo(edge, tall / 2);
      context.lineTo(inner, tall / 2);
    }
    paintStretch(context, theme.ground, theme.text, []);
  });

  function put(mark: Sprite, floor: number | null): void {
    mark.alpha = floor === null || floor >= layout.n ? 0 : 1;
    if (floor !== null) mark.position.set(Math.round(layout.centre), floorY(layout, floor));
  }

  return {
    hover: (which, floor) => put(hovers[which], floor),
    chosen: (floor) => put(chosen, floor),
    dropped: (floor) => put(dropped, floor),
    deaf: deaf.put,
    bypassed: bypassed.put,
    destroy() {
      for (const mark of [...hovers, chosen, dropped]) mark.destroy();
      for (const mark of [deaf, bypassed]) mark.destroy();
      set.destroy();
    },
  };
}
