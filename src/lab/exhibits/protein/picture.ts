import { grouped, plural, say } from '../../../language/index.ts';
import { type Box, fade } from '../../../render/index.ts';
import { figure } from '../../exhibit/figures.ts';
import { drawing, type Pen } from '../../exhibit/picture.ts';
import type { View } from '../../exhibit/view.ts';
import type { State } from './controls.ts';
import { layoutOf } from './geometry.ts';
import { attachHand } from './hand.ts';
import type { Found, Scene } from './model.ts';
import { BATCH, BATCHES, type Counted, REACH, SHOWN } from './model-coil.ts';
import { RUNS, type Told, toldOf } from './model-fates.ts';
import { linksOf } from './model-links.ts';
import { drawHeld, heldWords } from './picture-held.ts';
import { drawTarget } from './picture-links.ts';
import { drawShape, fateColour } from './picture-shape.ts';

type Seen = View<State, Scene, Found>;

/** How many of all coils have their ends together: the claim's own figure. */
function countWords(coils: Counted | null): string {
  const all = grouped(BATCH * BATCHES);
  if (coils === null) return say`counting how many of ${all} such coils have their ends in the ring…`;
  const share = coils.shares.reduce((sum, one) => sum + one, 0) / coils.shares.length;
  return say`of ${all} such coils, ${figure(100 * share, 3)} % have their ends in the ring`;
}

/** What there is to tell; stuck only where some are. */
const FATES = ['folded', 'stuck', 'misfolded', 'unfolded'] as const;
const shownFates = (told: readonly Told[]) => FATES.filter((fate) => fate !== 'stuck' || told.includes(fate));

const FATE_NAMES: Readonly<Record<Told, string>> = {
  folded: say`folded`,
  stuck: say`stuck`,
  misfolded: say`misfolded`,
  unfolded: say`neither`,
};

/** So much of the box is left free round the widest coil, for the dots at the ends. */
const FREE = 7;

/** CSS pixels of a b, so that every coil that is drawn sooner or later lies within the box. */
function coilScale({ shapes }: Scene['coils'], loop: number, { width, height }: Box): number {
  let [far, high] = [1, 1];
  for (const shape of shapes.slice(0, SHOWN)) {
    for (let bead = 0; bead <= loop; bead++) {
      far = Math.max(far, Math.abs(shape[2 * bead]));
      high = Math.max(high, Math.abs(shape[2 * bead + 1]));
    }
  }
  return Math.min((width / 2 - FREE) / far, (height / 2 - FREE) / high);
}

/** Coils that all begin in the middle; where they end, a dot, in yellow if the ends touch. */
function drawCoils(pen: Pen, { coils }: Scene, loop: number, at: number, box: Box): void {
  const { context, theme, isSmall } = pen;
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  const scale = coilScale(coils, loop, box);
  context.save();
  context.lineJoin = 'round';
  const shown = coils.shapes.slice(0, Math.ceil(Math.min(at, isSmall ? 10 : SHOWN)));
  shown.forEach((shape, k) => {
    context.strokeStyle = theme.chain;
    context.globalAlpha = k === shown.length - 1 ? 1 : 0.22;
    context.lineWidth = k === shown.length - 1 ? 2.5 : 1.2;
    context.beginPath();
    for (let bead = 0; bead <= loop; bead++) {
      context.lineTo(cx + shape[2 * bead] * scale, cy - shape[2 * bead + 1] * scale);
    }
    context.stroke();
    context.globalAlpha = 1;
    const closes = coils.distances[k] < REACH;
    context.fillStyle = closes ? theme.link : theme.beadLast;
    context.beginPath();
    context.arc(cx + shape[2 * loop] * scale, cy - shape[2 * loop + 1] * scale, closes ? 6 : 3, 0, 2 * Math.PI);
    context.fill();
  });
  context.strokeStyle = theme.link;
  context.lineWidth = 2;
  context.beginPath();
  context.arc(cx, cy, Math.max(REACH * scale, 3), 0, 2 * Math.PI);
  context.stroke();
  context.restore();
}

const MARKS: Readonly<Record<Told, string>> = { folded: '✓', stuck: '■', misfolded: '◆', unfolded: '~' };

/** One share of the bar: whole where it folded, hatched where it misfolded, upright lines where it is stuck, hollow where it is none of these. */
function fillShare({ context, theme }: Pen, fate: Told, { x, y, width, height }: Box): void {
  if (width <= 0) return;
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.fillStyle = context.strokeStyle = fateColour(fate, theme);
  context.lineWidth = 2;
  if (fate === 'unfolded') context.strokeRect(x + 1, y + 1, width - 2, height - 2);
  else context.fillRect(x, y, width, height);
  if (fate === 'misfolded' || fate === 'stuck') {
    const lean = fate === 'stuck' ? 0 : height;
    context.strokeStyle = theme.ground;
    context.beginPath();
    for (let from = x - lean + 4; from < x + width; from += 7) {
      context.moveTo(from, y + height);
      context.lineTo(from + lean, y);
    }
    context.stroke();
  }
  context.restore();
}

