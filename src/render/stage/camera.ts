/** Points in the plane, x and y in turn; in the world, in bond lengths. */
export type Points = Float64Array | Float32Array;

/** A rectangle on the screen, CSS pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What the camera shows: the world point (x, y), in bond lengths, at the middle of the pane, `scale` pixels a bond length. */
export interface Camera {
  x: number;
  y: number;
  scale: number;
}

/** The bounding box of n planar points. */
export interface Extent {
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
}

/** Room around the outermost bead centres, in bond lengths. */
const MARGIN = 0.75;
/** The camera does not magnify beyond this: beads would look like plates. */
const MAX_SCALE = 80;
/** Share of the pane that the chain may fall short of before the camera moves in. */
const SLACK = 0.82;
/** Share of the pane that the camera aims at, leaving room for thermal motion. */
const AIM = 0.92;
/** For what is shown beside it a chain is drawn no smaller than this share of the size that it could have. */
const LEAST_SHARE = 0.6;
/** Time constants, ms. Moving out is quick, moving in and following are gentle. */
const OUT_MS = 260;
const IN_MS = 600;
const FOLLOW_MS = 700;

export function createCamera(): Camera {
  return { x: 0, y: 0, scale: 0 };
}

/** Writes the bounding box of `positions` (2n numbers) to `out`; non-finite points are left out. */
export function measureExtent(positions: Points, n: number, out: Extent): Extent {
  out.minX = out.minY = Number.POSITIVE_INFINITY;
  out.maxX = out.maxY = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    const x = positions[2 * i];
    const y = positions[2 * i + 1];
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    if (x < out.minX) out.minX = x;
    if (x > out.maxX) out.maxX = x;
    if (y < out.minY) out.minY = y;
    if (y > out.maxY) out.maxY = y;
  }
  if (out.minX > out.maxX) out.minX = out.minY = out.maxX = out.maxY = 0;
  return out;
}

/** Widens an extent until a box about (x, y), half as wide and as tall as told, is in it. */
export function coverBox(extent: Extent, x: number, y: number, halfWidth: number, halfHeight: number): void {
  extent.minX = Math.min(extent.minX, x - halfWidth);
  extent.maxX = Math.max(extent.maxX, x + halfWidth);
  extent.minY = Math.min(extent.minY, y - halfHeight);
  extent.maxY = Math.max(extent.maxY, y + halfHeight);
}

/** The largest scale at which an extent centred in the pane fits whole, margin included. */
export function fitScale(extent: Extent, pane: Box): number {
  const width = extent.maxX - extent.minX + 2 * MARGIN;
  const height = extent.maxY - extent.minY + 2 * MARGIN;
  return Math.min(pane.width / width, pane.height / height, MAX_SCALE);
}

/** Moves the camera out, if it must be, until every point of the extent is inside the pane for its present centre. */
function keepInside(camera: Camera, extent: Extent, pane: Box): void {
  const halfWidth = Math.max(extent.maxX - camera.x, camera.x - extent.minX) + MARGIN / 2;
  const halfHeight = Math.max(extent.maxY - camera.y, camera.y - extent.minY) + MARGIN / 2;
  camera.scale = Math.min(camera.scale, pane.width / (2 * halfWidth), pane.height / (2 * halfHeight), MAX_SCALE);
}

/** Moves the camera along with something that has gone by (dx, dy), b: what drifts as a whole stands still on the screen. */
export function carry(camera: Camera, dx: number, dy: number): void {
  if (!Number.isFinite(dx + dy)) return;
  camera.x += dx;
  camera.y += dy;
}

/**
 * Moves the camera towards the chain for `dt` ms. The first call jumps. Every bead is inside the pane afterwards; small
 * thermal changes of the extent move nothing.
 * @param still leaves the camera where it is (during a drag) unless a bead would leave the pane
 * @param whole the chain with what is shown beside it: the camera makes room for that as well, but never at once
 */
export function followChain(
  camera: Camera,
  extent: Extent,
  pane: Box,
  dt: number,
  still = false,
  whole: Extent = extent,
): void {
  const x = (whole.minX + whole.maxX) / 2;
  const y = (whole.minY + whole.maxY) / 2;
  const fit = Math.max(fitScale(whole, pane), LEAST_SHARE * fitScale(extent, pane));
  if (camera.scale <= 0) {
    camera.x = x;
    camera.y = y;
    camera.scale = fit * AIM;
    return;
  }
  if (!still) {
    const follow = 1 - Math.exp(-dt / FOLLOW_MS);
    camera.x += (x - camera.x) * follow;
    camera.y += (y - camera.y) * follow;
    const isTooWide = camera.scale > fit * ((1 + AIM) / 2);
    const isTooSmall = camera.scale < fit * SLACK;
    if (isTooWide || isTooSmall) {
      const ease = 1 - Math.exp(-dt / (isTooWide ? OUT_MS : IN_MS));
      camera.scale *= ((fit * AIM) / camera.scale) ** ease;
    }
  }
  keepInside(camera, extent, pane);
}

/** Shows an extent that does not move as large as the pane allows. */
export function fitStill(camera: Camera, extent: Extent, pane: Box): void {
  camera.x = (extent.minX + extent.maxX) / 2;
  camera.y = (extent.minY + extent.maxY) / 2;
  camera.scale = fitScale(extent, pane);
}

/** Puts the camera a share of the way between two others, with every point of the extent inside the pane. */
export function betweenCameras(
  camera: Camera,
  from: Camera,
  to: Camera,
  share: number,
  extent: Extent,
  pane: Box,
): void {
  camera.x = from.x + (to.x - from.x) * share;
  camera.y = from.y + (to.y - from.y) * share;
  camera.scale = from.scale * (to.scale / from.scale) ** share;
  keepInside(camera, extent, pane);
}

/** World to screen, for all n points; y points up in the world. */
export function project(camera: Camera, pane: Box, positions: Points, n: number, out: Float64Array): void {
  const middleX = pane.x + pane.width / 2 - camera.x * camera.scale;
  const middleY = pane.y + pane.height / 2 + camera.y * camera.scale;
  for (let i = 0; i < n; i++) {
    out[2 * i] = middleX + positions[2 * i] * camera.scale;
    out[2 * i + 1] = middleY - positions[2 * i + 1] * camera.scale;
  }
}

export function worldX(camera: Camera, pane: Box, screenX: number): number {
  return camera.x + (screenX - pane.x - pane.width / 2) / camera.scale;
}

export function worldY(camera: Camera, pane: Box, screenY: number): number {
  return camera.y - (screenY - pane.y - pane.height / 2) / camera.scale;
}
