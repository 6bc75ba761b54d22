import { shortNumber } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import { drawing, type Pen } from '../../exhibit/picture.ts';
import type { View } from '../../exhibit/view.ts';
import type { State } from './controls.ts';
import type { Found, Scene } from './model.ts';
import { BEGIN } from './model-decay.ts';
import { drawCobweb, outcome } from './picture-cobweb.ts';
import { drawMemory, drawWays } from './picture-memory.ts';
import { drawRest, frameAt } from './picture-rest.ts';

/** The steps so far. */
const waysUntil = ({ explicit, implicit }: Scene['ways'], at: number): Scene['ways'] => ({
  explicit: explicit.slice(0, Math.floor(at) + 1),
  implicit: implicit.slice(0, Math.floor(at) + 1),
});

type Seen = View<State, Scene, Found>;

/** Where the decay stands while it is asked where it will be: at its start. */
const ASKED_WAYS = { explicit: [BEGIN], implicit: [BEGIN] };

function paint(pen: Pen, { state, scene, found, at, last, isAsking }: Seen): boolean {
  const { width, height, theme, isSmall, rem, write } = pen;
  if (isSmall) {
    const side = Math.min(width, height) - 8;
    drawCobweb(pen, state, scene.search, at, { x: (width - side) / 2, y: 4, width: side, height: side });
    return false;
  }
  const drawDecay = (decay: number) => {
    const ways = isAsking ? ASKED_WAYS : waysUntil(scene.ways, at);
    drawWays(pen, ways, state.stiffness, { x: 0, y: 0, width, height: decay });
  };
  if (state.view === 'step') {
    drawDecay(height);
    return false;
  }
  const isAlone = state.view === 'layer';
  const [top, foot] = [rem(28), rem(18)];
  const least = Math.min(rem(126), height * 0.2);
  const free = height - least - top - foot;
  const side = Math.min(width * 0.66, isAlone ? free : free - rem(104));
  const echo = isAlone ? Math.min(height - top - side - foot, rem(240)) : least;
  const decay = isAlone ? 0 : Math.min(free - side, rem(200));
  const below = isAlone ? 0 : decay + rem(6);
  const box = { x: 4, y: below + top, width: side, height: side };
  const words = say`implicit layer, one unit: ${outcome(scene.search, at)}`;
  write(words, 4, below + rem(12), { colour: theme.text, weight: 600, room: width - 8 });
  drawCobweb(pen, state, scene.search, at, box);
  const beside = side + 14;
  drawMemory(pen, scene, state.depth, { x: beside, y: below + top, width: width - beside - 4, height: side });
  if (!isAlone) drawDecay(decay);
  drawRest(pen, found.rest, last === 0 ? 1 : at / last, { x: 0, y: height - echo, width, height: echo });
  return false;
}

export const picture = drawing<State, Scene, Found>('implicit', paint);

/** The picture in words. */
export function describe({ state, scene, found, at, last, isAsking }: Seen): string {
  const { search, ways, kept } = scene;
  const name = { plain: say`Plain iteration`, anderson: say`Anderson acceleration`, newton: say`Newton’s method` }[
    state.solver
  ];
  const points = search.points.map((point) => shortNumber(point)).join(', ');
  const many = search.points.length === 1 ? say`one point` : say`${search.points.length} points`;
  const seen = waysUntil(ways, at);
  const [explicit, implicit] = [seen.explicit, seen.implicit].map((values) => shortNumber(values[values.length - 1]));
  const decay = isAsking
    ? say`A stiff decay begins at ${shortNumber(BEGIN)}.`
    : say`A stiff decay is after ${Math.min(Math.floor(at), state.steps)} steps at ${explicit} explicitly, at ${implicit} implicitly.`;
  if (state.view === 'step') return decay;
  const { rest } = found;
  const frame = rest === null ? 0 : frameAt(rest, at / last);
  const echo =
    rest === null
      ? ''
      : say` Below, a chain comes to rest: after ${rest.steps[frame]} steps the largest force is ${shortNumber(rest.force[frame])}.`;
  const layer = say`A cobweb between the map and the diagonal. ${name}: ${outcome(search, at)}. The layer has ${search.points.length === 0 ? say`no point` : `${many}: ${points}`}. Kept for the way back: ${kept.implicit} numbers by the implicit layer, ${kept.unrolled} by ${state.depth} unrolled ones.`;
  return `${state.view === 'both' ? `${decay} ` : ''}${layer}${echo}`;
}
