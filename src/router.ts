import { readAddress, shortened, type Visit } from './kit/index.ts';
import { say } from './language/index.ts';

/** Where an address leads: the name of a place, and what is asked of it. */
export interface Route {
  readonly place: string;
  readonly visit: Visit;
}

/** An address of the first version, `#level=ID&seed=…&links=…&dials=…`, as it is written today; null if it is none. */
export function renewed(fragment: string): string | null {
  const match = /^#?(?:[^#]*&)?level=([^&]*)/.exec(fragment);
  if (match === null || fragment.startsWith('#/')) return null;
  const rest = fragment
    .replace(/^#/, '')
    .split('&')
    .filter((part) => !part.startsWith('level='));
  return `#/play/${match[1]}${rest.length === 0 ? '' : `?${rest.join('&')}`}`;
}

/**
 * Finds the way. An address that leads nowhere leads to the first place, and says why.
 * @param names the places there are; the first is the landing
 */
export function route(fragment: string, names: readonly string[]): Route {
  const lost = (problem: string): Route => ({ place: names[0], visit: { path: [], query: '', problem } });
  const read = readAddress(fragment);
  if (!read.ok) return lost(say`This address could not be read: ${read.problem}.`);
  const [place = names[0], ...path] = read.address.path;
  if (!names.includes(place)) {
    return lost(say`This address asks for “${shortened(place)}”, which is not here. There are ${names.join(', ')}.`);
  }
  return { place, visit: { path, query: read.address.query, problem: null } };
}
