import { shortNumber } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import { type Box, fade } from '../../../render/index.ts';
import { raised } from '../../exhibit/figures.ts';
import { drawing, type Hands, type Pen } from '../../exhibit/picture.ts';
import type { View } from '../../exhibit/view.ts';
import { MOST_ALPHA, type State } from './controls.ts';
import { alphaAt, betaAt, type Field, fieldOn } from './geometry.ts';
import type { Found, Scene } from './model.ts';
import { MAP_BLOCKS } from './model-map.ts';
import { bestOf, drawFrame, drawGrowth, drawLearning, drawLine } from './picture-plane.ts';

type Seen = View<State, Scene, Found>;

/** The signal after each block as a bar on a log scale, and what is left of the input itself as a line. */
function drawSignal(pen: Pen, { signal, kept }: Scene, at: number, box: Box): void {
  const { context, theme, rem, write } = pen;
  const decades = 8;
  const [top, bottom] = [box.y + rem(40), box.y + box.height - 4];
  const middle = (top + bottom) / 2;
  const y = (value: number) => {
    const log = Math.log10(Math.max(value, 1e-300));
    return middle - (Math.min(Math.max(log, -decades), decades) / decades) * ((bottom - top) / 2);
  };
  const step = box.width / signal.length;
  const reached = Math.min(Math.floor(at), signal.length - 1);
  for (let k = 0; k <= reached; k++) {
    const high = y(signal[k]);
    context.fillStyle = signal[k] > 1 + 1e-9 ? theme.chain : theme.network;
    const wide = Math.max(step - (step > 3 ? 1 : 0), 0.6);
    context.fillRect(box.x + k * step, Math.min(high, middle), wide, Math.max(Math.abs(high - middle), 1));
  }
  context.fillStyle = theme.line;
  context.fillRect(box.x, middle, box.width, 1);
  context.strokeStyle = theme.refused;
  context.lineWidth = 2;
  context.beginPath();
  for (let k = 0; k <= reached && kept[k] >= 10 ** -decades; k++) context.lineTo(box.x + (k + 0.5) * step, y(kept[k]));
  context.stroke();
  for (const [power, at] of [
    [decades, top],
    [0, middle],
    [-decades, bottom],
  ]) {
    // In a low strip only the middle has room for a number.
    if (power !== 0 && bottom - top < rem(54)) continue;
    const label = power === 0 ? '1' : `10${raised(power)}`;
    write(label, box.x, at + (power < 0 ? -rem(5) : rem(power > 0 ? 5 : -7)), { size: 11 });
  }
  const isBeyond =
    signal[reached] > 10 ** decades || kept[reached] < 10 ** -decades || signal[reached] < 10 ** -decades;
  const cut = isBeyond ? say` (cut off at 10⁸ and 10⁻⁸)` : '';
  const size = say`after block ${reached} the signal is ${shortNumber(signal[reached], 4)}${cut}`;
  write(size, box.x, box.y + rem(8), { colour: theme.text, room: box.width });
  const left = say`of the input itself (line) ${shortNumber(kept[reached])} is left`;
  write(left, box.x, box.y + rem(25), { colour: theme.refused, room: box.width });
}

/** The chain as it stood after each τ: closer and closer together. */
function drawSlide(pen: Pen, { place, velocity }: Scene['slide'], box: Box): void {
  const { context, theme, rem, write } = pen;
  context.fillStyle = fade(theme.chain, 0.06);
  context.fillRect(box.x, box.y, box.width, box.height);
  const unit = (box.width - rem(24)) / 25;
  const y = box.y + box.height * 0.68;
  const radius = Math.min(unit * 0.4, rem(5));
  place.forEach((distance, time) => {
    context.globalAlpha = time === place.length - 1 ? 1 : 0.16 + (0.4 * time) / place.length;
    context.fillStyle = context.strokeStyle = theme.chain;
    for (let bead = 0; bead < 6; bead++) {
      context.beginPath();
      context.arc(box.x + rem(12) + (distance + bead) * unit, y, radius, 0, 2 * Math.PI);
      context.fill();
    }
  });
  context.globalAlpha = 1;
  const last = velocity[velocity.length - 1];
  const words = say`the same in a chain that was pushed: ${shortNumber(last)} of its velocity is left after 10 τ`;
  write(words, box.x + 8, box.y + rem(13), { colour: theme.chain, room: box.width - 16 });
}

