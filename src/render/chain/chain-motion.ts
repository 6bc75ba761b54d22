import {
  type Box,
  betweenCameras,
  type Camera,
  carry,
  coverBox,
  createCamera,
  type Extent,
  fitStill,
  followChain,
  measureExtent,
  type Points,
  project,
} from '../stage/camera.ts';
import { approach, ease, spring } from '../stage/glide.ts';
import { createZoom, type Zoom, zoomCamera } from '../stage/zoom.ts';
import { coverBench } from './bench-data.ts';
import type { ChainData, ChainScene } from './chain-data.ts';
import { centreOf, superpose, type Turn, turnAbout } from './superpose.ts';

/** The target springs into the coil, and the coil back, in this time; another run takes its place in the other, ms. */
const SPRING_MS = 620;
const CHANGE_MS = 320;
/** So much of a cage's wall is kept in sight, b; and a cage does not make the beads of a plan stand closer than this, pixels a bond length. */
const WALL_SEEN = 1;
const PLAN_SPACING = 28;
/** The outline turns after the chain with this time constant, ms. */
const TURN_MS = 240;

const ORIGIN = { x: 0, y: 0 };

/** Where everything stands on the screen at one moment, pixels from the canvas's corner. */
export interface ChainMotion {
  /** The camera that the picture is drawn with, closer look included. */
  readonly camera: Camera;
  readonly zoom: Zoom;
  /** The part of the pane that the camera looks into. */
  readonly field: Box;
  /** The chain as it is shown, b: the target, the run, or on the way between them. */
  readonly points: Float64Array;
  readonly screen: Float64Array;
  readonly ghost: Float64Array;
  readonly outline: Float64Array;
  /** The middle of the cage, b: the target's while planning, the origin in a run. */
  readonly cageAt: { readonly x: number; readonly y: number };
  readonly isGliding: boolean;
  /** How far the run has come into view, 0 (plan) to 1. */
  readonly shown: number;
  /**
   * @param room the part of the pane that is the chain's
   * @param isHeld leaves the camera alone while something is dragged
   */
  update(data: ChainData, room: Box, now: number, isCalm: boolean, isHeld: boolean): void;
  /** Fits the camera anew at the next update, without a glide. */
  refit(): void;
}

/** Widens the extent of a chain until its cage, and all that stands on the bench of a running one, is in it. */
function coverRoom(
  { view, cage, bench }: ChainData,
  { x, y }: { x: number; y: number },
  field: Box,
  extent: Extent,
): void {
  if (cage > 0) {
    const seen = cage + WALL_SEEN;
    const reach = view === 'plan' ? Math.min(seen, Math.min(field.width, field.height) / (2 * PLAN_SPACING)) : seen;
    coverBox(extent, x, y, reach, reach);
  }
  if (view === 'run' && bench !== null) coverBench(bench, extent);
}

