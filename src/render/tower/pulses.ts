import type { Link } from '../../links/index.ts';

/** Pulses that may travel at one time. */
const CAPACITY = 72;
/** Time between two waves, from the top floor to the bottom, and through a lift, ms. */
const EVERY_MS = 1500;
const FALL_MS = 2800;
const LIFT_MS = 620;
/** Decades after which a pulse has faded out. */
const FADED_AT = -4;

const OFF = 0;
const FALLING = 1;
const LIFTED = 2;

/**
 * Gradient on its way back. Each pulse holds a place and the decades of magnitude it has lost so far (`level`, ≤ 0 while it
 * shrinks). Arrays of equal length, one entry a pulse.
 */
export interface Pulses {
  /** 0 unused, 1 falling from floor to floor, 2 in a lift. */
  readonly kind: Uint8Array;
  /** Falling: the floor, with fraction. In a lift: the share of the way, 0…1. */
  readonly place: Float64Array;
  readonly lift: Int16Array;
  readonly level: Float64Array;
  untilNext: number;
}

export function createPulses(): Pulses {
  return {
    kind: new Uint8Array(CAPACITY),
    place: new Float64Array(CAPACITY),
    lift: new Int16Array(CAPACITY),
    level: new Float64Array(CAPACITY),
    untilNext: 0,
  };
}

export function clearPulses(pulses: Pulses): void {
  pulses.kind.fill(OFF);
  pulses.untilNext = 0;
}

function start(pulses: Pulses, kind: number, place: number, lift: number, level: number): void {
  const free = pulses.kind.indexOf(OFF);
  if (free < 0) return;
  pulses.kind[free] = kind;
  pulses.place[free] = place;
  pulses.lift[free] = lift;
  pulses.level[free] = level;
}

/**
 * Moves every pulse `dt` ms on. One enters at the top floor now and then; each floor multiplies it by that floor's factor;
 * at a lift's upper end a copy takes the lift, which loses nothing, and goes on from the lower end.
 * @param decades log10 of the factor from floor l + 1 down to floor l, n − 1 entries
 */
export function advancePulses(
  pulses: Pulses,
  dt: number,
  n: number,
  decades: Float64Array,
  links: readonly Link[],
): void {
  const { kind, place, lift, level } = pulses;
  const fall = (dt * n) / FALL_MS;
  for (let p = 0; p < kind.length; p++) {
    if (kind[p] === FALLING) {
      const before = Math.ceil(place[p]) - 1;
      place[p] -= fall;
      for (let floor = before; floor >= place[p] && floor >= 0; floor--) {
        level[p] += decades[floor];
        takeLifts(pulses, floor, level[p], links);
      }
      if (place[p] < -0.5 || level[p] < FADED_AT) kind[p] = OFF;
    } else if (kind[p] === LIFTED) {
      place[p] += dt / LIFT_MS;
      if (place[p] < 1) continue;
      kind[p] = OFF;
      if (lift[p] < links.length) start(pulses, FALLING, links[lift[p]][0], 0, level[p]);
    }
  }
  pulses.untilNext -= dt;
  if (pulses.untilNext <= 0) {
    pulses.untilNext = EVERY_MS;
    start(pulses, FALLING, n - 1, 0, 0);
    takeLifts(pulses, n - 1, 0, links);
  }
}

function takeLifts(pulses: Pulses, floor: number, level: number, links: readonly Link[]): void {
  if (level < FADED_AT) return;
  for (let l = 0; l < links.length; l++) if (links[l][1] === floor) start(pulses, LIFTED, 0, l, level);
}

/** How bright a pulse is: 1 when fresh, 0 when it has faded out. */
export function pulseBrightness(level: number): number {
  return Math.max(0, Math.min(1, 1 - level / FADED_AT));
}

/** What a floor's factor is taken for where nothing tells it: a fifth lost. */
const UNKNOWN = -0.1;

/**
 * Writes log10 of each floor's own factor, from floor l + 1 down to l, as the profile itself shows it: n − 1 entries. Where a
 * lift lands the profile jumps by what the lift brings, so there the floor above that has no lift's end stands in.
 */
export function floorDecades(gradient: ArrayLike<number>, n: number, links: readonly Link[], out: Float64Array): void {
  let own = Number.NaN;
  for (let l = n - 2; l >= 0; l--) {
    const isLanding = links.some(([low]) => low === l);
    const decades = Math.log10(gradient[l] / gradient[l + 1]);
    if (!isLanding && Number.isFinite(decades)) own = Math.max(-1.5, Math.min(0.5, decades));
    out[l] = Number.isFinite(own) ? own : UNKNOWN;
  }
}
