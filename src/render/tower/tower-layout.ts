import type { Link } from '../../links/index.ts';
import type { Box } from '../stage/camera.ts';

/** Where the tower's parts stand, CSS pixels. Floor l's middle is at `bottom − (l + ½)·pitch`. */
export interface TowerLayout {
  n: number;
  centre: number;
  /** Half the width of a floor that the whole gradient reaches. */
  half: number;
  pitch: number;
  barHeight: number;
  top: number;
  bottom: number;
  /** Right edge of the floor numbers. */
  numbersX: number;
  /** Where lifts leave the tower. */
  liftX: number;
  /** How far lifts may reach to the left of liftX. */
  liftRoom: number;
  valuesX: number;
  /** How far values may reach to the right of valuesX. */
  valuesRoom: number;
  /** Is there room for the axis below the tower? */
  hasAxis: boolean;
}

const HEAD = 26;
/** Below the tower: the word for the input, and with the axis its bar and numbers. */
const FOOT = 22;
const FOOT_WITH_AXIS = 46;
const AXIS_FROM = 215;
const MAX_PITCH = 36;

export function towerLayout(pane: Box, n: number): TowerLayout {
  const hasAxis = pane.height >= AXIS_FROM;
  const foot = hasAxis ? FOOT_WITH_AXIS : FOOT;
  const room = Math.max(40, pane.height - HEAD - foot);
  const pitch = Math.min(MAX_PITCH, room / n);
  const height = pitch * n;
  const top = pane.y + HEAD + (room - height) / 2;
  const half = Math.max(40, Math.min(126, pane.width * 0.2));
  const centre = pane.x + pane.width * 0.525;
  const numbersX = centre - half - 10;
  const liftX = numbersX - 24;
  return {
    n,
    centre,
    half,
    pitch,
    barHeight: Math.max(1.5, pitch - Math.max(1, Math.min(5, pitch * 0.2))),
    top,
    bottom: top + height,
    numbersX,
    liftX,
    liftRoom: Math.max(20, liftX - pane.x - 12),
    valuesX: centre + half + 14,
    valuesRoom: Math.max(0, pane.x + pane.width - (centre + half + 14)),
    hasAxis,
  };
}

/** The height on the screen of a floor's middle; fractions lie between floors. */
export function floorY(layout: TowerLayout, floor: number): number {
  return layout.bottom - (floor + 0.5) * layout.pitch;
}

/** The floor at (x, y), or null outside the tower and `reach` pixels around it. */
export function floorAt(layout: TowerLayout, x: number, y: number, reach: number): number | null {
  const right = layout.centre + layout.half + Math.max(reach, 12);
  const left = layout.liftX + 2;
  if (x < left || x > right || y < layout.top - reach || y > layout.bottom + reach) return null;
  const floor = Math.floor((layout.bottom - y) / layout.pitch);
  return Math.max(0, Math.min(layout.n - 1, floor));
}

/** Every how many floors a number is written, so that numbers never touch. */
export function numberingStep(pitch: number): number {
  return [1, 2, 5, 10, 20, 50].find((step) => step * pitch >= 11.5) ?? 100;
}

const VALUE_SPACING = 15;

/** The floors whose gradient is written out: both ends, where lifts land, then evenly between, never too close. */
export function valueFloors(n: number, links: readonly Link[], pitch: number): number[] {
  const chosen: number[] = [];
  const wanted = [n - 1, 0, ...links.map(([low]) => low)];
  const step = Math.max(1, Math.round(n / 6));
  for (let floor = n - 1 - step; floor > 0; floor -= step) wanted.push(floor);
  for (const floor of wanted) {
    const isFree = chosen.every((other) => Math.abs(other - floor) * pitch >= VALUE_SPACING);
    if (floor >= 0 && floor < n && isFree) chosen.push(floor);
  }
  return chosen;
}

/**
 * Lanes for lifts, 0 nearest the tower: two lifts share a lane only if one ends before the other begins, and a lift inside
 * another's span has the nearer lane. As few lanes as that order needs.
 */
export function liftLanes(links: readonly Link[]): number[] {
  const order = links.map((_, l) => l).sort((a, b) => span(links[a]) - span(links[b]) || links[a][0] - links[b][0]);
  const lanes = new Array<number>(links.length).fill(0);
  const placed: number[] = [];
  for (const l of order) {
    const [low, high] = links[l];
    let lane = 0;
    for (const other of placed) {
      const [otherLow, otherHigh] = links[other];
      const overlaps = low <= otherHigh && otherLow <= high;
      const isInside = low <= otherLow && otherHigh <= high;
      if (overlaps && isInside) lane = Math.max(lane, lanes[other] + 1);
    }
    const taken = (candidate: number) =>
      placed.some((other) => lanes[other] === candidate && low <= links[other][1] && links[other][0] <= high);
    while (taken(lane)) lane++;
    lanes[l] = lane;
    placed.push(l);
  }
  return lanes;
}

function span([low, high]: Link): number {
  return high - low;
}

const NEAREST = 46;
const LANE = 28;

/** How far each lift reaches to the left of the tower, pixels. */
export function liftDepths(layout: TowerLayout, links: readonly Link[]): number[] {
  const lanes = liftLanes(links);
  const most = Math.max(0, ...lanes);
  const nearest = Math.min(NEAREST, layout.liftRoom / (most + 1));
  const step = most === 0 ? 0 : Math.min(LANE, (layout.liftRoom - nearest) / most);
  return links.map((link, l) => Math.min(nearest + lanes[l] * step, 16 + span(link) * layout.pitch));
}

/** Points in which a lift's arc is sampled, ends included. */
export const LIFT_SAMPLES = 25;

/** Writes the arc from the upper floor (first) to the lower one, LIFT_SAMPLES points from index `at`. */
export function sampleLift(layout: TowerLayout, [low, high]: Link, depth: number, out: Float64Array, at: number): void {
  const from = floorY(layout, high);
  const to = floorY(layout, low);
  const reach = (depth * 4) / 3;
  for (let k = 0; k < LIFT_SAMPLES; k++) {
    const t = k / (LIFT_SAMPLES - 1);
    const s = 1 - t;
    out[at + 2 * k] = layout.liftX - 3 * s * t * reach;
    out[at + 2 * k + 1] = from * (s * s * s + 3 * s * s * t) + to * (3 * s * t * t + t * t * t);
  }
}
