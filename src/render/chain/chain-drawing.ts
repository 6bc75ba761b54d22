import type { Link } from '../../links/index.ts';
import { barredNodes } from '../stage/barred.ts';
import { bowShare } from '../stage/bow.ts';
import { measureExtent } from '../stage/camera.ts';
import type { LinkAim } from '../stage/link-aim.ts';
import { indexOfLink } from '../stage/picture.ts';
import type { Stage } from '../stage/stage.ts';
import type { Theme } from '../stage/theme.ts';
import { beadRadius } from './chain-beads.ts';
import type { ChainData, ChainScene } from './chain-data.ts';
import { createChainLayers } from './chain-layers.ts';
import { type ChainMotion, createChainMotion } from './chain-motion.ts';
import { freeBeads, heldLinks, legendItems } from './chain-state.ts';
import { chainLayout } from './plan-layout.ts';

/** How strongly free beads are marked: where only few may be linked, where all may, and while a chain runs. */
const SOCKETS = { few: 1, all: 0.4, running: 0.7 } as const;

/** Share of that where a link more takes the place of another. */
const INSTEAD = 0.6;

/** What the hand does at this moment. */
export interface ChainHand {
  /** The link that is being made, by pointer or by key. */
  readonly aim: LinkAim;
  /** Its first end. */
  readonly first: number | null;
  readonly isDragging: boolean;
}

/** All that is drawn of one scene. */
export interface ChainDrawing {
  readonly scene: ChainScene;
  readonly motion: ChainMotion;
  /** The radius of a bead, pixels. */
  readonly radius: number;
  /** The links that are drawn, and the curve of each on the screen. */
  readonly held: readonly Link[];
  readonly curves: Float64Array;
  /** Something still moves by itself. */
  readonly isMoving: boolean;
  layOut(isPlan: boolean): void;
  place(data: ChainData, hand: ChainHand, now: number, isCalm: boolean): void;
  destroy(): void;
}

