import uPlot from 'uplot';
import type { LiveFrame } from '../game/index.ts';
import type { Link } from '../links/index.ts';
import { PALETTE } from './palette.ts';
import { runningMean } from './running-mean.ts';

/** A plot that is pushed, never asked: `update` is called a few times a second, outside React. */
export interface Chart<Context> {
  update(frame: LiveFrame, context: Context): void;
  destroy(): void;
}

const FONT = '11px system-ui, "DejaVu Sans", sans-serif';
const DASH = [3, 4];

/** Keeps a plot as large as its host; returns how to stop. */
function keepFitted(plot: uPlot, host: HTMLElement): () => void {
  const observer = new ResizeObserver(() => {
    if (host.clientWidth > 0 && host.clientHeight > 0) {
      plot.setSize({ width: host.clientWidth, height: host.clientHeight });
    }
  });
  observer.observe(host);
  return () => observer.disconnect();
}

function baseOptions(host: HTMLElement): Pick<uPlot.Options, 'width' | 'height' | 'cursor' | 'legend' | 'padding'> {
  return {
    width: Math.max(host.clientWidth, 80),
    height: Math.max(host.clientHeight, 60),
    cursor: { show: false },
    legend: { show: false },
    padding: [6, 8, 4, 0],
  };
}

function line(stroke: string, isGhost: boolean): uPlot.Series {
  return {
    stroke: isGhost ? `${stroke}99` : stroke,
    width: isGhost ? 1.5 : 2,
    dash: isGhost ? DASH : undefined,
    points: { show: false },
    spanGaps: true,
  };
}

function axis(overrides: uPlot.Axis): uPlot.Axis {
  return {
    stroke: PALETTE.quiet,
    font: FONT,
    grid: { stroke: PALETTE.line, width: 1 },
    ticks: { show: false },
    ...overrides,
  };
}

/** Where a level's two goals lie, 0 to 1. */
export interface Goals {
  fold: number;
  accuracy: number;
}

/** Folded fraction and accuracy over time, with the unlinked ghost dashed and each goal as a mark on the right edge. */
export function createHistoryChart(host: HTMLElement): Chart<Goals> {
  let goals: Goals = { fold: 0, accuracy: 0 };

  function drawGoal(plot: uPlot, value: number, colour: string): void {
    const { ctx, bbox } = plot;
    const ratio = uPlot.pxRatio;
    const y = plot.valToPos(value, 'y', true);
    const right = bbox.left + bbox.width;
    ctx.save();
    ctx.fillStyle = colour;
    ctx.beginPath();
    ctx.moveTo(right, y);
    ctx.lineTo(right + 7 * ratio, y - 4 * ratio);
    ctx.lineTo(right + 7 * ratio, y + 4 * ratio);
    ctx.fill();
    ctx.restore();
  }

  const plot = new uPlot(
    {
      ...baseOptions(host),
      scales: { x: { time: false }, y: { range: [0, 1.04] } },
      axes: [
        axis({ show: false }),
        axis({ size: 40, splits: [0, 0.5, 1], values: (_, splits) => splits.map((value) => `${value * 100} %`) }),
      ],
      series: [
        {},
        line(PALETTE.warm, true),
        line(PALETTE.cool, true),
        line(PALETTE.warm, false),
        line(PALETTE.cool, false),
      ],
      hooks: {
        draw: [
          (drawn) => {
            drawGoal(drawn, goals.fold, PALETTE.warm);
            drawGoal(drawn, goals.accuracy, PALETTE.cool);
          },
        ],
      },
    },
    [[], [], [], [], []],
    host,
  );
  const unfit = keepFitted(plot, host);
  let folded = new Float64Array(0);
  let ghostFolded = new Float64Array(0);
  return {
    update({ history }, newGoals) {
      goals = newGoals;
      if (folded.length !== history.capacity) {
        folded = new Float64Array(history.capacity);
        ghostFolded = new Float64Array(history.capacity);
      }
      const { length } = history;
      const upTo = (values: Float64Array) => values.subarray(0, length);
      plot.setData([
        upTo(history.time),
        runningMean(history.ghostQ, length, ghostFolded),
        upTo(history.ghostAccuracy),
        runningMean(history.q, length, folded),
        upTo(history.accuracy),
      ]);
    },
    destroy() {
      unfit();
      plot.destroy();
    },
  };
}

/** What the gradient chart shows beside the profile itself. */
export interface ProfileMarks {
  links: readonly Link[];
  /** The layer under the pointer in any view, or null. */
  hovered: number | null;
}

/** A gradient within this factor of the output's is called healthy. */
const HEALTHY = { from: 1e-2, to: 1e1 };
const LOWEST_DECADE = -5;
const HIGHEST_DECADE = 1;

