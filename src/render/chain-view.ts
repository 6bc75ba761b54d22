import { Container, type Sprite } from 'pixi.js';
import type { Level, LiveFrame, Session } from '../game/index.ts';
import type { Link } from '../links/index.ts';
import { bowShare, CURVE_SAMPLES } from './bow.ts';
import { type Box, createCamera, followChain, measureExtent, project, worldX, worldY } from './camera.ts';
import { beadRadius, createBeadLayer } from './chain-beads.ts';
import { createBondLayer, createGhostLayer } from './chain-bonds.ts';
import { createCageLayer } from './chain-cage.ts';
import { createContactLayer } from './chain-contacts.ts';
import { createChainLinkLayer } from './chain-links.ts';
import { nearestCurve, nearestPoint } from './hit-test.ts';
import { createAim, followPending } from './link-aim.ts';
import { createLinkPreview } from './link-preview.ts';
import { type Bin, createBin } from './paint.ts';
import { attachLinkGestures } from './pointer-links.ts';
import { createRest } from './rest.ts';
import { createRing, paintRings, placeRing, RING } from './rings.ts';
import { sceneOf } from './scene.ts';
import { createStage } from './stage.ts';
import { createTargetInset } from './target-inset.ts';
import { THEME } from './theme.ts';
import { indexOfLink, type View } from './view.ts';

/** Everything that hangs on one level at one resolution. */
function buildWorld(level: Level, resolution: number, parent: Container) {
  const bin: Bin = createBin();
  const scene = sceneOf(level);
  const { n } = scene;
  const world = new Container();
  parent.addChild(world);
  bin.keep({ destroy: () => world.destroy({ children: true }) });
  const ghost = bin.keep(createGhostLayer(n, resolution));
  const cage = bin.keep(createCageLayer(resolution));
  const contacts = bin.keep(createContactLayer(scene, resolution));
  const bonds = bin.keep(createBondLayer(n, resolution));
  const links = bin.keep(createChainLinkLayer(resolution, Math.max(16, level.budget)));
  const beads = bin.keep(createBeadLayer(scene, resolution));
  const target = bin.keep(createTargetInset(scene, resolution));
  const preview = bin.keep(createLinkPreview(resolution));
  const ringSet = bin.keep(paintRings(resolution));
  const marks = new Container();
  world.addChild(
    target.container,
    cage.container,
    ghost.container,
    contacts.container,
    bonds.container,
    links.under,
    beads.container,
    links.over,
    marks,
    preview.container,
  );
  const ring = (kind: Parameters<typeof createRing>[2]): Sprite => createRing(marks, ringSet, kind);
  return {
    level,
    resolution,
    scene,
    cage,
    ghost,
    contacts,
    bonds,
    links,
    beads,
    target,
    preview,
    hoverRing: ring(RING.hover),
    hoverRings: [ring(RING.hover), ring(RING.hover)] as const,
    partnerRings: [ring(RING.hover), ring(RING.hover), ring(RING.hover)] as const,
    pendingRing: ring(RING.pending),
    screen: new Float64Array(2 * n),
    ghostScreen: new Float64Array(2 * n),
    linkedContacts: new Uint8Array(scene.contacts.length),
    drawnLinks: null as readonly Link[] | null,
    targetSide: 0,
    destroy: bin.empty,
  };
}

function centre(positions: Float64Array, n: number, axis: 0 | 1): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += positions[2 * i + axis];
  return sum / n;
}

/** Where a cage stands. */
const ORIGIN = new Float64Array(2);

