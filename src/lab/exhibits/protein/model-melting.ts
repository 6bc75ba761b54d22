import { foldingTemperature, MELTING_RUN, meltingQ, WRONG_FOLD_LINK, wrongMeltingQ } from '../../../chain/index.ts';
import { say } from '../../../language/index.ts';
import { estimate } from '../../../links/index.ts';
import type { Claim } from '../../exhibit/claim.ts';
import type { State } from './controls.ts';
import { DEPTH } from './model-fates.ts';
import { keyOf, linksOf, meltOf, wrongMeltOf } from './model-links.ts';

/** Where a folding temperature is looked for, in parts of the one that is expected. */
const AROUND = [0.8, 0.9, 1, 1.1, 1.25];

/** Where Q falls through one half, ε. @param q of a temperature */
function crossing(expected: number, q: (kT: number) => Float64Array): number {
  const around = AROUND.map((part) => part * expected);
  return foldingTemperature([0, ...around, 9], [1, ...around.map((kT) => estimate(q(kT)).mean), 0]);
}

/** The meander's folding temperature with some links. */
export const melts = {
  laws: ['melting-1-native', 'melting-2-native', 'melting-3-native', 'melting-wrong-ends'],
  text: (state) => {
    const name = keyOf(linksOf(state));
    return say`meander, ${name === '' ? say`no links` : name}: half of the contacts are left at the folding temperature`;
  },
  outside: (state) =>
    meltOf(linksOf(state)) === undefined
      ? { why: say`The table has none for these links.`, set: { links: [0, 11] } }
      : null,
  expected: (state) => meltOf(linksOf(state))!,
  sample(state, seed) {
    const links = linksOf(state);
    return crossing(meltOf(links)!, (kT) => meltingQ(links, kT, { ...MELTING_RUN, seed }));
  },
  seeds: 4,
  // Short runs from the native state have not all unfolded yet; the table's are five times as long.
  allowance: (state) => 0.04 * meltOf(linksOf(state))!,
  unit: ' ε',
  isSlow: true,
  of: ['links'],
} satisfies Claim<State>;

/** Steps until the wrong fold is looked at: three times as many as the right one, for it is left more slowly. */
const WRONG_BURN = 45_000;

/** The wrong fold melts as the right one does, and a link that fits it steadies it. */
export const wrongMelts = {
  laws: ['protein-wrong-fold', 'protein-wrong-fold-linked'],
  text(state) {
    const links = linksOf(state);
    return links.length === 0
      ? say`the wrong fold without links: chains begun in it have half of its contacts left at`
      : say`the wrong fold with ${keyOf(links)}, a link that only it allows: half of its contacts are left at a higher temperature than without, where it is ${wrongMeltOf([])!.mean}`;
  },
  outside: (state) =>
    state.decoy && wrongMeltOf(linksOf(state)) !== undefined
      ? null
      : {
          why: say`For the wrong fold on, and no links or ${keyOf([WRONG_FOLD_LINK])}.`,
          set: { decoy: true, links: WRONG_FOLD_LINK },
        },
  expected: (state) => wrongMeltOf(linksOf(state))!.mean,
  expectedError: (state) => wrongMeltOf(linksOf(state))!.error,
  sample(state, seed) {
    const links = linksOf(state);
    const run = { ...MELTING_RUN, burn: WRONG_BURN, seed };
    return crossing(wrongMeltOf(links)!.mean, (kT) => wrongMeltingQ(links, DEPTH, kT, run));
  },
  seeds: 4,
  // What runs of this length have not forgotten: those of the table are twice as long.
  allowance: (state) => 0.02 * wrongMeltOf(linksOf(state))!.mean,
  unit: ' ε',
  isSlow: true,
  of: ['links', 'decoy'],
} satisfies Claim<State>;
