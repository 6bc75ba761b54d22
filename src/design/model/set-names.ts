import { say } from '../../language/index.ts';
import { type Link, linkNames } from '../../links/index.ts';
import { DIAL_NAMES, type DialName, type Dials, type Placement } from '../../task/index.ts';

/** Links as addresses write them. */
export const linksKey = (links: readonly Link[]): string => links.map((link) => link.join('-')).join('.');

const turned = (dials: Dials) => DIAL_NAMES.filter((name) => dials[name] !== undefined);

/** Dials as addresses write them; empty without any. */
export const dialsKey = (dials: Dials): string =>
  turned(dials)
    .map((name) => `${name}:${dials[name]}`)
    .join(',');

/** One name for each set of links of a search, in which links come in order, with where its dials stand. */
export const setKey = ({ links, dials }: Placement): string =>
  [linksKey(links), dialsKey(dials)].filter((part) => part !== '').join(' ');

const DIAL_WORDS: Readonly<Record<DialName, string>> = {
  step: say`step h`,
  scale: say`scale α`,
  damping: say`damping β`,
  memory: say`memory a`,
  cage: 'cage',
};

/** A set as people read it: `0–11, 6–17 · step h 0.8`. */
export function setWords({ links, dials }: Placement): string {
  return [linkNames(links), ...turned(dials).map((name) => `${DIAL_WORDS[name]} ${dials[name]}`)].join(' · ');
}
