import {
  addressForOthers,
  addressTable,
  type Entry,
  EntryError,
  listOf,
  pair,
  shortened,
  type Visit,
  whole,
  writeAddress,
} from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import { openingLinks, validateLinks } from '../../links/index.ts';
import { DIAL_NAMES, type Dials, fitDials } from '../../task/index.ts';
import { retiredTitle } from '../state/campaign.ts';
import type { Session } from '../state/session.ts';
import type { Shared } from '../state/share.ts';
import type { Home } from './home.ts';

const DIAL = /^([a-z]+):(\d{1,3}(?:\.\d{1,6})?)$/;

const dials: Entry<Dials> = {
  fallback: {},
  read(text) {
    const read: Dials = {};
    for (const one of text.split(',')) {
      const parts = DIAL.exec(one);
      const name = DIAL_NAMES.find((known) => known === parts?.[1]);
      if (parts === null || name === undefined || read[name] !== undefined) {
        throw new EntryError(say`dials such as step:0.5,cage:3 (${DIAL_NAMES.join(', ')})`);
      }
      read[name] = Number(parts[2]);
    }
    return read;
  },
  write: (values) =>
    DIAL_NAMES.filter((name) => values[name] !== undefined)
      .map((name) => `${name}:${values[name]}`)
      .join(','),
};

/** All that an address of Play may hold after `#/play/LEVEL?`. */
export const PLACEMENT = addressTable<Omit<Shared, 'level'>>({
  seed: whole({ from: 1, to: 9999, fallback: 1 }),
  links: listOf(pair, '.', 64),
  dials,
});

/** The query that opens this level with these links; never empty, or it would leave what is remembered there. */
export function placementQuery({ store }: Session): string {
  const { placing, seed } = store.getState();
  return PLACEMENT.write({ links: placing.now.links, dials: placing.now.dials, seed }) || `seed=${seed}`;
}

/** The address that opens this level with these links, anywhere. */
export function shareAddress(session: Session, home: Home): string {
  const at = home.at(session.store.getState().level, placementQuery(session));
  return addressForOthers(window.location.href, writeAddress({ path: ['play', ...at.path], query: at.query }));
}

/** Places what an address asks for on the level that is open; returns why not, in words. */
function placeAsked({ store, actions }: Session, query: string): string | null {
  const { state: asked, problems } = PLACEMENT.read(query);
  if (problems.length > 0)
    return say`This address could not be read in full, so nothing was placed. ${problems.join(' ')}`;
  const { level } = store.getState();
  const { rules } = level.task;
  // An address that names no links means those that stand, where some have to.
  const isOpening = asked.links.length === 0 && validateLinks(rules, []).length > 0;
  const links = isOpening ? openingLinks(rules) : asked.links;
  const [misfit] = validateLinks(rules, links);
  if (misfit !== undefined) return say`The links of this address do not fit the level: ${misfit.message}`;
  actions.give({ ...asked, links: links.map(([i, j]) => [i, j]), dials: fitDials(level.task, asked.dials) });
  return null;
}

/** Opens what an address asks for: a level, and links, dials and seed on it. What is wrong with it is told. */
export function visit(session: Session, { path, query, problem }: Visit): void {
  const { store, actions } = session;
  const { levels, level, message } = store.getState();
  const problems = [message?.tone === 'error' ? message.text : null, problem];
  const [id = level.id] = path;
  const index = levels.findIndex((one) => one.id === id);
  if (index < 0 || path.length > 1) {
    const retired = path.length === 1 ? retiredTitle(id) : null;
    problems.push(
      retired === null
        ? say`This address asks for the level “${shortened(path.join('/'))}”, which does not exist here.`
        : say`“${retired}” has left the campaign to make room for new levels.`,
    );
  } else {
    if (id !== level.id) actions.openLevel(index);
    // What is given is as the address has it, also where that says nothing: never what was played here before.
    if (query !== '' || store.getState().given.length > 0) problems.push(placeAsked(session, query));
  }
  const told = problems.filter((text) => text !== null);
  if (told.length > 0) actions.tell(told.join(' '), 'error');
}
