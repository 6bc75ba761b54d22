import type { Theme } from './theme.ts';

/** Side of the square in which a plate is painted, pixels. */
export const PLATE = 14;

/** The mark of a link that stood before any was made: a square plate with a rivet, about the origin. */
export function paintPlate(context: CanvasRenderingContext2D, theme: Theme): void {
  context.fillStyle = theme.ground;
  context.fillRect(-5.5, -5.5, 11, 11);
  context.lineWidth = 2;
  context.strokeStyle = theme.name === 'light' ? theme.linkRim : theme.link;
  context.strokeRect(-4.5, -4.5, 9, 9);
  context.fillStyle = theme.name === 'light' ? theme.linkText : theme.link;
  context.beginPath();
  context.arc(0, 0, 1.8, 0, 2 * Math.PI);
  context.fill();
}
