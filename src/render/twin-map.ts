import type { Level, LiveFrame, Session } from '../game/index.ts';
import { checkLink, type Link, normalizeLink } from '../links/index.ts';
import { packedScale } from './colour-scale.ts';
import { sceneOf } from './scene.ts';
import { FONT, fade, THEME } from './theme.ts';
import { cellAt, type MapLayout, mapLayout } from './twin-map-layout.ts';
import { fillMap } from './twin-map-pixels.ts';
import { indexOfLink, type View } from './view.ts';

/** The map follows the run at this pace, ms; the pointer and the links are followed at once. */
const EVERY_MS = 90;

function buildMap(level: Level) {
  const scene = sceneOf(level);
  const { n } = scene;
  const picture = document.createElement('canvas');
  picture.width = picture.height = n;
  const context = picture.getContext('2d');
  const image = context?.createImageData(n, n) ?? null;
  const pixels = image === null ? new Uint32Array(n * n) : new Uint32Array(image.data.buffer);
  return { level, scene, n, picture, context, image, pixels };
}

/**
 * The twin map: above the diagonal how often residues met, below it how much layer j feels layer i, one scale for both. A
 * good link lights both. Pointing at a cell points at its residues everywhere; pressing it adds or removes that link.
 */
export function createTwinMap(canvas: HTMLCanvasElement, session: Session): View {
  const { store, actions } = session;
  const scale = packedScale();
  const context = canvas.getContext('2d', { alpha: true });
  let built = buildMap(store.getState().level);
  let layout: MapLayout = mapLayout(1, built.n);
  let ratio = 1;
  let side = 0;
  let lastFill = Number.NEGATIVE_INFINITY;
  let drawnState: unknown = null;
  let drawnStep = -1;
  let aimed: readonly [number, number] | null = null;
  let isDirty = true;

  function resize(): void {
    ratio = Math.max(1, window.devicePixelRatio || 1);
    const box = canvas.getBoundingClientRect();
    side = Math.round(Math.min(box.width, box.height) * ratio);
    if (side < 1) return;
    if (canvas.width !== Math.round(box.width * ratio)) canvas.width = Math.round(box.width * ratio);
    if (canvas.height !== Math.round(box.height * ratio)) canvas.height = Math.round(box.height * ratio);
    layout = mapLayout(side, built.n);
    isDirty = true;
  }

  /** Left or top edge of a column or row, device pixels. */
  const edge = (index: number) => layout.margin + index * layout.cell;

  function outline(column: number, row: number, width: number, colour: string): void {
    if (context === null) return;
    context.strokeStyle = colour;
    context.lineWidth = width;
    const size = Math.max(layout.cell, 5 * ratio);
    const inset = (layout.cell - size) / 2;
    context.strokeRect(edge(column) + inset, edge(row) + inset, size, size);
  }

  function paintContacts(): void {
    if (context === null) return;
    const size = Math.max(1, Math.round(Math.min(layout.cell * 0.28, 3 * ratio)));
    const offset = Math.floor((layout.cell - size) / 2);
    for (const { i, j } of built.scene.contacts) {
      context.fillStyle = fade('#000000', 0.5);
      context.fillRect(edge(j) + offset - 1, edge(i) + offset - 1, size + 2, size + 2);
      context.fillStyle = fade('#ffffff', 0.85);
      context.fillRect(edge(j) + offset, edge(i) + offset, size, size);
    }
  }

  function paintCross(residue: number): void {
    if (context === null) return;
    const whole = layout.cell * layout.n;
    context.fillStyle = fade('#ffffff', 0.13);
    context.fillRect(layout.margin, edge(residue), whole, layout.cell);
    context.fillRect(edge(residue), layout.margin, layout.cell, whole);
    context.strokeStyle = fade('#ffffff', 0.75);
    context.lineWidth = Math.max(1, Math.round(ratio));
    const half = context.lineWidth / 2;
    context.strokeRect(layout.margin + half, edge(residue) + half, whole - 2 * half, layout.cell - 2 * half);
    context.strokeRect(edge(residue) + half, layout.margin + half, layout.cell - 2 * half, whole - 2 * half);
  }

  /** A dashed frame around columns and rows, first and last of each. */
  function frameCells(columns: readonly [number, number], rows: readonly [number, number]): void {
    if (context === null) return;
    context.save();
    context.lineWidth = Math.max(2, Math.round(1.6 * ratio));
    const box = [edge(columns[0]), edge(rows[0])] as const;
    const size = [edge(columns[1] + 1) - box[0], edge(rows[1] + 1) - box[1]] as const;
    context.strokeStyle = fade(THEME.ground, 0.8);
    context.strokeRect(...box, ...size);
    context.setLineDash([4 * ratio, 3 * ratio]);
    context.strokeStyle = THEME.refused;
    context.strokeRect(...box, ...size);
    context.restore();
  }

  /** What a lost verdict is about: strands that never met, above the diagonal; floors that no other feels, below. */
  function paintEvidence(): void {
    const { verdict } = store.getState();
    if (verdict.status !== 'done') return;
    const { dead, undocked } = verdict.result.evidence;
    if (undocked !== null) frameCells(undocked.second, undocked.first);
    if (dead !== null && dead[1] < built.n - 1) frameCells(dead, [Math.max(dead[0], dead[1] + 1), built.n - 1]);
  }

  function paintCaptions(): void {
    if (context === null || layout.cell * layout.n < 120 * ratio) return;
    context.font = `600 ${10.5 * ratio}px ${FONT}`;
    context.textBaseline = 'alphabetic';
    context.lineWidth = 3 * ratio;
    context.lineJoin = 'round';
    context.strokeStyle = fade(THEME.ground, 0.75);
    context.fillStyle = THEME.text;
    const far = layout.margin + layout.cell * layout.n;
    context.textAlign = 'right';
    context.strokeText('contacts', far - 6 * ratio, layout.margin + 15 * ratio);
    context.fillText('contacts', far - 6 * ratio, layout.margin + 15 * ratio);
    context.textAlign = 'left';
    context.strokeText('∂x', layout.margin + 6 * ratio, far - 7 * ratio);
    context.fillText('∂x', layout.margin + 6 * ratio, far - 7 * ratio);
  }

  function paint(): void {
    if (context === null) return;
    const { links, hover, pending } = store.getState();
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingEnabled = false;
    const whole = layout.cell * layout.n;
    context.drawImage(built.picture, layout.margin, layout.margin, whole, whole);
    paintContacts();
    if (hover.link === null && hover.residue !== null && hover.residue < built.n) paintCross(hover.residue);
    paintEvidence();
    paintCaptions();
    const line = Math.max(2, Math.round(1.8 * ratio));
    const hovered = indexOfLink(links, hover.link);
    links.forEach(([i, j], l) => {
      const width = l === hovered ? line * 1.7 : line;
      outline(j, i, width + 2 * ratio, fade(THEME.ground, 0.8));
      outline(i, j, width + 2 * ratio, fade(THEME.ground, 0.8));
      outline(j, i, width, THEME.link);
      outline(i, j, width, THEME.link);
    });
    if (hover.link !== null && hovered < 0) {
      const [i, j] = hover.link;
      for (const [column, row] of [
        [j, i],
        [i, j],
      ])
        outline(column, row, line, THEME.focus);
    }
    if (pending !== null && pending < built.n) outline(pending, pending, line, THEME.link);
  }

  function locate(event: PointerEvent): readonly [number, number] | null {
    const box = canvas.getBoundingClientRect();
    return cellAt(layout, (event.clientX - box.left) * ratio, (event.clientY - box.top) * ratio);
  }

  function onMove(event: PointerEvent): void {
    const cell = locate(event);
    if (cell?.[0] === aimed?.[0] && cell?.[1] === aimed?.[1]) return;
    aimed = cell;
    if (cell === null) {
      canvas.style.cursor = '';
      actions.setHover({ residue: null, link: null });
      return;
    }
    const [column, row] = cell;
    const link = normalizeLink(column, row);
    const { links } = store.getState();
    const isLink = indexOfLink(links, link) >= 0;
    const mayLink = checkLink(built.scene.rules, links, column, row) === null;
    canvas.style.cursor = isLink || mayLink ? 'pointer' : '';
    actions.setHover({ residue: row, link: column === row ? null : link });
  }

  function onUp(event: PointerEvent): void {
    if (event.button !== 0) return;
    const cell = locate(event);
    if (cell === null || cell[0] === cell[1]) return;
    const link: Link = normalizeLink(cell[0], cell[1]);
    if (indexOfLink(store.getState().links, link) >= 0) actions.removeLink(link);
    else actions.addLink(link[0], link[1]);
  }

  function onLeave(): void {
    aimed = null;
    actions.setHover({ residue: null, link: null });
  }

  canvas.addEventListener('pointermove', onMove);
  canvas.addEventListener('click', onUp as EventListener);
  canvas.addEventListener('pointerleave', onLeave);
  resize();

  return {
    draw(frame: LiveFrame, now: number) {
      const state = store.getState();
      if (state.level !== built.level) {
        built = buildMap(state.level);
        layout = mapLayout(side, built.n);
        lastFill = Number.NEGATIVE_INFINITY;
      }
      if (frame.n !== built.n || side < 1) return;
      const isDue = frame.step !== drawnStep && now - lastFill >= EVERY_MS;
      if (isDue || lastFill === Number.NEGATIVE_INFINITY) {
        lastFill = now;
        drawnStep = frame.step;
        fillMap(built.n, frame.contactMap, frame.sensitivity, scale, built.pixels);
        if (built.image !== null) built.context?.putImageData(built.image, 0, 0);
        isDirty = true;
      }
      if (!isDirty && state === drawnState) return;
      drawnState = state;
      isDirty = false;
      paint();
    },
    resize,
    destroy() {
      canvas.removeEventListener('pointermove', onMove);
      canvas.removeEventListener('click', onUp as EventListener);
      canvas.removeEventListener('pointerleave', onLeave);
      canvas.width = canvas.height = 0;
    },
  };
}
