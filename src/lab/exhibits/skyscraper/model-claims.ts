import { wormLikeCosine } from '../../../chain/index.ts';
import { say } from '../../../language/index.ts';
import { exactExp, exactLog } from '../../../links/index.ts';
import { scalarGain, scalarSignal } from '../../../network/index.ts';
import type { Claim, Outside } from '../../exhibit/claim.ts';
import { figure, raised } from '../../exhibit/figures.ts';
import type { State } from './controls.ts';
import { bend } from './model-chain.ts';
import { areasOf } from './model-crowd.ts';

/** Bonds over which the claim asks what is left of a direction. */
const APART = 8;

/** What a floor is of the one below, on average. */
export const factor = ({ change }: State) => 1 + change / 100;

/** The 2,000 buildings of a crew: nσ² is the variance of the logarithm of their areas. */
const logVariance = ({ floors, spread }: State) => floors * (spread / 100) ** 2;

const careful = {
  why: say`This crew is careful: all its buildings are alike.`,
  set: { change: 0, spread: 14, floors: 100 },
};

const careless = ({ spread }: State): Outside<State> | null =>
  spread === 0
    ? null
    : { why: say`For a careful crew: of a careless one no two buildings are alike.`, set: { spread: 0 } };

export const claims = {
  left: {
    laws: ['skyscraper-0.99', 'skyscraper-1.01'],
    text: (state) =>
      say`floor ${state.floors} has (1 + ε)ⁿ = ${figure(factor(state))}${raised(state.floors)} of the ground plan`,
    outside: careless,
    expected: (state) => factor(state) ** state.floors,
    sample: (state) => scalarGain('plain', factor(state), state.floors),
    allowance: (state) => 1e-12 * factor(state) ** state.floors,
    of: ['change', 'floors', 'spread'],
    sweeps: ['change', 'floors'],
    axis: { title: say`area of the last floor`, scale: 'log' },
  },
  half: {
    laws: ['skyscraper-half'],
    text: ({ change }) =>
      change < 0
        ? say`half is left after ln 2 / |ln(1 + ε)| ≈ ln 2/|ε| floors`
        : say`it has doubled after ln 2 / ln(1 + ε) ≈ ln 2/ε floors`,
    outside(state) {
      if (state.change !== 0) return careless(state);
      return {
        why: say`A floor like the one below: neither half nor double ever comes.`,
        set: { change: -1, spread: 0 },
      };
    },
    expected: (state) => Math.LN2 / Math.abs(exactLog(factor(state))),
    sample(state) {
      const most = Math.ceil(Math.LN2 / Math.abs(exactLog(factor(state)))) + 2;
      const areas = scalarSignal(new Float64Array(most).fill(factor(state)), false);
      return areas.findIndex((area) => area <= 0.5 || area >= 2);
    },
    // The last floor counted is a whole one.
    allowance: () => 1,
    unit: say` floors`,
    of: ['change', 'spread'],
    sweeps: ['change'],
    axis: { title: say`floors until half or double`, scale: 'log' },
  },
  lift: {
    laws: ['express-lift'],
    text: (state) =>
      say`with the lift floor ${state.floors} has (1 − εⁿ⁺¹)/(1 − ε) of the ground plan: its change is added, not multiplied on`,
    outside: careless,
    expected({ change, floors }) {
      const e = change / 100;
      return (1 - e ** (floors + 1)) / (1 - e);
    },
    sample: (state) => scalarSignal(new Float64Array(state.floors).fill(state.change / 100), true)[state.floors],
    allowance: () => 1e-12,
    of: ['change', 'floors', 'spread'],
    sweeps: ['change'],
    axis: { title: say`area of the last floor` },
  },
  typical: {
    laws: ['careless-median'],
    text: () => say`of 2,000 careless buildings the middle one has (1 + ε)ⁿ e^(−nσ²/2)`,
    outside: ({ spread }) => (spread === 0 ? careful : null),
    expected: (state) => factor(state) ** state.floors * exactExp(-logVariance(state) / 2),
    sample: (state, seed) => areasOf(factor(state), state.floors, state.spread / 100, seed),
    statistic: 'median',
    allowance: () => 0,
    isSlow: true,
    of: ['change', 'floors', 'spread'],
    sweeps: ['spread', 'floors'],
    axis: { title: say`median area`, scale: 'log' },
  },
  average: {
    laws: ['careless-mean'],
    text: () => say`and their average is still (1 + ε)ⁿ`,
    outside(state) {
      if (state.spread === 0) return careful;
      if (logVariance(state) <= 2) return null;
      const why = say`The average hangs on giants: with nσ² = ${figure(logVariance(state))}, 2,000 buildings are too few to meet them.`;
      return { why, set: { spread: Math.max(1, Math.floor(100 * Math.sqrt(2 / state.floors))) } };
    },
    expected: (state) => factor(state) ** state.floors,
    sample: (state, seed) => areasOf(factor(state), state.floors, state.spread / 100, seed),
    allowance: () => 0,
    isSlow: true,
    of: ['change', 'floors', 'spread'],
    sweeps: ['spread'],
    axis: { title: say`mean area` },
  },
  forgotten: {
    laws: [
      'worm-cosine-2d-2',
      'worm-cosine-2d-5',
      'worm-cosine-2d-10',
      'worm-correlation-2d-2',
      'worm-correlation-2d-5',
      'worm-correlation-2d-10',
    ],
    text: ({ stiffness }) =>
      say`a chain of stiffness κ/kT = ${stiffness} keeps a = I₁/I₀ = ${figure(wormLikeCosine(stiffness, 2))} of its direction at each bond, so a${raised(APART)} over ${APART}`,
    expected: ({ stiffness }) => wormLikeCosine(stiffness, 2) ** APART,
    sample: ({ stiffness }, seed) => Array.from(bend(stiffness, seed).rows[APART - 1]),
    seeds: 4,
    allowance: () => 0,
    isSlow: true,
    of: ['stiffness'],
    sweeps: ['stiffness'],
    axis: { title: say`direction kept over ${APART} bonds` },
  },
} satisfies Record<string, Claim<State>>;
