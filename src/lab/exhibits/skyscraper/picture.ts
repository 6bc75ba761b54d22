import { shortNumber } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import { fade, logFraction, magnitudeColour } from '../../../render/index.ts';
import { drawing, type Pen } from '../../exhibit/picture.ts';
import type { View } from '../../exhibit/view.ts';
import type { State } from './controls.ts';
import type { Found, Scene } from './model.ts';
import { drawChains } from './picture-chains.ts';

type Seen = View<State, Scene, Found>;

/** A building's place on the canvas. */
interface Site {
  readonly middle: number;
  readonly ground: number;
  /** CSS pixels of one floor's height, and of an area of 1. */
  readonly floor: number;
  readonly unit: number;
}

/** Room above the part that is built, as a share of it; and the fewest floors that fill the height. */
const HEADROOM = 1.05;
const FEWEST = 10;

/** Floors from the ground up, as wide as their area; brightness says the same on the scale of the two worlds. */
function drawBuilding({ context, theme }: Pen, site: Site, areas: Float64Array, at: number): void {
  const gap = site.floor > 4 ? Math.min(2, site.floor * 0.2) : 0;
  const built = Math.floor(at);
  for (let floor = 0; floor <= built; floor++) {
    const width = Math.max(areas[floor] * site.unit, 0.5);
    const y = site.ground - (floor + 1) * site.floor;
    context.fillStyle = magnitudeColour(logFraction(areas[floor]), theme.name);
    context.fillRect(site.middle - width / 2, y, width, site.floor - gap + (gap === 0 ? 0.3 : 0));
  }
}

/** The shaft at a building's side that stops at every floor: a skip from the ground to each of them. */
function drawLift({ context, theme }: Pen, site: Site, areas: Float64Array, at: number): void {
  const built = Math.floor(at);
  const side = site.middle - (Math.max(1, ...areas.subarray(0, built + 1)) / 2) * site.unit - 10;
  const every = Math.max(1, Math.ceil(6 / site.floor));
  context.strokeStyle = theme.link;
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(side, site.ground - site.floor / 2);
  context.lineTo(side, site.ground - (built + 0.5) * site.floor);
  for (let floor = 0; floor <= built; floor += every) {
    const y = site.ground - (floor + 0.5) * site.floor;
    context.moveTo(side, y);
    context.lineTo(site.middle - (areas[floor] / 2) * site.unit, y);
  }
  context.globalAlpha = 0.8;
  context.stroke();
  context.globalAlpha = 1;
}

/** What the visitor drew, as the outline that the building would have had. */
function drawAnswer(
  { context, theme, write, rem, width }: Pen,
  site: Site,
  answer: readonly number[],
  xs: readonly number[],
): void {
  const corner = (x: number, area: number, side: number) =>
    context.lineTo(site.middle + (side * area * site.unit) / 2, site.ground - (x + 0.5) * site.floor);
  context.save();
  // Not over the headings: what is not built yet may lie far above.
  context.beginPath();
  context.rect(0, rem(24), width, site.ground);
  context.clip();
  context.strokeStyle = theme.linkText;
  context.lineWidth = 1.5;
  context.setLineDash([4, 4]);
  context.beginPath();
  for (const side of [-1, 1]) {
    context.moveTo(site.middle + (side * site.unit) / 2, site.ground);
    for (const [k, x] of xs.entries()) corner(x, answer[k], side);
  }
  context.stroke();
  context.restore();
  const last = xs.length - 1;
  const top = site.ground - (xs[last] + 1) * site.floor - 8;
  if (top < rem(24)) return;
  write(say`you`, site.middle + (answer[last] * site.unit) / 2, top, { colour: theme.linkText, align: 'center' });
}

/** The area of a few floors, beside them. */
function drawAreas({ write, theme, rem }: Pen, site: Site, areas: Float64Array, at: number, edge: number): void {
  const built = Math.floor(at);
  const marks = Math.max(1, Math.min(4, Math.floor((built * site.floor) / rem(40))));
  for (let k = 0; k <= marks; k++) {
    const floor = Math.round((k / marks) * built);
    const y = site.ground - (floor + 0.5) * site.floor;
    write(shortNumber(areas[floor]), edge, y, { align: 'right', colour: floor === built ? theme.text : theme.quiet });
  }
}

const ANSWER_FLOORS = [25, 50, 75, 100];

function paint(pen: Pen, { state, scene, found, at, answer }: Seen): boolean {
  const { context, width, height, theme, isSmall, rem, write } = pen;
  const strip = isSmall ? 0 : Math.min(rem(150), height * 0.26);
  const ground = height - strip - (isSmall ? 4 : rem(30));
  const top = isSmall ? 4 : rem(34);
  const built = Math.floor(at);
  const floor = (ground - top) / (Math.max(built + 1, FEWEST) * HEADROOM);
  const column = width / 2;
  const largest = Math.max(1, ...scene.stacked.subarray(0, built + 1), ...scene.lifted.subarray(0, built + 1));
  const unit = (column * (isSmall ? 0.8 : 0.62)) / largest;
  const stacked: Site = { middle: column * 0.46, ground, floor, unit };
  const lifted: Site = { ...stacked, middle: column * 1.5 };

  context.fillStyle = theme.line;
  context.fillRect(0, ground, width, 1);
  drawBuilding(pen, stacked, scene.stacked, at);
  drawBuilding(pen, lifted, scene.lifted, at);
  drawLift(pen, lifted, scene.lifted, at);
  if (Array.isArray(answer) && !isSmall) drawAnswer(pen, stacked, answer, ANSWER_FLOORS);
  drawAreas(pen, stacked, scene.stacked, at, column * 0.98);
  drawAreas(pen, lifted, scene.lifted, at, width - 4);
  const head = { align: 'center', weight: 600, colour: theme.network, room: column - 12 } as const;
  write(
    state.spread > 0 ? say`careless, floor on floor` : say`each floor on the one below`,
    column * 0.5,
    rem(12),
    head,
  );
  write(say`with the express lift`, column * 1.5, rem(12), { ...head, colour: theme.linkText });
  if (strip > 0) {
    context.fillStyle = fade(theme.chain, 0.06);
    context.fillRect(0, height - strip, width, strip);
    drawChains(pen, found.chain?.shapes ?? [], found.chain?.correlation ?? [], {
      x: 0,
      y: height - strip,
      width,
      height: strip,
    });
  }
  return false;
}

export const picture = drawing<State, Scene, Found>('skyscraper', paint);

/** The picture in words. */
export function describe({ state, scene, at }: Seen): string {
  const floor = Math.floor(at);
  return say`Two buildings of ${floor} floors. Without the lift floor ${floor} has ${shortNumber(scene.stacked[floor])} of the ground’s area, with it ${shortNumber(scene.lifted[floor])}. Below them, 24 chains of stiffness ${state.stiffness} that set out in one direction and forget it.`;
}
