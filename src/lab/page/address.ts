import {
  type AddressTable,
  addressTable,
  decimal,
  type Entry,
  EntryError,
  flag,
  listOf,
  oneOf,
  whole,
} from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import { type DrawnCloud, TILT, WIDTH } from '../exhibit/cloud.ts';
import type { Control, State, Value } from '../exhibit/controls.ts';
import type { Exhibit } from '../exhibit/exhibit.ts';
import type { Answer, Predict } from '../exhibit/predict.ts';
import { readSweep, type Sweep, writeSweep } from './sweep.ts';

/** All that the page of an exhibit shows, apart from what is measured. */
export interface PageState {
  readonly values: State;
  readonly seed: number;
  /** Where the clock stands; null: where it opens. */
  readonly at: number | null;
  /** What was predicted; `skipped` for a visitor who wanted to see at once, null for one who has not answered. */
  readonly answer: Answer | 'skipped' | null;
  readonly sweep: Sweep | null;
  /** Works that were asked for, by name. */
  readonly doing: readonly string[];
  /** The plot on show, by its id. */
  readonly plot: string;
}

function entryOf(control: Control): Entry<Value> {
  switch (control.kind) {
    case 'number': {
      const { from, to, fallback, step } = control;
      const isWhole = Number.isInteger(step) && Number.isInteger(from);
      return (isWhole ? whole : decimal)({ from, to, fallback }) as Entry<Value>;
    }
    case 'choice':
      return oneOf(control.options.map(({ value }) => value)) as Entry<Value>;
    case 'switch':
      return flag(control.fallback) as Entry<Value>;
    case 'list': {
      const { from, to, isWhole, most, fallback } = control;
      const one = (isWhole ? whole : decimal)({ from, to, fallback: from });
      return { ...listOf(one, ',', most), fallback } as Entry<Value>;
    }
  }
}

const SKIPPED = '-';

function readCloud(text: string): DrawnCloud {
  const parts = text.split(',');
  if (parts.length !== 2) throw new EntryError(say`2 numbers, tilt and width of a cloud`);
  const [tilt, width] = [TILT, WIDTH].map(({ from, to }, k) => decimal({ from, to, fallback: from }).read(parts[k]));
  return [tilt, width];
}

function readAnswer(predict: Predict, text: string): PageState['answer'] {
  if (text === '') return null;
  if (text === SKIPPED) return 'skipped';
  if (predict.kind === 'choice') return oneOf(predict.options.map(({ value }) => value)).read(text);
  if (predict.kind === 'cloud') return readCloud(text);
  const { from, to } = predict;
  const one = decimal({ from, to, fallback: from });
  if (predict.kind === 'number') return one.read(text);
  if (predict.kind === 'press') {
    const places = listOf(one, ',', 2 * predict.count).read(text);
    if (places.length !== 2 * predict.count)
      throw new EntryError(say`${2 * predict.count} numbers, x and y of each place`);
    return places;
  }
  const heights = listOf(one, ',', predict.xs.length).read(text);
  if (heights.length !== predict.xs.length) throw new EntryError(say`${predict.xs.length} numbers`);
  return heights;
}

function writeAnswer(answer: PageState['answer']): string {
  if (answer === null) return '';
  if (answer === 'skipped') return SKIPPED;
  return typeof answer === 'object' ? answer.join(',') : String(answer);
}

/** What the address of an exhibit's page may hold, and how it becomes the page's state. */
export interface PageAddress {
  read(query: string): { readonly state: PageState; readonly problems: readonly string[] };
  write(state: PageState): string;
}

/** Everything that the page shows is in its address; what stands at its default is left out. */
export function pageAddress({ model, predict, plots }: Exhibit): PageAddress {
  const names = Object.keys(model.controls);
  const controls = Object.fromEntries(names.map((name) => [name, entryOf(model.controls[name])]));
  const works = Object.keys(model.works);
  const own = {
    seed: whole({ from: 1, to: 9999, fallback: 1 }),
    at: whole({ from: -1, to: 10_000_000, fallback: -1 }),
    answer: { fallback: null, read: (text: string) => readAnswer(predict, text), write: writeAnswer },
    sweep: { fallback: null, read: (text: string) => readSweep(model, text), write: writeSweep },
    doing: works.length === 0 ? listOf(oneOf(['']), ',', 0) : listOf(oneOf(works), ',', works.length),
    plot: oneOf(plots.map(({ id }) => id)),
  };
  const table = addressTable({ ...controls, ...own } as Record<string, Entry<unknown>>) as AddressTable<
    Record<string, unknown>
  >;
  return {
    read(query) {
      const { state, problems } = table.read(query);
      const values = Object.fromEntries(names.map((name) => [name, state[name]])) as State;
      const { seed, answer, sweep, doing, plot } = state as unknown as PageState;
      const at = (state.at as number) < 0 ? null : (state.at as number);
      return { state: { values, seed, at, answer, sweep, doing, plot }, problems };
    },
    write: ({ values, at, ...rest }) => table.write({ ...values, ...rest, at: at ?? -1 }),
  };
}
