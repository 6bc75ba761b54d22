import { shortNumber } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import { fade } from '../../../render/index.ts';
import { drawing, type Pen } from '../../exhibit/picture.ts';
import type { View } from '../../exhibit/view.ts';
import type { State } from './controls.ts';
import { attachHand } from './hand.ts';
import type { Found, Scene } from './model.ts';
import { linksOf } from './model-chain.ts';
import { drawPlane } from './picture-plane.ts';
import { planeOn } from './plane.ts';

type Seen = View<State, Scene, Found>;

/** b: so far from rest, all beads together, a chain is no longer itself. */
const LOST = 20;

/** What has become of the chain by a step, in words. */
function fateOf({ scene: { run }, at }: Seen): { readonly words: string; readonly isLost: boolean } {
  const reached = Math.min(Math.floor(at), run.apart.length - 1);
  const lost = run.apart.findIndex((distance) => !(distance < LOST));
  if (lost >= 0 && lost <= at)
    return { words: say`it flew apart at step ${lost}, drawn at ${Math.max(lost - 1, 0)}`, isLost: true };
  return {
    words: say`after step ${reached} the largest force is ${shortNumber(run.force[reached], 2)} ε/b`,
    isLost: false,
  };
}

interface Box {
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The chain where its steps have led it, over its rest. */
function drawChain(pen: Pen, seen: Seen, box: Box): void {
  const { context, theme, rem, write, isSmall } = pen;
  const { rest } = seen.scene.chain;
  const { frames } = seen.scene.run;
  // A chain that flew apart is shown as it last held together.
  const lost = seen.scene.run.apart.findIndex((distance) => !(distance < LOST));
  const most = lost < 0 ? frames.length - 1 : Math.max(lost - 1, 0);
  const now = frames[Math.min(Math.floor(seen.at), most)];
  // A narrow one keeps a second line for its words: with their figures they are long.
  const lines = box.width < rem(480) ? 2 : 1;
  const head = isSmall ? 0 : rem(12 + 16 * lines);
  context.fillStyle = fade(theme.chain, 0.06);
  context.fillRect(0, box.y, box.width, box.height);
  const axis = (odd: number) => rest.filter((_, k) => k % 2 === odd);
  const [xs, ys] = [axis(0), axis(1)];
  const middle = (values: Float64Array) => (Math.max(...values) + Math.min(...values)) / 2;
  const span = (values: Float64Array) => Math.max(...values) - Math.min(...values);
  const unit = Math.min(box.width / (span(xs) + 5), (box.height - head) / (span(ys) + 2.4));
  const [centreX, centreY] = [middle(xs), middle(ys)];
  const far = 1e4;
  const place = (x: Float64Array, bead: number) => {
    const within = (value: number) => Math.min(Math.max(value, -far), far);
    return [
      box.width / 2 + within((x[2 * bead] - centreX) * unit),
      box.y + head + (box.height - head) / 2 - within((x[2 * bead + 1] - centreY) * unit),
    ] as const;
  };
  context.save();
  context.beginPath();
  context.rect(0, box.y, box.width, box.height);
  context.clip();
  context.lineCap = context.lineJoin = 'round';
  const beads = rest.length / 2;
  for (const [x, strength] of [
    [rest, 0.22],
    [now, 1],
  ] as const) {
    context.globalAlpha = strength;
    context.strokeStyle = context.fillStyle = theme.chain;
    context.lineWidth = Math.max(1.5, unit * 0.14);
    context.beginPath();
    for (let bead = 0; bead < beads; bead++) context.lineTo(...place(x, bead));
    context.stroke();
    context.strokeStyle = theme.link;
    context.beginPath();
    for (const [i, j] of linksOf(seen.state)) {
      context.moveTo(...place(x, i));
      context.lineTo(...place(x, j));
    }
    context.stroke();
    for (let bead = 0; bead < beads; bead++) {
      context.beginPath();
      context.arc(...place(x, bead), Math.max(2, unit * 0.22), 0, 2 * Math.PI);
      context.fill();
    }
  }
  context.restore();
  const { words, isLost } = fateOf(seen);
  const law = seen.state.motion === 'relaxing' ? say`x + hF(x)` : say`with momentum`;
  write(say`the chain, ${law}: ${words}`, 8, box.y + rem(14), {
    colour: isLost ? theme.refused : theme.chain,
    weight: 600,
    room: box.width - 16,
    lines,
  });
}

function paint(pen: Pen, seen: Seen): boolean {
  const { width, height, isSmall } = pen;
  const plane = planeOn(width, height, isSmall, seen.state.motion === 'momentum');
  drawPlane(pen, plane, seen);
  if (!isSmall) drawChain(pen, seen, { y: plane.height + 4, width, height: height - plane.height - 4 });
  return false;
}

export const picture = drawing<State, Scene, Found>('step-size', paint, attachHand);

/** The picture in words. */
export function describe(seen: Seen): string {
  const { state, scene } = seen;
  const { stiffnesses } = scene.chain;
  const { words } = fateOf(seen);
  if (state.motion === 'momentum') {
    const out = stiffnesses.filter((value) => state.stride * Math.sqrt(Math.max(value, 0)) > 2).length;
    return say`The modes of a chain with momentum on the imaginary axis, ${out} of ${stiffnesses.length} beyond ±2i. The chain below takes steps of ${state.stride}: ${words}.`;
  }
  if (seen.isAsking) {
    return say`The disc of the complex plane where |1 + hλ| is below 1. The chain below takes steps x + hF(x): ${words}.`;
  }
  const out = stiffnesses.filter((value) => state.step * value > 2).length;
  return say`The disc of the complex plane where |1 + hλ| is below 1, with the ${stiffnesses.length} modes of a chain at h = ${state.step}: ${out} outside the disc; the limit is ${shortNumber(scene.limit)}. The chain below takes steps x + hF(x): ${words}.`;
}
