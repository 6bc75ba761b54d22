import type { Box } from '../stage/camera.ts';
import type { Picture, PictureOptions } from '../stage/picture.ts';
import { createSheet } from '../stage/sheet.ts';
import { blend, channels, FONT, fade, THEMES, type Theme } from '../stage/theme.ts';
import { contour } from './contour.ts';

/** The network's task: points of two classes in the plane, and what the network makes of the plane. */
export interface BoundaryData {
  /** x and y of each point in turn. */
  readonly points: ArrayLike<number>;
  /** 0 or 1, one a point. */
  readonly labels: ArrayLike<number>;
  /**
   * The probability of class 1 on grid × grid squares, row by row from the lowest y, each at the square's middle; null: not
   * known yet.
   */
  readonly field: ArrayLike<number> | null;
  readonly grid: number;
  /** The picture shows x and y from −range to range. */
  readonly range: number;
  /** The straight line a·x + b·y = c that a shortcut would draw, or null. */
  readonly shortcut: { readonly a: number; readonly b: number; readonly c: number } | null;
  /** Changes whenever anything above does. */
  readonly version: number;
}

/** What is under the pointer: a place, and the probability of class 1 there. */
export interface BoundaryReading {
  readonly x: number;
  readonly y: number;
  readonly probability: number | null;
}

export interface BoundaryIntents {
  hover(at: BoundaryReading | null): void;
}

/** From this side on there is room for axes. */
const AXES_FROM = 180;
const AXIS_ROOM = 20;

/** The square that is drawn on, and where data lie in it. */
interface Plane extends Box {
  readonly range: number;
}

function planeIn(pane: Box, range: number): Plane {
  const side = Math.min(pane.width, pane.height);
  const room = side >= AXES_FROM ? AXIS_ROOM : 0;
  return { x: pane.x + room, y: pane.y, width: side - room, height: side - room, range };
}

const screenX = (plane: Plane, x: number) => plane.x + ((x / plane.range + 1) / 2) * plane.width;
const screenY = (plane: Plane, y: number) => plane.y + ((1 - y / plane.range) / 2) * plane.height;

/** The field as a small picture, a pixel a square: from the one class's colour over the ground to the other's. */
function paintField(theme: Theme, data: BoundaryData, picture: HTMLCanvasElement): void {
  const { field, grid } = data;
  picture.width = picture.height = grid;
  const context = picture.getContext('2d');
  if (context === null || field === null) return;
  const image = context.createImageData(grid, grid);
  for (let row = 0; row < grid; row++) {
    for (let column = 0; column < grid; column++) {
      const p = field[row * grid + column];
      const lean = Number.isFinite(p) ? Math.max(-1, Math.min(1, 2 * p - 1)) : 0;
      const colour = channels(blend(theme.panel, lean > 0 ? theme.network : theme.chain, 0.42 * Math.abs(lean)));
      image.data.set([...colour, 255], 4 * ((grid - 1 - row) * grid + column));
    }
  }
  context.putImageData(image, 0, 0);
}

/**
 * The network's task small or large: its points (discs and rings), how sure the network is where, the boundary it draws, and
 * dashed the straight one of the shortcut.
 */
