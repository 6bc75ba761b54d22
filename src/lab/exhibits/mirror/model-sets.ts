import { addLink, createRng, type Link, type LinkRules, type Rng, randomLinks } from '../../../links/index.ts';
import type { State } from './controls.ts';
import { endsOf, FOLDS } from './model-folds.ts';

/**
 * How many links the sets have, one after the other, where they have 0 to 3. There is only one set without any, and it is not drawn as
 * often as the others: with each number as often, both correlations come out nearer to ± 1.
 */
const SIZES = [0, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3] as const;
/** The stream of a seed from which sets are drawn. */
const STREAM = 15;

/** So many random contacts of the fold, no residue twice; fewer where none is left. */
function nativeLinks(rules: LinkRules, fold: State['fold'], count: number, rng: Rng): readonly Link[] {
  const isAllowed = (bead: number) => rules.cysteines === 'all' || rules.cysteines.includes(bead);
  let links: readonly Link[] = [];
  let left: readonly { readonly i: number; readonly j: number }[] = FOLDS[fold].target.contacts.filter(
    ({ i, j }) => isAllowed(i) && isAllowed(j),
  );
  while (links.length < count && left.length > 0) {
    const { i, j } = left[rng.int(left.length)];
    const added = addLink(rules, links, i, j);
    if (added.ok) links = added.links;
    left = left.filter((contact) => ![contact.i, contact.j].some((end) => end === i || end === j));
  }
  return links;
}

/** Random link sets as the state asks for them. */
export function drawSets(state: State, sets: number, seed: number): (readonly Link[])[] {
  const { fold, pairs, count } = state;
  const rng = createRng(seed).fork(STREAM);
  const rules: LinkRules = { n: FOLDS[fold].target.n, budget: 3, cysteines: endsOf(state) };
  return Array.from({ length: sets }, (_, k) => {
    const size = count === 'any' ? SIZES[k % SIZES.length] : Number(count);
    return pairs === 'native' ? nativeLinks(rules, fold, size, rng) : randomLinks(rules, size, rng);
  });
}

/** The ends of a set as a flat list, as an address keeps them; and back. */
export const flat = (links: readonly Link[]): number[] => links.flat();
export function linksOf(ends: readonly number[]): Link[] {
  return Array.from({ length: Math.floor(ends.length / 2) }, (_, k): Link => [ends[2 * k], ends[2 * k + 1]]);
}
