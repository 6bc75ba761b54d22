import { packedScale } from '../stage/colour-scale.ts';
import { indexOfLink, type LinkIntents, type LinkState, type Picture, type PictureOptions } from '../stage/picture.ts';
import { createSheet } from '../stage/sheet.ts';
import { THEMES } from '../stage/theme.ts';
import { cellAt, type MapLayout, mapLayout } from './map-layout.ts';
import { paintLegend } from './map-legend.ts';
import { createMapMarks, type MapFrame, type MapMarks, type MapPair } from './map-marks.ts';
import { fillMap } from './map-pixels.ts';
import { pressCell, touchedCell } from './map-press.ts';

/** What the twin map shows. Entry [row · n + column] of both matrices is the pair's; row and column are beads, and floors. */
export interface MapData extends LinkState {
  readonly n: number;
  /** How often i and j touch, 0 to 1; read above the diagonal. */
  readonly contacts: Float64Array;
  /** ‖∂x_row/∂x_column‖; read below the diagonal. */
  readonly sensitivity: Float64Array;
  /** Pairs that touch in the target (dots), and in the wrong fold (crosses). */
  readonly native: readonly MapPair[];
  readonly decoy: readonly MapPair[];
  /** What a verdict points at: strands that never met above the diagonal, floors that nothing reaches below. */
  readonly frames: readonly MapFrame[];
  /** A sensitivity from here on explodes, and is marked. */
  readonly exploding: number;
  /** Changes whenever contacts or sensitivity do. */
  readonly version: number;
}

/** What is under the pointer, in numbers. */
export interface MapReading {
  readonly column: number;
  readonly row: number;
  readonly what: 'contact' | 'sensitivity' | 'bead';
  /** Share of time in contact, or ‖∂x_row/∂x_column‖; 1 on the diagonal. */
  readonly value: number;
}

export interface MapIntents extends LinkIntents {
  /** Follows the pointer from cell to cell; null: it has left the map. */
  read(at: MapReading | null): void;
}

/** So far from a dot a finger may press, CSS pixels. */
const FINGER = 18;

/** The map follows the data at this pace, ms; the pointer and the links are followed at once. */
const EVERY_MS = 90;

/** The n × n pixels of one map, magnified when they are drawn. */
function createPixels(n: number) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = n;
  const context = canvas.getContext('2d');
  const image = context?.createImageData(n, n) ?? null;
  const packed = image === null ? new Uint32Array(n * n) : new Uint32Array(image.data.buffer);
  return {
    n,
    canvas,
    packed,
    put() {
      if (image !== null) context?.putImageData(image, 0, 0);
    },
  };
}

/**
 * The twin map: above the diagonal how often beads touch, below it how much floor j feels floor i, one scale for both. A good
 * link lights both. Pointing at a cell points at its pair everywhere; pressing it links or cuts.
 */