export function createBoundaryPicture(
  host: HTMLElement,
  options: PictureOptions,
  intents: BoundaryIntents,
): Picture<BoundaryData> {
  const theme = THEMES[options.theme];
  const sheet = createSheet(host, 'boundary');
  const { canvas, context } = sheet;
  const field = document.createElement('canvas');
  let drawn: BoundaryData | null = null;
  let drawnVersion = Number.NaN;

  function stroke(width: number, colour: string, dash: readonly number[] = []): void {
    context.setLineDash([...dash]);
    context.lineWidth = width + 2;
    context.strokeStyle = fade(theme.panel, 0.7);
    context.stroke();
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.stroke();
    context.setLineDash([]);
  }

  function paintBoundary(data: BoundaryData, plane: Plane): void {
    const { grid } = data;
    if (data.field === null) return;
    const pieces = contour(data.field, grid, 0.5);
    const place = (k: number) => [
      plane.x + ((pieces[k] + 0.5) / grid) * plane.width,
      plane.y + plane.height - ((pieces[k + 1] + 0.5) / grid) * plane.height,
    ];
    context.beginPath();
    for (let k = 0; k < pieces.length; k += 4) {
      const [x1, y1] = place(k);
      const [x2, y2] = place(k + 2);
      context.moveTo(x1, y1);
      context.lineTo(x2, y2);
    }
    context.lineCap = 'round';
    stroke(plane.width < 120 ? 1.2 : 2, theme.focus);
  }

  function paintShortcut(data: BoundaryData, plane: Plane): void {
    if (data.shortcut === null) return;
    const { a, b, c } = data.shortcut;
    const square = a * a + b * b;
    if (!(square > 0)) return;
    // The point of the line nearest the middle, and from there both ways beyond the picture.
    const [x, y, far] = [(a * c) / square, (b * c) / square, (4 * data.range) / Math.sqrt(square)];
    context.beginPath();
    context.moveTo(screenX(plane, x - b * far), screenY(plane, y + a * far));
    context.lineTo(screenX(plane, x + b * far), screenY(plane, y - a * far));
    stroke(plane.width < 120 ? 1.3 : 2, theme.wrong, plane.width < 120 ? [3, 3] : [6, 5]);
  }

  function paintPoints(data: BoundaryData, plane: Plane): void {
    const radius = Math.max(1.3, plane.width * 0.0115);
    for (const label of [0, 1]) {
      context.beginPath();
      for (let k = 0; k < data.labels.length; k++) {
        if (data.labels[k] !== label) continue;
        const x = screenX(plane, data.points[2 * k]);
        const y = screenY(plane, data.points[2 * k + 1]);
        context.moveTo(x + radius, y);
        context.arc(x, y, radius, 0, 2 * Math.PI);
      }
      if (label === 1) {
        context.fillStyle = theme.network;
        context.fill();
      } else {
        context.lineWidth = Math.max(1.1, radius * 0.55);
        context.strokeStyle = theme.chain;
        context.stroke();
      }
    }
  }

  function paintAxes(plane: Plane): void {
    if (plane.width + AXIS_ROOM < AXES_FROM) return;
    context.font = `500 11px ${FONT}`;
    context.fillStyle = theme.quiet;
    const bottom = plane.y + plane.height;
    for (const tick of [-1, 0, 1]) {
      if (Math.abs(tick) > plane.range) continue;
      context.textAlign = 'center';
      context.textBaseline = 'alphabetic';
      context.fillText(String(tick).replace('-', '−'), screenX(plane, tick), bottom + 14);
      context.textAlign = 'right';
      context.textBaseline = 'middle';
      context.fillText(String(tick).replace('-', '−'), plane.x - 5, screenY(plane, tick));
    }
    context.font = `italic 500 11px ${FONT}`;
    context.textAlign = 'right';
    context.fillText('y', plane.x - 5, plane.y + 8);
    context.textBaseline = 'alphabetic';
    context.fillText('x', plane.x + plane.width - 2, bottom + 14);
  }

  function paint(data: BoundaryData): void {
    const plane = planeIn(sheet.pane, data.range);
    const radius = Math.min(8, plane.width * 0.08);
    sheet.clear();
    paintAxes(plane);
    context.save();
    context.beginPath();
    context.roundRect(plane.x, plane.y, plane.width, plane.height, radius);
    context.clip();
    context.fillStyle = theme.panel;
    context.fillRect(plane.x, plane.y, plane.width, plane.height);
    if (data.field !== null) {
      paintField(theme, data, field);
      context.imageSmoothingEnabled = true;
      context.imageSmoothingQuality = 'high';
      context.drawImage(field, plane.x, plane.y, plane.width, plane.height);
    }
    paintPoints(data, plane);
    paintShortcut(data, plane);
    paintBoundary(data, plane);
    context.restore();
    context.beginPath();
    context.roundRect(plane.x + 0.5, plane.y + 0.5, plane.width - 1, plane.height - 1, radius);
    context.lineWidth = 1;
    context.strokeStyle = theme.line;
    context.stroke();
  }

  const onMove = (event: PointerEvent) => {
    if (drawn === null) return;
    const plane = planeIn(sheet.pane, drawn.range);
    const [px, py] = sheet.locate(event);
    const [across, up] = [(px - plane.x) / plane.width, 1 - (py - plane.y) / plane.height];
    if (across < 0 || across >= 1 || up < 0 || up >= 1) return intents.hover(null);
    const { field: values, grid, range } = drawn;
    const probability = values === null ? null : values[Math.floor(up * grid) * grid + Math.floor(across * grid)];
    intents.hover({ x: (2 * across - 1) * range, y: (2 * up - 1) * range, probability });
  };
  const onLeave = () => intents.hover(null);
  canvas.addEventListener('pointermove', onMove);
  canvas.addEventListener('pointerleave', onLeave);

  return {
    draw(data) {
      if (data === drawn && data.version === drawnVersion) return;
      drawn = data;
      drawnVersion = data.version;
      paint(data);
    },
    resize() {
      if (sheet.resize()) drawnVersion = Number.NaN;
    },
    destroy() {
      canvas.removeEventListener('pointermove', onMove);
      canvas.removeEventListener('pointerleave', onLeave);
      sheet.destroy();
      field.width = field.height = 0;
    },
  };
}
