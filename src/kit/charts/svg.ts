import type { ChartColours } from './colours.ts';
import { type Columns, columnsOf, extentOf } from './columns.ts';
import { barsOf, stripOutline } from './filled.ts';
import { shapePath, signsOf } from './signs.ts';
import { type AxisSpec, axisTitle, type ChartData, type ChartSpec, LABEL_AT } from './spec.ts';
import { rangeOf, ticksOf, tickWords } from './ticks.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character]);

/** Maps a value of an axis to the picture. */
function scaleOf(
  axis: AxisSpec,
  range: readonly [number, number],
  from: number,
  to: number,
): (value: number) => number {
  const along = axis.scale === 'log' ? Math.log10 : (value: number) => value;
  const [low, high] = range.map(along);
  return (value) => from + ((along(value) - low) / (high - low)) * (to - from);
}

const r = (value: number) => Math.round(value * 100) / 100;

/** The path through a column; a gap begins it anew, a place without a point of this series does not. */
function pathOf({ x, y }: Columns, s: number, atX: (v: number) => number, atY: (v: number) => number): string {
  let path = '';
  let isNew = true;
  y[s].forEach((value, k) => {
    if (value === null) isNew = true;
    if (value === null || value === undefined) return;
    path += `${isNew ? 'M' : 'L'}${r(atX(x[k]))} ${r(atY(value))}`;
    isNew = false;
  });
  return path;
}

interface SvgOptions {
  readonly width: number;
  readonly height: number;
  readonly colours: ChartColours;
}