export function createMapPicture(host: HTMLElement, options: PictureOptions, intents: MapIntents): Picture<MapData> {
  const theme = THEMES[options.theme];
  const scale = packedScale(options.theme);
  const sheet = createSheet(host, 'map');
  const { canvas, context } = sheet;
  let pixels = createPixels(1);
  let layout: MapLayout | null = null;
  let marks: MapMarks | null = null;
  let data: MapData | null = null;
  let shown: MapData | null = null;
  let filledVersion = Number.NaN;
  let lastFill = Number.NEGATIVE_INFINITY;
  let aimed: string | null = null;

  function arrange(n: number): MapMarks {
    if (layout === null || layout.n !== n || marks === null) {
      layout = mapLayout(sheet.pane, sheet.ratio, n);
      marks = createMapMarks(context, theme, layout, sheet.ratio);
    }
    return marks;
  }

  function paint({ n, links, hover, chosen, native, decoy, frames, sensitivity, exploding }: MapData): void {
    const over = arrange(n);
    const { x, y, side, legend } = layout!;
    const hovered = indexOfLink(links, hover.link);
    const node = hover.link === null && hover.node !== null && hover.node < n ? hover.node : null;
    sheet.clear();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.imageSmoothingEnabled = false;
    context.drawImage(pixels.canvas, x, y, side, side);
    context.strokeStyle = theme.line;
    context.lineWidth = 1;
    context.strokeRect(x - 0.5, y - 0.5, side + 1, side + 1);
    over.numbers(hover.link ?? (node === null ? [] : [node]));
    if (legend !== null) paintLegend(context, theme, legend.box, legend.way, sheet.ratio);
    over.exploding(sensitivity, exploding);
    over.native(native);
    over.decoy(decoy);
    if (node !== null) over.cross(node);
    over.frames(frames);
    over.links(links, hovered);
    if (hover.link !== null && hovered < 0 && hover.link[1] < n) over.aimed(hover.link);
    if (chosen !== null && chosen < n) over.chosen(chosen);
  }

  function locate(event: PointerEvent | MouseEvent): readonly [number, number] | null {
    if (layout === null) return null;
    const [x, y] = sheet.locate(event);
    return cellAt(layout, x * sheet.ratio, y * sheet.ratio);
  }

  function touched(event: MouseEvent, { x, y, cell }: MapLayout, { native, links }: MapData) {
    const [left, top] = sheet.locate(event);
    const along = (at: number, from: number) => (at * sheet.ratio - from) / cell;
    return touchedCell(
      along(left, x),
      along(top, y),
      [...native.map(({ i, j }) => [i, j] as const), ...links],
      (FINGER * sheet.ratio) / cell,
    );
  }

  function leave(): void {
    if (aimed === null) return;
    aimed = null;
    canvas.style.cursor = '';
    intents.read(null);
    intents.hover({ node: null, link: null });
  }

  function onMove(event: PointerEvent): void {
    const cell = locate(event);
    if (cell === null || data === null) {
      leave();
      return;
    }
    if (aimed === cell.join()) return;
    aimed = cell.join();
    const [column, row] = cell;
    const at = row * data.n + column;
    const isPair = column !== row;
    const link = column < row ? ([column, row] as const) : ([row, column] as const);
    const isLinked = isPair && indexOfLink(data.links, link) >= 0;
    const isOpen = data.canLink && (!isPair || isLinked || !intents.aim(link[0], link[1]).refused);
    canvas.style.cursor = isOpen ? 'pointer' : '';
    if (!isPair) intents.read({ column, row, what: 'bead', value: 1 });
    else if (column > row) intents.read({ column, row, what: 'contact', value: data.contacts[at] });
    else intents.read({ column, row, what: 'sensitivity', value: data.sensitivity[at] });
    intents.hover(isPair ? { node: row, link } : { node: row, link: null });
  }

  function onClick(event: MouseEvent): void {
    const cell = locate(event);
    if (cell === null || data === null || layout === null) return;
    const isFinger = event instanceof PointerEvent && event.pointerType === 'touch';
    const meant = isFinger ? touched(event, layout, data) : cell;
    if (meant !== null) pressCell(data, meant[0], meant[1], intents);
  }

  canvas.addEventListener('pointermove', onMove);
  canvas.addEventListener('pointerleave', leave);
  canvas.addEventListener('click', onClick);

  /** Is what is drawn over the cells the same as in the picture on the screen? */
  function isSame(next: MapData): boolean {
    const before = shown;
    return (
      before !== null &&
      (['links', 'hover', 'chosen', 'native', 'decoy', 'frames'] as const).every((key) => before[key] === next[key])
    );
  }

  return {
    draw(next, now) {
      data = next;
      const isOther = pixels.n !== next.n || Number.isNaN(filledVersion);
      if (pixels.n !== next.n) pixels = createPixels(next.n);
      const isDue = isOther || (next.version !== filledVersion && now - lastFill >= EVERY_MS);
      if (isDue) {
        lastFill = now;
        filledVersion = next.version;
        fillMap(next.n, next.contacts, next.sensitivity, scale, pixels.packed);
        pixels.put();
      }
      if (!isDue && isSame(next)) return;
      shown = next;
      paint(next);
    },
    resize() {
      if (!sheet.resize()) return;
      layout = null;
      filledVersion = Number.NaN;
    },
    destroy() {
      canvas.removeEventListener('pointermove', onMove);
      canvas.removeEventListener('pointerleave', leave);
      canvas.removeEventListener('click', onClick);
      sheet.destroy();
      pixels.canvas.width = pixels.canvas.height = 0;
    },
  };
}
