import type { Box, Camera } from './camera.ts';

/** A closer look at a pane: enlarged `factor` times about its middle, then moved by (x, y) pixels. */
export interface Zoom {
  factor: number;
  x: number;
  y: number;
}

export const MAX_ZOOM = 8;

export function createZoom(): Zoom {
  return { factor: 1, x: 0, y: 0 };
}

export function resetZoom(zoom: Zoom): void {
  zoom.factor = 1;
  zoom.x = zoom.y = 0;
}

/** Keeps the enlarged pane over the pane itself: nothing can be moved out of sight for good, and at factor 1 nothing moves. */
function keepOver(zoom: Zoom, pane: Box): void {
  const x = (pane.width / 2) * (zoom.factor - 1);
  const y = (pane.height / 2) * (zoom.factor - 1);
  zoom.x = Math.max(-x, Math.min(x, zoom.x));
  zoom.y = Math.max(-y, Math.min(y, zoom.y));
}

export function panBy(zoom: Zoom, dx: number, dy: number, pane: Box): void {
  zoom.x += dx;
  zoom.y += dy;
  keepOver(zoom, pane);
}

/** Enlarges `times` times; what lies under (x, y) stays there unless it would leave a gap at the edge. */
export function zoomAt(zoom: Zoom, times: number, x: number, y: number, pane: Box): void {
  const next = Math.max(1, Math.min(MAX_ZOOM, zoom.factor * times));
  const ratio = next / zoom.factor;
  const fromMiddleX = x - pane.x - pane.width / 2;
  const fromMiddleY = y - pane.y - pane.height / 2;
  zoom.x = fromMiddleX - (fromMiddleX - zoom.x) * ratio;
  zoom.y = fromMiddleY - (fromMiddleY - zoom.y) * ratio;
  zoom.factor = next;
  keepOver(zoom, pane);
}

/** Two fingers go from a and b to c and d: what lies under them goes with them. Each is x and y, pixels. */
export function pinch(
  zoom: Zoom,
  [a, b]: readonly [readonly number[], readonly number[]],
  [c, d]: readonly [readonly number[], readonly number[]],
  pane: Box,
): void {
  const before = Math.hypot(a[0] - b[0], a[1] - b[1]);
  const after = Math.hypot(c[0] - d[0], c[1] - d[1]);
  const x = (a[0] + b[0]) / 2;
  const y = (a[1] + b[1]) / 2;
  if (before > 1) zoomAt(zoom, after / before, x, y, pane);
  panBy(zoom, (c[0] + d[0]) / 2 - x, (c[1] + d[1]) / 2 - y, pane);
}

/** Writes the camera that shows what `camera` shows, enlarged, to `out`. */
export function zoomCamera(camera: Camera, zoom: Zoom, out: Camera): void {
  out.scale = camera.scale * zoom.factor;
  out.x = camera.x - zoom.x / out.scale;
  out.y = camera.y + zoom.y / out.scale;
}
