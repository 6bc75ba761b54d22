import { heatWave } from '../../../network/index.ts';
import { CELLS, type State } from './controls.ts';

/** The ripple's height: far too small to see. */
export const RIPPLE = 1e-6;

const SHAPES: Record<Exclude<State['shape'], 'drawn'>, (place: number, cell: number) => number> = {
  spike: (place) => (Math.abs(place - 0.35) < 0.04 ? 1 : 0),
  half: (place) => (place < 0.5 ? 1 : 0),
  humps: (place) => Math.exp(-(((place - 0.25) / 0.07) ** 2)) + 0.7 * Math.exp(-(((place - 0.72) / 0.04) ** 2)),
  ripple: (_, cell) => 0.5 + (cell % 2 === 0 ? RIPPLE : -RIPPLE),
};

/** The rod's temperatures before the first step. What was not drawn is cold. */
export function firstRod({ shape, drawn }: Pick<State, 'shape' | 'drawn'>): Float64Array {
  if (shape === 'drawn') return Float64Array.from({ length: CELLS }, (_, cell) => drawn[cell] ?? 0);
  return Float64Array.from({ length: CELLS }, (_, cell) => SHAPES[shape]((cell + 0.5) / CELLS, cell));
}

const known = new Map<State['ends'], readonly Float64Array[]>();

/** Every wave that fits, by half-waves: on a ring those of an odd number are empty. */
function wavesOf(ends: State['ends']): readonly Float64Array[] {
  const waves =
    known.get(ends) ??
    Array.from({ length: CELLS + 1 }, (_, halves) =>
      (ends === 'ring' ? halves % 2 === 0 : halves < CELLS) ? heatWave(CELLS, halves, ends) : new Float64Array(0),
    );
  known.set(ends, waves);
  return waves;
}

/** How large each wave is in a rod, by half-waves from 1; on a ring sines and cosines together, and 0 for what does not close. */
export function wavesIn(u: Float64Array, ends: State['ends']): number[] {
  const waves = wavesOf(ends);
  return waves.slice(1).map((wave, k) => {
    if (wave.length === 0) return 0;
    let [even, odd] = [0, 0];
    for (let cell = 0; cell < CELLS; cell++) {
      even += wave[cell] * u[cell];
      // A sine is the cosine a quarter of a wave earlier.
      if (ends === 'ring') odd += Math.sin((Math.PI * (k + 1) * cell) / CELLS) * u[cell];
    }
    return (2 / CELLS) * Math.hypot(even, odd) * (k + 1 === CELLS ? 0.5 : 1);
  });
}
