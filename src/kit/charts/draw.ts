import type uPlot from 'uplot';
import type { ChartColours } from './colours.ts';
import type { Columns } from './columns.ts';
import { barsOf, stripOutline } from './filled.ts';
import { type Sign, shapePath } from './signs.ts';
import { type ChartMark, LABEL_AT } from './spec.ts';

/** What is drawn on a plot besides its lines: in device pixels, as the plot's own canvas is. */

const ratioOf = (plot: uPlot) => plot.ctx.canvas.width / plot.width;

function setFont({ ctx }: uPlot, colours: ChartColours, ratio: number): void {
  ctx.font = colours.font.replace(/^\d+px/, `${colours.size * ratio}px`);
}

/** Strips between two heights, behind everything. */
export function drawBands(plot: uPlot, marks: readonly ChartMark[], colours: ChartColours): void {
  const { ctx, bbox } = plot;
  const ratio = ratioOf(plot);
  ctx.save();
  setFont(plot, colours, ratio);
  ctx.textBaseline = 'bottom';
  ctx.textAlign = 'left';
  for (const mark of marks) {
    if (mark.kind !== 'band') continue;
    const clamp = (y: number) => Math.min(Math.max(plot.valToPos(y, 'y', true), bbox.top), bbox.top + bbox.height);
    const [top, bottom] = [clamp(mark.to), clamp(mark.from)];
    ctx.fillStyle = colours.of(mark.tone);
    ctx.globalAlpha = 0.13;
    ctx.fillRect(bbox.left, top, bbox.width, bottom - top);
    ctx.globalAlpha = 1;
    if (mark.label !== undefined) ctx.fillText(mark.label, bbox.left + 6 * ratio, bottom - 2 * ratio);
  }
  ctx.restore();
}

/** One standard error up and down of each point that has one. */
export function drawErrors(plot: uPlot, { x, y, error }: Columns, series: number, colour: string): void {
  const { ctx } = plot;
  const ratio = ratioOf(plot);
  const cap = 3 * ratio;
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.5 * ratio;
  ctx.beginPath();
  error[series]?.forEach((spread, k) => {
    const value = y[series][k];
    if (typeof spread !== 'number' || typeof value !== 'number' || !(spread > 0 && Number.isFinite(spread))) return;
    const at = Math.round(plot.valToPos(x[k], 'x', true));
    const top = plot.valToPos(value + spread, 'y', true);
    const low = plot.valToPos(value - spread, 'y', true);
    // On a log axis a bar that reaches zero goes down to the foot.
    const bottom = Number.isFinite(low) ? low : plot.bbox.top + plot.bbox.height;
    ctx.moveTo(at, top);
    ctx.lineTo(at, bottom);
    for (const end of [top, bottom]) {
      ctx.moveTo(at - cap, end);
      ctx.lineTo(at + cap, end);
    }
  });
  ctx.stroke();
  ctx.restore();
}

/** Radius of a point, CSS pixels, and of one that steps behind. */
const POINT = 4;
const FAINT_POINT = 2.5;

/** The points of a series, each in the outline that tells it from the other series. */
export function drawPoints(
  plot: uPlot,
  { x, y }: Columns,
  series: number,
  { shape }: Sign,
  colour: string,
  isFaint: boolean,
): void {
  const { ctx, bbox } = plot;
  const ratio = ratioOf(plot);
  const outline = new Path2D(shapePath(shape, 0, 0, (isFaint ? FAINT_POINT : POINT) * ratio));
  ctx.save();
  ctx.fillStyle = colour;
  ctx.globalAlpha = isFaint ? 0.5 : 1;
  y[series].forEach((value, k) => {
    if (typeof value !== 'number') return;
    const [left, top] = [plot.valToPos(x[k], 'x', true), plot.valToPos(value, 'y', true)];
    const isInside =
      left >= bbox.left - 1 &&
      left <= bbox.left + bbox.width + 1 &&
      top >= bbox.top - 1 &&
      top <= bbox.top + bbox.height + 1;
    if (!isInside) return;
    ctx.translate(left, top);
    ctx.fill(outline);
    ctx.translate(-left, -top);
  });
  ctx.restore();
}

