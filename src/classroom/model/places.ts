import { exhibitNames, readAddress, writeAddress } from '../../kit/index.ts';
import { inWords, say } from '../../language/index.ts';

// What a step may show, by name. The classroom knows of levels and exhibits what their lists say, and nothing more.

const titles = import.meta.glob<string>('../../../levels/*.json', { eager: true, import: 'title' });
const ids = import.meta.glob<string>('../../../levels/*.json', { eager: true, import: 'id' });

/** Something that a step can show. */
export interface Shown {
  readonly kind: 'exhibit' | 'level' | 'design';
  readonly id: string;
  readonly title: string;
}

const LEVELS: readonly Shown[] = Object.keys(ids)
  .sort()
  .map((path, k) => ({ kind: 'level', id: ids[path], title: `${k + 1}. ${inWords(titles[path])}` }));
const EXHIBITS: readonly Shown[] = exhibitNames().map(({ id, title }, k) => ({
  kind: 'exhibit',
  id,
  title: `${k + 1}. ${title}`,
}));
const OWN_LEVEL: Shown = { kind: 'level', id: 'own', title: say`A level of your own` };
const DESIGN: Shown = { kind: 'design', id: '', title: say`Design` };

/** All that can be picked, in the order of the modes' own lists. */
export const SHOWABLE: readonly Shown[] = [...EXHIBITS, ...LEVELS, DESIGN];

/** The address that shows it, with nothing set up. */
export function addressOf({ kind, id }: Shown): string {
  return kind === 'exhibit' ? `#/lab/${id}` : kind === 'level' ? `#/play/${id}?seed=1` : '#/design';
}

/** What an address shows; null if it is nothing that a step may show. */
export function nameOf(address: string): Shown | null {
  const read = readAddress(address);
  if (!read.ok) return null;
  const [place, id, ...more] = read.address.path;
  if (more.length > 0) return null;
  if (place === 'design') return id === undefined ? DESIGN : null;
  if (place === 'lab') return EXHIBITS.find((one) => one.id === id) ?? null;
  if (place !== 'play') return null;
  if (id === 'own') return /(?:^|&)level=/.test(read.address.query) ? OWN_LEVEL : null;
  return LEVELS.find((one) => one.id === id) ?? null;
}

/** Whether two addresses show the same level, exhibit or page, however it is set up. */
export function isSamePlace(one: string, other: string): boolean {
  const [a, b] = [nameOf(one), nameOf(other)];
  return a !== null && b !== null && a.kind === b.kind && a.id === b.id;
}

/** The seed that an address sets; null if it sets none. */
export function seedIn(address: string): number | null {
  const found = /[?&]seed=(\d{1,4})(?:&|$)/.exec(address);
  return found === null ? null : Number(found[1]);
}

/** The address with this seed, or with none. */
export function withSeed(address: string, seed: number | null): string {
  const read = readAddress(address);
  if (!read.ok) return address;
  const { path, query } = read.address;
  const kept = query.split('&').filter((part) => part !== '' && !part.startsWith('seed='));
  return writeAddress({ path, query: [...kept, ...(seed === null ? [] : [`seed=${seed}`])].join('&') });
}
