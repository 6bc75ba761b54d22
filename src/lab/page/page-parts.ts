import type { State } from '../exhibit/controls.ts';
import type { Break } from '../exhibit/exhibit.ts';

/** Does a break stand: its controls, and the work that it needs asked for? */
export function isBroken({ set, work }: Break, state: State, doing: readonly string[]): boolean {
  return isAt(state, set as State) && (work === undefined || doing.includes(work));
}

/** The break that stands; of several that do, the one whose plot is open, for that is the one that was pressed last. */
export function standingBreak(breaks: readonly Break[], state: State, doing: readonly string[], plot: string) {
  const standing = breaks.filter((one) => isBroken(one, state, doing));
  return standing.find((one) => one.plot === plot) ?? standing[0];
}

/** Do the controls stand as wanted, as far as that says anything? */
export function isAt(state: State, wanted: State): boolean {
  return Object.entries(wanted).every(([name, value]) => JSON.stringify(state[name]) === JSON.stringify(value));
}
