import { say } from '../../language/index.ts';
import { shortened } from './address.ts';

/** One thing that an address may hold: how it is read and written, and what holds where it is missing. */
export interface Entry<Value> {
  readonly fallback: Value;
  /** The value of a text; throws EntryError for anything else. */
  read(text: string): Value;
  write(value: Value): string;
}

/** What an entry must be, in words that follow “must be”. */
export class EntryError extends Error {}

const NUMBER = /^-?\d{1,21}(?:\.\d{1,25})?(?:e-?\d{1,3})?$/;

interface Bounds {
  readonly from: number;
  readonly to: number;
  readonly fallback: number;
}

function bounded({ from, to, fallback }: Bounds, what: string, isFit: (value: number) => boolean): Entry<number> {
  return {
    fallback,
    read(text) {
      const value = NUMBER.test(text) ? Number(text) : Number.NaN;
      if (!(value >= from && value <= to && isFit(value))) throw new EntryError(say`${what} from ${from} to ${to}`);
      return value;
    },
    write: (value) => String(value).replace('e+', 'e'),
  };
}

/** Any number within bounds. */
export const decimal = (bounds: Bounds): Entry<number> => bounded(bounds, say`a number`, () => true);

/** A whole number within bounds. */
export const whole = (bounds: Bounds): Entry<number> => bounded(bounds, say`a whole number`, Number.isInteger);

/** On or off, written 1 and 0. */
export function flag(fallback: boolean): Entry<boolean> {
  return {
    fallback,
    read(text) {
      if (text !== '0' && text !== '1') throw new EntryError(say`0 or 1`);
      return text === '1';
    },
    write: (value) => (value ? '1' : '0'),
  };
}

/** One of some words, the first by default. */
export function oneOf<const Value extends string>(values: readonly Value[]): Entry<Value> {
  return {
    fallback: values[0],
    read(text) {
      const found = values.find((value) => value === text);
      if (found === undefined) throw new EntryError(say`one of ${values.join(', ')}`);
      return found;
    },
    write: (value) => value,
  };
}

/** A text of a given form. */
export function matching(form: RegExp, what: string, fallback = ''): Entry<string> {
  return {
    fallback,
    read(text) {
      if (!form.test(text)) throw new EntryError(what);
      return text;
    },
    write: (value) => value,
  };
}

const PAIR = /^(\d{1,4})-(\d{1,4})$/;

/** The two ends of a link, as in `0-11`. */
export const pair: Entry<readonly [number, number]> = {
  fallback: [0, 0],
  read(text) {
    const ends = PAIR.exec(text);
    if (ends === null) throw new EntryError(say`pairs such as 0-11.6-17`);
    return [Number(ends[1]), Number(ends[2])];
  },
  write: ([i, j]) => `${i}-${j}`,
};

/** A list of entries of one kind, with a separator that none of them contains; at most `most`. */
export function listOf<Value>(entry: Entry<Value>, separator: string, most: number): Entry<readonly Value[]> {
  return {
    fallback: [],
    read(text) {
      const parts = text === '' ? [] : text.split(separator);
      if (parts.length > most) throw new EntryError(say`at most ${most} of them`);
      return parts.map(entry.read);
    },
    write: (values) => values.map(entry.write).join(separator),
  };
}

type Entries<State> = { readonly [Name in keyof State]: Entry<State[Name]> };

/** All that the address of one page may hold. */
export interface AddressTable<State> {
  readonly defaults: State;
  /** Reads a query. What is unknown, doubled or unfit is told, and its default holds. Never throws. */
  read(query: string): { readonly state: State; readonly problems: readonly string[] };
  /** The query that reads back as this state; what stands at its default is left out. */
  write(state: State): string;
}

export type AddressState<Table> = Table extends AddressTable<infer State> ? State : never;

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

/** Percent signs only where a reader of addresses needs them. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/%(?:2C|3A)/g, (code) => (code === '%2C' ? ',' : ':'));
}

/** Declares what the address of a page may hold: a name and an entry each. */
export function addressTable<State extends object>(entries: Entries<State>): AddressTable<State> {
  const names = Object.keys(entries) as (keyof State & string)[];
  const defaults = Object.fromEntries(names.map((name) => [name, entries[name].fallback])) as State;

  function readOne(name: keyof State & string, text: string | null, state: State): string | null {
    try {
      if (text === null) throw new EntryError(say`written in plain characters`);
      state[name] = entries[name].read(text);
      return null;
    } catch (error) {
      if (!(error instanceof EntryError)) throw error;
      return say`${name} must be ${error.message}${text === null ? '' : say`, not “${shortened(text)}”`}.`;
    }
  }

  return {
    defaults,
    read(query) {
      const state = { ...defaults };
      const problems: string[] = [];
      const met = new Set<string>();
      for (const part of query === '' ? [] : query.split('&')) {
        const mark = part.indexOf('=');
        const given = decoded(mark < 0 ? part : part.slice(0, mark)) ?? part;
        const name = names.find((known) => known === given);
        if (name === undefined) problems.push(say`“${shortened(given)}” means nothing here.`);
        else if (met.has(name)) problems.push(say`${name} is given twice; the first one holds.`);
        else {
          met.add(name);
          const problem = readOne(name, decoded(mark < 0 ? '' : part.slice(mark + 1)), state);
          if (problem !== null) problems.push(problem);
        }
      }
      return { state, problems: problems.slice(0, 5) };
    },
    write(state) {
      return names
        .map((name) => [name, entries[name].write(state[name])] as const)
        .filter(([name, text]) => text !== entries[name].write(defaults[name]))
        .map(([name, text]) => `${name}=${encoded(text)}`)
        .join('&');
    },
  };
}
