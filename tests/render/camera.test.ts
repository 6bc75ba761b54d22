import { describe, expect, it } from 'vitest';
import {
  type Box,
  createCamera,
  followChain,
  measureExtent,
  project,
  worldX,
  worldY,
} from '../../src/render/stage/camera.ts';

const PANE: Box = { x: 16, y: 60, width: 560, height: 480 };
const FRAME_MS = 1000 / 60;

function extentOf(positions: Float64Array) {
  return measureExtent(positions, positions.length / 2, { minX: 0, minY: 0, maxX: 0, maxY: 0 });
}

function straightChain(n: number): Float64Array {
  return Float64Array.from({ length: 2 * n }, (_, k) => (k % 2 === 0 ? k / 2 : 0));
}

function squareChain(n: number): Float64Array {
  const side = Math.ceil(Math.sqrt(n));
  return Float64Array.from({ length: 2 * n }, (_, k) =>
    k % 2 === 0 ? Math.floor(k / 2) % side : Math.floor(Math.floor(k / 2) / side),
  );
}

function isInside(positions: Float64Array, screen: Float64Array): boolean {
  for (let i = 0; i < positions.length / 2; i++) {
    const x = screen[2 * i];
    const y = screen[2 * i + 1];
    if (x < PANE.x || x > PANE.x + PANE.width || y < PANE.y || y > PANE.y + PANE.height) return false;
  }
  return true;
}

describe('the camera', () => {
  it.each([12, 24, 128, 256])('shows an extended and a folded chain of %i beads whole', (n) => {
    for (const positions of [straightChain(n), squareChain(n)]) {
      const camera = createCamera();
      followChain(camera, extentOf(positions), PANE, FRAME_MS);
      const screen = new Float64Array(positions.length);
      project(camera, PANE, positions, n, screen);
      expect(isInside(positions, screen)).toBe(true);
    }
  });

  it('keeps every bead in the pane in every frame while the chain collapses and stretches again', () => {
    const camera = createCamera();
    const n = 24;
    const straight = straightChain(n);
    const folded = squareChain(n);
    const screen = new Float64Array(2 * n);
    for (let frame = 0; frame < 600; frame++) {
      const share = 0.5 + 0.5 * Math.cos(frame / 40);
      const positions = straight.map((value, k) => share * value + (1 - share) * folded[k] + (k % 2 ? 3 * share : 0));
      followChain(camera, extentOf(positions), PANE, FRAME_MS);
      project(camera, PANE, positions, n, screen);
      expect(isInside(positions, screen)).toBe(true);
    }
  });

  it('does not change its scale for thermal trembling of the outermost beads', () => {
    const camera = createCamera();
    const positions = squareChain(24);
    followChain(camera, extentOf(positions), PANE, FRAME_MS);
    const { scale } = camera;
    for (let frame = 0; frame < 300; frame++) {
      const trembling = positions.map((value, k) => value + 0.1 * Math.sin(frame * 1.7 + k * 2.3));
      followChain(camera, extentOf(trembling), PANE, FRAME_MS);
    }
    expect(camera.scale).toBe(scale);
  });

  it('stands still during a drag', () => {
    const camera = createCamera();
    followChain(camera, extentOf(squareChain(24)), PANE, FRAME_MS);
    const before = { ...camera };
    followChain(camera, extentOf(squareChain(16)), PANE, FRAME_MS, true);
    expect(camera).toEqual(before);
  });

  it('finds the world point under a screen point again, y pointing up', () => {
    const camera = { x: 3, y: -2, scale: 20 };
    const screen = new Float64Array(2);
    project(camera, PANE, Float64Array.of(5, 1), 1, screen);
    expect(worldX(camera, PANE, screen[0])).toBeCloseTo(5);
    expect(worldY(camera, PANE, screen[1])).toBeCloseTo(1);
    expect(screen[1]).toBeLessThan(PANE.y + PANE.height / 2);
  });

  it('leaves out beads that are nowhere', () => {
    const extent = extentOf(Float64Array.of(0, 0, Number.NaN, 1, 4, 2));
    expect(extent).toEqual({ minX: 0, minY: 0, maxX: 4, maxY: 2 });
  });
});
