import { type CellGrid, cellAt } from './cell-grid.ts';
import type { Sheet } from './sheet.ts';

/** A press on a cell of a sheet picks it; a pointer over one becomes a hand. Keys belong to the page, which lays buttons over. */
export function attachCellPicking(
  sheet: Sheet,
  grid: () => CellGrid | null,
  pick: (index: number) => void,
): { destroy(): void } {
  const { canvas } = sheet;
  const find = (event: MouseEvent) => {
    const cells = grid();
    return cells === null ? null : cellAt(cells, ...sheet.locate(event));
  };
  const onMove = (event: PointerEvent) => {
    canvas.style.cursor = find(event) === null ? '' : 'pointer';
  };
  const onClick = (event: MouseEvent) => {
    const index = find(event);
    if (index !== null) pick(index);
  };
  canvas.addEventListener('pointermove', onMove);
  canvas.addEventListener('click', onClick);
  return {
    destroy() {
      canvas.removeEventListener('pointermove', onMove);
      canvas.removeEventListener('click', onClick);
    },
  };
}
