import { shortNumber } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import { type Box, fade } from '../../../render/index.ts';
import { drawing, type Pen } from '../../exhibit/picture.ts';
import type { View } from '../../exhibit/view.ts';
import type { State } from './controls.ts';
import type { Found, Scene } from './model.ts';
import { drawFlow } from './picture-flow.ts';
import { drawPoints, untiedWords } from './picture-points.ts';

type Seen = View<State, Scene, Found>;

/** The chain as it stood at the start, faint, and after as many steps as layers are reached. */
function drawChain(pen: Pen, { engine }: Scene['chain'], at: number, box: Box): void {
  const { context, theme, rem, write } = pen;
  context.fillStyle = fade(theme.chain, 0.06);
  context.fillRect(box.x, box.y, box.width, box.height);
  const first = engine[0];
  const high = Math.max(1, ...first.filter((_, k) => k % 2 === 1).map(Math.abs));
  const scaleX = (box.width - rem(24)) / 20;
  const scaleY = Math.min(scaleX, (box.height - rem(34)) / 2 / high);
  const reached = Math.min(Math.floor(at), engine.length - 1);
  context.strokeStyle = context.fillStyle = theme.chain;
  context.lineJoin = 'round';
  for (const [step, strength] of [
    [0, 0.25],
    [reached, 1],
  ] as const) {
    context.globalAlpha = strength;
    context.lineWidth = 2;
    context.beginPath();
    const place = (bead: number) =>
      [
        box.x + box.width / 2 + engine[step][2 * bead] * scaleX,
        box.y + rem(24) + (box.height - rem(28)) / 2 - engine[step][2 * bead + 1] * scaleY,
      ] as const;
    const beads = first.length / 2;
    for (let bead = 0; bead < beads; bead++) context.lineTo(...place(bead));
    context.stroke();
    for (let bead = 0; bead < beads; bead++) {
      context.beginPath();
      context.arc(...place(bead), rem(3), 0, 2 * Math.PI);
      context.fill();
    }
  }
  context.globalAlpha = 1;
  write(
    say`the same in a chain: ${reached} steps x + hF(x) are ${reached} residual blocks`,
    box.x + 8,
    box.y + rem(13),
    {
      colour: theme.chain,
      room: box.width - 16,
    },
  );
}

function paint(pen: Pen, { state, scene, found, at, last, isAsking }: Seen): boolean {
  const { width, height, isSmall, rem } = pen;
  if (isSmall) {
    drawFlow(pen, state.field, scene.flow, at, { x: 0, y: 0, width, height });
    return false;
  }
  const strip = Math.min(rem(118), height * 0.24);
  const room = height - strip - 6;
  const chain: Box = { x: 0, y: height - strip, width, height: strip };
  if (isAsking) {
    // The rings are another question.
    drawFlow(pen, state.field, scene.flow, at, { x: 0, y: 0, width, height: room });
    drawChain(pen, scene.chain, at, chain);
    return false;
  }
  const isWide = width > room * 1.1;
  const flow: Box = isWide
    ? { x: 0, y: 0, width: width * 0.56, height: room }
    : { x: 0, y: 0, width, height: room * 0.54 };
  const points: Box = isWide
    ? { x: flow.width + 8, y: 0, width: width - flow.width - 8, height: room }
    : { x: 0, y: flow.height + 6, width, height: room - flow.height - 6 };
  drawFlow(pen, state.field, scene.flow, at, flow);
  drawPoints(pen, state.carried, found.untying, at / last, points);
  drawChain(pen, scene.chain, at, chain);
  return false;
}

export const picture = drawing<State, Scene, Found>('time', paint);

/** The picture in words. */
export function describe({ state, scene, found, at }: Seen): string {
  const { exact, steps } = scene.flow;
  const reached = Math.min(Math.floor(at), steps.length - 1);
  const place = exact[Math.round((reached / state.layers) * (exact.length - 1))];
  const gap = Math.hypot(steps[reached][0] - place[0], steps[reached][1] - place[1]);
  const untied = found.untying === null ? '' : say` Trained stacks: ${untiedWords(state.carried, found.untying)}.`;
  return say`The exact flow as a line in the plane, and ${reached} layers of step ${shortNumber(state.time / state.layers)} as footsteps; the last one is ${shortNumber(gap)} away from the flow. Below, a chain of beads after ${reached} steps of its relaxation.${untied}`;
}
