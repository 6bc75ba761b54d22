import { say } from '../../../language/index.ts';
import {
  activationDrift,
  linearDrift,
  logGains,
  orthogonalSpectrum,
  reluDrift,
  scalarGain,
} from '../../../network/index.ts';
import type { Claim, Outside } from '../../exhibit/claim.ts';
import { figure, raised } from '../../exhibit/figures.ts';
import { residualFactor, type State } from './controls.ts';

/** Networks a seed, for the spread: a seed's draws are one job. */
const NETWORKS = 30;
/** More weights than this, and drawing hundreds of networks takes more than seconds. */
const MOST_WEIGHTS = 120_000;

function notScalar({ tower }: State): Outside<State> | null {
  return tower === 'scalar' ? null : { why: say`These floors are matrices, not numbers.`, set: { tower: 'scalar' } };
}

/** ln of what a double can hold, up and down, with some room. */
const RANGE = 690;

/**
 * Null where a product of so many floors is a number that the machine can hold.
 * @param each ln of what a floor makes of it
 */
function beyond(each: number, { layers }: State): Outside<State> | null {
  if (Math.abs(each) * layers <= RANGE) return null;
  return {
    why: say`So many floors of this factor lead beyond 10³⁰⁰ or 10⁻³⁰⁰, where the machine has no numbers left.`,
    set: { layers: Math.max(2, Math.floor(RANGE / Math.abs(each))) },
  };
}

/** The share of the layers left out at the bottom, where tanh still bends. */
const settled = (layers: number) => Math.floor(layers / 3);

