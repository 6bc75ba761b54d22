import { say } from '../../language/index.ts';
import type { Link } from '../../links/index.ts';
import { barredNodes } from '../stage/barred.ts';
import { indexOfLink } from '../stage/picture.ts';
import type { ChainData, ChainScene, SceneFold, ScenePair } from './chain-data.ts';
import type { LegendItem } from './chain-legend.ts';

type Pair = Pick<ScenePair, 'i' | 'j'>;

const hasPair = ({ contacts }: { readonly contacts: readonly Pair[] }, { i, j }: Pair): boolean =>
  contacts.some((pair) => pair.i === i && pair.j === j);

/** Contacts of the wrong fold that the target does not want as well: only these are wrong. */
export function ownContacts<Contact extends Pair>(
  decoy: { readonly contacts: readonly Contact[] },
  target: Pick<SceneFold, 'contacts'>,
): Contact[] {
  return decoy.contacts.filter((pair) => !hasPair(target, pair));
}

/** Contacts that the target and the wrong fold have both. */
export function sharedContacts<Contact extends Pair>(
  target: { readonly contacts: readonly Contact[] },
  decoy: Pick<SceneFold, 'contacts'> | null,
): Contact[] {
  return target.contacts.filter((pair) => decoy !== null && hasPair(decoy, pair));
}

/** The links that hold: those that were not cut. */
export function heldLinks(links: readonly Link[], lost: readonly Link[]): readonly Link[] {
  return lost.length === 0 ? links : links.filter((link) => !lost.some(([i, j]) => link[0] === i && link[1] === j));
}

/** Writes 1 for each bead that may take a link and has none. */
export function freeBeads({ n, mayLink }: ChainScene, links: readonly Link[], out: Uint8Array): Uint8Array {
  for (let i = 0; i < n; i++) out[i] = mayLink === null ? 1 : mayLink[i];
  for (const link of links) for (const end of link) if (end < n) out[end] = 0;
  return out;
}

/** The words for the signs that are in the picture now; in a closer look, the way back instead. */
export function legendItems(
  { scene, view, links, standing, canLink, room, outline, ghost, cage, wrong }: ChainData,
  isZoomed: boolean,
): LegendItem[] {
  if (isZoomed) return [{ sign: null, words: say`double tap or 0: whole chain` }];
  const items: LegendItem[] = [];
  if (view === 'plan') {
    items.push({ sign: 'contact', words: say`touch in the target` });
    if (sharedContacts(scene.target, scene.decoy).length > 0) items.push({ sign: 'wrong', words: say`in both folds` });
    if (standing?.some((link) => indexOfLink(links, link) >= 0))
      items.push({ sign: 'standing', words: say`stands already` });
    if (cage > 0) items.push({ sign: 'cage', words: say`the cage pushes back` });
    if (barredNodes(scene.mayLink).length > 0) items.push({ sign: 'barred', words: say`takes no link` });
    if (canLink && room !== null) items.push({ sign: 'free', words: say`may be linked` });
    return items;
  }
  items.push({ sign: 'made', words: say`contact made` });
  if (scene.decoy !== null || wrong.length > 0) items.push({ sign: 'wrong', words: say`wrong contact` });
  if (outline !== null) {
    items.push(
      outline === 'decoy' ? { sign: 'decoy', words: say`wrong fold` } : { sign: 'outline', words: say`target` },
    );
  }
  if (cage > 0) items.push({ sign: 'cage', words: say`the cage pushes back` });
  if (ghost !== null) items.push({ sign: 'ghost', words: ghost.name });
  return items;
}