/** The chart as a drawing for a page or a slide: the text of an SVG file, with title, axes, legend, error bars and marks. */
export function chartSvg(spec: ChartSpec, data: ChartData, { width, height, colours }: SvgOptions): string {
  const columns = columnsOf(spec, data);
  const { size } = colours;
  const xRange = rangeOf(spec.x, columns.x[0] ?? Number.NaN, columns.x[columns.x.length - 1] ?? Number.NaN);
  const yRange = rangeOf(spec.y, ...extentOf(columns, spec.y.scale === 'log'));
  const box = { left: 5 * size, right: width - size, top: 4 * size, bottom: height - 3.6 * size };
  const atX = scaleOf(spec.x, xRange, box.left, box.right);
  const atY = scaleOf(spec.y, yRange, box.bottom, box.top);
  const quiet = colours.of('quiet');
  const parts: string[] = [];
  const write = (text: string, x: number, y: number, anchor: string, fill: string) =>
    parts.push(`<text x="${r(x)}" y="${r(y)}" text-anchor="${anchor}" fill="${fill}">${escaped(text)}</text>`);
  const line = (x1: number, y1: number, x2: number, y2: number, rest: string) =>
    parts.push(`<line x1="${r(x1)}" y1="${r(y1)}" x2="${r(x2)}" y2="${r(y2)}" ${rest}/>`);

  const yTicks = ticksOf(spec.y, yRange, Math.max((box.bottom - box.top) / (3 * size), 2));
  tickWords(spec.y, yTicks).forEach((words, k) => {
    const y = atY(yTicks[k]);
    line(box.left, y, box.right, y, `stroke="${colours.grid}"`);
    write(words, box.left - size / 2, y + size / 3, 'end', quiet);
  });
  const xTicks = ticksOf(spec.x, xRange, Math.max((box.right - box.left) / (6 * size), 2));
  tickWords(spec.x, xTicks).forEach((words, k) => {
    write(words, atX(xTicks[k]), box.bottom + 1.3 * size, 'middle', quiet);
  });
  write(axisTitle(spec.y), size, 1.5 * size, 'start', quiet);
  write(axisTitle(spec.x), (box.left + box.right) / 2, height - size, 'middle', quiet);

  const signs = signsOf(spec.series);
  const dashOf = (s: number) => (signs[s].dash.length === 0 ? '' : ` stroke-dasharray="${signs[s].dash.join(' ')}"`);
  let key = width - size;
  for (let s = spec.series.length - 1; s >= 0; s--) {
    const { name, tone, draw } = spec.series[s];
    const colour = colours.of(tone);
    const [x, y] = [key - (name.length * 0.55 + 1) * size, 2.65 * size];
    if (draw === 'points') parts.push(`<path d="${shapePath(signs[s].shape, r(x), r(y), 4)}" fill="${colour}"/>`);
    else line(x - size, y, x + size / 2, y, `stroke="${colour}" stroke-width="2"${dashOf(s)}`);
    write(name, key, 3 * size, 'end', colour);
    key -= (name.length * 0.55 + 3.5) * size;
  }

  spec.series.forEach(({ draw, tone, isFaint }, s) => {
    const stroke = colours.of(tone);
    const opacity = isFaint ? ' opacity="0.6"' : '';
    if (draw === 'strip') {
      const outline = stripOutline(columns, s, atX, atY, box.bottom).map(([x, y]) => `${r(x)},${r(y)}`);
      parts.push(
        `<polygon points="${outline.join(' ')}" fill="${stroke}" fill-opacity="0.2" stroke="${stroke}" stroke-opacity="0.6"${dashOf(s)}/>`,
      );
      return;
    }
    if (draw === 'bars') {
      for (const { left, right, top } of barsOf(columns, s, atX, atY)) {
        const size = `width="${r(right - left)}" height="${r(Math.max(box.bottom - top, 0))}"`;
        parts.push(`<rect x="${r(left)}" y="${r(top)}" ${size} fill="${stroke}" opacity="0.75"/>`);
      }
      return;
    }
    if (draw !== 'points') {
      parts.push(
        `<path d="${pathOf(columns, s, atX, atY)}" fill="none" stroke="${stroke}" stroke-width="2"${dashOf(s)}${opacity}/>`,
      );
      return;
    }
    columns.y[s].forEach((value, k) => {
      if (value === null || value === undefined) return;
      const x = atX(columns.x[k]);
      const error = columns.error[s][k];
      if (typeof error === 'number' && error > 0) {
        const low = atY(value - error);
        line(
          x,
          atY(value + error),
          x,
          Number.isFinite(low) ? low : box.bottom,
          `stroke="${stroke}" stroke-width="1.5"`,
        );
      }
      parts.push(`<path d="${shapePath(signs[s].shape, x, atY(value), 4)}" fill="${stroke}"${opacity}/>`);
    });
  });

  for (const mark of data.marks ?? []) {
    const colour = colours.of(mark.tone);
    if (mark.kind === 'band') {
      const [top, bottom] = [Math.max(atY(mark.to), box.top), Math.min(atY(mark.from), box.bottom)];
      parts.push(
        `<rect x="${r(box.left)}" y="${r(top)}" width="${r(box.right - box.left)}" height="${r(Math.max(bottom - top, 0))}" fill="${colour}" opacity="0.13"/>`,
      );
      if (mark.label !== undefined) write(mark.label, box.left + 6, bottom - 4, 'start', colour);
    } else if (mark.kind === 'line') {
      line(atX(mark.x), box.top, atX(mark.x), box.bottom, `stroke="${colour}" stroke-dasharray="3 3"`);
      if (mark.label !== undefined) write(mark.label, atX(mark.x) + 6, box.top + size, 'start', colour);
    } else if (mark.kind === 'level') {
      line(box.left, atY(mark.y), box.right, atY(mark.y), `stroke="${colour}" stroke-dasharray="3 3"`);
      write(mark.label, box.left + LABEL_AT * (box.right - box.left), atY(mark.y) - 4, 'start', colour);
    } else if (mark.kind === 'spot') {
      parts.push(
        `<circle cx="${r(atX(mark.x))}" cy="${r(atY(mark.y))}" r="6" fill="none" stroke="${colour}" stroke-width="2"/>`,
      );
      if (mark.label !== undefined) write(mark.label, atX(mark.x) - 10, atY(mark.y) + size / 3, 'end', colour);
    } else if (mark.kind === 'words') write(mark.label, atX(mark.x) + 6, atY(mark.y), 'start', colour);
    else if (mark.kind === 'goal')
      line(box.right, atY(mark.y), box.right + 7, atY(mark.y), `stroke="${colour}" stroke-width="4"`);
    else line(atX(mark.x), box.bottom - 6, atX(mark.x), box.bottom, `stroke="${colour}" stroke-width="2"`);
  }

  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" ` +
    `font-family="system-ui, sans-serif" font-size="${size}">` +
    `<rect width="100%" height="100%" fill="${colours.ground}"/>${parts.join('')}</svg>`
  );
}
