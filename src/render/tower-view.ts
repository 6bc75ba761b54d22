import { Container } from 'pixi.js';
import type { Level, LiveFrame, Session } from '../game/index.ts';
import type { Link } from '../links/index.ts';
import { createFloorMarks } from './floor-marks.ts';
import { nearestCurve } from './hit-test.ts';
import { createAim, followPending } from './link-aim.ts';
import { createLinkPreview } from './link-preview.ts';
import { watchMotion } from './motion.ts';
import { type Bin, createBin } from './paint.ts';
import { attachLinkGestures } from './pointer-links.ts';
import { createRest } from './rest.ts';
import { sceneOf } from './scene.ts';
import { createStage, type Stage } from './stage.ts';
import { THEME } from './theme.ts';
import { createFloorLayer } from './tower-floors.ts';
import { createTowerFrame } from './tower-frame.ts';
import { floorAt, floorY, LIFT_SAMPLES, towerLayout } from './tower-layout.ts';
import { createLiftLayer } from './tower-lifts.ts';
import { createPulseLayer } from './tower-pulses.ts';
import { createValueLayer } from './tower-values.ts';
import { indexOfLink, type View } from './view.ts';

/** Everything that hangs on one level at one size of the pane. */
function buildTower(level: Level, stage: Stage) {
  const bin: Bin = createBin();
  const { resolution } = stage;
  const scene = sceneOf(level);
  const layout = towerLayout(stage.pane, scene.n);
  const tower = new Container();
  stage.root.addChild(tower);
  bin.keep({ destroy: () => tower.destroy({ children: true }) });
  const frame = bin.keep(createTowerFrame(layout, scene, resolution));
  const floors = bin.keep(createFloorLayer(layout, resolution));
  const pulses = bin.keep(createPulseLayer(layout, resolution));
  const lifts = bin.keep(createLiftLayer(layout, resolution, Math.max(16, level.budget)));
  const values = bin.keep(createValueLayer(layout, resolution));
  const preview = bin.keep(createLinkPreview(resolution));
  const over = new Container();
  tower.addChild(frame.container, floors.container, lifts.container, pulses.container, values.container);
  tower.addChild(over, preview.container);
  const marks = bin.keep(createFloorMarks(layout, resolution, over));
  return {
    level,
    scene,
    layout,
    floors,
    pulses,
    lifts,
    values,
    preview,
    marks,
    drawnLinks: null as readonly Link[] | null,
    drawnHover: -1,
    destroy: bin.empty,
  };
}

/** The cool world: the network as a tower, its floors as wide and light as the gradient that reaches them. */
export async function createTowerView(host: HTMLElement, session: Session): Promise<View> {
  const stage = await createStage(host, 'tower', THEME.groundCool);
  const motion = watchMotion();
  let built = buildTower(session.store.getState().level, stage);
  const rest = createRest();
  const waiting = createAim();
  let last = 0;

  const gestures = attachLinkGestures(
    {
      canvas: stage.canvas,
      nodeAt: (x, y, reach) => floorAt(built.layout, x, y, Math.min(reach, 14)),
      linkAt(x, y, reach) {
        const links = built.drawnLinks ?? [];
        const found = nearestCurve(built.lifts.curves, links.length, LIFT_SAMPLES, x, y, reach);
        return found === null ? null : links[found];
      },
    },
    session,
  );

  function rebuild(level: Level): void {
    built.destroy();
    built = buildTower(level, stage);
  }

  function takeLinks(links: readonly Link[], hovered: number): void {
    if (links !== built.drawnLinks) built.values.setLinks(links);
    built.lifts.setLinks(links, hovered);
    built.drawnLinks = links;
    built.drawnHover = hovered;
  }

  return {
    draw(frame: LiveFrame, now: number) {
      const state = session.store.getState();
      const { level, links, hover, pending, mode } = state;
      if (level !== built.level) rebuild(level);
      const { drag } = gestures;
      const dt = Math.min(100, Math.max(0, now - last));
      last = now;
      const moves = mode === 'running' && !motion.reduced;
      if (rest.isResting(frame, state, drag.kind !== 'none' || moves, now)) return;
      const { layout, floors, pulses, lifts, values, preview, marks } = built;
      if (frame.n !== layout.n) return;
      const hoveredLink = indexOfLink(links, hover.link);
      if (links !== built.drawnLinks || hoveredLink !== built.drawnHover) takeLinks(links, hoveredLink);
      floors.place(frame.gradient, frame.ghostGradient, dt);
      pulses.place(moves, dt, frame.ghostGradient, links, lifts.curves, floors.widths);
      values.place(frame.gradient, hover.residue, now);
      marks.hover(0, hover.residue);
      marks.hover(1, hover.link === null ? null : hover.link[0]);
      marks.hover(2, hover.link === null ? null : hover.link[1]);
      marks.pending(drag.kind === 'link' ? drag.from : pending);
      const aim = drag.kind === 'none' ? followPending(waiting, pending, hover.residue, state) : drag;
      const fromY = floorY(layout, aim.from);
      const toX = aim.to === null ? aim.x : layout.liftX;
      const toY = aim.to === null ? aim.y : floorY(layout, aim.to);
      const bow = Math.min(0.28 * Math.abs(toY - fromY), layout.liftRoom) * (toY < fromY ? 1 : -1);
      preview.place(aim, stage.pane, layout.liftX, fromY, toX, toY, 4, bow);
      stage.render();
    },
    resize() {
      if (stage.resize() === 'nothing') return;
      rebuild(built.level);
      rest.wake();
    },
    destroy() {
      gestures.destroy();
      motion.destroy();
      built.destroy();
      stage.destroy();
    },
  };
}