/** A strip or the bars of a histogram; a second strip has an edge with gaps. */
export function drawFilled(
  plot: uPlot,
  columns: Columns,
  series: number,
  draw: 'strip' | 'bars',
  colour: string,
  { dash }: Sign,
): void {
  const { ctx, bbox } = plot;
  const ratio = ratioOf(plot);
  const foot = bbox.top + bbox.height;
  const atX = (value: number) => plot.valToPos(value, 'x', true);
  const atY = (value: number) => Math.min(Math.max(plot.valToPos(value, 'y', true), bbox.top), foot);
  ctx.save();
  ctx.fillStyle = colour;
  ctx.globalAlpha = draw === 'strip' ? 0.2 : 0.75;
  ctx.beginPath();
  if (draw === 'strip') {
    for (const [x, y] of stripOutline(columns, series, atX, atY, foot)) ctx.lineTo(x, y);
  } else {
    for (const { left, right, top } of barsOf(columns, series, atX, atY)) ctx.rect(left, top, right - left, foot - top);
  }
  ctx.fill();
  if (draw === 'strip') {
    ctx.globalAlpha = 0.6;
    ctx.strokeStyle = colour;
    ctx.lineWidth = ratio;
    ctx.setLineDash(dash.map((length) => length * ratio));
    ctx.stroke();
  }
  ctx.restore();
}

/** Goals, lines, answers and words, over everything. */
export function drawMarks(plot: uPlot, marks: readonly ChartMark[], colours: ChartColours): void {
  const { ctx, bbox } = plot;
  const ratio = ratioOf(plot);
  const right = bbox.left + bbox.width;
  const foot = bbox.top + bbox.height;
  const at = (x: number, y: number) => [plot.valToPos(x, 'x', true), plot.valToPos(y, 'y', true)] as const;

  /** Words that would run over the right edge stand before their point instead. */
  const isBefore = (text: string, x: number) => x + ctx.measureText(text).width + 10 * ratio > right;

  function write(text: string | undefined, x: number, y: number, side?: 'left'): void {
    if (text === undefined) return;
    const isLate = side === 'left' || isBefore(text, x);
    ctx.textAlign = isLate ? 'right' : 'left';
    const from = x + (isLate ? -10 : 10) * ratio;
    halo(text, from, y);
    ctx.fillText(text, from, y);
  }

  /** Ground about words, so that no line runs through them. */
  function halo(text: string, x: number, y: number): void {
    ctx.save();
    ctx.setLineDash([]);
    ctx.lineJoin = 'round';
    ctx.lineWidth = 4 * ratio;
    ctx.strokeStyle = colours.ground;
    ctx.strokeText(text, x, y);
    ctx.restore();
  }

  /** What stands at the top already, row by row: from where to where. */
  const rows: (readonly [number, number])[][] = [];

  /** The height of a line's words: in the first row where they run into no others. */
  function topOf(text: string, x: number): number {
    const width = ctx.measureText(text).width + 10 * ratio;
    const [from, to] = isBefore(text, x) ? [x - width, x] : [x, x + width];
    let row = 0;
    while (rows[row]?.some(([left, end]) => from < end && to > left)) row += 1;
    rows[row] = [...(rows[row] ?? []), [from, to]];
    return bbox.top + colours.size * ratio * (1 + 1.3 * row);
  }

  ctx.save();
  setFont(plot, colours, ratio);
  ctx.textBaseline = 'middle';
  for (const mark of marks) {
    ctx.fillStyle = colours.of(mark.tone);
    ctx.strokeStyle = colours.of(mark.tone);
    ctx.setLineDash([]);
    ctx.beginPath();
    if (mark.kind === 'goal') {
      const y = plot.valToPos(mark.y, 'y', true);
      ctx.moveTo(right, y);
      ctx.lineTo(right + 7 * ratio, y - 4 * ratio);
      ctx.lineTo(right + 7 * ratio, y + 4 * ratio);
      ctx.fill();
    } else if (mark.kind === 'foot') {
      ctx.fillRect(plot.valToPos(mark.x, 'x', true) - ratio, foot - 6 * ratio, 2 * ratio, 6 * ratio);
    } else if (mark.kind === 'line') {
      const x = plot.valToPos(mark.x, 'x', true);
      ctx.lineWidth = ratio;
      ctx.setLineDash([3 * ratio, 3 * ratio]);
      ctx.moveTo(x, bbox.top);
      ctx.lineTo(x, foot);
      ctx.stroke();
      if (mark.label !== undefined) write(mark.label, x, topOf(mark.label, x));
    } else if (mark.kind === 'level') {
      const y = plot.valToPos(mark.y, 'y', true);
      ctx.lineWidth = ratio;
      ctx.setLineDash([3 * ratio, 3 * ratio]);
      ctx.moveTo(bbox.left, y);
      ctx.lineTo(right, y);
      ctx.stroke();
      write(mark.label, bbox.left + LABEL_AT * bbox.width, y - 0.7 * colours.size * ratio);
    } else if (mark.kind === 'spot') {
      const [x, y] = at(mark.x, mark.y);
      ctx.lineWidth = 2 * ratio;
      ctx.arc(x, y, 6 * ratio, 0, 2 * Math.PI);
      ctx.stroke();
      write(mark.label, x, y);
    } else if (mark.kind === 'words') {
      write(mark.label, ...at(mark.x, mark.y), mark.side);
    }
  }
  ctx.restore();
}