export function createChainDrawing(scene: ChainScene, theme: Theme, stage: Stage): ChainDrawing {
  const layers = createChainLayers(scene, theme, stage.resolution, stage.root);
  const motion = createChainMotion(scene);
  const target = measureExtent(scene.target.points, scene.n, { minX: 0, minY: 0, maxX: 0, maxY: 0 });
  const free = new Uint8Array(scene.n);
  let layout = chainLayout(stage.pane, target, false, false);
  let radius = 10;
  let held: readonly Link[] = [];
  let legend = '';
  let taken: Pick<ChainData, 'links' | 'standing' | 'lost' | 'wrong'> | null = null;

  function takeLinks({ links, standing, lost, wrong }: ChainData, now: number): void {
    if (lost !== taken?.lost) layers.lost.setLost(lost, now);
    if (links !== taken?.links || standing !== taken.standing || lost !== taken.lost) {
      held = heldLinks(links, lost);
      layers.links.setLinks(held, standing ?? []);
      layers.contacts.setLinks(held);
      layers.decoyContacts.setLinks(held);
      layers.bothContacts.setLinks(held);
      freeBeads(scene, held, free);
    }
    if (wrong !== taken?.wrong)
      layers.strayContacts.setContacts(wrong.map(([i, j]) => ({ i, j, r0: Number.POSITIVE_INFINITY })));
    taken = { links, standing, lost, wrong };
  }

  function placeBackground({ outline, ghost, state, view, cage, bench }: ChainData): void {
    const { outlines } = layers;
    const isRun = motion.shown > 0.02 && view === 'run';
    const shown = !isRun || outline === null ? null : outline === 'target' && state === 'folded' ? 'reached' : outline;
    for (const name of ['target', 'reached', 'decoy'] as const) {
      const layer = outlines[name];
      layer.container.visible = name === shown;
      layer.container.alpha = motion.shown;
      if (name === shown) layer.place(motion.outline, Math.max(4, radius * 1.25));
    }
    layers.ghost.container.visible = isRun && ghost !== null;
    layers.ghost.container.alpha = motion.shown;
    if (layers.ghost.container.visible) layers.ghost.place(motion.ghost, Math.max(2, radius * 0.3), motion.field);
    const { camera, field, cageAt } = motion;
    const x = field.x + field.width / 2 - camera.x * camera.scale;
    const y = field.y + field.height / 2 + camera.y * camera.scale;
    const isOnBench = view === 'run' && bench !== null;
    const origin = { x, y, scale: camera.scale };
    layers.cage.place(x + cageAt.x * camera.scale, y - cageAt.y * camera.scale, cage, camera.scale);
    layers.shapes.place(isOnBench ? bench : null, origin);
    layers.tweezers.place(isOnBench ? bench.tweezers : null, motion.screen, radius, origin);
  }

  function placeChain(data: ChainData, now: number, isCalm: boolean): void {
    const { hover, strain, lost } = data;
    const { screen, points, camera } = motion;
    const { scale } = camera;
    const isPlan = data.view === 'plan';
    const view = { points, screen, scale, radius, reach: scene.reach, isPlan, hover: hover.node };
    layers.contacts.place(view);
    layers.decoyContacts.place(isPlan ? { ...view, hover: null } : view);
    layers.bothContacts.container.visible = isPlan;
    if (isPlan) layers.bothContacts.place(view);
    layers.strayContacts.container.visible = !isPlan;
    layers.strayContacts.place(view);
    layers.bonds.place(screen, Math.max(3, radius * 0.66));
    const own = lost.length === 0 && !motion.isGliding ? strain : null;
    layers.links.place(screen, scale, radius, own, indexOfLink(held, hover.link), isPlan);
    layers.lost.place(screen, radius, now, isCalm);
    layers.beads.place(screen, radius);
  }

  function placeAim(aim: LinkAim): void {
    const { screen, camera } = motion;
    const { from, to } = aim;
    const toX = to === null ? aim.x : screen[2 * to];
    const toY = to === null ? aim.y : screen[2 * to + 1];
    const length = Math.hypot(toX - screen[2 * from], toY - screen[2 * from + 1]);
    // Above the chain, where the stretched links are not.
    const bow = (toX < screen[2 * from] ? -1 : 1) * bowShare(length / camera.scale) * length * 0.8;
    layers.preview.place(aim, stage.pane, screen[2 * from], screen[2 * from + 1], toX, toY, radius, bow, screen);
  }

  const isFew = scene.mayLink !== null && barredNodes(scene.mayLink).length === 0;

  /** How strongly free beads are marked now. */
  function socketStrength({ canLink, room, view }: ChainData): number {
    if (!canLink || room === null) return 0;
    const strength = view === 'plan' ? (isFew ? SOCKETS.few : SOCKETS.all) : isFew ? SOCKETS.running : 0;
    return room === 'beside' ? strength : strength * INSTEAD;
  }

  function placeWords(data: ChainData): void {
    const { badges, legend: corner } = layout;
    const isPlan = data.view === 'plan';
    layers.inset?.place(isPlan ? layout.inset : null, data.hover.node);
    layers.badge.place(isPlan ? null : data.state, !isPlan && data.heat > 0, badges.x, badges.y);
    const items = legendItems(data, motion.zoom.factor > 1);
    const words = items.map((item) => item.words).join();
    if (words !== legend) layers.legend.setItems(items);
    legend = words;
    layers.legend.place(corner.x, corner.y, stage.pane.width - 2 * (corner.x - stage.pane.x));
  }

  return {
    scene,
    motion,
    get radius() {
      return radius;
    },
    get held() {
      return held;
    },
    get curves() {
      return layers.links.curves;
    },
    get isMoving() {
      return motion.isGliding || layers.lost.isMoving;
    },
    layOut(isPlan) {
      layout = chainLayout(stage.pane, target, isPlan && scene.decoy !== null, !isPlan);
    },
    place(data, { aim, first, isDragging }, now, isCalm) {
      takeLinks(data, now);
      motion.update(data, layout.field, now, isCalm, isDragging);
      radius = beadRadius(motion.camera.scale);
      placeBackground(data);
      placeChain(data, now, isCalm);
      layers.marks.place(motion.screen, radius, data.hover, first, data.told, free, socketStrength(data), data.canLink);
      placeAim(aim);
      placeWords(data);
      layers.heat.place(data.view === 'plan' ? 0 : data.heat, stage.pane, layers.world, now, isCalm);
    },
    destroy: layers.destroy,
  };
}
