import { say } from '../language/index.ts';
import type { Rng } from './random.ts';

/** A link between two residues (and so between two layers), lower index first. */
export type Link = readonly [number, number];

/** Links that are there before the first one is made: all but `moves` of them stay in every placement. */
export interface Standing {
  readonly links: readonly Link[];
  readonly moves: number;
}

/** What a level allows: `n` residues, at most `budget` links, ends only on `cysteines`. */
export interface LinkRules {
  readonly n: number;
  readonly budget: number;
  readonly cysteines: 'all' | readonly number[];
  /** What all links together may span along the chain, Σ (j − i), bonds; any length, unless said. */
  readonly rope?: number;
  /** None, unless said. */
  readonly standing?: Standing;
}

export type LinkProblemKind =
  | 'out-of-range'
  | 'too-near'
  | 'valence'
  | 'not-cysteine'
  | 'over-budget'
  | 'over-rope'
  | 'standing'
  | 'duplicate';

/** Why a link may not be made, in words for a player. */
export interface LinkProblem {
  readonly kind: LinkProblemKind;
  readonly link: Link;
  readonly message: string;
}

/** Smallest |i − j| of a link: shorter loops would be locked by the bonds themselves. */
const MIN_SEPARATION = 3;

export function normalizeLink(a: number, b: number): Link {
  return a <= b ? [a, b] : [b, a];
}

function sameLink(a: Link, b: Link): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** Is a link among these? All are taken as normalised. */
export function hasLink(links: readonly Link[], link: Link): boolean {
  return links.some((other) => sameLink(other, link));
}

/** Are both lists the same set of links? Both are taken as normalised. */
export function sameLinks(a: readonly Link[], b: readonly Link[]): boolean {
  return a.length === b.length && a.every((link) => hasLink(b, link));
}

/** Links as people write them: `0–11, 6–17`. */
export function linkNames(links: readonly Link[]): string {
  return links.length === 0 ? say`no links` : links.map(([i, j]) => `${i}–${j}`).join(', ');
}

/** What links span along the chain together, Σ (j − i), bonds. */
export function ropeUsed(links: readonly Link[]): number {
  return links.reduce((sum, [i, j]) => sum + Math.abs(j - i), 0);
}

/** The links that a level opens with. */
export const openingLinks = ({ standing }: LinkRules): readonly Link[] => standing?.links ?? [];

/** Whether a link is one of those that a level opens with. */
export const isStanding = (rules: LinkRules, link: Link): boolean => hasLink(openingLinks(rules), link);

/** How many of the standing links may still be taken away. */
export function movesLeft(rules: LinkRules, links: readonly Link[]): number {
  const gone = openingLinks(rules).filter((link) => !hasLink(links, link)).length;
  return (rules.standing?.moves ?? 0) - gone;
}

/** May a link be taken away? Null if so, else why not: of those that stand only so many may be moved. */
export function checkRemoval(rules: LinkRules, links: readonly Link[], link: Link): LinkProblem | null {
  if (!isStanding(rules, link) || movesLeft(rules, links) > 0) return null;
  const moves = rules.standing?.moves ?? 0;
  const name = link.join('–');
  const message =
    moves === 0
      ? say`${name} stands here and may not be taken away.`
      : moves === 1
        ? say`${name} stands here: only one of the links that stand may be moved, and one has been.`
        : say`${name} stands here: only ${moves} of the links that stand may be moved, and so many have been.`;
  return { kind: 'standing', link, message };
}

/** Every choice of the standing links that may be left: all of them first, then those with one or more of the movable ones gone. */
export function standingChoices(rules: LinkRules): Link[][] {
  const links = openingLinks(rules);
  const found: Link[][] = [];
  const choose = (kept: Link[], from: number, moves: number) => {
    if (from === links.length) {
      found.push(kept);
      return;
    }
    choose([...kept, links[from]!], from + 1, moves);
    if (moves > 0) choose(kept, from + 1, moves - 1);
  };
  choose([], 0, rules.standing?.moves ?? 0);
  return found;
}

function isResidue(n: number, residue: number): boolean {
  return Number.isInteger(residue) && residue >= 0 && residue < n;
}

function mayEnd(rules: LinkRules, residue: number): boolean {
  return rules.cysteines === 'all' || rules.cysteines.includes(residue);
}

