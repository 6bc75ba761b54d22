import { addressTable, type Entry, listOf, packJson, pair, unpackJson } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import { sameLinks } from '../../links/index.ts';
import { type Draft, draftFrom, draftOf, fitted, retargeted } from './draft.ts';
import { walkProblem } from './walk.ts';

/** A level that is packed into the address: all that walk and links do not say. */
const packed: Entry<Draft | { readonly reason: string } | null> = {
  fallback: null,
  read(text) {
    const unpacked = unpackJson(text);
    if (!unpacked.ok) return { reason: `${unpacked.problem}.` };
    const read = draftFrom(unpacked.value);
    return read.ok ? read.draft : { reason: read.reason };
  },
  write: (draft) => (draft === null || 'reason' in draft ? '' : packJson(draft)),
};

/** Any text: what is wrong with a walk is told by its place. */
const text: Entry<string> = { fallback: '', read: (written) => written, write: (walk) => walk };

const TABLE = addressTable({
  walk: text,
  links: listOf(pair, '.', 64),
  level: packed,
});

/** Stands for a target that is not a fold yet, so that all else can be packed as a level. */
const STAND_IN = { lattice: 'URD' };

/** What the query of Design's address holds, and what is wrong with it; null where it holds nothing. */
export function readDesign(query: string): { readonly draft: Draft | null; readonly problems: readonly string[] } {
  const { state, problems: unread } = TABLE.read(query);
  const problems = [...unread];
  const { walk, links, level } = state;
  const crooked = walkProblem(walk);
  if (crooked !== null) problems.push(say`The walk of this address cannot be drawn. ${crooked}`);
  if (level !== null && 'reason' in level) {
    problems.push(say`The level of this address cannot be opened: ${level.reason}`);
    return { draft: null, problems };
  }
  if (problems.length > 0) return { draft: null, problems };
  if (walk === '' && level === null) return { draft: null, problems };
  if (walk === '') return { draft: level, problems };
  const isOwnWalk = level !== null && 'lattice' in level.target && level.target.lattice === walk;
  // As it was written: what is told of its links, par and the way to three stars, is of these.
  if (isOwnWalk && sameLinks(level.solution, links)) return { draft: level, problems };
  const wanted = {
    ...retargeted(level ?? draftOf(walk), { lattice: walk }),
    solution: links.map(([i, j]): [number, number] => [i, j]),
  };
  const kept = isOwnWalk ? { ...level, solution: wanted.solution } : wanted;
  const fit = fitted(kept);
  return {
    draft: fit,
    problems:
      fit.solution.length < links.length
        ? [say`Some links of this address do not fit its fold and were left out.`]
        : [],
  };
}

/** The query that brings a draft back. */
export function writeDesign(draft: Draft): string {
  if (!('lattice' in draft.target)) return TABLE.write({ walk: '', links: [], level: draft });
  const { lattice } = draft.target;
  const plain = fitted({ ...draftOf(lattice), solution: draft.solution });
  const isPlain = JSON.stringify(plain) === JSON.stringify(draft);
  const whole = draftFrom(draft).ok ? draft : { ...retargeted(draft, STAND_IN), cysteines: 'all' as const };
  return TABLE.write({ walk: lattice, links: draft.solution, level: isPlain ? null : whole });
}
