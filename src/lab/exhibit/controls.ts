/** What a control may hold. */
export type Value = number | string | boolean | readonly number[];

/** All controls of an exhibit, by name. */
export type State = Readonly<Record<string, Value>>;

interface Common {
  readonly label: string;
  /** The letter that stands for it in the equation: it lights up while this control is in hand. */
  readonly symbol?: string;
  /** Shown only while another control has one of these values. It keeps its value meanwhile. */
  readonly only?: readonly [control: string, ...values: Value[]];
  /** What it belongs to, where an exhibit has several things: controls of one group that follow each other stand under its name. */
  readonly group?: string;
}

export interface NumberControl extends Common {
  readonly kind: 'number';
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** Equal ratios instead of equal steps; every value is still a multiple of the step. */
  readonly isLog?: boolean;
  /** Written behind the value, with its space: ` %`. */
  readonly unit?: string;
  readonly fallback: number;
  /** Values worth finding. */
  readonly marks?: readonly { readonly value: number; readonly label: string }[];
}

export interface ChoiceControl extends Common {
  readonly kind: 'choice';
  /** The first one holds by default. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export interface SwitchControl extends Common {
  readonly kind: 'switch';
  readonly note?: string;
  readonly fallback: boolean;
}

/** Numbers that are set in the picture, or by the exhibit's own controls: a drawn curve, dragged points, dropped blocks. */
export interface ListControl extends Common {
  readonly kind: 'list';
  readonly from: number;
  readonly to: number;
  readonly isWhole?: boolean;
  readonly most: number;
  readonly fallback: readonly number[];
  /** How the page tells what it holds: as pairs of beads, number by number, or, unless said, only that something is set. */
  readonly told?: 'pairs' | 'all';
}

export type Control = NumberControl | ChoiceControl | SwitchControl | ListControl;

export type Controls = Readonly<Record<string, Control>>;

type ValueOf<C extends Control> = C extends { readonly kind: 'number' }
  ? number
  : C extends { readonly kind: 'switch' }
    ? boolean
    : C extends { readonly kind: 'choice'; readonly options: readonly { readonly value: infer V }[] }
      ? V
      : readonly number[];

/** The state that a table of controls describes. */
export type StateOf<C extends Controls> = { readonly [Name in keyof C]: ValueOf<C[Name]> };

function fallbackOf(control: Control): Value {
  return control.kind === 'choice' ? control.options[0].value : control.fallback;
}

/** Every control at its default. */
export function defaultsOf<C extends Controls>(controls: C): StateOf<C> {
  return Object.fromEntries(
    Object.entries(controls).map(([name, control]) => [name, fallbackOf(control)]),
  ) as StateOf<C>;
}

/** Is a control of any meaning in this state? */
export function isShown({ only }: Control, state: State): boolean {
  if (only === undefined) return true;
  const [control, ...values] = only;
  return values.includes(state[control]);
}
