import { type Container, Sprite } from 'pixi.js';
import { paintSet } from './paint.ts';
import { fade, THEME } from './theme.ts';
import { floorY, type TowerLayout } from './tower-layout.ts';

const HOVER = 0;
const PENDING = 1;

export interface FloorMarks {
  /** Frames a floor as pointed at (which: 0, 1 or 2), or takes the frame away. */
  hover(which: number, floor: number | null): void;
  pending(floor: number | null): void;
  destroy(): void;
}

/** The frames around floors that match the rings around beads. */
export function createFloorMarks(layout: TowerLayout, resolution: number, parent: Container): FloorMarks {
  const width = 2 * layout.half + 18;
  const height = Math.max(14, layout.pitch + 5);
  const set = paintSet(2, width + 24, height + 24, resolution, (context, kind) => {
    context.beginPath();
    context.roundRect(-width / 2, -height / 2, width, height, 6);
    if (kind === HOVER) {
      context.setLineDash([5, 4]);
      context.lineWidth = 1.8;
      context.strokeStyle = THEME.focus;
    } else {
      context.shadowColor = fade(THEME.link, 0.9);
      context.shadowBlur = 10;
      context.lineWidth = 2.4;
      context.strokeStyle = THEME.link;
    }
    context.stroke();
  });
  const marks = [HOVER, HOVER, HOVER, PENDING].map((kind) => {
    const mark = new Sprite(set.textures[kind]);
    mark.anchor.set(0.5);
    mark.alpha = 0;
    parent.addChild(mark);
    return mark;
  });

  function put(mark: Sprite, floor: number | null): void {
    mark.alpha = floor === null || floor >= layout.n ? 0 : 1;
    if (floor !== null) mark.position.set(Math.round(layout.centre), floorY(layout, floor));
  }

  return {
    hover: (which, floor) => put(marks[which], floor),
    pending: (floor) => put(marks[3], floor),
    destroy() {
      for (const mark of marks) mark.destroy();
      set.destroy();
    },
  };
}