export const claims = {
  plain: {
    laws: ['tyranny-0.9', 'tyranny-1.1'],
    text: ({ gain, layers }) =>
      say`plain: after ${layers} floors a${raised(layers)} = ${gain}${raised(layers)} of the correction is left`,
    outside: (state) => notScalar(state) ?? beyond(Math.log(state.gain), state),
    expected: ({ gain, layers }) => gain ** layers,
    sample: ({ gain, layers }) => scalarGain('plain', gain, layers),
    allowance: ({ gain, layers }) => 1e-12 * gain ** layers,
    of: ['tower', 'gain', 'layers'],
    sweeps: ['gain', 'layers'],
    axis: { title: say`correction left, plain`, scale: 'log', powerOf: ['gain'] },
  },
  residual: {
    laws: ['elegance-residual'],
    text: ({ gain, layers, step }) =>
      say`residual: (1 + ha)${raised(layers)} = ${residualFactor({ gain, step })}${raised(layers)} is left`,
    outside: (state) => notScalar(state) ?? beyond(Math.log1p(state.step * state.gain), state),
    expected: ({ gain, layers, step }) => (1 + step * gain) ** layers,
    sample: ({ gain, layers, step }) => scalarGain('residual', gain, layers, step),
    allowance: ({ gain, layers, step }) => 1e-12 * (1 + step * gain) ** layers,
    of: ['tower', 'gain', 'layers', 'step'],
    sweeps: ['gain', 'layers', 'step'],
    axis: { title: say`correction left, residual`, scale: 'log' },
  },
  tanh: {
    laws: ['tanh-variance-decays'],
    text: ({ gain, width }) =>
      say`tanh, plain: ln‖x‖² changes by 2 ln ${gain} + E ln(χ²/d) = ${figure(2 * Math.log(gain) + linearDrift(width))} a floor`,
    outside(state) {
      const { gain, width } = state;
      if (state.tower === 'tanh' && gain <= 0.95 && state.layers >= 60)
        return beyond(Math.log(gain) + linearDrift(width) / 2, state);
      if (state.tower === 'tanh' && state.gain > 0.95) {
        return {
          why: say`At this gain tanh bends before the signal is small: another law holds.`,
          set: { gain: 0.8, layers: 150 },
        };
      }
      return {
        why: say`For tanh floors of gain below 0.95, sixty or more.`,
        set: { tower: 'tanh', gain: 0.8, layers: 150, width: 64 },
      };
    },
    expected: ({ gain, width }) => 2 * Math.log(gain) + linearDrift(width),
    sample: ({ gain, width, layers }, seed) =>
      activationDrift({ activation: 'tanh', gain, width, layers }, settled(layers), seed),
    seeds: 24,
    allowance: () => 0.005,
    isSlow: true,
    of: ['tower', 'gain', 'width', 'layers'],
    sweeps: ['gain', 'width'],
    axis: { title: say`slope of ln‖x‖² a floor` },
  },
  relu: {
    laws: ['he-relu-drifts'],
    text: ({ width }) =>
      say`He-ReLU, plain: E‖x‖² stays, yet ln‖x‖² drifts by 2 ln a + E ln(2χ²/d), about 2 ln a − 5/(2·${width}), a floor`,
    outside(state) {
      const { tower, gain, width } = state;
      if (tower === 'relu' && width >= 16) return beyond(Math.log(gain) + reluDrift(width) / 2, state);
      if (tower === 'relu')
        return { why: say`So narrow, whole floors fall silent and there is no logarithm.`, set: { width: 24 } };
      return { why: say`For He-ReLU floors.`, set: { tower: 'relu', gain: 1, width: 24, layers: 150 } };
    },
    expected: ({ gain, width }) => 2 * Math.log(gain) + reluDrift(width),
    sample: ({ gain, width, layers }, seed) => activationDrift({ activation: 'relu', gain, width, layers }, 0, seed),
    seeds: 48,
    allowance: () => 0.001,
    isSlow: true,
    of: ['tower', 'gain', 'width', 'layers'],
    sweeps: ['width', 'gain'],
    axis: { title: say`slope of ln‖x‖² a floor` },
  },
  spread: {
    laws: ['hanin-nica-variance'],
    text: ({ layers, width }) =>
      say`He-ReLU, plain: over networks ln‖Jᵀu‖² has variance 5L/d = 5·${layers}/${width}: one network is no measure of the next`,
    outside({ tower, layers, width }) {
      const isLight = layers * width * width <= MOST_WEIGHTS;
      if (tower === 'relu' && width >= 16 && isLight) return null;
      const set = { tower: 'relu', width: 32, layers: 64 } as const;
      if (tower !== 'relu') return { why: say`For He-ReLU floors.`, set: { ...set, gain: 1 } };
      return {
        why: isLight ? say`The law is for wide floors.` : say`Hundreds of networks of this size take too long.`,
        set,
      };
    },
    expected: ({ layers, width }) => (5 * layers) / width,
    sample: ({ layers, width }, seed) => logGains(width, layers, NETWORKS, seed),
    seeds: 8,
    statistic: 'variance',
    // Each 1/d carries a correction of relative size O(1/d).
    allowance: ({ layers, width }) => (4 / width) * ((5 * layers) / width),
    isSlow: true,
    of: ['tower', 'layers', 'width'],
    sweeps: ['layers', 'width'],
    axis: { title: say`variance of ln‖Jᵀu‖²`, scale: 'log', powerOf: ['layers', 'width'] },
  },
  isometry: {
    laws: ['orthogonal-isometry'],
    text: ({ width, gain, layers }) =>
      say`orthogonal, linear: after ${layers} floors of width ${width} every singular value is ${gain === 1 ? '1' : `a${raised(layers)} = ${gain}${raised(layers)}`}; measured is the one farthest from that`,
    outside: (state) =>
      state.tower === 'orthogonal'
        ? beyond(Math.log(state.gain), state)
        : { why: say`For orthogonal floors.`, set: { tower: 'orthogonal', gain: 1 } },
    expected: ({ gain, layers }) => gain ** layers,
    sample({ width, gain, layers }, seed) {
      const all = gain ** layers;
      const values = orthogonalSpectrum(width, layers, gain, seed);
      return values.reduce((worst, value) => (Math.abs(value - all) > Math.abs(worst - all) ? value : worst), all);
    },
    allowance: ({ gain, layers }) => 1e-11 * gain ** layers,
    isSlow: true,
    of: ['tower', 'gain', 'width', 'layers'],
    sweeps: ['gain', 'layers'],
    axis: { title: say`singular values`, scale: 'log' },
  },
} satisfies Record<string, Claim<State>>;
