import { type Fold, FoldError, foldFromPoints } from '../../chain/index.ts';
import type { Draft } from './draft.ts';
import { type Cell, cellsOf } from './walk.ts';

/** The part of the grid that is in sight: its lowest left cell and its size. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly columns: number;
  readonly rows: number;
}

/** Cells in sight at least, and those around a fold on each side: room to draw on. */
const LEAST = { columns: 10, rows: 10 };
const ROOM = 2;

/** A view about some places that fills a board of this aspect, width over height. */
export function viewAbout(places: readonly Cell[], aspect: number): View {
  const [xs, ys] = places.length === 0 ? [[0], [0]] : [places.map(([x]) => x), places.map(([, y]) => y)];
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const wide = Math.max(LEAST.columns, Math.ceil(right - left) + 1 + 2 * ROOM);
  const tall = Math.max(LEAST.rows, Math.ceil(high - low) + 1 + 2 * ROOM);
  const columns = Math.max(wide, Math.floor(tall * aspect));
  const rows = Math.max(tall, Math.floor(wide / aspect));
  return {
    x: Math.floor((left + right - columns + 1) / 2),
    y: Math.floor((low + high - rows + 1) / 2),
    columns,
    rows,
  };
}

/** The same view while every place has a cell of room in it; else one about them. */
export function keptView(view: View, places: readonly Cell[], aspect: number): View {
  const isInside = places.every(
    ([x, y]) => x >= view.x + 1 && y >= view.y + 1 && x < view.x + view.columns - 1 && y < view.y + view.rows - 1,
  );
  return isInside ? view : viewAbout(places, aspect);
}

/** Where each bead of a draft is drawn; of three coordinates the first two. */
export function placesOf({ target }: Draft, start: Cell | null): Cell[] {
  if ('lattice' in target) return cellsOf({ start, walk: target.lattice });
  return target.points.map(([x, y]) => [x, y]);
}

/** The fold of a draft, or null while it is none; lattice walks shorter than three steps are none. */
export function foldOf(draft: Draft): Fold | null {
  const { target } = draft;
  try {
    if ('points' in target) return foldFromPoints(target.points, target.contacts);
    return foldFromPoints(cellsOf({ start: [0, 0], walk: target.lattice }));
  } catch (error) {
    if (error instanceof FoldError) return null;
    throw error;
  }
}