/** The warm world: the bead chain, what ties it, and the ghost of the chain without links. */
export async function createChainView(host: HTMLElement, session: Session): Promise<View> {
  const stage = await createStage(host, 'chain', THEME.groundWarm);
  const camera = createCamera();
  const middle = new Float64Array(2);
  const ghostCamera = createCamera();
  const extent = { minX: 0, minY: 0, maxX: 0, maxY: 0 };
  const field: Box = { x: 0, y: 0, width: 1, height: 1 };
  let radius = 10;
  let last = 0;
  let built = buildWorld(session.store.getState().level, stage.resolution, stage.root);
  let shown: LiveFrame | null = null;
  const rest = createRest();
  const waiting = createAim();

  const gestures = attachLinkGestures(
    {
      canvas: stage.canvas,
      nodeAt: (x, y, reach) => nearestPoint(built.screen, built.scene.n, x, y, Math.max(reach, radius + 2)),
      linkAt(x, y, reach) {
        const links = built.drawnLinks ?? [];
        const found = nearestCurve(built.links.curves, links.length, CURVE_SAMPLES, x, y, reach);
        return found === null ? null : links[found];
      },
      grab: {
        start: (bead, x, y) => session.live.grab(bead, worldX(camera, field, x), worldY(camera, field, y)),
        move: (x, y) => session.live.drag(worldX(camera, field, x), worldY(camera, field, y)),
        end: () => session.live.release(),
      },
    },
    session,
  );

  function rebuild(level: Level): void {
    built.destroy();
    built = buildWorld(level, stage.resolution, stage.root);
    camera.scale = 0;
  }

  function layOut(): void {
    const { pane } = stage;
    const isSmall = Math.min(pane.width, pane.height) < 400;
    const side = Math.round(Math.max(64, Math.min(116, pane.width * 0.2, pane.height * 0.28)));
    const edge = isSmall ? 8 : 18;
    field.x = pane.x + edge;
    field.y = pane.y + edge;
    field.width = Math.max(1, pane.width - 2 * edge);
    field.height = Math.max(1, pane.height - 2 * edge);
    if (built.targetSide !== side) {
      built.targetSide = side;
      built.drawnLinks = null;
    }
  }

  function takeLinks(links: readonly Link[]): void {
    built.drawnLinks = links;
    built.links.setLinks(links);
    built.target.paint(links, built.targetSide);
    built.scene.contacts.forEach(({ i, j }, c) => {
      built.linkedContacts[c] = links.some((link) => link[0] === i && link[1] === j) ? 1 : 0;
    });
  }

  layOut();

  return {
    draw(frame: LiveFrame, now: number) {
      const state = session.store.getState();
      const { level, links, hover, pending } = state;
      if (level !== built.level) {
        rebuild(level);
        layOut();
      }
      const { drag } = gestures;
      const dt = Math.min(100, Math.max(0, now - last));
      last = now;
      if (rest.isResting(frame, state, drag.kind !== 'none', now)) return;
      const { n } = built.scene;
      if (frame.n !== n) return;
      if (links !== built.drawnLinks) takeLinks(links);
      if (frame !== shown) {
        // Another run: nothing connects where its chain lies with where the last one lay.
        shown = frame;
        camera.scale = 0;
      }
      measureExtent(frame.positions, n, extent);
      followChain(camera, extent, field, dt, drag.kind !== 'none');
      radius = beadRadius(camera.scale);
      const { screen, ghostScreen } = built;
      project(camera, field, frame.positions, n, screen);
      // A ghost has no place of its own: only its shape is compared, so it is drawn about the chain's centre.
      ghostCamera.scale = camera.scale;
      ghostCamera.x = camera.x + centre(frame.ghostPositions, n, 0) - centre(frame.positions, n, 0);
      ghostCamera.y = camera.y + centre(frame.ghostPositions, n, 1) - centre(frame.positions, n, 1);
      project(ghostCamera, field, frame.ghostPositions, n, ghostScreen);

      project(camera, field, ORIGIN, 1, middle);
      built.cage.place(middle[0], middle[1], (state.dials.cage ?? level.chain.cage) * camera.scale);

      const thickness = Math.max(3, radius * 0.66);
      built.ghost.place(ghostScreen, Math.max(2.4, radius * 0.42));
      built.bonds.place(screen, thickness);
      const hovered = hover.residue;
      built.contacts.place(frame.positions, screen, camera.scale, radius, hovered, built.linkedContacts);
      const hoveredLink = hover.link;
      built.links.place(screen, camera.scale, radius, frame.strain, indexOfLink(links, hoveredLink));
      built.beads.place(screen, radius);
      built.target.place(stage.pane, hovered);

      const { hoverRing, hoverRings, partnerRings, pendingRing, preview } = built;
      if (hovered === null || hovered >= n) hoverRing.alpha = 0;
      else placeRing(hoverRing, screen[2 * hovered], screen[2 * hovered + 1], radius + 6);
      for (let k = 0; k < partnerRings.length; k++) {
        const partner = hovered === null ? undefined : built.scene.partners[hovered]?.[k];
        const mark = partnerRings[k];
        if (partner === undefined) mark.alpha = 0;
        else placeRing(mark, screen[2 * partner], screen[2 * partner + 1], radius + 3, 0.5);
      }
      for (let end = 0; end < 2; end++) {
        const residue = hoveredLink === null ? n : hoveredLink[end];
        if (residue >= n) hoverRings[end].alpha = 0;
        else placeRing(hoverRings[end], screen[2 * residue], screen[2 * residue + 1], radius + 6);
      }
      const first = drag.kind === 'link' ? drag.from : pending;
      if (first === null || first >= n) pendingRing.alpha = 0;
      else placeRing(pendingRing, screen[2 * first], screen[2 * first + 1], radius + 2);
      const aim = drag.kind === 'none' ? followPending(waiting, pending, hovered, state) : drag;
      const { from, to } = aim;
      const toX = to === null ? aim.x : screen[2 * to];
      const toY = to === null ? aim.y : screen[2 * to + 1];
      const fromX = screen[2 * from];
      const fromY = screen[2 * from + 1];
      const length = Math.hypot(toX - fromX, toY - fromY);
      // Above the chain, where the stretched links are not.
      const bow = (toX < fromX ? -1 : 1) * bowShare(length / camera.scale) * length * 0.8;
      preview.place(aim, stage.pane, fromX, fromY, toX, toY, radius, bow);
      stage.render();
    },
    resize() {
      const change = stage.resize();
      if (change === 'nothing') return;
      if (change === 'resolution') rebuild(built.level);
      layOut();
      camera.scale = 0;
      rest.wake();
    },
    destroy() {
      gestures.destroy();
      built.destroy();
      stage.destroy();
    },
  };
}
