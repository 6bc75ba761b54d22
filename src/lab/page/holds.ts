import { type Hold, type Holdable, type Holds, holdOf } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import type { State } from '../exhibit/controls.ts';
import type { Model } from '../exhibit/model.ts';
import { isAt } from './page-parts.ts';

/** The controls of an exhibit that whoever holds the frame may hold, as the page calls them; the seed is one of them. */
export function holdables({ controls, isCertain }: Model): Holdable[] {
  const named = Object.entries(controls).map(([name, { label, group }]) => ({
    name,
    label: group === undefined ? label : `${group}: ${label}`,
  }));
  return isCertain === true ? named : [...named, { name: 'seed', label: say`seed` }];
}

/** How the controls of an exhibit are held, and what may be changed then. */
export interface Held {
  of(name: string): Hold;
  /** What of a change is the visitor's to make. */
  allowed(change: State): State;
  /** Whether all of a change is theirs, or is so already. */
  isAllowed(values: State, change: State): boolean;
  /** Whether what is held stands elsewhere than a question has it, before its answer or after. */
  isAway(values: State, asked: State, shown: State): boolean;
  /** How the exhibit's own controls are held: they set what no table can, and of that the most that is free. */
  readonly own: Hold;
}

export function heldBy(holds: Holds, { controls }: Model): Held {
  const of = (name: string) => holdOf(holds, name);
  const isFree = (name: string) => of(name) === 'free';
  const part = (state: State, which: (name: string) => boolean): State =>
    Object.fromEntries(Object.entries(state).filter(([name]) => which(name)));
  const held = (state: State) => part(state, (name) => !isFree(name));
  const lists = Object.keys(controls).filter((name) => controls[name].kind === 'list');
  const ownHolds = lists.length === 0 ? [holds.all] : lists.map(of);
  return {
    of,
    allowed: (change) => part(change, isFree),
    isAllowed: (values, change) => isAt(values, held(change)),
    isAway: (values, asked, shown) => !isAt(values, held(asked)) && !isAt(values, held(shown)),
    own: (['free', 'fixed', 'hidden'] as const).find((hold) => ownHolds.includes(hold)) ?? 'free',
  };
}
