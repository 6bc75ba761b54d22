import {
  addLink,
  checkLink,
  inOrder,
  isStanding,
  type Link,
  type LinkRules,
  type Rng,
  randomStanding,
  ropeUsed,
  standingChoices,
  validateLinks,
} from '../links/index.ts';
import { DIAL_NAMES, type Placement, type Task } from '../task/index.ts';

/** Every link that may be made on an empty chain, by its ends. */
export function allowedPairs(rules: LinkRules): Link[] {
  const found: Link[] = [];
  for (let i = 0; i < rules.n; i += 1) {
    for (let j = i + 1; j < rules.n; j += 1) if (checkLink(rules, [], i, j) === null) found.push([i, j]);
  }
  return found;
}

/** Pairs that touch in the target and may be tied, by their ends. */
export function nativePairs({ fold, rules }: Pick<Task, 'fold' | 'rules'>): Link[] {
  const native = new Set(fold.contacts.map(({ i, j }) => i * fold.n + j));
  return allowedPairs(rules).filter(([i, j]) => native.has(i * fold.n + j));
}

/** One name for each set of links, whatever the order it was made in. */
export const setName = (links: readonly Link[]): string => links.map(([i, j]) => `${i}-${j}`).join('.');

/** One name for each set of links with dials. */
export function placementName({ links, dials }: Placement): string {
  const set = DIAL_NAMES.filter((name) => dials[name] !== undefined).map((name) => `${name}:${dials[name]}`);
  return [setName(links), ...set].join(' ');
}

/**
 * Every set of at most `budget` of the pairs in which no residue is used twice, the empty one first; null when there are more than
 * `most`. The pairs come in order, as do the links of a set.
 */
export function allSets(pairs: readonly Link[], budget: number, most: number): Link[][] | null {
  const found: Link[][] = [];
  const used = new Set<number>();
  const extend = (links: Link[], from: number): boolean => {
    found.push(links);
    if (found.length > most) return false;
    if (links.length === budget) return true;
    for (let k = from; k < pairs.length; k += 1) {
      const [i, j] = pairs[k];
      if (used.has(i) || used.has(j)) continue;
      used.add(i).add(j);
      const isRoom = extend([...links, pairs[k]], k + 1);
      used.delete(i);
      used.delete(j);
      if (!isRoom) return false;
    }
    return true;
  };
  return extend([], 0) ? found : null;
}

/** Every set that the rules allow of the pairs and what stands; null when more than `most` sets of as many links would have to be looked at. */
export function setsWithin(rules: LinkRules, pairs: readonly Link[], most: number): Link[][] | null {
  const { budget, rope = Number.POSITIVE_INFINITY } = rules;
  const free = pairs.filter((pair) => !isStanding(rules, pair));
  const found: Link[][] = [];
  for (const base of standingChoices(rules)) {
    const fitting = free.filter((pair) => base.every((link) => !link.includes(pair[0]) && !link.includes(pair[1])));
    const sets = allSets(fitting, budget - base.length, most - found.length);
    if (sets === null) return null;
    const within = sets.filter((set) => ropeUsed(base) + ropeUsed(set) <= rope);
    found.push(...(base.length === 0 ? within : within.map((set) => inOrder([...base, ...set]))));
  }
  return found;
}

/** A random set of `count` links, what stands and pairs (fewer where no further one fits), each drawn uniformly from those that still fit. */
export function randomSet(rules: LinkRules, pairs: readonly Link[], count: number, rng: Rng): Link[] {
  let links: Link[] = inOrder(randomStanding(rules, rng));
  let left = pairs.filter((pair) => !isStanding(rules, pair));
  while (links.length < count && left.length > 0) {
    const [i, j] = left[rng.int(left.length)];
    const added = addLink(rules, links, i, j);
    if (added.ok) links = added.links;
    left = left.filter((pair) => !pair.includes(i) && !pair.includes(j));
  }
  return links;
}

/** How far a neighbour's link may have an end from where it was. */
const SHIFT = 2;

/** Every valid set that one edit away: a link less, one of `pairs` more or in a link's place, or one end moved by up to two. */
export function neighbours(rules: LinkRules, links: readonly Link[], pairs: readonly Link[]): Link[][] {
  const found: Link[][] = [];
  const isAllowed = (set: readonly Link[]) => validateLinks(rules, set).length === 0;
  const add = (kept: readonly Link[], [i, j]: Link) => {
    const added = addLink(rules, kept, i, j);
    if (added.ok && isAllowed(added.links)) found.push(added.links);
  };
  for (const pair of pairs) add(links, pair);
  links.forEach(([i, j], gone) => {
    const kept = links.filter((_, k) => k !== gone);
    if (isAllowed(kept)) found.push(kept);
    for (const pair of pairs) add(kept, pair);
    for (let by = -SHIFT; by <= SHIFT; by += 1) {
      if (by === 0) continue;
      add(kept, [i + by, j]);
      add(kept, [i, j + by]);
      add(kept, [i + by, j - by]);
    }
  });
  return found;
}
