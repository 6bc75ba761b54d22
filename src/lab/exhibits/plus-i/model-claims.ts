import { createRng } from '../../../links/index.ts';
import { logProductNorm, shiftError } from '../../../network/index.ts';
import type { Claim } from '../../exhibit/claim.ts';
import { raised } from '../../exhibit/figures.ts';
import type { State } from './controls.ts';
import { chainModes, interlacingExcess } from './model-chain.ts';
import { growthBeyond, matrixOf } from './model-spectrum.ts';

export const claims = {
  shift: {
    laws: ['shift'],
    text: ({ size }) => `each of the ${size} eigenvalues of I + J is a 1 + λ; farthest from one:`,
    expected: () => 0,
    sample: (state, seed) => shiftError(matrixOf(state, seed), state.size),
    seeds: 4,
    allowance: () => 1e-10,
    of: ['size', 'radius', 'centre', 'coupling', 'placed'],
    sweeps: ['radius', 'size', 'coupling'],
    axis: { title: 'largest |eig(I + J) − (1 + λ)|' },
  },
  growth: {
    laws: ['plus-i-normal'],
    text: ({ blocks, coupling }) =>
      `the ${blocks} blocks drawn: ‖(I + J)ᴸ‖ is the largest |1 + λ|ᴸ${coupling > 0 ? ', were eigenvalues all that counts' : ''}; ln of the one over the other:`,
    expected: () => 0,
    sample: growthBeyond,
    allowance: ({ blocks }) => 1e-9 * blocks,
    of: ['size', 'radius', 'centre', 'coupling', 'blocks', 'placed'],
    sweeps: ['coupling', 'blocks', 'radius'],
    axis: { title: 'ln(‖(I + J)ᴸ‖ / max |1 + λ|ᴸ)' },
  },
  lifted: {
    laws: ['plus-i-lifted'],
    text: ({ blocks }) =>
      `other blocks, each of norm 1/L: ${blocks} branches alone, turned at random: ln‖ΠJ‖ = −L ln L, the norm is ${blocks}${raised(-blocks)}`,
    expected: ({ blocks }) => -blocks * Math.log(blocks),
    sample: ({ size, blocks }, seed) => logProductNorm(size, blocks, 0, 'orthogonal', createRng(seed)),
    allowance: () => 1e-9,
    of: ['size', 'blocks'],
    sweeps: ['blocks'],
    axis: { title: 'ln‖ΠJ‖' },
  },
  near: {
    laws: ['near-zero-products'],
    text: ({ blocks }) =>
      `other blocks, each ‖J‖ = 1/${blocks} at random: with the identity ln‖Π(I + J)‖ lies between −1 and 1`,
    expected: () => 0,
    sample: ({ size, blocks }, seed) => logProductNorm(size, blocks, 1, 'xavier', createRng(seed)),
    seeds: 8,
    allowance: () => 1,
    of: ['size', 'blocks'],
    sweeps: ['blocks', 'size'],
    axis: { title: 'ln‖Π(I + J)‖' },
  },
  stiffer: {
    laws: ['plus-i-stiffer'],
    text: ({ span }) => `chain: a link over ${span} beads adds 2 to the sum of all stiffnesses`,
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
    text: () => 'chain: with the link each eigenvalue rises, and none beyond the next free one; worst excess',
    expected: () => 0,
    sample: ({ span }) => interlacingExcess(chainModes(span)),
    allowance: () => 1e-12,
    of: ['span'],
    sweeps: ['span'],
    axis: { title: 'excess' },
  },
} satisfies Record<string, Claim<State>>;
