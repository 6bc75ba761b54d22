import type { Link } from '../../links/index.ts';
import { nearestCurve } from '../stage/hit-test.ts';
import { createAim, followChosen } from '../stage/link-aim.ts';
import { createLinkPreview } from '../stage/link-preview.ts';
import { createBin } from '../stage/paint.ts';
import { indexOfLink, type LinkIntents, type LinkState, type Picture, type PictureOptions } from '../stage/picture.ts';
import { Container } from '../stage/pixi.ts';
import { attachLinkGestures } from '../stage/pointer-links.ts';
import { createRest } from '../stage/rest.ts';
import { createStage, type Stage } from '../stage/stage.ts';
import { THEMES, type Theme } from '../stage/theme.ts';
import { createFloorMarks, type Stretch } from './floor-marks.ts';
import { createFloorLayer } from './tower-floors.ts';
import { createTowerFrame, type FrameContent, type TowerFrame } from './tower-frame.ts';
import { floorAt, floorY, LIFT_SAMPLES, towerLayout } from './tower-layout.ts';
import { createLiftLayer } from './tower-lifts.ts';
import { createPulseLayer } from './tower-pulses.ts';
import { createScaleChoice } from './tower-scale.ts';
import { createValueLayer } from './tower-values.ts';

/** What the tower shows at one moment. */
export interface TowerData extends LinkState {
  readonly n: number;
  /** ‖∂loss/∂x_l‖ relative to the output layer's, layer 0 first. */
  readonly gradient: ArrayLike<number>;
  /** The same of a network to compare with, and what that network is: "no links", "last attempt". */
  readonly ghost: ArrayLike<number> | null;
  readonly ghostName: string;
  /** Gradient is under way: it is shown as pulses from the top floor down, unless calm is asked for. */
  readonly pulses: boolean;
  /** A floor that is left out: it goes dark. */
  readonly dropped: number | null;
  /** Floors, first and last, that a verdict points at: they hear too little, or a link passes them by. */
  readonly deaf: Stretch | null;
  readonly bypassed: Stretch | null;
  /** 1 for each floor that may take a link; null where all may. */
  readonly mayLink: Uint8Array | null;
  /**
   * The least and the most that gradient and ghost reach during the whole show: the scale then stands still. Null: the scale
   * holds what was seen since the links last changed, and only grows.
   */
  readonly range: readonly [number, number] | null;
  /** A gradient from here on explodes: it is marked, and its floor has pointed ends. */
  readonly exploding: number;
  /** Which gradient it is, in two or three words for the legend: of this moment, of a mean. */
  readonly words: string;
  /** It was worked out and not measured: its numbers say that they are about so. */
  readonly isEstimate: boolean;
  /** Changes whenever anything above does, arrays filled in place included. */
  readonly version: unknown;
}

/** Everything that hangs on the number of floors and the size of the pane. */
function buildTower(theme: Theme, stage: Stage, n: number) {
  const bin = createBin();
  const { resolution } = stage;
  const layout = towerLayout(stage.pane, n);
  const tower = new Container();
  stage.root.addChild(tower);
  bin.keep({ destroy: () => tower.destroy({ children: true }) });
  const behind = new Container();
  const over = new Container();
  const floors = bin.keep(createFloorLayer(theme, layout, resolution));
  const pulses = bin.keep(createPulseLayer(theme, layout, resolution));
  const lifts = bin.keep(createLiftLayer(theme, layout, resolution));
  const values = bin.keep(createValueLayer(theme, layout, resolution));
  const preview = bin.keep(createLinkPreview(theme, resolution));
  tower.addChild(behind, floors.container, over, lifts.container, pulses.container, values.container);
  tower.addChild(preview.container);
  const marks = bin.keep(createFloorMarks(theme, layout, resolution, over));
  let frame: TowerFrame | null = null;
  let content: FrameContent | null = null;
  bin.keep({ destroy: () => frame?.destroy() });

  return {
    n,
    layout,
    floors,
    pulses,
    lifts,
    values,
    preview,
    marks,
    drawnLinks: null as readonly Link[] | null,
    drawnHover: -1,
    /** Paints the frame anew where anything in it has changed. */
    setFrame(next: FrameContent): void {
      const isSame =
        content !== null &&
        content.scale.low === next.scale.low &&
        content.scale.high === next.scale.high &&
        content.mayLink === next.mayLink &&
        content.ghostName === next.ghostName &&
        content.words === next.words &&
        content.marked === next.marked &&
        content.isFixed === next.isFixed;
      if (isSame) return;
      content = next;
      frame?.destroy();
      frame = createTowerFrame(theme, layout, next, resolution);
      behind.addChild(frame.container);
    },
    destroy: bin.empty,
  };
}

