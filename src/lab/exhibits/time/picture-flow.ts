import { shortNumber } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import type { Box } from '../../../render/index.ts';
import type { Pen } from '../../exhibit/picture.ts';
import type { State } from './controls.ts';
import { type Drawn, pendulumEnergy } from './model-flow.ts';

/** How far from the middle the plane is shown, in units of the exact path's own reach. */
const ROOM = 1.25;
const MOST_ROOM = 2.2;

/** Narrower than this, words take more than one line, CSS pixels at letters of 16. */
export const NARROW = 300;

/** The part of the plane that is shown: all of the line, and of the footsteps what does not lie too far off. */
function frameOf({ exact, steps }: Drawn): readonly [number, number] {
  return [0, 1].map((axis) => {
    const own = Math.max(0.4, ...exact.map((state) => Math.abs(state[axis])));
    const taken = Math.max(...steps.map((state) => Math.abs(state[axis])));
    return Math.min(Math.max(ROOM * own, 1.06 * taken), MOST_ROOM * own);
  }) as unknown as readonly [number, number];
}

/** The exact flow as a line, the layers reached so far as footsteps on it or beside it. */
export function drawFlow(pen: Pen, field: State['field'], flow: Drawn, at: number, box: Box): void {
  const { context, theme, rem, write, isSmall } = pen;
  const [reachX, reachY] = frameOf(flow);
  const reached = Math.min(Math.floor(at), flow.steps.length - 1);
  const seen = flow.steps.slice(0, reached + 1);
  // Where the flow itself is when this layer is reached.
  const layers = flow.steps.length - 1;
  const end = flow.exact.length - 1;
  const place = flow.exact[Math.min(Math.round((reached / Math.max(layers, 1)) * end), end)];
  const [x, y] = seen[reached];
  const gap = Math.hypot(x - place[0], y - place[1]);
  const notes = [
    Math.abs(x) > reachX || Math.abs(y) > reachY ? say`off the picture` : '',
    field === 'pendulum'
      ? say`energy ${shortNumber(pendulumEnergy(flow.exact[0]))}, now ${shortNumber(pendulumEnergy(seen[reached]))}`
      : '',
  ].filter((note) => note !== '');
  const words = [say`line: flow`, say`dots: layers`, say`apart ${shortNumber(gap)}`, ...notes].join(' · ');
  const room = box.width - 16;
  // As much room for words whatever they say: the plane must not jump while it plays.
  const lines = box.width < rem(NARROW) ? 3 : 1;
  const head = isSmall ? 0 : rem(8 + 16 * lines);
  write(words, box.x + 8, box.y + rem(12), { colour: theme.text, room, lines });
  const scale = Math.min(box.width / 2 / reachX, (box.height - head) / 2 / reachY);
  const toX = (value: number) => box.x + box.width / 2 + value * scale;
  const toY = (value: number) => box.y + head + (box.height - head) / 2 - value * scale;
  context.save();
  context.beginPath();
  context.rect(box.x, box.y + head, box.width, box.height - head);
  context.clip();
  context.fillStyle = theme.line;
  context.fillRect(box.x, toY(0), box.width, 1);
  context.fillRect(toX(0), box.y + head, 1, box.height);
  context.lineJoin = 'round';
  context.strokeStyle = theme.text;
  context.lineWidth = isSmall ? 1.5 : 2;
  context.globalAlpha = 0.75;
  context.beginPath();
  for (const [x, y] of flow.exact) context.lineTo(toX(x), toY(y));
  context.stroke();
  context.strokeStyle = context.fillStyle = theme.network;
  context.lineWidth = 1;
  context.beginPath();
  for (const [x, y] of seen) context.lineTo(toX(x), toY(y));
  context.stroke();
  context.globalAlpha = 1;
  const radius = Math.min(Math.max(2, 60 / Math.sqrt(seen.length) / 2.4), isSmall ? 3 : 5);
  seen.forEach(([x, y], k) => {
    context.beginPath();
    context.arc(toX(x), toY(y), k === reached ? radius + 2 : radius, 0, 2 * Math.PI);
    context.fill();
  });
  context.strokeStyle = theme.text;
  context.lineWidth = 2;
  context.beginPath();
  context.arc(toX(place[0]), toY(place[1]), radius + 4, 0, 2 * Math.PI);
  context.stroke();
  context.restore();
}
