import type { Link } from '../../links/index.ts';
import { FONT, fade, type Theme } from '../stage/theme.ts';
import { isNumbered, type MapLayout } from './map-layout.ts';

/** A pair of beads. */
export interface MapPair {
  readonly i: number;
  readonly j: number;
}

/** Cells that a verdict points at: first and last column and row. */
export interface MapFrame {
  readonly columns: readonly [number, number];
  readonly rows: readonly [number, number];
}

/** Side of the mark on a pair that touches in the target, CSS pixels; smaller only where the cell is. */
const NATIVE_DOT = 6;

/** Everything that is drawn over the cells. All lengths are device pixels; `px` of them are a CSS pixel. */
export interface MapMarks {
  numbers(highlit: readonly number[]): void;
  native(pairs: readonly MapPair[]): void;
  decoy(pairs: readonly MapPair[]): void;
  /** Marks cells of the lower half from a limit on. */
  exploding(sensitivity: ArrayLike<number>, limit: number): void;
  cross(node: number): void;
  frames(frames: readonly MapFrame[]): void;
  links(links: readonly Link[], hovered: number): void;
  /** A pair that is pointed at and not linked, in both halves. */
  aimed(link: Link): void;
  chosen(node: number): void;
}

export function createMapMarks(
  context: CanvasRenderingContext2D,
  theme: Theme,
  layout: MapLayout,
  px: number,
): MapMarks {
  const { n, cell, side } = layout;
  const edgeX = (index: number) => layout.x + Math.round(index * cell);
  const edgeY = (index: number) => layout.y + Math.round(index * cell);
  const middleX = (index: number) => edgeX(index) + cell / 2;
  const middleY = (index: number) => edgeY(index) + cell / 2;
  const line = Math.max(2, Math.round(1.7 * px));

  function outline(column: number, row: number, width: number, colour: string): void {
    const size = Math.max(cell, 5 * px);
    const inset = (cell - size) / 2;
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.strokeRect(edgeX(column) + inset, edgeY(row) + inset, size, size);
  }

  function outlinePair([i, j]: Link, width: number, colour: string, rim: string): void {
    for (const [column, row] of [
      [j, i],
      [i, j],
    ]) {
      outline(column, row, width + 2 * px, rim);
      outline(column, row, width, colour);
    }
  }

  return {
    numbers(highlit) {
      context.textBaseline = 'middle';
      for (let index = 0; index < n; index++) {
        const isHighlit = highlit.includes(index);
        // A number that would touch a highlit one gives way.
        const isCrowded = highlit.some((other) => other !== index && Math.abs(other - index) * cell < 15 * px);
        if (layout.numbering === 0 || (!isHighlit && (!isNumbered(layout, index) || isCrowded))) continue;
        context.font = `${isHighlit ? 700 : 500} ${10.5 * px}px ${FONT}`;
        context.fillStyle = isHighlit ? theme.text : theme.quiet;
        context.textAlign = 'right';
        context.fillText(String(index), layout.x - 5 * px, middleY(index));
        context.textAlign = 'center';
        context.fillText(String(index), middleX(index), layout.y - 8 * px);
      }
    },
    native(pairs) {
      const size = Math.round(Math.min(cell, Math.max(NATIVE_DOT * px, cell * 0.3)));
      const offset = Math.floor((cell - size) / 2);
      const rim = Math.max(1, Math.round(px));
      // Where a dot would hide its cell it is a frame, and the cell's colour shows within.
      const isFrame = size > 0.6 * cell && size > 3 * rim;
      for (const { i, j } of pairs) {
        const [x, y] = [edgeX(j) + offset, edgeY(i) + offset];
        context.fillStyle = fade('#ffffff', 0.92);
        if (isFrame) {
          context.fillRect(x, y, size, rim);
          context.fillRect(x, y + size - rim, size, rim);
          context.fillRect(x, y + rim, rim, size - 2 * rim);
          context.fillRect(x + size - rim, y + rim, rim, size - 2 * rim);
          continue;
        }
        context.fillRect(x, y, size, size);
        context.strokeStyle = fade('#000000', 0.55);
        context.lineWidth = 1;
        context.strokeRect(x - 0.5, y - 0.5, size + 1, size + 1);
      }
    },
    decoy(pairs) {
      const half = Math.max(1.5, Math.min(cell * 0.3, 3 * px));
      for (const { i, j } of pairs) {
        const [x, y] = [middleX(j), middleY(i)];
        context.beginPath();
        context.moveTo(x - half, y - half);
        context.lineTo(x + half, y + half);
        context.moveTo(x + half, y - half);
        context.lineTo(x - half, y + half);
        context.lineWidth = 2.6 * px;
        context.strokeStyle = fade(theme.panel, 0.8);
        context.stroke();
        context.lineWidth = 1.1 * px;
        context.strokeStyle = theme.wrong;
        context.stroke();
      }
    },
    exploding(sensitivity, limit) {
      const half = cell * 0.24;
      if (half < 1.2 * px) return;
      context.beginPath();
      for (let row = 1; row < n; row++)
        for (let column = 0; column < row; column++) {
          if (!(sensitivity[row * n + column] >= limit)) continue;
          const [x, y] = [middleX(column), middleY(row)];
          context.moveTo(x - half, y + half * 0.6);
          context.lineTo(x, y - half * 0.6);
          context.lineTo(x + half, y + half * 0.6);
        }
      context.lineWidth = Math.max(1, 1.1 * px);
      context.strokeStyle = fade(theme.name === 'dark' ? '#000000' : '#ffffff', 0.75);
      context.stroke();
    },
    cross(node) {
      context.fillStyle = fade(theme.focus, 0.13);
      context.fillRect(layout.x, edgeY(node), side, cell);
      context.fillRect(edgeX(node), layout.y, cell, side);
      for (const [colour, width] of [
        [fade(theme.ground, 0.5), 3 * px],
        [fade(theme.focus, 0.8), Math.max(1, Math.round(px))],
      ] as const) {
        context.strokeStyle = colour;
        context.lineWidth = width;
        context.strokeRect(layout.x, edgeY(node), side, cell);
        context.strokeRect(edgeX(node), layout.y, cell, side);
      }
    },
    frames(frames) {
      for (const { columns, rows } of frames) {
        const [x, y] = [edgeX(columns[0]), edgeY(rows[0])];
        const [width, height] = [edgeX(columns[1] + 1) - x, edgeY(rows[1] + 1) - y];
        context.lineWidth = line;
        context.strokeStyle = fade(theme.ground, 0.8);
        context.strokeRect(x, y, width, height);
        context.setLineDash([4 * px, 3 * px]);
        context.strokeStyle = theme.refused;
        context.strokeRect(x, y, width, height);
        context.setLineDash([]);
      }
    },
    links(links, hovered) {
      links.forEach((link, l) => {
        const isHovered = l === hovered;
        const width = isHovered ? line * 1.6 : line;
        outlinePair(link, width, isHovered ? theme.linkHot : theme.link, theme.linkRim);
      });
    },
    aimed(link) {
      outlinePair(link, line, theme.focus, fade(theme.ground, 0.8));
    },
    chosen(node) {
      outline(node, node, line + 2 * px, theme.linkRim);
      outline(node, node, line, theme.link);
    },
  };
}
