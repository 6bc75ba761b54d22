import { grouped, digits as inLanguage } from '../../language/index.ts';
import type { AxisSpec } from './spec.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number in a few digits, as people write it: `0.12`, `2,500`, `3.2·10⁻⁷`. */
export function shortNumber(value: number, digits = 3): string {
  if (value === 0) return '0';
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '–' : value > 0 ? '∞' : '−∞';
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e5) {
    const rounded = Number(value.toPrecision(digits));
    return grouped(Math.abs(rounded)).replace(/^/, rounded < 0 ? '−' : '');
  }
  const [mantissa, exponent] = value.toExponential(digits - 1).split('e');
  const raised = exponent
    .replace('+', '')
    .replace('-', '⁻')
    .replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)]);
  const front = Number(mantissa);
  return front === 1 ? `10${raised}` : `${inLanguage(String(front)).replace('-', '−')}·10${raised}`;
}

/** A value on an axis in words, unit and all. */
export function valueInWords({ inWords, unit }: AxisSpec, value: number): string {
  const text = inWords?.(value) ?? shortNumber(value);
  return unit === undefined ? text : `${text} ${unit}`;
}

/** Round values for a linear axis, about `most` of them. */
function linearTicks(from: number, to: number, most: number): number[] {
  const rough = (to - from) / most;
  const decade = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((part) => part * decade).find((size) => size >= rough * 0.999) ?? 10 * decade;
  const ticks: number[] = [];
  // So narrow that numbers cannot count the steps.
  if (!(step > 0 && Math.abs(from / step) < 1e15)) return [from, to];
  for (let k = Math.ceil(from / step - 1e-9); k * step <= to + step * 1e-9; k += 1)
    ticks.push(Number((k * step).toPrecision(12)));
  return ticks;
}

/** Fewer numbers do not tell how an axis runs. */
const FEWEST = 3;

/** As few marks as there is room for, but never one alone: it tells no scale. */
function notAlone(most: number, ticksFor: (room: number) => number[]): number[] {
  for (let room = most; room < 4 * FEWEST; room += 1) {
    const ticks = ticksFor(room);
    if (ticks.length > 1) return ticks;
  }
  return ticksFor(most);
}

/** Round values within a decade, coarse to fine. */
const WITHIN = [[1], [1, 3], [1, 2, 5], [1, 1.5, 2, 3, 5, 7]] as const;

/** Round values of a log axis; where it is too short for them, those of a linear one. At least three, and about `most` of them. */
function logTicks(from: number, to: number, most: number): number[] {
  const low = Math.log10(from);
  const decades = Math.log10(to) - low;
  const ticksWithin = (parts: readonly number[], every: number): number[] => {
    const ticks: number[] = [];
    for (let decade = Math.floor(low / every) * every; decade <= low + decades + 1e-4; decade += every) {
      for (const part of parts) {
        const value = Number((part * 10 ** decade).toPrecision(12));
        if (value >= from * 0.9999 && value <= to * 1.0001) ticks.push(value);
      }
    }
    return ticks;
  };
  if (decades > most) return notAlone(most, (room) => ticksWithin(WITHIN[0], Math.max(Math.ceil(decades / room), 1)));
  const fits = decades * 3 <= most ? 2 : decades * 2 <= most ? 1 : 0;
  for (const parts of WITHIN.slice(fits)) {
    const ticks = ticksWithin(parts, 1);
    if (ticks.length >= FEWEST) return ticks;
  }
  for (let room = Math.max(most, FEWEST); room < 4 * FEWEST; room += 1) {
    const ticks = linearTicks(from, to, room);
    if (ticks.length >= FEWEST) return ticks;
  }
  return linearTicks(from, to, 4 * FEWEST);
}

/** Where an axis has its marks. @param most how many there is room for */
export function ticksOf(axis: AxisSpec, [from, to]: readonly [number, number], most: number): number[] {
  if (axis.ticks !== undefined) return axis.ticks.filter((tick) => tick >= from && tick <= to);
  return axis.scale === 'log' ? logTicks(from, to, most) : notAlone(most, (room) => linearTicks(from, to, room));
}

/** Digits that an axis has room for. */
const MOST_DIGITS = 6;

/** The marks of an axis in words, each another: with more digits where they lie close, or as what lies above the lowest. */
export function tickWords({ inWords }: AxisSpec, ticks: readonly number[]): string[] {
  if (inWords !== undefined) return ticks.map(inWords);
  for (let digits = 3; digits <= MOST_DIGITS; digits += 1) {
    const words = ticks.map((tick) => shortNumber(tick, digits));
    if (new Set(words).size === words.length) return words;
  }
  const [lowest] = ticks;
  const base = shortNumber(lowest);
  return ticks.map((tick) => (tick === lowest ? base : `${base} + ${shortNumber(tick - lowest, 2)}`));
}

/** Values that differ by a smaller share than this are one: what tells them apart is rounding. */
const SAME = 1e-9;

/** Room beside the data, as a share of its extent. */
const MARGIN = 0.06;

/** Where an axis begins and ends, for data that reaches from `low` to `high`; NaN for both where there is none. */
export function rangeOf(axis: AxisSpec, low: number, high: number): [number, number] {
  const isLog = axis.scale === 'log';
  const [first = null, last = null] = axis.range ?? [];
  let [a, b] =
    low <= high
      ? [low, high]
      : [first ?? axis.atLeast?.[0] ?? (isLog ? 1 : 0), last ?? axis.atLeast?.[1] ?? (isLog ? 10 : 1)];
  const isOne = b - a <= SAME * Math.max(Math.abs(a), Math.abs(b));
  const isTight = axis.isTight === true && !isOne;
  if (isLog && !isTight) {
    // By logarithms: the ratio of a range's ends may itself be out of range.
    const pad = isOne ? 2 : Math.exp(MARGIN * (Math.log(b) - Math.log(a)));
    [a, b] = [Math.max(a / pad, Number.MIN_VALUE), Math.min(b * pad, Number.MAX_VALUE)];
  } else if (!isTight) {
    const pad = isOne ? Math.max(Math.abs(a) * 0.1, 0.5) : (b - a) * MARGIN;
    [a, b] = [a - pad, b + pad];
  }
  if (axis.atLeast !== undefined) [a, b] = [Math.min(a, axis.atLeast[0]), Math.max(b, axis.atLeast[1])];
  if (axis.bounds !== undefined) [a, b] = [Math.max(a, axis.bounds[0]), Math.min(b, axis.bounds[1])];
  return [first ?? a, last ?? b];
}
