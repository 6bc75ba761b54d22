import type { State } from './controls.ts';
import { endsOf, type FoldName, WALKS } from './model-folds.ts';

/** ρ of Q with the mean log-gradient, and with the mean effective resistance. */
export interface Known {
  readonly gradient: number;
  readonly resistance: number;
}

/** Sets behind each. */
export const KNOWN_SETS = 240;
const GAIN = 0.8;

const known = (gradient: number, resistance: number): Known => ({ gradient, resistance });

/**
 * Both over sets of 0 to 3 native links, and over sets of exactly three; of the proteins also over sets of 0 to 3 links between their cysteines, whatever the pair. Each fold at its own kT, gain 0.8,
 * drawn and measured by the exhibit's functions with seeds from which nothing was chosen (docs/lab.md).
 */
export const KNOWN: Readonly<
  Record<FoldName, { readonly any: Known; readonly three: Known; readonly cysteines?: Known }>
> = {
  meander: { any: known(0.51, -0.78), three: known(0.08, -0.44) },
  crown: { any: known(0.68, -0.58), three: known(0.36, -0.07) },
  packed: { any: known(-0.02, 0.06), three: known(-0.25, 0.56) },
  square: { any: known(0.36, 0.01), three: known(0.2, 0.32) },
  short: { any: known(0.46, -0.73), three: known(0.06, -0.37) },
  hook: { any: known(0.48, -0.75), three: known(0.07, -0.43) },
  hairpins: { any: known(0.18, -0.29), three: known(-0.18, -0.02) },
  comb: { any: known(0.37, -0.55), three: known(0, -0.37) },
  key: { any: known(0.53, -0.64), three: known(0.32, -0.25) },
  letter: { any: known(0.48, -0.73), three: known(0.11, -0.36) },
  spiral: { any: known(-0.05, 0.16), three: known(0.3, 0.12) },
  small: { any: known(0.16, -0.46), three: known(-0.17, -0.13) },
  long: { any: known(0.47, -0.52), three: known(0.1, -0.27) },
  other: { any: known(0.3, -0.66), three: known(0.1, -0.28) },
  bpti: { any: known(0.43, -0.52), three: known(0, -0.17), cysteines: known(0.02, -0.22) },
  crambin: { any: known(0.56, -0.54), three: known(0.1, -0.39), cysteines: known(-0.36, 0.21) },
};

/** What is known of the sets of a state: null where nothing was measured before. */
export function knownOf(state: State): Known | null {
  const { fold, pairs, count, temperature, gain } = state;
  if (temperature !== WALKS[fold].temperature || gain !== GAIN) return null;
  const { any, three, cysteines } = KNOWN[fold];
  if (endsOf(state) === 'all') {
    if (pairs === 'any') return null;
    return count === 'any' ? any : count === '3' ? three : null;
  }
  return pairs === 'any' && count === 'any' ? (cysteines ?? null) : null;
}
