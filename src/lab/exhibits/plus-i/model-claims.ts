import { say } from '../../../language/index.ts';
import { createRng } from '../../../links/index.ts';
import { logProductNorm, shiftError } from '../../../network/index.ts';
import type { Claim } from '../../exhibit/claim.ts';
import { figure, raised } from '../../exhibit/figures.ts';
import type { State } from './controls.ts';
import { chainModes, interlacingExcess } from './model-chain.ts';
import { farthest, growthBeyond, logGrowth, matrixOf } from './model-spectrum.ts';

export const claims = {
  shift: {
    laws: ['shift'],
    text: ({ size }) => say`each of the ${size} eigenvalues of I + J is a 1 + λ; farthest from one:`,
    expected: () => 0,
    sample: (state, seed) => shiftError(matrixOf(state, seed), state.size),
    seeds: 4,
    allowance: () => 1e-10,
    of: ['size', 'radius', 'centre', 'coupling', 'placed'],
    sweeps: ['radius', 'size', 'coupling'],
    axis: { title: say`largest |eig(I + J) − (1 + λ)|` },
  },
  growth: {
    laws: ['plus-i-normal'],
    text: ({ blocks, coupling }) =>
      say`the ${blocks} blocks drawn: ‖(I + J)ᴸ‖ is the largest |1 + λ|ᴸ${coupling > 0 ? say`, were eigenvalues all that counts` : ''}; ln of the one over the other:`,
    expected: () => 0,
    sample: growthBeyond,
    allowance: ({ blocks }) => 1e-9 * blocks,
    of: ['size', 'radius', 'centre', 'coupling', 'blocks', 'placed'],
    sweeps: ['coupling', 'blocks', 'radius'],
    axis: { title: say`ln(‖(I + J)ᴸ‖ / max |1 + λ|ᴸ)` },
  },
  bounded: {
    laws: ['plus-i-bounded'],
    text: (state) =>
      say`the same blocks: no |1 + λ| is beyond ${figure(farthest(state))}, the far edge of the disc (or one moved by hand), so ln‖(I + J)ᴸ‖ is no more than ${state.blocks} times its logarithm`,
    // At a radius of 0 all eigenvalues lie at the edge: but for rounding.
    expected: (state) => state.blocks * (Math.log(farthest(state)) + 1e-9),
    isAtMost: true,
    sample: logGrowth,
    allowance: () => 0,
    of: ['size', 'radius', 'centre', 'coupling', 'blocks', 'placed'],
    sweeps: ['radius', 'blocks', 'coupling'],
    axis: { title: say`ln‖(I + J)ᴸ‖` },
  },
  lifted: {
    laws: ['plus-i-lifted'],
    text: ({ blocks }) =>
      say`other blocks, each of norm 1/L: ${blocks} branches alone, turned at random: ln‖ΠJ‖ = −L ln L, the norm is ${blocks}${raised(-blocks)}`,
    expected: ({ blocks }) => -blocks * Math.log(blocks),
    sample: ({ size, blocks }, seed) => logProductNorm(size, blocks, 0, 'orthogonal', createRng(seed)),
    allowance: () => 1e-9,
    of: ['size', 'blocks'],
    sweeps: ['blocks'],
    axis: { title: say`ln‖ΠJ‖` },
  },
  near: {
    laws: ['near-zero-products'],
    text: ({ blocks }) =>
      say`other blocks, each ‖J‖ = 1/${blocks} at random: with the identity ln‖Π(I + J)‖ lies between −1 and 1`,
    expected: () => 0,
    sample: ({ size, blocks }, seed) => logProductNorm(size, blocks, 1, 'xavier', createRng(seed)),
    seeds: 8,
    allowance: () => 1,
    isSlow: true,
    of: ['size', 'blocks'],
    sweeps: ['blocks', 'size'],
    axis: { title: say`ln‖Π(I + J)‖` },
  },
  stiffer: {
    laws: ['plus-i-stiffer'],
    text: ({ span }) => say`chain: a link over ${span} beads adds 2 to the sum of all stiffnesses`,
    expected: () => 2,
    sample({ span }) {
      const { free, linked } = chainModes(span);
      return linked.reduce((sum, value, k) => sum + value - free[k], 0);
    },
    allowance: () => 1e-12,
    of: ['span'],
    sweeps: ['span'],
    axis: { title: 'Σ(μ′ − μ)' },
  },
  interlaced: {
    laws: ['plus-i-interlaced'],
    text: () => say`chain: with the link each eigenvalue rises, and none beyond the next free one; worst excess`,
    expected: () => 0,
    sample: ({ span }) => interlacingExcess(chainModes(span)),
    allowance: () => 1e-12,
    of: ['span'],
    sweeps: ['span'],
    axis: { title: say`excess` },
  },
} satisfies Record<string, Claim<State>>;
