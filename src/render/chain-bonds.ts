import { Container, Sprite } from 'pixi.js';
import { paintSet } from './paint.ts';
import { mix, residueColour, THEME } from './theme.ts';

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
export function createBondLayer(n: number, resolution: number): BondLayer {
  const container = new Container();
  const set = paintSet(n - 1, LENGTH, THICKNESS, resolution, (context, i) => {
    const colour = residueColour(i + 0.5, n);
    const shade = context.createLinearGradient(0, -THICKNESS / 2, 0, THICKNESS / 2);
    const rgb = colour.slice(4, -1).split(' ').map(Number);
    const hex = `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
    shade.addColorStop(0, THEME.ink);
    shade.addColorStop(0.14, mix(hex, THEME.ink, 0.55));
    shade.addColorStop(0.4, mix(hex, THEME.ink, 0.12));
    shade.addColorStop(0.6, mix(hex, THEME.ink, 0.2));
    shade.addColorStop(0.86, mix(hex, THEME.ink, 0.6));
    shade.addColorStop(1, THEME.ink);
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

/** The chain that would have been: same seed, no links. One quiet colour, nothing overlaps visibly. */
export function createGhostLayer(n: number, resolution: number): BondLayer {
  const container = new Container();
  const rod = paintSet(1, LENGTH, THICKNESS, resolution, (context) => {
    context.fillStyle = THEME.ghost;
    context.fillRect(-LENGTH / 2, -THICKNESS / 2, LENGTH, THICKNESS);
  });
  const disc = paintSet(1, THICKNESS, THICKNESS, resolution, (context) => {
    context.beginPath();
    context.arc(0, 0, THICKNESS / 2 - 0.5, 0, 2 * Math.PI);
    context.fillStyle = THEME.ghostBead;
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
    place(screen, thickness) {
      const scale = (thickness * 0.7) / THICKNESS;
      for (let i = 0; i < bonds.length; i++) lay(bonds[i], screen, i, scale);
      for (let i = 0; i < n; i++) {
        beads[i].position.set(screen[2 * i], screen[2 * i + 1]);
        beads[i].scale.set((thickness * 1.9) / THICKNESS);
      }
    },
    destroy() {
      container.destroy({ children: true });
      rod.destroy();
      disc.destroy();
    },
  };
}
