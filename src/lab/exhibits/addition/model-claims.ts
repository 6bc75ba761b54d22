import { say } from '../../../language/index.ts';
import { residualChange, scalarGain, scalarPathParts } from '../../../network/index.ts';
import type { Claim } from '../../exhibit/claim.ts';
import { figure, raised } from '../../exhibit/figures.ts';
import type { State } from './controls.ts';
import { headStart } from './model-copying.ts';

/** Rounding: a few parts in 10¹⁵ a layer; where the factor is nothing, what rounding leaves of it. */
const rounding = (power: number, layers: number) => 1e-11 * Math.abs(power) + 1e-15 ** layers;

/** Fewer plain floors than this can still learn to repeat what they hear. */
const MANY = 10;

const plainPower = ({ weight, layers, share }: State) => (share * weight) ** layers;
const residualPower = ({ weight, layers, share }: State) => (1 + share * weight) ** layers;

/** A base for a sentence: in brackets when it is negative. */
const base = (value: number) => (value < 0 ? `(${figure(value)})` : figure(value));

export const claims = {
  residual: {
    laws: ['elegance-residual'],
    text: ({ weight, layers, share }) =>
      say`residual: ${layers} floors multiply by (1 + ha)${raised(layers)} = ${base(1 + share * weight)}${raised(layers)}`,
    expected: residualPower,
    sample: ({ weight, layers, share }) => scalarGain('residual', weight, layers, share),
    allowance: (state) => rounding(residualPower(state), state.layers),
    sweeps: ['weight', 'layers', 'share'],
    axis: { title: say`what is left, residual`, scale: 'log' },
  },
  plain: {
    laws: ['elegance-plain'],
    text: ({ weight, layers, share }) =>
      say`plain: ${layers} floors multiply by (ha)${raised(layers)} = ${base(share * weight)}${raised(layers)}`,
    expected: plainPower,
    sample: ({ weight, layers, share }) => scalarGain('plain', share * weight, layers),
    allowance: (state) => rounding(plainPower(state), state.layers),
    sweeps: ['weight', 'layers'],
    axis: { title: say`what is left, plain`, scale: 'log' },
  },
  bars: {
    laws: ['addition-bars'],
    text: ({ layers }) =>
      say`the ${layers + 1} bars C(L, k)(ha)ᵏ, each measured as what passed through k floors and round the others, add up to (1 + ha)${raised(layers)}`,
    expected: residualPower,
    sample: ({ weight, layers, share }) => scalarPathParts(weight, layers, share).reduce((sum, part) => sum + part, 0),
    // Bars of both signs cancel: what is rounded is as large as the bars, not as their sum.
    allowance: ({ weight, layers, share }) => 1e-14 * (1 + Math.abs(share * weight)) ** layers,
    sweeps: ['weight', 'layers'],
    axis: { title: say`sum of the bars`, scale: 'log' },
  },
  identity: {
    laws: ['identity-block', 'addition-idle'],
    text: ({ layers }) =>
      say`F = 0: ${layers} residual floors of width 16 with random weights hand on the input bit for bit; largest change`,
    outside: ({ share }) =>
      share === 0 ? null : { why: say`Here F does something, so the floors change what they get.`, set: { share: 0 } },
    expected: () => 0,
    sample: ({ layers, share }, seed) => residualChange(layers, 1, share, seed),
    allowance: () => 0,
    of: ['share', 'layers'],
    sweeps: ['layers'],
    axis: { title: say`largest |x_L − x₀|` },
  },
  copying: {
    laws: ['addition-copying'],
    text: ({ layers }) =>
      say`told to do nothing, the residual stack of ${layers} tanh floors begins nearer than the plain one ever comes: its error before the first step, over the plain one’s after the thousandth; 1 were they alike`,
    outside: ({ layers }) =>
      layers < MANY ? { why: say`So few plain floors can learn to repeat what they hear.`, set: { layers: 20 } } : null,
    expected: () => 1,
    isAtMost: true,
    sample: headStart,
    seeds: 4,
    allowance: () => 0,
    isSlow: true,
    of: ['layers', 'share'],
    sweeps: ['layers'],
    axis: { title: say`error at the start, over the plain one’s at the end`, scale: 'log' },
  },
} satisfies Record<string, Claim<State>>;