/** The shares of the fates as one bar, each with its mark. */
function drawBar(pen: Pen, told: readonly Told[], box: Box): void {
  const { theme, write, rem } = pen;
  const fates = shownFates(told);
  let x = box.x;
  fates.forEach((fate, k) => {
    const count = told.filter((one) => one === fate).length;
    const width = (count / told.length) * box.width;
    fillShare(pen, fate, { ...box, x, width });
    x += width;
    const place = box.x + (k * box.width) / fates.length;
    const words = `${MARKS[fate]} ${FATE_NAMES[fate]} ${count}`;
    const colour = fateColour(fate, theme);
    const room = box.width / fates.length - 6;
    write(words, place, box.y + box.height + rem(12), { colour, weight: 600, room, lines: 2 });
  });
}

/** Fresh chains, what became of them, and the target on which their links are drawn. */
function drawFates(pen: Pen, { state, found }: Seen, { fates: box, target, crowd }: ReturnType<typeof layoutOf>): void {
  const { context, theme, rem, write } = pen;
  const { fates } = found;
  const links = linksOf(state);
  context.fillStyle = fade(theme.chain, 0.06);
  context.fillRect(box.x, box.y, box.width, box.height);
  const head = say`${RUNS} fresh chains, kT = ${state.temperature}, ${plural(links.length, 'link')}${state.decoy ? say`, wrong fold on` : ''}`;
  const room = box.width - 16;
  const told =
    fates === null
      ? say`${head}: folding…`
      : fates.fates.length < RUNS
        ? say`${head}: ${fates.fates.length} so far`
        : head;
  write(told, 8, box.y + rem(13), { colour: theme.chain, weight: 600, room });
  drawTarget(pen, links, target);
  write(say`link its beads`, target.x, crowd.y + rem(4), { size: 11, room: target.width });
  if (fates === null) return;
  const allTold = toldOf(state, fates);
  drawBar(pen, allTold, { x: 8, y: box.y + rem(26), width: room, height: rem(12) });
  const columns = Math.max(4, Math.ceil(Math.sqrt((RUNS * crowd.width) / Math.max(crowd.height, 1))));
  const rows = Math.ceil(RUNS / columns);
  const cell = { width: crowd.width / columns, height: crowd.height / rows };
  fates.shapes.forEach((shape, k) => {
    const x = crowd.x + (k % columns) * cell.width;
    const y = crowd.y + Math.floor(k / columns) * cell.height;
    const fate = allTold[k];
    drawShape(pen, shape, links, { x, y, ...cell }, fateColour(fate, theme));
    if (fate !== 'unfolded')
      write(MARKS[fate], x + cell.width - rem(5), y + rem(6), {
        align: 'center',
        size: 9,
        colour: fateColour(fate, theme),
      });
  });
}

function paint(pen: Pen, seen: Seen): boolean {
  const { width, height, theme, isSmall, rem, write } = pen;
  const { state, scene, found, at } = seen;
  if (isSmall) {
    drawCoils(pen, scene, state.loop, at, { x: 0, y: 0, width, height });
    return false;
  }
  const layout = layoutOf(width, height, rem(16));
  const { coils } = layout;
  // Between the words above and below.
  drawCoils(pen, scene, state.loop, at, { ...coils, y: rem(20), height: coils.height - rem(38) });
  const room = width - 16;
  const head = say`unfolded: ${SHOWN} coils of ${state.loop} bonds, all from the ring`;
  write(head, 8, rem(12), { colour: theme.chain, weight: 600, room });
  if (!seen.isAsking) write(countWords(found.coils), 8, coils.height - rem(10), { colour: theme.linkText, room });
  drawHeld(pen, state, found.held, layout.held);
  drawFates(pen, seen, layout);
  return false;
}

export const picture = drawing<State, Scene, Found>('protein', paint, attachHand);

/** The picture in words. */
export function describe({ state, found: { coils, fates, held }, isAsking }: Seen): string {
  const links = linksOf(state);
  const unfolded = say`${SHOWN} unfolded chains of ${state.loop} bonds from one spot${isAsking ? '' : `; ${countWords(coils)}`}. A chain whose ${heldWords(state, held)}.`;
  if (fates === null) return say`${unfolded} Below, fresh chains are folding.`;
  const told = toldOf(state, fates);
  const counts = shownFates(told).map((fate) => `${told.filter((one) => one === fate).length} ${FATE_NAMES[fate]}`);
  return say`${unfolded} Below, ${fates.fates.length} fresh chains at kT ${state.temperature} with ${plural(links.length, 'link')}: ${counts.join(', ')}.`;
}