/** May a link between residues `a` and `b` be added to `links`? Null if so, else the first reason against it. */
export function checkLink(rules: LinkRules, links: readonly Link[], a: number, b: number): LinkProblem | null {
  const link = normalizeLink(a, b);
  const problem = (kind: LinkProblemKind, message: string): LinkProblem => ({ kind, link, message });
  for (const residue of [a, b]) {
    if (!isResidue(rules.n, residue)) {
      return problem('out-of-range', say`There is no bead ${residue}: they are numbered 0 to ${rules.n - 1}.`);
    }
  }
  if (hasLink(links, link)) {
    return problem('duplicate', say`${link[0]} and ${link[1]} are linked already.`);
  }
  if (link[1] - link[0] < MIN_SEPARATION) {
    return problem(
      'too-near',
      say`${link[0]} and ${link[1]} are too near along the chain: a link spans at least ${MIN_SEPARATION} bonds.`,
    );
  }
  for (const residue of link) {
    if (!mayEnd(rules, residue)) {
      return problem('not-cysteine', say`Bead ${residue} cannot be linked here: only the marked beads can.`);
    }
  }
  for (const residue of link) {
    const taken = links.find((other) => other.includes(residue));
    if (taken !== undefined) {
      return problem(
        'valence',
        say`Bead ${residue} is taken by the link ${taken[0]}–${taken[1]}: a bead takes one link.`,
      );
    }
  }
  if (links.length >= rules.budget) {
    return problem(
      'over-budget',
      say`All ${rules.budget} ${rules.budget === 1 ? say`link is` : say`links are`} in use: remove one first.`,
    );
  }
  if (rules.rope !== undefined) {
    const left = rules.rope - ropeUsed(links);
    const span = link[1] - link[0];
    if (span > left) {
      return problem(
        'over-rope',
        span > rules.rope
          ? say`${link.join('–')} takes ${span} of rope, more than the ${rules.rope} there are.`
          : say`${link.join('–')} takes ${span} of rope, and ${left} of ${rules.rope} are left: choose a nearer pair, or take a link away.`,
      );
    }
  }
  return null;
}

/** Every reason against a whole placement, in the order of its links, standing ones that are missing last; empty if it is valid. */
export function validateLinks(rules: LinkRules, links: readonly Link[]): LinkProblem[] {
  const problems: LinkProblem[] = [];
  const kept: Link[] = [];
  for (const [a, b] of links) {
    const problem = checkLink(rules, kept, a, b);
    if (problem === null) kept.push(normalizeLink(a, b));
    else problems.push(problem);
  }
  const missing = openingLinks(rules).filter((link) => !hasLink(kept, link));
  const all = [...kept, ...missing];
  for (const link of missing) {
    const problem = checkRemoval(rules, all, link);
    if (problem === null) all.splice(all.indexOf(link), 1);
    else problems.push(problem);
  }
  return problems;
}

/** Links by their lower ends, and by their upper ones where those are the same. */
export function inOrder(links: readonly Link[]): Link[] {
  return [...links].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** `links` with the link (a, b) added, in order, or the reason why not. */
export function addLink(
  rules: LinkRules,
  links: readonly Link[],
  a: number,
  b: number,
): { ok: true; links: Link[] } | { ok: false; problem: LinkProblem } {
  const problem = checkLink(rules, links, a, b);
  if (problem !== null) return { ok: false, problem };
  return { ok: true, links: inOrder([...links, normalizeLink(a, b)]) };
}

/** `links` without `link`; the same links if it is not among them. */
export function removeLink(links: readonly Link[], link: Link): Link[] {
  const target = normalizeLink(link[0], link[1]);
  return links.filter((other) => !sameLink(other, target));
}

/** Every link that may be added to `links`. */
function possibleLinks(rules: LinkRules, links: readonly Link[]): Link[] {
  const found: Link[] = [];
  for (let i = 0; i < rules.n; i += 1) {
    for (let j = i + MIN_SEPARATION; j < rules.n; j += 1) {
      if (checkLink(rules, links, i, j) === null) found.push([i, j]);
    }
  }
  return found;
}

/** What of the standing links a random placement keeps. */
export function randomStanding(rules: LinkRules, rng: Rng): Link[] {
  const choices = standingChoices(rules);
  return choices.length === 1 ? choices[0]! : choices[rng.int(choices.length)]!;
}

/**
 * A random valid placement of `count` links (fewer where no further link fits): each link beside those that stand is drawn uniformly
 * from those still allowed.
 */
export function randomLinks(rules: LinkRules, count: number, rng: Rng): Link[] {
  let links = inOrder(randomStanding(rules, rng));
  for (let k = links.length; k < count; k += 1) {
    const choices = possibleLinks(rules, links);
    if (choices.length === 0) break;
    links = inOrder([...links, choices[rng.int(choices.length)]!]);
  }
  return links;
}
