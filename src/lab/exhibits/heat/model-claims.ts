import { say } from '../../../language/index.ts';
import { heatGrowth, heatLimit, heatTotalDrift, heatWaveFactor, learnedHeatNumber } from '../../../network/index.ts';
import type { Claim } from '../../exhibit/claim.ts';
import { figure, raised } from '../../exhibit/figures.ts';
import { CELLS, type State } from './controls.ts';
import { rouseDifference, slowestExpected, slowestLeft } from './model-chain.ts';
import { CHUNKS, STEPS } from './model-learning.ts';
import { firstRod } from './model-rod.ts';

/** 1 − 4r sin²(πk/128): half the phase from cell to cell of a wave of k half-waves. */
export const factorOf = (r: number, halves: number): number =>
  1 - 4 * r * Math.sin((Math.PI * halves) / (2 * CELLS)) ** 2;

export const claims = {
  total: {
    laws: ['heat-total'],
    text: ({ steps }) => say`after ${steps} steps Σu is what it was; change as a share of Σ|u|`,
    expected: () => 0,
    sample: (state) => heatTotalDrift(firstRod(state), state.r, state.ends, state.steps),
    allowance: () => 1e-12,
    of: ['shape', 'drawn', 'r', 'ends', 'steps'],
    sweeps: ['r', 'steps'],
    axis: { title: say`change of Σu / Σ|u|` },
  },
  factor: {
    laws: ['heat-amplification'],
    text: ({ wave, r }) =>
      say`a step multiplies the wave of ${wave} half-waves by 1 − 4r sin²(πk/128) = ${figure(factorOf(r, wave))}`,
    outside({ ends, wave }) {
      if (ends === 'ring' && wave % 2 === 1) {
        return { why: say`On a ring a wave has to close: an even number of half-waves.`, set: { wave: wave + 1 } };
      }
      if (ends === 'insulated' && wave === CELLS) {
        return { why: say`Between insulated ends at most 63 half-waves fit.`, set: { wave: CELLS - 1 } };
      }
      return null;
    },
    expected: ({ r, wave }) => factorOf(r, wave),
    sample: ({ r, wave, ends }) => heatWaveFactor(CELLS, wave, r, ends),
    allowance: () => 1e-12,
    of: ['r', 'wave', 'ends'],
    sweeps: ['wave', 'r'],
    axis: { title: say`factor a step` },
  },
  growth: {
    laws: ['heat-blow-up'],
    text: ({ r, steps }) =>
      say`${steps} steps multiply the shortest wave, up and down from cell to cell, by (1 − 4r)${raised(steps)} = (${figure(1 - 4 * r)})${raised(steps)}; the rod holds only some of that wave at first, so in the picture less comes of it`,
    expected: ({ r, steps }) => (1 - 4 * r) ** steps,
    sample: ({ r, steps }) => heatGrowth(r, steps),
    // A few parts in 10¹⁵ a step; what falls below the smallest number is nothing.
    allowance: ({ r, steps }) => 1e-9 * Math.abs(1 - 4 * r) ** steps + 1e-15 ** Math.min(steps, 20),
    of: ['r', 'steps'],
    sweeps: ['r', 'steps'],
    axis: { title: say`growth of the shortest wave`, scale: 'log', bounds: [1e-30, 1e30] },
  },
  limit: {
    laws: ['heat-boundary'],
    text: () => say`the largest r that makes no wave grow, searched for by halving`,
    expected: () => 0.5,
    sample: () => heatLimit(),
    allowance: () => 1e-5,
    of: [],
  },
  learned: {
    laws: ['heat-learned'],
    text: ({ r }) =>
      say`and back: a residual block u + w∗u trained on noisy films of this rod has r = ${figure(r)} in its weights; 16 blocks trained for this card, whether or not the button was pressed`,
    expected: ({ r }) => r,
    sample: ({ r, ends }, seed) => learnedHeatNumber({ r, ends, seed, steps: STEPS }, CHUNKS),
    seeds: 16,
    allowance: () => 0,
    isSlow: true,
    of: ['r', 'ends'],
    sweeps: ['r'],
    axis: { title: say`r read off the weights` },
  },
  rouse: {
    laws: ['heat-rouse'],
    text: () =>
      say`chain: beads on springs without a link are this very rod; how far the two part in 300 steps, whatever n`,
    expected: () => 0,
    sample: () => rouseDifference(300),
    allowance: () => 1e-12,
    of: [],
  },
  shortcut: {
    laws: ['heat-shortcut'],
    text: ({ span }) =>
      say`chain: with a link over ${span} beads a step leaves 1 − rλ₂ of the unevenness that fades slowest; λ₂ is that one’s eigenvalue, the smallest above 0`,
    expected: ({ span }) => slowestExpected(span),
    sample: ({ span }) => slowestLeft(span),
    allowance: () => 1e-6,
    isSlow: true,
    of: ['span'],
    sweeps: ['span'],
    axis: { title: say`left after a step` },
  },
} satisfies Record<string, Claim<State>>;
