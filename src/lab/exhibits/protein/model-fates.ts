import { chainFates, type Fate, MEANDER } from '../../../chain/index.ts';
import { say } from '../../../language/index.ts';
import { countedShare, type Link } from '../../../links/index.ts';
import type { Claim } from '../../exhibit/claim.ts';
import type { Ask, Finding } from '../../exhibit/model.ts';
import type { State } from './controls.ts';
import { linksOf, TABLE_RUNS, tableFates } from './model-links.ts';

/** Depth of the wrong fold's contacts, beside the target's. */
export const DEPTH = 1.15;
/** Fresh chains in all, and those of one seed. */
export const RUNS = 64;
const RUNS_A_SEED = 16;

/** Up to this kT, ε, no chain finds its way from one fold to another. */
const COLD = 0.2;

/** Fresh chains: what became of each, and where it stood in the end, b. */
export interface Fates {
  readonly fates: readonly Fate[];
  readonly shapes: readonly Float64Array[];
  /** Share of the contacts each had made, and its standard deviation over the last quarter of its run. */
  readonly q: readonly number[];
  readonly spread: readonly number[];
  /** The same share of as many chains that were begun in the fold; none where that is not asked. */
  readonly kept: readonly number[];
}

/** What is told of a fresh chain: stuck is one that no longer moves though it lacks what others hold. */
export type Told = Fate | 'stuck';

const CONTACT = 1 / MEANDER.contacts.length;

/**
 * What is told of each. In the cold a chain is stuck that lacks more than a contact of what chains begun in the fold hold, and whose own
 * contacts change by no more than one or two; one that has misfolded is told as that.
 */
export function toldOf({ temperature }: Pick<State, 'temperature'>, { fates, q, spread, kept }: Fates): Told[] {
  if (temperature > COLD || kept.length === 0) return [...fates];
  const whole = kept.reduce((sum, one) => sum + one, 0) / kept.length;
  const isStuck = (k: number) => q[k] < whole - CONTACT && spread[k] < 1.5 * CONTACT;
  return fates.map((fate, k) => (fate !== 'misfolded' && isStuck(k) ? 'stuck' : fate));
}

interface FatesJob {
  readonly links: readonly Link[];
  readonly temperature: number;
  readonly depth: number;
  readonly runs: number;
  readonly seed: number;
  readonly start?: 'native';
}

interface Folding {
  readonly fates: readonly Fate[];
  readonly shapes: readonly Float64Array[];
  readonly q: readonly number[];
  readonly spread: readonly number[];
}

const jobOf = (state: State, seed: number): FatesJob => ({
  links: linksOf(state),
  temperature: state.temperature,
  depth: state.decoy ? DEPTH : 0,
  runs: RUNS_A_SEED,
  seed,
});

/** Folds the chains of one seed: a job. */
export function foldFresh(data: unknown): Folding {
  const { fates, shapes, q, spread } = chainFates(data as FatesJob);
  return { fates, shapes, q: Array.from(q), spread: Array.from(spread) };
}

/** Folds fresh chains, the seeds of one measurement one after another, and beside them chains begun in the fold where the claim about them speaks. */
export async function* runFates(state: State, seed: number, ask: Ask): AsyncGenerator<Finding<Fates>> {
  const found: Folding[] = [];
  const kept: number[] = [];
  const isCompared = forgets.outside(state) === null;
  for (let k = 0; k < RUNS / RUNS_A_SEED; k += 2) {
    const fresh = [k, k + 1].map((one) => jobOf(state, 1000 * seed + one));
    const native = isCompared ? fresh.map((job): FatesJob => ({ ...job, start: 'native' })) : [];
    const parts = await ask<Folding>([...fresh, ...native].map((data) => ({ name: 'fates', data })));
    found.push(...parts.slice(0, 2));
    kept.push(...parts.slice(2).flatMap(({ q }) => q));
    yield {
      share: (found.length * RUNS_A_SEED) / RUNS,
      found: {
        fates: found.flatMap(({ fates }) => fates),
        shapes: found.flatMap(({ shapes }) => shapes),
        q: found.flatMap(({ q }) => q),
        spread: found.flatMap(({ spread }) => spread),
        kept: [...kept],
      },
    };
  }
}

const withDecoy = (state: State) =>
  tableFates(linksOf(state)) !== undefined && state.decoy && state.temperature === 0.25
    ? null
    : {
        why: say`The table has this with the wrong fold on, kT = 0.25, and no links or 0–11, 8–15, 13–22.`,
        set: { decoy: true, temperature: 0.25, links: [] },
      };

/** The share of fresh chains with one fate, as ones and noughts, beside what was counted once on other chains. */
export function fateClaim(fate: 'folded' | 'misfolded', says: (links: number) => string) {
  const marks = (fates: readonly Fate[]) => fates.map((one) => (one === fate ? 1 : 0));
  const count = (state: State) => tableFates(linksOf(state))![fate];
  return {
    laws: ['decoy-meander-none', 'decoy-meander-discriminating'],
    text: (state) => say`${says(linksOf(state).length)}, of ${RUNS}; expected is what ${TABLE_RUNS} other chains did`,
    outside: withDecoy,
    expected: (state) => count(state) / TABLE_RUNS,
    expectedError: (state) => countedShare(count(state), TABLE_RUNS).error,
    sample: (state, seed) => marks(chainFates(jobOf(state, seed)).fates),
    from: { work: 'fates', samples: ({ fates }: Fates) => [marks(fates)] },
    seeds: RUNS / RUNS_A_SEED,
    allowance: () => 0,
    isSlow: true,
    of: ['links', 'temperature', 'decoy'],
  } satisfies Claim<State>;
}

/** Where a chain begins is forgotten in equilibrium; in the cold it is not, for every chain sits in a trap. */
export const forgets = {
  laws: ['protein-forgets'],
  text: ({ temperature, decoy }) =>
    say`kT = ${temperature}${decoy ? say`, wrong fold on` : ''}: after 60,000 steps a chain has forgotten where it began; Q of chains begun in the fold, less that of chains begun loose`,
  outside: ({ decoy, temperature }) =>
    decoy && temperature > COLD
      ? {
          why: say`With a wrong fold on, asked in the cold only, up to kT = ${COLD}.`,
          set: { decoy: false, temperature: 0.3 },
        }
      : null,
  expected: () => 0,
  sample(state, seed) {
    const run = jobOf(state, seed);
    const loose = chainFates(run).q;
    return Array.from(chainFates({ ...run, start: 'native' }).q, (q, k) => q - loose[k]);
  },
  from: { work: 'fates', samples: ({ q, kept }: Fates) => [kept.map((one, k) => one - q[k])] },
  seeds: 4,
  allowance: () => 0.02,
  isSlow: true,
  of: ['links', 'temperature', 'decoy'],
  sweeps: ['temperature'],
  axis: { title: say`difference of Q` },
} satisfies Claim<State>;
