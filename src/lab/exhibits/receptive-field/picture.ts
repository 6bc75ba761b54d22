import { shortNumber } from '../../../kit/index.ts';
import { digits, say } from '../../../language/index.ts';
import { type Box, fade } from '../../../render/index.ts';
import { drawing, type Pen } from '../../exhibit/picture.ts';
import type { View } from '../../exhibit/view.ts';
import { PIXELS, type State } from './controls.ts';
import { attachHand } from './hand.ts';
import { layoutOn } from './layout.ts';
import type { Found, Scene } from './model.ts';
import { likeness } from './model-drawing.ts';
import { radiusOf } from './model-training.ts';
import { linkOf } from './model-tug.ts';
import { drawField, drawUnseen } from './picture-field.ts';
import { drawTugs } from './picture-tug.ts';
import { radiusSeen } from './profile.ts';

type Seen = View<State, Scene, Found>;

/** A drawing as it is after some layers: what is positive in the colour of words, what is negative blue. */
function drawTile({ context, theme }: Pen, image: Float64Array, { x, y, width, height }: Box): void {
  const most = image.reduce((a, b) => Math.max(a, Math.abs(b)), 1e-300);
  const at = (k: number, from: number, whole: number) => Math.round(from + (k / PIXELS) * whole);
  image.forEach((value, pixel) => {
    const part = Math.abs(value) / most;
    if (part < 0.01) return;
    const [column, row] = [pixel % PIXELS, Math.floor(pixel / PIXELS)];
    context.fillStyle = fade(value < 0 ? theme.network : theme.text, part);
    const [left, top] = [at(column, x, width), at(row, y, height)];
    context.fillRect(left, top, at(column + 1, x, width) - left, at(row + 1, y, height) - top);
  });
  context.strokeStyle = theme.line;
  context.lineWidth = 1;
  context.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
}

/** The drawing and what is left of it after so many layers. A shorter stack may be handed in before the clock has followed. */
function drawSent(pen: Pen, { sent }: Scene, at: number, tiles: readonly Box[]): void {
  const { theme, write, rem } = pen;
  const layer = Math.min(Math.floor(at), sent.plain.length - 1);
  const images = [sent.plain[0], sent.plain[layer], sent.residual[layer]];
  const alike = images.map((image) => shortNumber(Math.round(100 * likeness(images[0], image)) / 100));
  const words = [say`draw here`, say`${layer} plain layers: ${alike[1]}`, say`${layer} with skips: ${alike[2]}`];
  images.forEach((image, k) => {
    const tile = tiles[k];
    drawTile(pen, image, tile);
    const room = tile.width;
    write(words[k], tile.x + tile.width / 2, tile.y - rem(9), { align: 'center', room, colour: theme.text });
  });
}

function paint(pen: Pen, { state, scene, found, at, isAsking }: Seen): boolean {
  const { width, height, isSmall, rem } = pen;
  const layout = layoutOn(width, height, isSmall ? 0 : rem(16));
  for (const block of ['plain', 'residual'] as const) {
    if (isAsking) drawUnseen(pen, state, block, layout[block]);
    else drawField(pen, state, found.fields, block, layout[block]);
  }
  drawSent(pen, scene, at, layout.tiles);
  if (!isSmall) drawTugs(pen, scene.free, scene.linked, state.span, layout.chain);
  return false;
}

export const picture = drawing<State, Scene, Found>('receptive-field', paint, attachHand);

/** The picture in words. */
export function describe({ state, scene, found: { fields, trained }, at, isAsking }: Seen): string {
  const { sent, free, linked } = scene;
  const layer = Math.min(Math.floor(at), sent.plain.length - 1);
  const alike = (images: readonly Float64Array[]) => digits(likeness(images[0], images[layer]).toFixed(2));
  const radii = (['plain', 'residual'] as const).map((block) => shortNumber(radiusSeen(state, fields, block)));
  const end = linkOf(state.span)[1];
  const learned =
    trained === null
      ? ''
      : say` Trained for ${trained.steps} steps, the plain stack’s radius went from ${radiusOf(trained.before.plain).toFixed(2)} to ${radiusOf(trained.plain).toFixed(2)}, the residual one’s from ${radiusOf(trained.before.residual).toFixed(2)} to ${radiusOf(trained.residual).toFixed(2)}.`;
  const gaze = isAsking
    ? say`What the centre sees through ${state.layers} layers, not drawn yet.`
    : say`What the centre sees through ${state.layers} layers: with a radius of ${radii[0]} pixels through plain ones, of ${radii[1]} with skips, where theory allows ${state.layers}.`;
  return say`${gaze} A drawing after ${layer} layers is still like itself by ${alike(sent.plain)} plain, by ${alike(sent.residual)} with skips. Below, a chain that is tugged at: ${state.span} beads off ${shortNumber(free[end])} of it is felt without a link, ${shortNumber(linked[end])} with one.${learned}`;
}