function paint(pen: Pen, { state, scene, found, at, isAsking }: Seen): boolean {
  const { width, height, theme, isSmall, rem, write } = pen;
  const field: Field = fieldOn(width, height, isSmall ? 0 : rem(16));
  drawGrowth(pen, field, isAsking ? null : scene.map);
  if (found.learning !== null) drawLearning(pen, field, found.learning);
  if (!isAsking) drawLine(pen, field, state);
  drawFrame(pen, field, state);
  if (isSmall) return false;
  const title = isAsking
    ? say`growth at each α and β: drawn after your answer`
    : found.learning === null
      ? say`always ${MAP_BLOCKS} blocks: plain shrinks, hatched grows`
      : bestOf(found.learning);
  write(title, field.left, rem(14), { colour: theme.text, weight: 600, room: field.width });
  const under = field.top + field.height + rem(26);
  const strip = Math.min(rem(56), (height - under) * 0.3);
  drawSignal(pen, scene, at, { x: 8, y: under, width: width - 16, height: height - under - strip - 4 });
  drawSlide(pen, scene.slide, { x: 0, y: height - strip, width, height: strip });
  return false;
}

/** A press or a drag in the plane sets α and β, and sends a signal through. */
function attach({ canvas, letter, locate, set, play, reset }: Hands<State, Scene, Found>): () => void {
  let isHeld = false;
  function put(event: PointerEvent): void {
    const field = fieldOn(canvas.clientWidth, canvas.clientHeight, letter);
    const [x, y] = locate(event);
    const within = (value: number, most: number) => Math.round(100 * Math.min(Math.max(value, 0), most)) / 100;
    set({ alpha: within(alphaAt(field, x), MOST_ALPHA), beta: within(betaAt(field, y), 1) });
  }
  function down(event: PointerEvent): void {
    const field = fieldOn(canvas.clientWidth, canvas.clientHeight, letter);
    const [x, y] = locate(event);
    isHeld = x >= field.left - 8 && y >= field.top - 8 && y <= field.top + field.height + 8;
    if (!isHeld) return;
    canvas.setPointerCapture(event.pointerId);
    reset();
    put(event);
  }
  const move = (event: PointerEvent) => {
    if (isHeld) put(event);
  };
  const up = () => {
    // The signal is sent through.
    if (isHeld) play();
    isHeld = false;
  };
  canvas.addEventListener('pointerdown', down);
  canvas.addEventListener('pointermove', move);
  canvas.addEventListener('pointerup', up);
  canvas.addEventListener('pointercancel', up);
  return () => {
    canvas.removeEventListener('pointerdown', down);
    canvas.removeEventListener('pointermove', move);
    canvas.removeEventListener('pointerup', up);
    canvas.removeEventListener('pointercancel', up);
  };
}

export const picture = drawing<State, Scene, Found>('damping', paint, attach);

/** The picture in words. */
export function describe({ state, scene, found, at, isAsking }: Seen): string {
  const block = Math.min(Math.floor(at), scene.signal.length - 1);
  const { alpha, beta, lipschitz } = state;
  const side = alpha * lipschitz <= beta + 1e-12 ? say`on the safe side of` : say`beyond`;
  const learned = found.learning === null ? '' : say` Trained all over the plane: ${bestOf(found.learning)}.`;
  const plane = isAsking
    ? say`The plane of α and β with the point α = ${alpha}, β = ${beta}.`
    : say`The plane of α and β, coloured by the growth measured over ${MAP_BLOCKS} blocks, with the line α = β/L. The point α = ${alpha}, β = ${beta} lies ${side} it.`;
  return say`${plane} A signal sent through has after block ${block} the size ${shortNumber(scene.signal[block], 4)}; of the input itself ${shortNumber(scene.kept[block])} is left. Below, a chain that was pushed once keeps ${shortNumber(scene.slide.velocity[10])} of its velocity after 10 τ.${learned}`;
}
