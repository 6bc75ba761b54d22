import { percent } from '../../../kit/index.ts';
import { digits, say } from '../../../language/index.ts';
import { drawing, type Pen } from '../../exhibit/picture.ts';
import type { View } from '../../exhibit/view.ts';
import type { State } from './controls.ts';
import { layoutOn } from './geometry.ts';
import { attachHand } from './hand.ts';
import type { Found, Scene } from './model.ts';
import { injuryOf, isHurt, type Sight, sightOf } from './model-injury.ts';
import { levelOf, linksLeft, nameOf, scheduleOf } from './model-networks.ts';
import type { Run } from './model-training.ts';
import { drawBlocks, drawLinks } from './picture-blocks.ts';
import { drawEcho } from './picture-echo.ts';
import { drawPlane } from './picture-plane.ts';

type Seen = View<State, Scene, Found>;

/** A network whole and injured, at the step that the clock shows. */
interface Seeing {
  readonly title: string;
  readonly whole: Sight;
  readonly now: Sight;
  readonly isHurt: boolean;
  readonly each: readonly number[];
}

function seeing(run: Run, chunk: number, { state, seed }: Seen, title: string): Seeing {
  const parameters = run.parameters[chunk];
  const injury = injuryOf(state, seed);
  const isInjured = isHurt(run.training, injury);
  const whole = sightOf(run.training, parameters, { dropped: [], order: [], links: run.training.links ?? [] });
  const now = isInjured ? sightOf(run.training, parameters, injury) : whole;
  return { title, whole, now, isHurt: isInjured, each: run.each[chunk] };
}

/** Both networks as they are to be seen, and after which step: trained, while it is asked what an injury does; null before the first chunk of the training. */
function seen(view: Seen): { step: number; networks: Seeing[] } | null {
  const { training } = view.found;
  if (training === null) return null;
  const at = view.isAsking ? view.last : view.at;
  const chunk = Math.min(Math.floor(at / scheduleOf(view.state).chunk), training.steps.length) - 1;
  if (chunk < 0) return null;
  const titles = view.state.network === 'blocks' ? [say`residual`, say`plain`] : [say`network`];
  const networks = training.runs.map((run, k) => seeing(run, chunk, view, titles[k]));
  return { step: training.steps[chunk], networks };
}

/** The small one: blocks and their skips, one of them left out after the other. */
function paintSmall(pen: Pen, { scene, at, last }: Seen): void {
  const layout = layoutOn(pen.width, pen.height, 0);
  const turn = Math.min(Math.floor((at / last) * 17), 16);
  drawBlocks(pen, layout, scene.order, turn === 0 ? [] : [turn], []);
  const most = Math.max(...scene.paths);
  const wide = (pen.width - 16) / scene.paths.length;
  pen.context.fillStyle = pen.theme.made;
  scene.paths.forEach((count, k) => {
    const high = (count / most) * pen.height * 0.36;
    pen.context.fillRect(8 + k * wide, pen.height * 0.42 - high, wide * 0.8, high);
  });
}

/** What stands above a plane, in two lines. How far the training has come is told by the clock below the picture, and there alone. */
export function captions(
  state: State,
  step: number,
  one: Pick<Seeing, 'title' | 'isHurt'> & Record<'now' | 'whole', Pick<Sight, 'accuracy'>>,
  isSecond: boolean,
): [string, string] {
  const { steps } = scheduleOf(state);
  if (state.network === 'blocks') {
    const now = say`${one.title}: ${percent(one.now.accuracy)} right`;
    if (step < steps && !one.isHurt) return [now, say`still in training`];
    return [now, one.isHurt ? say`whole ${percent(one.whole.accuracy)} (dashed line)` : say`nothing done to it yet`];
  }
  if (!isSecond) return [say`all links: ${percent(one.whole.accuracy)} right`, say`as it was trained`];
  const left = linksLeft(state).map(nameOf);
  if (!one.isHurt) return [say`no link cut yet`, say`press one below`];
  return [
    say`cut: ${percent(one.now.accuracy)} right`,
    left.length === 0 ? say`no link left` : say`left: ${left.join(', ')}`,
  ];
}

function paint(pen: Pen, view: Seen): boolean {
  const { width, height, theme, isSmall, rem, write } = pen;
  const { state, scene, found } = view;
  if (isSmall) {
    paintSmall(pen, view);
    return false;
  }
  const layout = layoutOn(width, height, rem(16));
  const now = seen(view);
  layout.squares.forEach((box, k) => {
    const one = now?.networks[Math.min(k, now.networks.length - 1)] ?? null;
    const isWhole = state.network !== 'blocks' && k === 0;
    drawPlane(pen, box, one === null ? null : isWhole ? one.whole : one.now, one?.whole ?? null);
    const [title, note] = now === null || one === null ? [say`training…`, ''] : captions(state, now.step, one, k === 1);
    const middle = box.x + box.width / 2;
    const room = width / 2 - 8;
    const colour = state.network === 'blocks' && k === 0 ? theme.made : theme.network;
    write(title, middle, rem(12), { align: 'center', weight: 600, colour, room, size: 14 });
    write(note, middle, rem(32), { align: 'center', room });
  });
  const { cut } = state;
  if (state.network === 'blocks') {
    const each = view.isAsking ? [] : (now?.networks.map((one) => one.each) ?? []);
    drawBlocks(pen, layout, scene.order, scene.dropped, each);
  } else drawLinks(pen, layout, levelOf(state), cut);
  drawEcho(pen, levelOf(state), state.network === 'blocks' ? [] : cut, found.cuts, layout.echo);
  return false;
}

export const picture = drawing<State, Scene, Found>('ensemble', paint, attachHand);

/** The picture in words. */
export function describe(view: Seen): string {
  const { state, scene } = view;
  const now = seen(view);
  const done =
    state.network === 'blocks'
      ? `${scene.dropped.length === 0 ? say`none left out` : say`left out: ${scene.dropped.join(', ')}`}${scene.order.every((block, k) => block === k + 1) ? '' : say`; order: ${scene.order.join(', ')}`}`
      : say`links left: ${linksLeft(state).map(nameOf).join(', ') || say`none`}`;
  const what = state.network === 'blocks' ? say`Sixteen blocks` : say`A level’s network with its links`;
  const told =
    now === null
      ? say`Training is about to begin.`
      : say`After ${now.step} steps: ${now.networks.map(({ title, whole, now: hurt }) => say`${title}: right in ${percent(hurt.accuracy)} of the points, whole in ${percent(whole.accuracy)}`).join('; ')}.`;
  const { cuts } = view.found;
  const echo =
    cuts === null
      ? ''
      : say` Below, a folded chain keeps ${cuts.mean[0].toFixed(2)} of its contacts with all links, ${cuts.mean
          .slice(1, -1)
          .map((value) => digits(value.toFixed(2)))
          .join(', ')} with one cut, ${cuts.mean.at(-1)!.toFixed(2)} with none.`;
  return `${what}, ${done}. ${told}${echo}`;
}