/** Keeps the chain, its ghost and its outline in place: glides between plan and run, camera, closer look, best superposition. */
export function createChainMotion({ n, target, decoy }: ChainScene): ChainMotion {
  const points = new Float64Array(2 * n);
  const start = new Float64Array(2 * n);
  const laid = new Float64Array(2 * n);
  const screen = new Float64Array(2 * n);
  const ghost = new Float64Array(2 * n);
  const outline = new Float64Array(2 * n);
  const base = createCamera();
  const startCamera = createCamera();
  const goalCamera = createCamera();
  const camera = createCamera();
  const ghostCamera = createCamera();
  const zoom = createZoom();
  const field: Box = { x: 0, y: 0, width: 1, height: 1 };
  const startField: Box = { ...field };
  const extent = { minX: 0, minY: 0, maxX: 0, maxY: 0 };
  const whole = { minX: 0, minY: 0, maxX: 0, maxY: 0 };
  const targetExtent = measureExtent(target.points, n, { minX: 0, minY: 0, maxX: 0, maxY: 0 });
  const targetMiddle = {
    x: (targetExtent.minX + targetExtent.maxX) / 2,
    y: (targetExtent.minY + targetExtent.maxY) / 2,
  };
  const goalExtent = { minX: 0, minY: 0, maxX: 0, maxY: 0 };
  const middle = { x: 0, y: 0 };
  const cageAt = { x: 0, y: 0 };
  /** The chain's centre when the camera was last moved. */
  const centre = { x: 0, y: 0 };
  const lastCentre = { x: 0, y: 0 };
  const other = { x: 0, y: 0 };
  const turn: Turn = { a: 1, b: 0, c: 0, d: 1 };
  const bestTurn: Turn = { a: 1, b: 0, c: 0, d: 1 };
  let isMirrored = false;
  let outlined: ChainData['outline'] = null;
  let view: ChainData['view'] | null = null;
  let run: ChainData['run'] | null = null;
  let startedAt = 0;
  let lasts = 0;
  let last = 0;
  let isGliding = false;
  let shown = 0;
  let mustRefit = true;

  /** The field goes from where it was to where it is to be, so that nothing jumps when plan and run have other rooms. */
  function moveField(goal: Box, share: number): void {
    for (const key of ['x', 'y', 'width', 'height'] as const)
      field[key] = isGliding ? startField[key] + (goal[key] - startField[key]) * share : goal[key];
  }

  /** Begins a glide from what is shown to `goal`. Both are brought about one centre, so that nothing jumps. */
  function begin(goal: Points, now: number, time: number): void {
    centreOf(goal, n, middle);
    centreOf(points, n, other);
    const dx = middle.x - other.x;
    const dy = middle.y - other.y;
    for (let i = 0; i < n; i++) {
      start[2 * i] = points[2 * i] + dx;
      start[2 * i + 1] = points[2 * i + 1] + dy;
    }
    startCamera.x = base.x + dx;
    startCamera.y = base.y + dy;
    startCamera.scale = base.scale;
    Object.assign(startField, field);
    startedAt = now;
    lasts = time;
    isGliding = Number.isFinite(dx + dy) && base.scale > 0;
  }

  /** The chain's extent with that of the outline behind it, where one lies there. */
  function withOutline({ bench }: ChainData): Extent {
    if (outlined === null || bench !== null) return extent;
    measureExtent(laid, n, whole);
    coverBox(whole, extent.minX, extent.minY, 0, 0);
    coverBox(whole, extent.maxX, extent.maxY, 0, 0);
    return whole;
  }

  /** The camera that the glide ends with: the plan's, or the run's once it follows the chain. */
  function aimCamera(data: ChainData, goal: Points): void {
    measureExtent(goal, n, goalExtent);
    coverRoom(data, cageAt, field, goalExtent);
    goalCamera.scale = 0;
    if (data.view === 'plan') fitStill(goalCamera, goalExtent, field);
    else followChain(goalCamera, goalExtent, field, 0);
  }

  function moveCamera(data: ChainData, goal: Points, dt: number, share: number, isHeld: boolean): void {
    measureExtent(points, n, extent);
    coverRoom(data, cageAt, field, extent);
    Object.assign(lastCentre, centre);
    centreOf(points, n, centre);
    if (isGliding) {
      aimCamera(data, goal);
      betweenCameras(base, startCamera, goalCamera, ease(share), extent, field);
    } else if (data.view === 'plan') fitStill(base, extent, field);
    else {
      if (mustRefit) base.scale = 0;
      // A free chain diffuses: the camera goes with it, so that the chain keeps its panel. A cage, or a bench, stands still instead.
      if (data.cage === 0 && data.bench === null && !isHeld)
        carry(base, centre.x - lastCentre.x, centre.y - lastCentre.y);
      followChain(base, extent, field, dt, isHeld, withOutline(data));
    }
    mustRefit = false;
  }

  function layOutline(data: ChainData, dt: number, isCalm: boolean): void {
    const fold = data.outline === 'decoy' ? decoy : target;
    if (data.view === 'plan' || data.outline === null || fold === null) {
      outlined = null;
      return;
    }
    const isOther = outlined !== data.outline;
    if (isOther) isMirrored = false;
    isMirrored = superpose(fold.points, points, n, isMirrored, bestTurn);
    const share = isOther || isCalm ? 1 : approach(dt, TURN_MS);
    for (const key of ['a', 'b', 'c', 'd'] as const) turn[key] += (bestTurn[key] - turn[key]) * share;
    outlined = data.outline;
    centreOf(points, n, middle);
    turnAbout(fold.points, n, turn, middle.x, middle.y, laid);
    project(camera, field, laid, n, outline);
  }

  /** A ghost has no place of its own: only its shape is compared, so it is drawn about the chain's centre. */
  function layGhost(data: ChainData): void {
    if (data.ghost === null) return;
    centreOf(data.ghost.positions, n, other);
    centreOf(points, n, middle);
    ghostCamera.scale = camera.scale;
    ghostCamera.x = camera.x + other.x - middle.x;
    ghostCamera.y = camera.y + other.y - middle.y;
    project(ghostCamera, field, data.ghost.positions, n, ghost);
  }

  return {
    camera,
    zoom,
    field,
    points,
    screen,
    ghost,
    outline,
    cageAt,
    get isGliding() {
      return isGliding;
    },
    get shown() {
      return shown;
    },
    update(data, room, now, isCalm, isHeld) {
      const dt = Math.min(100, Math.max(0, now - last));
      last = now;
      const goal = data.view === 'plan' ? target.points : data.positions;
      const isOther = view !== null && (view !== data.view || run !== data.run);
      if (isOther && !(view === 'plan' && data.view === 'plan')) {
        if (isCalm) mustRefit = true;
        else begin(goal, now, view === data.view ? CHANGE_MS : SPRING_MS);
      }
      view = data.view;
      run = data.run;
      const elapsed = isGliding ? (now - startedAt) / lasts : 1;
      if (elapsed >= 1 || isCalm) isGliding = false;
      const share = isGliding ? spring(elapsed) : 1;
      for (let k = 0; k < 2 * n; k++) points[k] = isGliding ? start[k] + (goal[k] - start[k]) * share : goal[k];
      const come = isGliding && lasts === SPRING_MS ? ease(elapsed) : 1;
      shown = data.view === 'run' ? come : 1 - come;
      moveField(room, ease(elapsed));
      Object.assign(cageAt, data.view === 'plan' ? targetMiddle : ORIGIN);
      moveCamera(data, goal, dt, elapsed, isHeld);
      zoomCamera(base, zoom, camera);
      project(camera, field, points, n, screen);
      layOutline(data, dt, isCalm);
      layGhost(data);
    },
    refit() {
      mustRefit = true;
      isGliding = false;
    },
  };
}