/**
 * The cool world: the network as a tower, its floors as wide and light as the gradient that reaches them.
 * @throws when no renderer can be made
 */
export async function createTowerPicture(
  host: HTMLElement,
  options: PictureOptions,
  intents: LinkIntents,
): Promise<Picture<TowerData>> {
  const theme = THEMES[options.theme];
  const stage = await createStage(host, 'tower', theme, theme.groundCool);
  const rest = createRest();
  const waiting = createAim();
  const chooseScale = createScaleChoice();
  let built = buildTower(theme, stage, 1);
  let data: TowerData | null = null;
  let last = 0;

  const nothing: LinkState = { links: [], hover: { node: null, link: null }, chosen: null, canLink: false };
  const gestures = attachLinkGestures(
    {
      canvas: stage.canvas,
      state: () => data ?? nothing,
      nodeAt: (x, y, reach) => floorAt(built.layout, x, y, Math.min(reach, 14)),
      linkAt(x, y, reach) {
        const links = built.drawnLinks ?? [];
        const found = nearestCurve(built.lifts.curves, links.length, LIFT_SAMPLES, x, y, reach);
        return found === null ? null : links[found];
      },
    },
    intents,
  );

  function rebuild(n: number): void {
    built.destroy();
    built = buildTower(theme, stage, n);
  }

  function takeLinks(links: readonly Link[], standing: readonly Link[], hovered: number): void {
    if (links === built.drawnLinks && hovered === built.drawnHover) return;
    if (links !== built.drawnLinks) built.values.setLinks(links);
    built.lifts.setLinks(links, standing, hovered);
    built.drawnLinks = links;
    built.drawnHover = hovered;
  }

  function placePreview({ chosen, hover }: TowerData): void {
    const { layout, preview } = built;
    const { drag } = gestures;
    const aim = drag.kind === 'none' ? followChosen(waiting, chosen, hover.node, intents.aim) : drag;
    const fromY = floorY(layout, aim.from);
    const toX = aim.to === null ? aim.x : layout.liftX;
    const toY = aim.to === null ? aim.y : floorY(layout, aim.to);
    const bow = Math.min(0.28 * Math.abs(toY - fromY), layout.liftRoom) * (toY < fromY ? 1 : -1);
    preview.place(aim, stage.pane, layout.liftX, fromY, toX, toY, 4, bow);
  }

  return {
    draw(next, now) {
      data = next;
      const { n, links, hover, gradient, ghost, dropped } = next;
      if (n !== built.n) rebuild(n);
      const { drag } = gestures;
      const isCalm = options.calm();
      const dt = isCalm ? Number.POSITIVE_INFINITY : Math.min(100, Math.max(0, now - last));
      last = now;
      const moves = next.pulses && !isCalm;
      if (rest.isResting([next.version, gradient, hover, next.chosen, isCalm], drag.kind !== 'none' || moves, now))
        return;
      const { floors, pulses, lifts, values, marks } = built;
      const scale = chooseScale(next);
      built.setFrame({
        scale,
        isFixed: next.range !== null,
        mayLink: next.mayLink,
        ghostName: ghost === null ? null : next.ghostName,
        words: next.words,
        marked: next.deaf !== null ? 'deaf' : next.bypassed !== null ? 'bypassed' : null,
      });
      takeLinks(links, next.standing ?? [], indexOfLink(links, hover.link));
      floors.place(scale, gradient, ghost, dropped, next.exploding, dt);
      pulses.place(moves, dt, gradient, links, lifts.curves, floors.widths);
      values.place(next, now);
      marks.hover(0, hover.node);
      marks.hover(1, hover.link === null ? null : hover.link[0]);
      marks.hover(2, hover.link === null ? null : hover.link[1]);
      marks.chosen(drag.kind === 'link' ? drag.from : next.chosen);
      marks.dropped(dropped);
      marks.deaf(next.deaf);
      marks.bypassed(next.bypassed);
      placePreview(next);
      stage.render();
    },
    resize() {
      if (stage.resize() === 'nothing') return;
      rebuild(built.n);
      rest.wake();
    },
    destroy() {
      gestures.destroy();
      built.destroy();
      stage.destroy();
    },
  };
}
