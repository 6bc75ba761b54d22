import type { State } from '../exhibit/controls.ts';
import type { Model } from '../exhibit/model.ts';
import type { PageState } from './address.ts';
import { isAt } from './page-parts.ts';
import { valueInWords } from './value-in-words.ts';

/** A control that a break has set elsewhere: where it stood, and where it stands now. */
export interface Change {
  readonly name: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** How the page stood before breaks were pressed, and what the last of them made of its controls. */
export interface Kept {
  readonly before: PageState;
  readonly after: State;
}

/** What breaks have changed, and the page's state with all of it as it was. */
export interface BreakMemory {
  readonly changes: readonly Change[];
  readonly back: Pick<PageState, 'values' | 'at' | 'doing' | 'plot'>;
}

/** Every control that stands elsewhere than before, in the order of the page. */
function changesOf({ controls }: Model, before: State, after: State): Change[] {
  return Object.entries(controls)
    .filter(([name]) => !isAt(before, { [name]: after[name] }))
    .map(([name, control]) => ({
      name,
      label: control.label,
      from: valueInWords(control, before[name]),
      to: valueInWords(control, after[name]),
    }));
}

/** Has what plays to begin again? Not where a break only does something to what has played already. */
export function isPlayedAnew({ clock }: Model, before: State, after: State): boolean {
  return clock.of === undefined || clock.of.some((name) => !isAt(before, { [name]: after[name] }));
}

/** A break is pressed: one after another, they are told against what the visitor had set before the first. */
export function keepBefore(kept: Kept | null, page: PageState, after: State): Kept {
  const isUntouched = kept !== null && isAt(page.values, kept.after);
  return { before: isUntouched ? kept.before : page, after };
}

/** What is remembered of breaks; null once the visitor has moved something that they had set. */
export function memoryOf(model: Model, kept: Kept, values: State): BreakMemory | null {
  const { before, after } = kept;
  const changes = changesOf(model, before.values, after);
  if (!changes.every(({ name }) => isAt(values, { [name]: after[name] }))) return null;
  const old = Object.fromEntries(changes.map(({ name }) => [name, before.values[name]]));
  return {
    changes,
    back: { values: { ...values, ...old }, at: before.at, doing: before.doing, plot: before.plot },
  };
}
