import { CURVE_SAMPLES } from '../stage/bow.ts';
import { worldX, worldY } from '../stage/camera.ts';
import { nearestCurve, nearestPoint } from '../stage/hit-test.ts';
import { createAim, followChosen } from '../stage/link-aim.ts';
import type { LinkState, Picture, PictureOptions } from '../stage/picture.ts';
import { attachLinkGestures } from '../stage/pointer-links.ts';
import { createRest } from '../stage/rest.ts';
import { createStage } from '../stage/stage.ts';
import { THEMES } from '../stage/theme.ts';
import { resetZoom, zoomAt } from '../stage/zoom.ts';
import { attachZoomGestures } from '../stage/zoom-gestures.ts';
import { partAt } from './bench-data.ts';
import { attachBenchGestures } from './bench-gestures.ts';
import type { ChainData, ChainIntents } from './chain-data.ts';
import { type ChainDrawing, createChainDrawing } from './chain-drawing.ts';

/** The chain's picture, and what a page or a test may ask of it besides. */
export interface ChainPicture extends Picture<ChainData> {
  /** Where a bead is drawn, CSS pixels from the host's corner; null before the first draw and for no such bead. The canvas has this method too. */
  nodePosition(bead: number): { x: number; y: number } | null;
  /** Enlarges `times` times about the middle. */
  zoomBy(times: number): void;
  /** Shows the whole chain again. */
  resetView(): void;
}

/** How far from a bead's middle the ground begins, pixels, for a mouse and for a finger. */
const REACH = { fine: 12, coarse: 22 } as const;

/** What the gestures read before anything was drawn. */
const NOTHING: LinkState = { links: [], hover: { node: null, link: null }, chosen: null, canLink: false };

/**
 * The warm world: a bead chain, planned on its target and then run. It draws what it is given and tells what a hand wants.
 * @throws when no renderer can be made
 */
export async function createChainPicture(
  host: HTMLElement,
  options: PictureOptions,
  intents: ChainIntents,
): Promise<ChainPicture> {
  const theme = THEMES[options.theme];
  const stage = await createStage(host, 'chain', theme, theme.groundWarm);
  const rest = createRest();
  const waiting = createAim();
  let drawing: ChainDrawing | null = null;
  let zoomGestures: { destroy(): void } | null = null;
  let data: ChainData | null = null;

  function beadAt(x: number, y: number, reach: number): number | null {
    if (drawing === null) return null;
    return nearestPoint(drawing.motion.screen, drawing.scene.n, x, y, Math.max(reach, drawing.radius + 2));
  }

  function worldAt(x: number, y: number): [number, number] {
    if (drawing === null) return [0, 0];
    const { camera, field } = drawing.motion;
    return [worldX(camera, field, x), worldY(camera, field, y)];
  }

  const { hand, bench } = intents;
  const benchGestures =
    bench &&
    attachBenchGestures({
      canvas: stage.canvas,
      partAt(x, y, reach) {
        if (drawing === null || data === null || data.view === 'plan' || data.bench === null) return null;
        const part = partAt(data.bench, ...worldAt(x, y), reach / drawing.motion.camera.scale);
        if (part === null && data.tool === 'put') return { kind: 'ground' };
        // A bead in front of a wall is what one means.
        return part?.kind === 'shape' && beadAt(x, y, 0) !== null ? null : part;
      },
      grab: (part, x, y) => bench.grab(part, ...worldAt(x, y)),
      drag: (x, y) => bench.drag(...worldAt(x, y)),
      release: () => bench.release(),
      cancel: () => bench.cancel(),
    });
  const gestures = attachLinkGestures(
    {
      canvas: stage.canvas,
      state: () => data ?? NOTHING,
      nodeAt: beadAt,
      linkAt(x, y, reach) {
        if (drawing === null) return null;
        const { held, curves } = drawing;
        const found = nearestCurve(curves, held.length, CURVE_SAMPLES, x, y, reach);
        return found === null ? null : held[found];
      },
      grab: hand && {
        isTool: () => data?.view === 'run' && data.tool === 'grab',
        start: (bead, x, y) => hand.grab(bead, ...worldAt(x, y)),
        move: (x, y) => hand.drag(...worldAt(x, y)),
        end: () => hand.release(),
      },
    },
    intents,
  );

  function build({ scene, view }: ChainData): ChainDrawing {
    zoomGestures?.destroy();
    drawing?.destroy();
    const built = createChainDrawing(scene, theme, stage);
    built.layOut(view === 'plan');
    zoomGestures = attachZoomGestures({
      canvas: stage.canvas,
      zoom: built.motion.zoom,
      pane: built.motion.field,
      isEmpty: (x, y, isTouch) => beadAt(x, y, isTouch ? REACH.coarse : REACH.fine) === null,
      changed: rest.wake,
    });
    return built;
  }

  function nodePosition(bead: number): { x: number; y: number } | null {
    if (drawing === null || !(bead >= 0 && bead < drawing.scene.n)) return null;
    const { screen } = drawing.motion;
    return { x: screen[2 * bead], y: screen[2 * bead + 1] };
  }

  // A test that plays on the page finds beads here instead of feeling for them.
  Object.assign(stage.canvas, { nodePosition });

  return {
    draw(next, now) {
      const isCalm = options.calm();
      const isOtherView = data !== null && data.view !== next.view;
      data = next;
      if (drawing === null || drawing.scene !== next.scene) drawing = build(next);
      else if (isOtherView) drawing.layOut(next.view === 'plan');
      const { links, hover, chosen, version, view } = next;
      const { drag } = gestures;
      const isDragging = drag.kind !== 'none' || benchGestures?.isBusy === true;
      const isShaking = view === 'run' && next.heat > 0 && !isCalm;
      const isBusy = isDragging || isShaking || drawing.isMoving;
      if (rest.isResting([version, links, hover, chosen, view, isCalm], isBusy, now)) return;
      const aim = drag.kind !== 'none' ? drag : followChosen(waiting, chosen, hover.node, intents.aim);
      drawing.place(next, { aim, first: drag.kind === 'link' ? drag.from : chosen, isDragging }, now, isCalm);
      stage.render();
    },
    resize() {
      const change = stage.resize();
      if (change === 'nothing' || drawing === null || data === null) return;
      if (change === 'resolution') drawing = build(data);
      drawing.layOut(data.view === 'plan');
      // A pane that changes as a run comes into view is glided to with it.
      if (!drawing.motion.isGliding) drawing.motion.refit();
      rest.wake();
    },
    nodePosition,
    zoomBy(times) {
      if (drawing === null) return;
      const { zoom, field } = drawing.motion;
      zoomAt(zoom, times, field.x + field.width / 2, field.y + field.height / 2, field);
      rest.wake();
    },
    resetView() {
      if (drawing !== null) resetZoom(drawing.motion.zoom);
      rest.wake();
    },
    destroy() {
      gestures.destroy();
      benchGestures?.destroy();
      zoomGestures?.destroy();
      drawing?.destroy();
      stage.destroy();
    },
  };
}
