import type { Link } from '../../links/index.ts';

/** One name for each set of links of a search, in which links come in order; also how addresses write them. */
export const setKey = (links: readonly Link[]): string => links.map((link) => link.join('-')).join('.');
