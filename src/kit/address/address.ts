import { plain, say } from '../../language/index.ts';

/** Where the program stands, as the part of a web address after `#` tells: `#/lab/heat?r=0.5` → path `['lab', 'heat']`, query `r=0.5`. */
export interface Address {
  readonly path: readonly string[];
  readonly query: string;
}

/** Longer fragments are not read: nothing that this program writes comes near. */
export const LONGEST_ADDRESS = 8000;
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export type AddressRead = { readonly ok: true; readonly address: Address } | { readonly ok: false; problem: string };

/** Reads the fragment of a web address, with its `#` or without. Empty is the empty path. Never throws. */
export function readAddress(fragment: string): AddressRead {
  if (fragment.length > LONGEST_ADDRESS)
    return { ok: false, problem: say`it has ${fragment.length} characters, at most ${LONGEST_ADDRESS}` };
  const text = fragment.replace(/^#/, '');
  if (text === '' || text === '/') return { ok: true, address: { path: [], query: '' } };
  if (!text.startsWith('/')) return { ok: false, problem: say`it does not begin with “#/”` };
  const mark = text.indexOf('?');
  const query = mark < 0 ? '' : text.slice(mark + 1);
  const path = (mark < 0 ? text : text.slice(0, mark)).slice(1).replace(/\/$/, '').split('/');
  const odd = path.find((name) => !NAME.test(name));
  if (odd !== undefined) return { ok: false, problem: say`“${shortened(odd)}” is no name of a page` };
  return { ok: true, address: { path, query } };
}

/** The fragment, with its `#`, that `readAddress` reads back. */
export function writeAddress({ path, query }: Address): string {
  return `#/${path.join('/')}${query === '' ? '' : `?${query}`}`;
}

/**
 * The whole address that is handed to others. What stands before the `#` of whoever hands it out, their language above all, is no part of it: who
 * opens it has their own.
 * @param href the address that the page is open at
 */
export function addressForOthers(href: string, fragment: string): string {
  return href.replace(/[?#].*$/, '') + fragment;
}

/** A text of a stranger, short and plain enough for a message. */
export function shortened(text: string): string {
  return plain(text.length <= 40 ? text : `${text.slice(0, 40)}…`);
}
