import type { Box } from './camera.ts';
import { blend, fade, type Theme } from './theme.ts';

/** How one small run ended: as it should, in a wrong shape, or nowhere. */
export type Outcome = 'good' | 'wrong' | 'none';

/** The colour of an outcome; null: still under way. */
export function outcomeColour(theme: Theme, outcome: Outcome | null): string {
  return outcome === 'good' ? theme.made : outcome === 'wrong' ? theme.wrong : theme.quiet;
}

/** The ground and frame that a small picture stands on. A wrong outcome has a dashed frame: it is told without colour. */
export function paintCell(context: CanvasRenderingContext2D, box: Box, theme: Theme, outcome: Outcome | null): void {
  const colour = outcomeColour(theme, outcome);
  const isTold = outcome === 'good' || outcome === 'wrong';
  const radius = Math.min(7, box.width * 0.16);
  context.beginPath();
  context.roundRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1, radius);
  context.fillStyle = isTold ? blend(theme.panel, colour, 0.1) : theme.panel;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = isTold ? blend(theme.panel, colour, 0.55) : theme.line;
  if (outcome === 'wrong') context.setLineDash([3, 2.4]);
  context.stroke();
  context.setLineDash([]);
}

/** The frame of the cell that is shown large. */
export function paintSelected(context: CanvasRenderingContext2D, box: Box, theme: Theme): void {
  const width = box.width < 30 ? 1.6 : 2.2;
  context.beginPath();
  context.roundRect(
    box.x + width / 2,
    box.y + width / 2,
    box.width - width,
    box.height - width,
    Math.min(7, box.width * 0.16),
  );
  context.lineWidth = width;
  context.strokeStyle = theme.focus;
  context.stroke();
}

/** A disc or a diamond in the cell's upper right corner: states, where a tick would say that a goal is met; nothing where nothing came of it. */
export function paintMark(context: CanvasRenderingContext2D, box: Box, theme: Theme, outcome: Outcome | null): void {
  if (outcome !== 'good' && outcome !== 'wrong') return;
  const size = Math.max(5, Math.min(13, box.height * 0.21));
  const x = box.x + box.width - size * 0.62 - 2.5;
  const y = box.y + size * 0.62 + 2.5;
  const half = size * 0.42;
  context.beginPath();
  if (outcome === 'good') context.arc(x, y, half * 0.9, 0, 2 * Math.PI);
  else {
    context.moveTo(x, y - half * 1.15);
    context.lineTo(x + half * 1.15, y);
    context.lineTo(x, y + half * 1.15);
    context.lineTo(x - half * 1.15, y);
    context.closePath();
  }
  // The ground shows around the mark, so that it is read over whatever lies under it.
  context.lineJoin = 'round';
  context.lineWidth = Math.max(2.4, size * 0.3);
  context.strokeStyle = fade(theme.panel, 0.85);
  context.stroke();
  context.fillStyle = outcomeColour(theme, outcome);
  context.fill();
}
