import { shortNumber } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import { fade } from '../../../render/index.ts';
import type { Pen } from '../../exhibit/picture.ts';
import type { View } from '../../exhibit/view.ts';
import type { State } from './controls.ts';
import type { Found, Scene } from './model.ts';
import { lambdaOf } from './model-claims.ts';
import { handleOn, type Plane } from './plane.ts';

type Seen = View<State, Scene, Found>;

/** A mode less stiff than this, ε/b², is pulled back by nothing. */
const FREE = 1e-3;

function dot({ context }: Pen, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}

/** Modes that are alike fall on one dot: each stiffness with how many modes have it. */
function countedModes(stiffnesses: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const stiffness of stiffnesses) {
    const key = Math.round(stiffness);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The axes, with the names of what they carry. */
function axes(pen: Pen, { x, y, height }: Plane, names: readonly [across: string, up: string]): void {
  const { context, theme, width, isSmall, rem, write } = pen;
  const top = isSmall ? 0 : rem(24);
  context.fillStyle = theme.line;
  context.fillRect(0, y(0), width, 1);
  context.fillRect(x(0), top, 1, height - top);
  if (isSmall) return;
  write(names[0], width - 6, y(0) - rem(10), { size: 12, align: 'right' });
  write(names[1], x(0) + 8, top + rem(10), { size: 12 });
}

/** The disc, the chain's eigenvalues on the axis unless they would answer, and the λ in hand with the powers of its factor about the disc's centre. */
function drawDisc(pen: Pen, plane: Plane, { state, scene, isAsking }: Seen): void {
  const { context, theme, isSmall, rem, write, width } = pen;
  const { x, y, unit } = plane;
  context.fillStyle = fade(theme.network, 0.12);
  dot(pen, x(-1), y(0), unit);
  context.strokeStyle = theme.network;
  context.lineWidth = 1.5;
  context.stroke();
  axes(pen, plane, ['Re hλ →', '↑ Im hλ']);
  const radius = isSmall ? 2.5 : 4;
  for (const [stiffness, count] of isAsking ? [] : countedModes(scene.chain.stiffnesses)) {
    const z = -state.step * stiffness;
    context.fillStyle = z < -2 ? theme.refused : theme.chain;
    dot(pen, x(z), y(0), radius + Math.sqrt(count) - 1);
  }
  for (const re of [-3, -2, -1]) write(shortNumber(re), x(re), y(0) + rem(14), { size: 11, align: 'center' });
  if (isSmall) return;
  context.save();
  context.beginPath();
  context.rect(0, 0, width, plane.height);
  context.clip();
  context.strokeStyle = context.fillStyle = theme.network;
  context.lineWidth = 1;
  context.beginPath();
  const at = ([re, im]: Float64Array) => [x(-1 + re), y(im)] as const;
  for (const power of scene.orbit.slice(1)) if (Math.hypot(...power) < 8) context.lineTo(...at(power));
  context.globalAlpha = 0.6;
  context.stroke();
  for (const power of scene.orbit.slice(2)) if (Math.hypot(...power) < 8) dot(pen, ...at(power), 2);
  context.globalAlpha = 1;
  context.restore();
  const [re, im] = lambdaOf(state);
  const { at: handle, isBeyond } = handleOn(plane, width, state.step * re, state.step * im);
  const [handX, handY] = handle;
  context.fillStyle = theme.text;
  dot(pen, handX, handY, 7);
  const factor = shortNumber(Math.hypot(1 + state.step * re, state.step * im));
  write(
    isBeyond ? say`beyond the edge: |1 + hλ| = ${factor}` : say`your own λ, drag it: |1 + hλ| = ${factor}`,
    Math.min(handX + 12, width - rem(isBeyond ? 190 : 235)),
    // Below it, where above there is no room beside the axis's name.
    handY - rem(14) < rem(48) ? handY + rem(18) : handY - rem(14),
    { colour: theme.text },
  );
}

/** With momentum each mode oscillates, ±iωΔt on the imaginary axis, and is stable up to 2i. */
function drawSegment(pen: Pen, plane: Plane, { state, scene }: Seen): void {
  const { context, theme, isSmall, write } = pen;
  const { x, y } = plane;
  axes(pen, plane, ['Re', '↑ Im: ωΔt']);
  context.fillStyle = fade(theme.network, 0.35);
  context.fillRect(x(0) - 4, y(2), 8, y(-2) - y(2));
  for (const stiffness of scene.chain.stiffnesses) {
    const w = state.stride * Math.sqrt(Math.max(stiffness, 0));
    context.fillStyle = w > 2 ? theme.refused : theme.chain;
    for (const sign of [1, -1]) dot(pen, x(0), y(sign * w), (isSmall ? 2.5 : 4) + (w > 2 ? 2 : 0));
  }
  write('2i', x(0) + 12, y(2), { size: 12 });
  write('−2i', x(0) + 12, y(-2), { size: 12 });
}

export function drawPlane(pen: Pen, plane: Plane, seen: Seen): void {
  const { theme, rem, write, width } = pen;
  const { state, scene } = seen;
  const room = width - 16;
  if (state.motion === 'momentum') {
    drawSegment(pen, plane, seen);
    const most = state.stride * Math.sqrt(scene.chain.stiffnesses[0]);
    write(say`±iωΔt of the chain’s modes: stable up to 2; the largest is ${shortNumber(most)}`, 8, rem(12), {
      colour: most > 2 ? theme.refused : theme.text,
      weight: 600,
      room,
    });
    return;
  }
  drawDisc(pen, plane, seen);
  if (seen.isAsking) {
    const words = say`the disc |1 + hλ| < 1; the chain’s modes after your answer`;
    write(words, 8, rem(12), { colour: theme.text, weight: 600, room });
    return;
  }
  const out = scene.chain.stiffnesses.filter((stiffness) => state.step * stiffness > 2).length;
  const free = scene.chain.stiffnesses.filter((stiffness) => Math.abs(stiffness) < FREE).length;
  const words = out === 0 ? say`others inside` : say`${out} outside`;
  const modes = scene.chain.stiffnesses.length;
  write(say`hλ of ${modes} modes, alike ones one dot: ${free} at 0, ${words}`, 8, rem(12), {
    colour: out > 0 ? theme.refused : theme.text,
    weight: 600,
    room,
  });
}
