import { say } from '../../../language/index.ts';
import {
  waveAfter,
  waveGrowthExcess,
  waveNorm2,
  wavePacket,
  wavePlace,
  waveWidth,
  waveWithin,
} from '../../../network/index.ts';
import type { Claim } from '../../exhibit/claim.ts';
import { figure } from '../../exhibit/figures.ts';
import type { State } from './controls.ts';
import { BARRIER, firstWave, stepsOf, WAY } from './model-line.ts';
import { explicitNorm, passedShare, schemeSpeed, spreadWidth } from './model-theory.ts';

/** Explicit steps whose gain is claimed. */
export const GAIN_STEPS = 100;
/** Beyond this h rounding, doubled again and again by the fastest waves, is larger than the packet before these steps are over. */
const GAIN_MOST = 0.02;

/** By how much the walls are moved away where no part of the packet may meet them. */
const FAR = 50;

export const claims = {
  kept: {
    laws: ['schrodinger-crank-nicolson'],
    text: (state) =>
      state.scheme === 'explicit'
        ? say`explicit Euler: ‖ψ‖² after ${stepsOf(state)} steps is still 1`
        : say`Crank–Nicolson: ‖ψ‖² after ${stepsOf(state)} steps is 1`,
    expected: () => 1,
    sample: (state) => waveNorm2(waveAfter(firstWave(state), state.h, stepsOf(state), state.scheme)),
    allowance: () => 1e-12,
    isSlow: true,
    of: ['momentum', 'barrier', 'h', 'width', 'scheme'],
    sweeps: ['h', 'momentum', 'barrier'],
    axis: { title: '‖ψ‖²' },
  },
  added: {
    laws: ['schrodinger-explicit'],
    text: () =>
      say`explicit Euler: each step adds h²‖Hψ‖² to ‖ψ‖², exactly; the most by which one of 50 steps misses that`,
    expected: () => 0,
    sample: (state) => waveGrowthExcess(firstWave(state), state.h, 50),
    allowance: () => 1e-12,
    isSlow: true,
    of: ['momentum', 'barrier', 'h', 'width'],
    sweeps: ['h', 'momentum'],
    axis: { title: say`relative departure` },
  },
  gained: {
    laws: ['schrodinger-gain'],
    text: ({ momentum, h, width }) =>
      say`so ${GAIN_STEPS} explicit steps make a free packet’s ‖ψ‖² the mean of (1 + E²h²)ⁿ over its momenta, ${figure(explicitNorm(momentum, width, h, GAIN_STEPS))}`,
    outside: ({ h }) =>
      h > GAIN_MOST
        ? { why: say`At this h 100 steps blow rounding itself up beyond the packet.`, set: { h: 0.02 } }
        : null,
    expected: ({ momentum, h, width }) => explicitNorm(momentum, width, h, GAIN_STEPS),
    sample: (state) => waveNorm2(waveAfter(firstWave({ ...state, barrier: 0 }, FAR), state.h, GAIN_STEPS, 'explicit')),
    allowance: ({ momentum, h, width }) => 1e-4 * (explicitNorm(momentum, width, h, GAIN_STEPS) - 1) + 1e-9,
    isSlow: true,
    of: ['momentum', 'h', 'width'],
    sweeps: ['h', 'momentum'],
    axis: { title: say`‖ψ‖² after 100 steps` },
  },
  speed: {
    laws: ['schrodinger-late'],
    text: ({ momentum }) =>
      say`Crank–Nicolson: a free packet goes at the mean of v/(1 + (Eh/2)²), v = sin(kΔx)/Δx on this grid, not at k = ${figure(momentum)}; speed`,
    expected: ({ momentum, width, h }) => schemeSpeed(momentum, width, h),
    sample(state) {
      const first = firstWave({ ...state, barrier: 0 }, FAR);
      const steps = stepsOf(state);
      const last = waveAfter(first, state.h, steps, 'crank-nicolson');
      return (wavePlace(last) - wavePlace(first)) / (steps * state.h);
    },
    // The mean over momenta is a sum.
    allowance: ({ momentum }) => 1e-6 * momentum,
    isSlow: true,
    of: ['momentum', 'h', 'width'],
    sweeps: ['h', 'momentum'],
    axis: { title: say`speed` },
  },
  spread: {
    laws: ['schrodinger-width'],
    text: ({ width, momentum }) =>
      say`a free packet spreads from σ₀ = ${figure(width)} to σ₀√(1 + (t/2σ₀²)²) by the end of its way, t = ${figure(WAY / momentum, 3)}; measured on one that stands still, on a finer grid than the picture’s`,
    expected: ({ width, momentum }) => spreadWidth(width, WAY / momentum),
    sample({ width, momentum }) {
      const [points, dx, steps] = [1400, 0.1, 200];
      const first = wavePacket(points, dx, (points * dx) / 2, width, 0);
      return waveWidth(waveAfter(first, WAY / momentum / steps, steps, 'crank-nicolson'), dx);
    },
    // Second differences at Δx = 0.1 and the step in time.
    allowance: ({ width, momentum }) => 0.01 * spreadWidth(width, WAY / momentum),
    isSlow: true,
    of: ['momentum', 'width'],
    sweeps: ['width'],
    axis: { title: say`standard deviation of |ψ|²` },
  },
  passed: {
    laws: ['schrodinger-passed'],
    text: ({ barrier }) =>
      say`of the packet ∫|φ(k)|²T(k)dk passes the barrier V = ${figure(barrier)}, T(k) from the textbook, on this grid`,
    outside: ({ barrier }) => (barrier === 0 ? { why: say`There is no barrier here.`, set: { barrier: 1.3 } } : null),
    expected: ({ momentum, width, barrier }) => passedShare(momentum, width, barrier, BARRIER.to - BARRIER.from),
    sample(state) {
      // The shares do not depend on h, only when they have parted does: time enough at a step that is quick to do.
      const steps = Math.round((2 * WAY) / state.momentum / 0.05);
      return waveWithin(waveAfter(firstWave(state, FAR), 0.05, steps, 'crank-nicolson'), BARRIER.to + FAR, 1e9);
    },
    // Slow parts that still linger at the barrier.
    allowance: () => 0.005,
    isSlow: true,
    of: ['momentum', 'width', 'barrier'],
    sweeps: ['barrier', 'momentum'],
    axis: { title: say`share that passes` },
  },
} satisfies Record<string, Claim<State>>;
