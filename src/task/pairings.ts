import type { Contact } from '../chain/index.ts';

/** Two stretches of the chain that lie side by side in the target, with the contacts that hold them. */
export interface Pairing {
  /** First and last residue of each stretch. */
  readonly first: readonly [number, number];
  readonly second: readonly [number, number];
  /** Indices into the fold's contacts. */
  readonly contacts: readonly number[];
}

/** Contacts this near in both residues belong to the same pairing. */
const REACH = 2;
/** Beads that touch across the tightest turn lie so many bonds apart. */
const TIGHT_TURN = 3;

/** Groups native contacts into pairings of strands: contacts whose ends are neighbours along the chain go together. */
export function pairingsOf(contacts: readonly Contact[]): Pairing[] {
  const group = contacts.map((_, k) => k);
  const root = (k: number): number => (group[k] === k ? k : root(group[k]));
  for (const [a, p] of contacts.entries()) {
    for (let b = 0; b < a; b += 1) {
      const q = contacts[b];
      if (Math.abs(p.i - q.i) <= REACH && Math.abs(p.j - q.j) <= REACH) group[root(a)] = root(b);
    }
  }
  const members = new Map<number, number[]>();
  for (const k of contacts.keys()) members.set(root(k), [...(members.get(root(k)) ?? []), k]);
  const span = (values: number[]): [number, number] => [Math.min(...values), Math.max(...values)];
  return [...members.values()].map((list) => {
    const first = span(list.map((k) => contacts[k].i));
    const second = span(list.map((k) => contacts[k].j));
    // A tight turn is a bond between the last bead of one strand and the first of the next, which no contact names.
    const isTight = second[0] - first[1] === TIGHT_TURN;
    return {
      first: isTight ? [first[0], first[1] + 1] : first,
      second: isTight ? [second[0] - 1, second[1]] : second,
      contacts: list,
    };
  });
}

const stretch = ([from, to]: readonly [number, number]) => (from === to ? `${from}` : `${from}–${to}`);

/** A pairing's name for a player. */
export function pairingName({ first, second }: Pairing): string {
  return `strands ${stretch(first)} and ${stretch(second)}`;
}
