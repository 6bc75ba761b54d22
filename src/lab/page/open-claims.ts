import { isShown, type State } from '../exhibit/controls.ts';
import type { Model } from '../exhibit/model.ts';
import { verdictOf } from './claim-words.ts';
import { isAt } from './page-parts.ts';
import type { Reading } from './use-claims.ts';

/** So many claims stand open at once: more, and nobody knows which to read first. */
const MOST_OPEN = 4;

/** The claims that stand open, and those behind “more”, each in the exhibit's order. */
export interface OpenClaims {
  readonly open: readonly string[];
  readonly more: readonly string[];
}

/** How far away the state is in which a claim speaks: another choice is farther than another number. */
function distance({ controls }: Model, set: State, state: State): number {
  const changed = Object.keys(set).filter((name) => !isAt(state, { [name]: set[name] }));
  return changed.reduce((sum, name) => sum + (controls[name].kind === 'choice' ? 10 : 1), 0);
}

/**
 * Open stand the first few claims that say something in this state, of a control that is in sight, and each that fails; where none says
 * anything, the one that would after the fewest changes, with its reason. One claim left over stands open too.
 * @param told the claim of the break at hand: the break's note shows it, and the list does not
 */
export function openClaims(
  model: Model,
  readings: Readonly<Record<string, Reading>>,
  state: State,
  told?: string,
): OpenClaims {
  const names = Object.keys(model.claims).filter((name) => name !== told);
  const speaking = names.filter((name) => readings[name].outside === null);
  // Of what is not shown only where nothing else speaks.
  const inSight = speaking.filter((name) => {
    const { of } = model.claims[name];
    return of === undefined || of.length === 0 || of.some((one) => isShown(model.controls[one as string], state));
  });
  const away = (name: string) => distance(model, (readings[name].outside?.set ?? {}) as State, state);
  const nearest = names.reduce((best, name) => (away(name) < away(best) ? name : best), names[0]);
  const chosen = speaking.length === 0 ? [nearest] : (inSight.length > 0 ? inSight : speaking).slice(0, MOST_OPEN);
  const isOpen = (name: string) => chosen.includes(name) || verdictOf(readings[name]) === 'fails';
  const more = names.filter((name) => !isOpen(name));
  return more.length < 2 ? { open: names, more: [] } : { open: names.filter(isOpen), more };
}
