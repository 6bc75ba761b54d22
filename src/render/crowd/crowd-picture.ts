import type { Link } from '../../links/index.ts';
import type { Box } from '../stage/camera.ts';
import { type CellGrid, cellBox, cellGrid } from '../stage/cell-grid.ts';
import { attachCellPicking } from '../stage/cell-picking.ts';
import { type Outcome, outcomeColour, paintCell, paintMark, paintSelected } from '../stage/outcome-cell.ts';
import type { ChainOutcome, Picture, PictureOptions } from '../stage/picture.ts';
import { createSheet, type Sheet } from '../stage/sheet.ts';
import { blend, fade, THEMES, type Theme } from '../stage/theme.ts';
import { type CrowdContact, madeContacts, placeSmallChain } from './small-chain.ts';

/** All judged runs at one moment. */
export interface CrowdData {
  readonly runs: number;
  readonly n: number;
  /** The run's positions at this moment, shape [n · 2], b. */
  positions(run: number): Float32Array | Float64Array;
  readonly contacts: readonly CrowdContact[];
  readonly links: readonly Link[];
  /** Each run's state at this moment; null: not decided yet. */
  readonly state: readonly (ChainOutcome | null)[];
  /** The run that is shown large, or null. */
  readonly selected: number | null;
  /** The same runs without links: quieter. */
  readonly dim: boolean;
  /** Changes whenever anything above does. */
  readonly version: number;
}

export interface CrowdIntents {
  /** This run is wanted large. */
  select(run: number): void;
}

export interface CrowdPicture extends Picture<CrowdData> {
  /** Where a run is drawn, CSS pixels from the host's corner, for a button over it; null before the first frame. */
  cell(run: number): Box | null;
}

const OUTCOME: { readonly [state in ChainOutcome]: Outcome } = { folded: 'good', misfolded: 'wrong', unfolded: 'none' };

/** A link longer than this, b, is still open, and would only cross the small picture out. */
const CLOSED = 1.8;
/** Steps of brightness while a chain makes its contacts. */
const SHADES = 8;

const DIMMED = 0.75;

function outcomeOf({ state }: CrowdData, run: number): Outcome | null {
  const told = state[run];
  return told === null || told === undefined ? null : OUTCOME[told];
}

/** The cells that all chains stand on: painted when an outcome or the grid changes, and copied as they are each time. */
function createGround(theme: Theme, sheet: Sheet) {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  let painted = '';

  function paint(data: CrowdData, grid: CellGrid): void {
    if (context === null) return;
    canvas.width = sheet.canvas.width;
    canvas.height = sheet.canvas.height;
    context.scale(sheet.ratio, sheet.ratio);
    context.globalAlpha = data.dim ? DIMMED : 1;
    for (let run = 0; run < data.runs; run++) paintCell(context, cellBox(grid, run), theme, outcomeOf(data, run));
  }

  return {
    draw(data: CrowdData, grid: CellGrid): void {
      const wanted = [sheet.ratio, data.dim, ...Object.values(grid), ...data.state].join();
      if (wanted !== painted) paint(data, grid);
      painted = wanted;
      sheet.copy(canvas);
    },
    destroy(): void {
      canvas.width = canvas.height = 0;
    },
  };
}

/**
 * The crowd: every judged run as a small chain that lights up as it makes its contacts, with a mark for how it stands. Drawn
 * with the plain 2D canvas, one stroke a chain: 32 chains of 64 beads took 1.2 ms of the main thread a frame, lines of Pixi's
 * canvas renderer 2.5 ms, a sprite a bond 10 ms (headless Chromium without a GPU, two cores).
 */
export function createCrowdPicture(host: HTMLElement, options: PictureOptions, intents: CrowdIntents): CrowdPicture {
  const theme = THEMES[options.theme];
  const sheet = createSheet(host, 'crowd');
  const { context } = sheet;
  const shades = Array.from({ length: SHADES + 1 }, (_, k) => blend(theme.quiet, theme.made, k / SHADES));
  let grid: CellGrid | null = null;
  let points = new Float32Array(0);
  let made = new Uint16Array(0);
  const ground = createGround(theme, sheet);
  let drawn: CrowdData | null = null;
  let drawnVersion = Number.NaN;

  function trace(n: number): void {
    context.beginPath();
    context.moveTo(points[0], points[1]);
    for (let i = 1; i < n; i++) context.lineTo(points[2 * i], points[2 * i + 1]);
  }

  function segment(i: number, j: number): void {
    context.moveTo(points[2 * i], points[2 * i + 1]);
    context.lineTo(points[2 * j], points[2 * j + 1]);
  }

  const lengthOf = (i: number, j: number) =>
    Math.hypot(points[2 * i] - points[2 * j], points[2 * i + 1] - points[2 * j + 1]);

  function paintRun(data: CrowdData, run: number, box: Box): void {
    const { n, contacts, links, dim } = data;
    const outcome = outcomeOf(data, run);
    context.globalAlpha = dim ? DIMMED : 1;
    const positions = data.positions(run);
    const scale = placeSmallChain(positions, n, box, points);
    if (scale > 0) {
      const count = madeContacts(positions, contacts, made);
      const share = contacts.length === 0 ? 0 : count / contacts.length;
      const colour = outcome === null ? shades[Math.round(share * SHADES)] : outcomeColour(theme, outcome);
      context.lineCap = context.lineJoin = 'round';
      if (count > 0) {
        context.beginPath();
        for (let k = 0; k < count; k++) segment(contacts[made[k]].i, contacts[made[k]].j);
        context.lineWidth = Math.max(1, scale * 0.5);
        context.strokeStyle = fade(theme.made, outcome === 'good' || outcome === null ? 0.28 : 0.12);
        context.stroke();
      }
      trace(n);
      context.lineWidth = Math.max(1, Math.min(3.2, scale * 0.34));
      context.strokeStyle = colour;
      context.stroke();
      if (links.length > 0) {
        context.beginPath();
        for (const [i, j] of links) if (lengthOf(i, j) < CLOSED * scale) segment(i, j);
        context.lineWidth = Math.max(1.1, Math.min(2.6, scale * 0.3));
        context.strokeStyle = theme.link;
        context.stroke();
      }
    }
    paintMark(context, box, theme, outcome);
    context.globalAlpha = 1;
  }

  const picking = attachCellPicking(sheet, () => grid, intents.select);

  return {
    draw(data) {
      if (data === drawn && data.version === drawnVersion) return;
      drawn = data;
      drawnVersion = data.version;
      if (grid === null || grid.count !== data.runs) grid = cellGrid(sheet.pane, data.runs, 1);
      if (points.length < 2 * data.n) points = new Float32Array(2 * data.n);
      if (made.length < data.contacts.length) made = new Uint16Array(data.contacts.length);
      sheet.clear();
      ground.draw(data, grid);
      for (let run = 0; run < data.runs; run++) paintRun(data, run, cellBox(grid, run));
      if (data.selected !== null && data.selected < data.runs)
        paintSelected(context, cellBox(grid, data.selected), theme);
    },
    resize() {
      if (!sheet.resize()) return;
      grid = null;
      drawnVersion = Number.NaN;
    },
    cell: (run) => (grid === null || run >= grid.count ? null : cellBox(grid, run)),
    destroy() {
      picking.destroy();
      ground.destroy();
      sheet.destroy();
    },
  };
}
