// The only file that imports uPlot, and itself imported only when a chart is drawn: uPlot reads the browser's language while it loads, and
// throws where that is none.
import uPlot from 'uplot';
import type { ChartColours } from './colours.ts';
import { type Columns, columnsOf, extentOf } from './columns.ts';
import { drawBands, drawErrors, drawFilled, drawMarks, drawPoints } from './draw.ts';
import { type Sign, signsOf } from './signs.ts';
import { type AxisSpec, axisTitle, type ChartData, type ChartPoint, type ChartSpec, type SeriesSpec } from './spec.ts';
import { rangeOf, ticksOf, tickWords } from './ticks.ts';
import 'uplot/dist/uPlot.min.css';

/** A drawn chart. */
export interface Plot {
  setData(data: ChartData): void;
  /** Where a point is drawn, px from the window's upper left corner. */
  placeOf(point: ChartPoint): readonly [left: number, top: number];
  /** Fits its host. */
  resize(): void;
  destroy(): void;
}

/** A tick needs about this much room, in letter heights. */
const ROOM = { x: 6, y: 3 };

function seriesOf({ draw, tone, isFaint = false }: SeriesSpec, { dash }: Sign, colours: ChartColours): uPlot.Series {
  const stroke = colours.of(tone);
  // What is no line is drawn by draw.ts.
  if (draw !== 'line' && draw !== 'dashed') return { stroke, paths: () => null, points: { show: false } };
  return {
    stroke,
    alpha: isFaint ? 0.6 : 1,
    width: isFaint || draw === 'dashed' ? 1.5 : 2,
    dash: [...dash],
    points: { show: false },
  };
}

/**
 * The axis of y is drawn on a scale of its own from 0 to 1: uPlot leaves out the numbers of a scale whose ends differ by less than a
 * part in 10¹⁷ of its digits, or lie beyond 10¹⁷.
 */
const Y_PLACES = 'y places';

/** Where a value stands on an axis from `from` to `to`, as a share of its length. */
function placeOn({ scale }: AxisSpec, from: number, to: number, value: number): number {
  if (scale !== 'log') return (value - from) / (to - from);
  return (Math.log10(value) - Math.log10(from)) / (Math.log10(to) - Math.log10(from));
}

function axisOf(axis: AxisSpec, side: 'x' | 'y', colours: ChartColours): uPlot.Axis {
  if (axis.isHidden) return { show: false };
  const isX = side === 'x';
  let shown: number[] = [];
  return {
    scale: isX ? 'x' : Y_PLACES,
    stroke: colours.of('quiet'),
    font: colours.font,
    grid: { show: !isX, stroke: colours.grid, width: 1 },
    ticks: { show: false },
    size: isX
      ? colours.size * 2
      : (_, values) => 12 + colours.size * 0.6 * Math.max(...(values ?? ['']).map(({ length }) => length), 2),
    label: isX && axis.title !== '' ? axisTitle(axis) : undefined,
    labelFont: colours.font,
    labelSize: colours.size * 1.5,
    labelGap: 0,
    splits(plot) {
      const { min = 0, max = 1 } = plot.scales[side];
      const length = (isX ? plot.bbox.width : plot.bbox.height) / uPlot.pxRatio;
      shown = ticksOf(axis, [min, max], Math.max(Math.floor(length / (colours.size * ROOM[side])), 2));
      return isX ? shown : shown.map((tick) => placeOn(axis, min, max, tick));
    },
    filter: (_, splits) => splits,
    values: () => tickWords(axis, shown),
  };
}

/** Draws a chart into its host. @param onPlace hears the place of x under the pointer, or null */
export function makePlot(
  host: HTMLElement,
  spec: ChartSpec,
  colours: ChartColours,
  onPlace: (columns: Columns, place: number | null) => void,
): Plot {
  let data: ChartData = { series: spec.series.map(() => ({ x: [], y: [] })) };
  let columns = columnsOf(spec, data);
  const signs = signsOf(spec.series);
  const size = () => ({ width: Math.max(host.clientWidth, 80), height: Math.max(host.clientHeight, 60) });
  const scaleOf = (axis: AxisSpec, extent: () => [number, number]): uPlot.Scale => ({
    time: false,
    distr: axis.scale === 'log' ? 3 : 1,
    range: () => rangeOf(axis, ...extent()),
  });
  const xExtent = (): [number, number] => [columns.x[0] ?? Number.NaN, columns.x[columns.x.length - 1] ?? Number.NaN];

  const plot = new uPlot(
    {
      ...size(),
      // Half of a number of five figures stands beyond the right end of its axis.
      padding: [8, Math.max(12, 1.6 * colours.size), spec.x.isHidden ? 4 : 0, spec.y.isHidden ? 8 : 0],
      legend: { show: false },
      cursor: { drag: { x: false, y: false, setScale: false }, y: false, points: { size: 8 } },
      scales: {
        x: scaleOf(spec.x, xExtent),
        y: scaleOf(spec.y, () => extentOf(columns, spec.y.scale === 'log')),
        [Y_PLACES]: { time: false, auto: false, range: [0, 1] },
      },
      axes: [axisOf(spec.x, 'x', colours), axisOf(spec.y, 'y', colours)],
      series: [{}, ...spec.series.map((series, s) => seriesOf(series, signs[s], colours))],
      hooks: {
        drawClear: [(drawn) => drawBands(drawn, data.marks ?? [], colours)],
        drawSeries: [
          (drawn, index) => {
            if (index === 0) return;
            const { draw, tone, isFaint = false } = spec.series[index - 1];
            const sign = signs[index - 1];
            const colour = colours.of(tone);
            if (draw === 'strip' || draw === 'bars') drawFilled(drawn, columns, index - 1, draw, colour, sign);
            if (draw === 'points') drawPoints(drawn, columns, index - 1, sign, colour, isFaint);
            drawErrors(drawn, columns, index - 1, colour);
          },
        ],
        draw: [(drawn) => drawMarks(drawn, data.marks ?? [], colours)],
        setCursor: [(drawn) => onPlace(columns, drawn.cursor.idx ?? null)],
      },
    },
    [[], ...spec.series.map(() => [])],
    host,
  );

  return {
    setData(next) {
      data = next;
      columns = columnsOf(spec, data);
      plot.setData([columns.x, ...columns.y]);
    },
    placeOf({ x, y }) {
      const { left, top } = plot.over.getBoundingClientRect();
      return [left + plot.valToPos(x, 'x'), top + plot.valToPos(y, 'y')];
    },
    resize: () => plot.setSize(size()),
    destroy: () => plot.destroy(),
  };
}
