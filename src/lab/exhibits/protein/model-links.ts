import { MEANDER, MEANDER_LINKS, WRONG_FOLD_LINK } from '../../../chain/index.ts';
import { say } from '../../../language/index.ts';
import { addLink, inOrder, type Link, type LinkRules } from '../../../links/index.ts';
import type { State } from './controls.ts';

const RULES: LinkRules = { n: MEANDER.n, budget: 6, cysteines: 'all' };

/** With one more link, or null where it does not fit: too near, too many, or a bead that is taken. */
export function withLink(links: readonly Link[], a: number, b: number): readonly Link[] | null {
  const added = addLink(RULES, links, a, b);
  return added.ok ? added.links : null;
}

/** The links of a state: those of its list that fit, one after another. */
export function linksOf({ links: ends }: Pick<State, 'links'>): readonly Link[] {
  let links: readonly Link[] = [];
  for (let k = 0; k + 1 < ends.length; k += 2) links = withLink(links, ends[k], ends[k + 1]) ?? links;
  return links;
}

/** Links by one name, whatever their order. */
export function keyOf(links: readonly Link[]): string {
  return inOrder(links)
    .map(([i, j]) => `${i}–${j}`)
    .join(', ');
}

/** Native ones that tell target and wrong fold apart. */
const APART: readonly Link[] = [
  [0, 11],
  [8, 15],
  [13, 22],
];
const WRONG: readonly Link[] = [[0, 23]];

/** Sets that the science table knows, one press away. */
export const PRESETS: readonly { readonly label: string; readonly links: readonly Link[] }[] = [
  { label: say`no links`, links: MEANDER_LINKS[0] },
  { label: say`one native`, links: MEANDER_LINKS[1] },
  { label: say`two`, links: MEANDER_LINKS[2] },
  { label: say`three`, links: MEANDER_LINKS[3] },
  { label: say`three that tell the folds apart`, links: APART },
  { label: say`a wrong one`, links: WRONG },
  { label: say`one of the wrong fold`, links: [WRONG_FOLD_LINK] },
];

/** Folding temperatures of the science table, ε, with one standard error of a thousandth or two. */
const MELTS: readonly (readonly [readonly Link[], number])[] = [
  [MEANDER_LINKS[0], 0.259],
  [MEANDER_LINKS[1], 0.281],
  [MEANDER_LINKS[2], 0.309],
  [MEANDER_LINKS[3], 0.573],
  [WRONG, 0.215],
];

/** The folding temperature that the table has for these links, ε, if any. */
export function meltOf(links: readonly Link[]): number | undefined {
  return MELTS.find(([known]) => keyOf(known) === keyOf(links))?.[1];
}

/**
 * Folding temperatures of the wrong fold, 1.15 as deep, with the meander attracting as well, ε, with one standard error: 192 chains at each
 * of eight temperatures, 75,000 steps before 50,000 that are looked at, seeds that no claim has.
 */
const WRONG_MELTS: readonly (readonly [readonly Link[], { readonly mean: number; readonly error: number }])[] = [
  [[], { mean: 0.276, error: 0.001 }],
  [[WRONG_FOLD_LINK], { mean: 0.319, error: 0.001 }],
];

/** The wrong fold's folding temperature with these links, ε, if it is known. */
export function wrongMeltOf(links: readonly Link[]) {
  return WRONG_MELTS.find(([known]) => keyOf(known) === keyOf(links))?.[1];
}

/** Counts of folded, misfolded and unfolded among 32 runs of a prototype, with a wrong fold 1.15 as deep at kT = 0.25 ε. */
export const TABLE_RUNS = 32;
const FATES: readonly (readonly [readonly Link[], { readonly folded: number; readonly misfolded: number }])[] = [
  [MEANDER_LINKS[0], { folded: 0, misfolded: 23 }],
  [APART, { folded: 25, misfolded: 0 }],
];

/** Those that the table has for these links, if any. */
export function tableFates(links: readonly Link[]) {
  return FATES.find(([known]) => keyOf(known) === keyOf(links))?.[1];
}