/** Gradient that reaches each layer relative to the output, log scale, output on the left, the ghost dashed. */
export function createProfileChart(host: HTMLElement): Chart<ProfileMarks> {
  let marks: ProfileMarks = { links: [], hovered: null };
  let range: [number, number] = [10 ** LOWEST_DECADE, 10 ** HIGHEST_DECADE];
  let layers = 0;
  let data: [Float64Array, Float64Array, Float64Array] = [
    new Float64Array(0),
    new Float64Array(0),
    new Float64Array(0),
  ];

  /** The smallest whole decades, at least 1e-5 … 10, that hold both profiles. */
  function decades(): [number, number] {
    let low = LOWEST_DECADE;
    let high = HIGHEST_DECADE;
    for (const profile of data.slice(1)) {
      for (const value of profile) {
        if (!(value > 0 && value < Infinity)) continue;
        low = Math.min(low, Math.floor(Math.log10(value)));
        high = Math.max(high, Math.ceil(Math.log10(value)));
      }
    }
    return [10 ** Math.max(low, -12), 10 ** Math.min(high, 12)];
  }

  function drawBand(drawn: uPlot): void {
    const { ctx, bbox } = drawn;
    const ratio = uPlot.pxRatio;
    ctx.save();
    const top = drawn.valToPos(HEALTHY.to, 'y', true);
    const bottom = drawn.valToPos(HEALTHY.from, 'y', true);
    ctx.fillStyle = `${PALETTE.good}1f`;
    ctx.fillRect(bbox.left, top, bbox.width, bottom - top);
    ctx.font = `${11 * ratio}px system-ui, "DejaVu Sans", sans-serif`;
    ctx.textBaseline = 'bottom';
    ctx.textAlign = 'left';
    ctx.fillStyle = PALETTE.good;
    ctx.fillText('healthy', bbox.left + 6 * ratio, bottom - 2 * ratio);
    ctx.fillStyle = PALETTE.quiet;
    ctx.fillText('vanishing', bbox.left + 6 * ratio, bbox.top + bbox.height - 2 * ratio);
    ctx.restore();
  }

  function drawMarks(drawn: uPlot): void {
    const { ctx, bbox } = drawn;
    const ratio = uPlot.pxRatio;
    const x = (layer: number) => drawn.valToPos(layers - 1 - layer, 'x', true);
    ctx.save();
    ctx.fillStyle = PALETTE.link;
    for (const layer of marks.links.flat()) {
      ctx.fillRect(x(layer) - ratio, bbox.top + bbox.height - 6 * ratio, 2 * ratio, 6 * ratio);
    }
    if (marks.hovered !== null) {
      ctx.strokeStyle = PALETTE.text;
      ctx.lineWidth = ratio;
      ctx.setLineDash([3 * ratio, 3 * ratio]);
      ctx.beginPath();
      ctx.moveTo(x(marks.hovered), bbox.top);
      ctx.lineTo(x(marks.hovered), bbox.top + bbox.height);
      ctx.stroke();
    }
    ctx.restore();
  }

  const plot = new uPlot(
    {
      ...baseOptions(host),
      scales: { x: { time: false }, y: { distr: 3, range: () => range } },
      axes: [
        axis({ show: false }),
        axis({
          size: 40,
          splits: () => {
            const low = Math.log10(range[0]);
            const count = Math.round(Math.log10(range[1]) - low);
            const every = count > 8 ? 3 : 2;
            const splits: number[] = [];
            for (let decade = 0; decade >= low; decade -= every) splits.unshift(10 ** decade);
            return splits;
          },
          values: (_, splits) => splits.map((value) => (value === 1 ? '1' : value.toExponential(0).replace('e', 'e'))),
          filter: (_, splits) => splits,
        }),
      ],
      series: [{}, line(PALETTE.quiet, true), line(PALETTE.good, false)],
      hooks: { drawClear: [drawBand], draw: [drawMarks] },
    },
    [[], [], []],
    host,
  );
  const unfit = keepFitted(plot, host);

  /** Turns a profile by layer into one from the output to the input; keeps it off zero for the log scale. */
  function reversed(source: Float64Array, target: Float64Array): void {
    for (let layer = 0; layer < layers; layer++) {
      const value = source[layers - 1 - layer];
      target[layer] = value > 0 && Number.isFinite(value) ? Math.max(value, 1e-12) : NaN;
    }
  }

  return {
    update(frame, newMarks) {
      marks = newMarks;
      if (layers !== frame.n) {
        layers = frame.n;
        data = [Float64Array.from({ length: layers }, (_, i) => i), new Float64Array(layers), new Float64Array(layers)];
      }
      reversed(frame.ghostGradient, data[1]);
      reversed(frame.gradient, data[2]);
      range = decades();
      plot.setData(data);
    },
    destroy() {
      unfit();
      plot.destroy();
    },
  };
}
