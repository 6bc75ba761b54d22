import type { Box } from '../stage/camera.ts';
import { type CellGrid, cellBox, cellGrid } from '../stage/cell-grid.ts';
import { attachCellPicking } from '../stage/cell-picking.ts';
import { type Outcome, outcomeColour, paintCell, paintMark, paintSelected } from '../stage/outcome-cell.ts';
import type { Picture, PictureOptions } from '../stage/picture.ts';
import { createSheet } from '../stage/sheet.ts';
import { fade, THEMES } from '../stage/theme.ts';

/** Where a start stands. Misled settled on a shortcut, dead never learned. */
export type StartOutcome = 'learned' | 'misled' | 'dead';

/** All judged starts of the network. */
export interface CurvesData {
  /** Each start's accuracy, 0 to 1, at equal distances in training steps. */
  readonly curves: readonly ArrayLike<number>[];
  /** The same without links, or null. */
  readonly ghosts: readonly ArrayLike<number>[] | null;
  readonly state: readonly (StartOutcome | null)[];
  /** The start that is shown large, or null. */
  readonly selected: number | null;
  /** The share of training that is over, 0 to 1. */
  readonly progress: number;
  /** The accuracy that is asked for. */
  readonly goal: number;
  /** Changes whenever anything above does. */
  readonly version: number;
}

export interface CurvesIntents {
  /** This start is wanted large. */
  select(start: number): void;
}

export interface CurvesPicture extends Picture<CurvesData> {
  /** Where a start is drawn, CSS pixels from the host's corner, for a button over it; null before the first frame. */
  cell(start: number): Box | null;
}

const OUTCOME: { readonly [state in StartOutcome]: Outcome } = { learned: 'good', misled: 'wrong', dead: 'none' };
const ASPECT = 1.4;
/** Curves are drawn anew once they have grown by so much, pixels. */
const GROWN = 0.5;
/** Accuracy at a cell's lower edge: a guess is right half the time, so little lies below. */
const LOWEST = 0.35;
const HIGHEST = 1.04;

/** Where an accuracy lies in a cell, 0 at the lower edge to 1 at the upper one. */
function curveHeight(accuracy: number): number {
  return Math.max(0, Math.min(1, (accuracy - LOWEST) / (HIGHEST - LOWEST)));
}

/** Small learning curves, one a start, as far as training has come; without links dashed behind, the goal a line across. */
export function createCurvesPicture(host: HTMLElement, options: PictureOptions, intents: CurvesIntents): CurvesPicture {
  const theme = THEMES[options.theme];
  const sheet = createSheet(host, 'curves');
  const { context } = sheet;
  let grid: CellGrid | null = null;
  let drawn: CurvesData | null = null;
  let drawnVersion = Number.NaN;

  /** Whether nothing more is to be seen than was drawn; at its end a curve is drawn to the end. */
  function looksSame(data: CurvesData): boolean {
    if (drawn === null || grid === null || Number.isNaN(drawnVersion)) return false;
    const grown = Math.abs(data.progress - drawn.progress);
    return (
      grown * grid.width < GROWN &&
      (grown === 0 || data.progress < 1) &&
      data.curves === drawn.curves &&
      data.ghosts === drawn.ghosts &&
      data.selected === drawn.selected &&
      data.goal === drawn.goal &&
      data.state.every((state, k) => state === drawn?.state[k])
    );
  }

  function trace(curve: ArrayLike<number>, progress: number, box: Box): void {
    const inset = 3;
    const width = box.width - 2 * inset;
    const height = box.height - 2 * inset;
    const last = Math.max(1, curve.length - 1);
    const end = Math.max(0, Math.min(1, progress)) * last;
    const place = (k: number, value: number, isFirst: boolean) => {
      const x = box.x + inset + (k / last) * width;
      const y = box.y + box.height - inset - curveHeight(value) * height;
      if (isFirst) context.moveTo(x, y);
      else context.lineTo(x, y);
    };
    context.beginPath();
    for (let k = 0; k <= end; k++) place(k, curve[k], k === 0);
    const whole = Math.floor(end);
    if (whole < end) place(end, curve[whole] + (curve[whole + 1] - curve[whole]) * (end - whole), false);
    context.lineJoin = context.lineCap = 'round';
  }

  function paintStart(data: CurvesData, start: number, box: Box): void {
    const state = data.state[start];
    const outcome = state === null || state === undefined ? null : OUTCOME[state];
    paintCell(context, box, theme, outcome);
    const goalY = box.y + box.height - 3 - curveHeight(data.goal) * (box.height - 6);
    context.beginPath();
    context.moveTo(box.x + 3, goalY);
    context.lineTo(box.x + box.width - 3, goalY);
    context.lineWidth = 1;
    context.setLineDash([1.5, 2.5]);
    context.strokeStyle = fade(theme.quiet, 0.8);
    context.stroke();
    const ghost = data.ghosts?.[start];
    if (ghost !== undefined) {
      trace(ghost, data.progress, box);
      context.lineWidth = 1.3;
      context.setLineDash([3, 3]);
      context.strokeStyle = fade(theme.network, 0.55);
      context.stroke();
    }
    context.setLineDash([]);
    trace(data.curves[start], data.progress, box);
    context.lineWidth = Math.max(1.5, Math.min(2.4, box.height * 0.05));
    context.strokeStyle = outcome === 'wrong' ? outcomeColour(theme, outcome) : theme.network;
    context.stroke();
    paintMark(context, box, theme, outcome);
  }

  const picking = attachCellPicking(sheet, () => grid, intents.select);

  return {
    draw(data) {
      if ((data === drawn && data.version === drawnVersion) || looksSame(data)) return;
      drawn = data;
      drawnVersion = data.version;
      const { length } = data.curves;
      if (grid === null || grid.count !== length) grid = cellGrid(sheet.pane, length, ASPECT);
      sheet.clear();
      for (let start = 0; start < length; start++) paintStart(data, start, cellBox(grid, start));
      if (data.selected !== null && data.selected < length) paintSelected(context, cellBox(grid, data.selected), theme);
    },
    resize() {
      if (!sheet.resize()) return;
      grid = null;
      drawnVersion = Number.NaN;
    },
    cell: (start) => (grid === null || start >= grid.count ? null : cellBox(grid, start)),
    destroy() {
      picking.destroy();
      sheet.destroy();
    },
  };
}
