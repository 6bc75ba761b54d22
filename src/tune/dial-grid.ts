import { exactExp, exactLog } from '../links/index.ts';
import { DIAL_NAMES, type DialName, type Dials, fitDials, type Task } from '../task/index.ts';

type Dialled = Pick<Task, 'dials'>;

/** Values of a dial that are tried, beside where it stands at first. */
const VALUES = 7;
/** A range that reaches this many times its least value is divided by ratios, not by differences. */
const WIDE = 10;

/** Where one dial of a task is tried: both ends, places evenly between them (by ratio in a wide range), and its start; rising, on its raster. */
function valuesOf(task: Dialled, name: DialName): number[] {
  const { least, most, start } = task.dials[name]!;
  const isWide = least > 0 && most / least >= WIDE;
  const between = Array.from({ length: VALUES }, (_, k) => {
    const part = k / (VALUES - 1);
    return isWide ? least * exactExp(part * exactLog(most / least)) : least + part * (most - least);
  });
  const onRaster = [...between, start].map((value) => fitDials(task, { [name]: value })[name]!);
  return [...new Set(onRaster)].sort((a, b) => a - b);
}

/** Where a search looks for dials: each one's few values. Without dials there is one place, which says nothing. */
export interface DialGrid {
  readonly names: readonly DialName[];
  /** Values of each of them, rising. */
  readonly values: readonly (readonly number[])[];
  /** How many places there are. */
  readonly size: number;
  /** Place k, in lexical order of the values. */
  at(k: number): Dials;
  /** Every place that differs from this one in one dial. */
  around(dials: Dials): Dials[];
}

/** The dial grid of a task. */
export function dialGrid(task: Dialled): DialGrid {
  const names = DIAL_NAMES.filter((name) => task.dials[name] !== undefined);
  const values = names.map((name) => valuesOf(task, name));
  return {
    names,
    values,
    size: values.reduce((product, { length }) => product * length, 1),
    at(k) {
      const dials: Dials = {};
      let left = k;
      for (let d = names.length - 1; d >= 0; d -= 1) {
        dials[names[d]] = values[d][left % values[d].length];
        left = Math.floor(left / values[d].length);
      }
      return fitDials(task, dials);
    },
    around: (dials) =>
      names.flatMap((name, d) =>
        values[d].filter((value) => value !== dials[name]).map((value) => ({ ...dials, [name]: value })),
      ),
  };
}

/** The grid of a task whose dials are left where they are. */
export const STILL: DialGrid = { names: [], values: [], size: 1, at: () => ({}), around: () => [] };
