import type { Fold } from '../../chain/index.ts';
import { checkLink, effectiveResistance, graphDistances, type Link, type LinkRules } from '../../links/index.ts';

/** What a fold's contacts say at a glance. */
export interface FoldFacts {
  readonly contacts: number;
  /** Mean |j − i| of the contacts over n (Plaxco, Simons and Baker 1998); null without contacts. */
  readonly contactOrder: number | null;
}

export function foldFacts({ n, contacts }: Fold): FoldFacts {
  const sum = contacts.reduce((total, { i, j }) => total + j - i, 0);
  return { contacts: contacts.length, contactOrder: contacts.length === 0 ? null : sum / contacts.length / n };
}

/** What one link would do to the graph. */
export interface PairFacts {
  readonly link: Link;
  readonly isNative: boolean;
  /** Bonds and links on the shortest way between its ends as it is now: the loop that it closes. */
  readonly loop: number;
  /** Steps between its ends that it makes unnecessary. */
  readonly saves: number;
  /** Entropy that an ideal chain pays to close the loop, −(d/2) ln m, k_B (Jacobson and Stockmayer 1950). */
  readonly entropy: number;
  /** Effective resistance between its ends without and with it: R and R/(1 + R). */
  readonly resistance: readonly [number, number];
}

/** What is true of every pair of a fold with links on it, worked out once. */
export interface Pairs {
  factsOf(a: number, b: number): PairFacts;
  /** Native pairs that may be linked now, the most saving first. */
  readonly open: readonly PairFacts[];
  /** Pairs that may be linked now and do not touch in the fold. */
  readonly strangers: number;
}

/** Works out what each pair would save. */
export function pairsOf({ n, dimension, contacts }: Fold, rules: LinkRules, links: readonly Link[]): Pairs {
  const distances = graphDistances(n, links);
  const resistances = effectiveResistance(n, links);
  const native = new Set(contacts.map(({ i, j }) => i * n + j));
  function factsOf(a: number, b: number): PairFacts {
    const [i, j] = a < b ? [a, b] : [b, a];
    const loop = distances[i * n + j];
    const before = resistances[i * n + j];
    return {
      link: [i, j],
      isNative: native.has(i * n + j),
      loop,
      saves: loop - 1,
      entropy: -0.5 * dimension * Math.log(loop),
      resistance: [before, before / (1 + before)],
    };
  }
  // The budget is asked last, so that a full budget still shows what there would be.
  const free = { ...rules, budget: Number.POSITIVE_INFINITY };
  const isOpen = (i: number, j: number) => checkLink(free, links, i, j) === null;
  const open = contacts
    .filter(({ i, j }) => isOpen(i, j))
    .map(({ i, j }) => factsOf(i, j))
    .sort((a, b) => b.saves - a.saves || b.resistance[0] - a.resistance[0] || a.link[0] - b.link[0]);
  let strangers = 0;
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) if (isOpen(i, j) && !native.has(i * n + j)) strangers++;
  return { factsOf, open, strangers };
}
