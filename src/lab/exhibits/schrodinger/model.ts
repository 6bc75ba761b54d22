import { type Wave, waveNorm2, wavePlace, waveStep, waveWithin } from '../../../network/index.ts';
import { defineModel } from '../../exhibit/model.ts';
import { controls } from './controls.ts';
import { claims } from './model-claims.ts';
import { BARRIER, firstWave, stepsOf } from './model-line.ts';

/** At most so many frames are kept, and a wave beyond this size is not followed further. */
const FRAMES = 400;
export const MOST = 1e40;

export interface Frame {
  readonly step: number;
  readonly psi: Wave;
  readonly norm: number;
  readonly place: number;
  readonly reflected: number;
  readonly passed: number;
}

export interface Scene {
  /** At equal distances in steps, up to the end or to where the wave left the range. */
  readonly frames: readonly Frame[];
  readonly every: number;
}

export type Found = Readonly<Record<never, never>>;

function frameOf(psi: Wave, step: number): Frame {
  return {
    step,
    psi,
    norm: waveNorm2(psi),
    // Asked of few of the hundreds of frames.
    get place() {
      return wavePlace(psi);
    },
    get reflected() {
      return waveWithin(psi, 0, BARRIER.from);
    },
    get passed() {
      return waveWithin(psi, BARRIER.to, 1e9);
    },
  };
}

/** The frame that the clock has reached; the last one where the wave left the range, or where a shorter film was handed in. */
export function frameAt({ frames, every }: Scene, at: number): Frame {
  return frames[Math.min(Math.floor(at / every + 1e-9), frames.length - 1)];
}

export const model = defineModel<typeof controls, Scene, Found>(controls, {
  claims,
  sweepsFirst: ['speed', 'h'],
  isCertain: true,
  clock: {
    noun: 'step',
    last: stepsOf,
    perSecond: (state) => Math.max(1, stepsOf(state) / 8),
    opensAt: 'end',
  },
  scene(state) {
    const steps = stepsOf(state);
    const every = Math.max(1, Math.ceil(steps / FRAMES));
    let psi = firstWave(state);
    const frames = [frameOf(psi, 0)];
    for (let step = 1; step <= steps; step++) {
      psi = waveStep(psi, state.h, state.scheme);
      if (step % every !== 0 && step !== steps) continue;
      frames.push(frameOf(psi, step));
      if (!(frames[frames.length - 1].norm < MOST)) break;
    }
    return { frames, every };
  },
  works: {},
  jobs: {},
});
