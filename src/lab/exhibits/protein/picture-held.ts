import { say } from '../../../language/index.ts';
import { type Box, fade } from '../../../render/index.ts';
import { figure } from '../../exhibit/figures.ts';
import type { Pen } from '../../exhibit/picture.ts';
import type { State } from './controls.ts';
import { heldRoom, heldUnit } from './geometry.ts';
import { canBeHeld, farthest, type Held } from './model-pull.ts';

/** What the strip says. */
export function heldWords(state: State, held: Held | null): string {
  const { apart, temperature } = state;
  if (!canBeHeld(state))
    return say`ends held ${apart} b apart? these links let them come ${farthest(state)} b apart at most`;
  if (held === null) return say`ends held ${apart} b apart at kT = ${temperature}: pulling…`;
  const mean = held.forces.reduce((sum, force) => sum + force, 0) / held.forces.length;
  return say`ends held ${apart} b apart at kT = ${temperature}: it pulls with ${figure(mean, 3)} ε/b`;
}

/** Half the height of a handle, CSS pixels. */
const HANDLE = 9;

/** A chain between the traps that hold its ends, each with its handle. */
export function drawHeld(pen: Pen, state: State, held: Held | null, strip: Box): void {
  const { apart } = state;
  const { context, theme, rem, write } = pen;
  const box = heldRoom(strip, rem(16));
  const unit = heldUnit(box);
  const heights = (held?.shape ?? []).filter((_, k) => k % 2 === 1);
  const [low, high] = [Math.min(0, ...heights), Math.max(0, ...heights)];
  // The chain, not the line between its ends, stands in the middle of the strip; the handles stay within it.
  const middle = box.y + box.height / 2 + ((high + low) / 2) * unit;
  const handle = rem(HANDLE);
  const [cx, cy] = [box.x + box.width / 2, Math.min(Math.max(middle, box.y + handle), box.y + box.height - handle)];
  context.save();
  context.beginPath();
  context.rect(box.x, box.y, box.width, box.height);
  context.clip();
  context.lineJoin = 'round';
  context.strokeStyle = held === null ? fade(theme.chain, 0.35) : theme.chain;
  context.lineWidth = 2.5;
  context.beginPath();
  if (held === null) {
    context.moveTo(cx - (apart / 2) * unit, cy);
    context.lineTo(cx + (apart / 2) * unit, cy);
  } else {
    const { shape } = held;
    for (let k = 0; k < shape.length; k += 2) context.lineTo(cx + shape[k] * unit, cy - shape[k + 1] * unit);
  }
  context.stroke();
  context.restore();
  for (const side of [-1, 1]) {
    const x = cx + side * (apart / 2) * unit;
    context.fillStyle = theme.text;
    context.beginPath();
    context.moveTo(x, cy - handle);
    context.lineTo(x + side * rem(12), cy);
    context.lineTo(x, cy + handle);
    context.fill();
  }
  write(heldWords(state, held), 8, strip.y + rem(13), { colour: theme.chain, weight: 600, room: strip.width - 16 });
}
