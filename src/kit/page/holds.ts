/** What a visitor may do with a control: set it, see it stand as it has to be, or not see it. */
export type Hold = 'free' | 'fixed' | 'hidden';

/** What whoever holds the frame allows of the controls: one thing of all, and another of those that are named. */
export interface Holds {
  readonly all: Hold;
  readonly fixed: readonly string[];
  readonly hidden: readonly string[];
}

/** A control that can be held, by its name and as the page calls it. */
export interface Holdable {
  readonly name: string;
  readonly label: string;
}

export const ALL_FREE: Holds = { all: 'free', fixed: [], hidden: [] };

/** How a control is held; what is named twice is hidden. */
export function holdOf({ all, fixed, hidden }: Holds, name: string): Hold {
  return hidden.includes(name) ? 'hidden' : fixed.includes(name) ? 'fixed' : all;
}

/** Names that are held and are not of those that there are. */
export function unknownHolds({ fixed, hidden }: Holds, controls: readonly Holdable[]): string[] {
  return [...new Set([...fixed, ...hidden])].filter((name) => controls.every((one) => one.name !== name));
}
