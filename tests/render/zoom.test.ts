import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, createCamera, project } from '../../src/render/stage/camera.ts';
import { approach, ease, spring } from '../../src/render/stage/glide.ts';
import {
  createZoom,
  MAX_ZOOM,
  panBy,
  pinch,
  resetZoom,
  type Zoom,
  zoomAt,
  zoomCamera,
} from '../../src/render/stage/zoom.ts';

const PANE: Box = { x: 20, y: 40, width: 400, height: 300 };
const BASE = { x: 3, y: -1, scale: 30 };

/** Where a world point is drawn. */
function drawn(zoom: Zoom, x: number, y: number): [number, number] {
  const camera = createCamera();
  zoomCamera(BASE, zoom, camera);
  const out = new Float64Array(2);
  project(camera, PANE, Float64Array.of(x, y), 1, out);
  return [out[0], out[1]];
}

describe('a closer look', () => {
  it('enlarges about the pointer: what lies under it stays there', () => {
    const zoom = createZoom();
    const [x, y] = drawn(zoom, 5, 0.5);
    for (const times of [2, 1.5, 0.6, 1.7]) {
      zoomAt(zoom, times, x, y, PANE);
      const [nowX, nowY] = drawn(zoom, 5, 0.5);
      expect(nowX).toBeCloseTo(x, 9);
      expect(nowY).toBeCloseTo(y, 9);
    }
  });

  it('follows two fingers: what lies under each goes with it', () => {
    const zoom = createZoom();
    zoomAt(zoom, 3, 220, 190, PANE);
    // Two world points, the fingers on them, and where the fingers go: same angle, other distance, other place.
    const a = drawn(zoom, 2.5, -1.2);
    const b = drawn(zoom, 3.4, -0.6);
    const middle = [(a[0] + b[0]) / 2 + 9, (a[1] + b[1]) / 2 - 7];
    const [c, d] = [a, b].map(([x, y]) => [
      middle[0] + 1.3 * (x - (a[0] + b[0]) / 2),
      middle[1] + 1.3 * (y - (a[1] + b[1]) / 2),
    ]);
    pinch(zoom, [a, b], [c, d], PANE);
    for (const [[x, y], now] of [
      [c, drawn(zoom, 2.5, -1.2)],
      [d, drawn(zoom, 3.4, -0.6)],
    ] as const) {
      expect(now[0]).toBeCloseTo(x, 9);
      expect(now[1]).toBeCloseTo(y, 9);
    }
  });

  it('never leaves the pane, whatever is done, and is the whole at factor 1', () => {
    const step = fc.oneof(
      fc.record({ times: fc.double({ min: 0.2, max: 4, noNaN: true }), x: fc.nat(500), y: fc.nat(400) }),
      fc.record({ dx: fc.integer({ min: -600, max: 600 }), dy: fc.integer({ min: -600, max: 600 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const zoom = createZoom();
        for (const one of steps) {
          if ('times' in one) zoomAt(zoom, one.times, one.x, one.y, PANE);
          else panBy(zoom, one.dx, one.dy, PANE);
          expect(zoom.factor).toBeGreaterThanOrEqual(1);
          expect(zoom.factor).toBeLessThanOrEqual(MAX_ZOOM);
          // The enlarged pane still covers the pane.
          expect(Math.abs(zoom.x)).toBeLessThanOrEqual((PANE.width / 2) * (zoom.factor - 1) + 1e-9);
          expect(Math.abs(zoom.y)).toBeLessThanOrEqual((PANE.height / 2) * (zoom.factor - 1) + 1e-9);
        }
        zoomAt(zoom, 1e-3, 100, 100, PANE);
        expect([zoom.factor, Math.abs(zoom.x), Math.abs(zoom.y)]).toEqual([1, 0, 0]);
      }),
    );
  });

  it('goes back to the whole', () => {
    const zoom = createZoom();
    zoomAt(zoom, 5, 90, 90, PANE);
    resetZoom(zoom);
    expect(drawn(zoom, 3, -1)).toEqual([PANE.x + PANE.width / 2, PANE.y + PANE.height / 2]);
  });
});

describe('a glide', () => {
  it('starts and ends where it should, and stays there', () => {
    for (const glide of [spring, ease]) {
      expect(glide(0)).toBe(0);
      expect(glide(-1)).toBe(0);
      expect(glide(1)).toBe(1);
      expect(glide(7)).toBe(1);
    }
  });

  it('springs past its goal by 2 to 5 hundredths; an eased one never passes it', () => {
    const times = Array.from({ length: 1001 }, (_, k) => k / 1000);
    const highest = Math.max(...times.map(spring));
    expect(highest).toBeGreaterThan(1.02);
    expect(highest).toBeLessThan(1.05);
    expect(Math.max(...times.map(ease))).toBe(1);
  });

  it('closes gaps alike at any frame rate', () => {
    const left = (dt: number) => (1 - approach(dt, 240)) ** (480 / dt);
    expect(left(8)).toBeCloseTo(Math.exp(-2), 9);
    expect(left(40)).toBeCloseTo(Math.exp(-2), 9);
  });
});
