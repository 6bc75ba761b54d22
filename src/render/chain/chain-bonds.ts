import type { Box } from '../stage/camera.ts';
import { paintSet } from '../stage/paint.ts';
import { Container, Sprite } from '../stage/pixi.ts';
import { beadColour, blend, type Theme } from '../stage/theme.ts';

/** Bonds are painted at this size and stretched to theirs. */
const LENGTH = 24;
const THICKNESS = 16;

export interface BondLayer {
  readonly container: Container;
  place(screen: Float64Array, thickness: number): void;
  destroy(): void;
}

/** Turns and stretches a sprite of LENGTH pixels so that it runs from point i to point i + 1. */
function lay(sprite: Sprite, screen: Float64Array, i: number, thicknessScale: number): void {
  const x = screen[2 * i];
  const y = screen[2 * i + 1];
  const dx = screen[2 * i + 2] - x;
  const dy = screen[2 * i + 3] - y;
  sprite.position.set(x + dx / 2, y + dy / 2);
  sprite.rotation = Math.atan2(dy, dx);
  sprite.scale.set(Math.sqrt(dx * dx + dy * dy) / LENGTH, thicknessScale);
}

/** The chain's bonds: thick warm rods, shaded across, coloured by place along the chain. */
export function createBondLayer(n: number, theme: Theme, resolution: number): BondLayer {
  const container = new Container();
  const set = paintSet(n - 1, LENGTH, THICKNESS, resolution, (context, i) => {
    const colour = beadColour(theme, i + 0.5, n);
    const shade = context.createLinearGradient(0, -THICKNESS / 2, 0, THICKNESS / 2);
    for (const [at, dark] of [
      [0, 1],
      [0.14, 0.55],
      [0.4, 0.12],
      [0.6, 0.2],
      [0.86, 0.6],
      [1, 1],
    ])
      shade.addColorStop(at, blend(colour, theme.ink, dark));
    context.fillStyle = shade;
    context.fillRect(-LENGTH / 2, -THICKNESS / 2, LENGTH, THICKNESS);
  });
  const bonds = set.textures.map((texture) => {
    const bond = new Sprite(texture);
    bond.anchor.set(0.5);
    container.addChild(bond);
    return bond;
  });
  return {
    container,
    place(screen, thickness) {
      const scale = thickness / THICKNESS;
      for (let i = 0; i < bonds.length; i++) lay(bonds[i], screen, i, scale);
    },
    destroy() {
      container.destroy({ children: true });
      set.destroy();
    },
  };
}

/** How a trace is drawn: the colours of its rods and of the discs at its beads, and the discs' size against the rods'. */
export interface TraceLook {
  readonly rod: string;
  readonly disc: string;
  readonly discSize: number;
}

export interface TraceLayer {
  readonly container: Container;
  /** @param room where it may be seen: it fades towards the room's edges, so that it never lies behind words; left out: everywhere */
  place(screen: Float64Array, thickness: number, room?: Box): void;
  destroy(): void;
}

/** Pixels from the edge of its room over which a trace fades out. */
const FADE = 28;

/** How visible a trace is at (x, y): all of it within the room, nothing at its edge. */
export function visibleAt(room: Box, x: number, y: number): number {
  const inside = Math.min(x - room.x, room.x + room.width - x, y - room.y, room.y + room.height - y);
  return Math.max(0, Math.min(1, inside / FADE));
}

/** Another chain, as one quiet band behind the chain: a ghost, or the outline of a fold. One colour, so that overlaps do not show. */
export function createTraceLayer(n: number, look: TraceLook, resolution: number): TraceLayer {
  const container = new Container();
  const rod = paintSet(1, LENGTH, THICKNESS, resolution, (context) => {
    context.fillStyle = look.rod;
    context.fillRect(-LENGTH / 2, -THICKNESS / 2, LENGTH, THICKNESS);
  });
  const cell = 2 * THICKNESS;
  const disc = paintSet(1, cell, cell, resolution, (context) => {
    context.beginPath();
    context.arc(0, 0, THICKNESS - 1, 0, 2 * Math.PI);
    context.fillStyle = look.disc;
    context.fill();
  });
  const bonds = Array.from({ length: n - 1 }, () => new Sprite(rod.textures[0]));
  const beads = Array.from({ length: n }, () => new Sprite(disc.textures[0]));
  for (const sprite of [...bonds, ...beads]) {
    sprite.anchor.set(0.5);
    container.addChild(sprite);
  }
  return {
    container,
    place(screen, thickness, room) {
      for (let i = 0; i < bonds.length; i++) {
        lay(bonds[i], screen, i, thickness / THICKNESS);
        if (room !== undefined) bonds[i].alpha = visibleAt(room, bonds[i].x, bonds[i].y);
      }
      for (let i = 0; i < n; i++) {
        if (room !== undefined) beads[i].alpha = visibleAt(room, screen[2 * i], screen[2 * i + 1]);
        beads[i].position.set(screen[2 * i], screen[2 * i + 1]);
        beads[i].scale.set((thickness * look.discSize) / (2 * THICKNESS - 2));
      }
    },
    destroy() {
      container.destroy({ children: true });
      rod.destroy();
      disc.destroy();
    },
  };
}
