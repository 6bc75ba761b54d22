import type { Box } from '../../render/index.ts';
import type { Pen } from './picture.ts';

/** What happens over time on a line: a row of pixels for each moment, the first above. */
export interface Film {
  /** What it is drawn of: while this is the same object, so is the picture. */
  readonly of: object;
  readonly frames: number;
  readonly columns: number;
  /** Sets red, green, blue and opacity of a column, 0 to 255, from `place` on. */
  paint(pixels: Uint8ClampedArray, place: number, frame: number, column: number): void;
}

interface Kept {
  readonly of: object;
  readonly key: string;
  readonly canvas: HTMLCanvasElement;
}

const frameOfRow = (frames: number, row: number, rows: number) =>
  Math.round((row / Math.max(rows - 1, 1)) * Math.max(frames - 1, 1));

function imageOf({ of, frames, columns, paint }: Film, key: string, rows: number): Kept {
  const canvas = document.createElement('canvas');
  canvas.width = columns;
  canvas.height = rows;
  const context = canvas.getContext('2d')!;
  const image = context.createImageData(columns, rows);
  for (let row = 0; row < rows; row++) {
    const frame = frameOfRow(frames, row, rows);
    for (let column = 0; column < columns; column++) paint(image.data, 4 * (row * columns + column), frame, column);
  }
  context.putImageData(image, 0, 0);
  return { of, key, canvas };
}

/** Draws films of an exhibit: each once, as a small image of which more is shown as time goes on. */
export function createFilmPainter() {
  let kept: Kept | null = null;
  /**
   * @param most so many rows at most
   * @param reached the last frame that is shown
   */
  return ({ context, theme }: Pen, film: Film, most: number, reached: number, box: Box): void => {
    const rows = Math.max(1, Math.min(most, Math.floor(box.height / 2)));
    const key = [theme.name, rows].join();
    if (kept?.of !== film.of || kept.key !== key) kept = imageOf(film, key, rows);
    let shown = 0;
    while (shown < rows && frameOfRow(film.frames, shown, rows) <= reached) shown++;
    context.imageSmoothingEnabled = false;
    const height = (shown / rows) * box.height;
    context.drawImage(kept.canvas, 0, 0, film.columns, shown, box.x, box.y, box.width, height);
    context.strokeStyle = theme.line;
    context.lineWidth = 1;
    context.strokeRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1);
  };
}
