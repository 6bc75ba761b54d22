import type { AxisSpec } from './spec.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number in a few digits, as people write it: `0.12`, `2,500`, `3.2·10⁻⁷`. */
export function shortNumber(value: number, digits = 3): string {
  if (value === 0) return '0';
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '–' : value > 0 ? '∞' : '−∞';
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e5) {
    const rounded = Number(value.toPrecision(digits));
    return Math.abs(rounded)
      .toLocaleString('en', { maximumFractionDigits: 12 })
      .replace(/^/, rounded < 0 ? '−' : '');
  }
  const [mantissa, exponent] = value.toExponential(digits - 1).split('e');
  const raised = exponent
    .replace('+', '')
    .replace('-', '⁻')
    .replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)]);
  const front = Number(mantissa);
  return front === 1 ? `10${raised}` : `${String(front).replace('-', '−')}·10${raised}`;
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
  for (let k = Math.ceil(from / step - 1e-9); k * step <= to + step * 1e-9; k += 1)
    ticks.push(Number((k * step).toPrecision(12)));
  return ticks;
}

/** Round values for a log axis: 1, 2, 5 or 1, 3 within a decade where there are few decades, else whole decades. */
function logTicks(from: number, to: number, most: number): number[] {
  const low = Math.log10(from);
  const decades = Math.log10(to) - low;
  const within = decades * 3 <= most ? [1, 2, 5] : decades * 2 <= most ? [1, 3] : [1];
  const every = within.length > 1 ? 1 : Math.max(Math.ceil(decades / most), 1);
  const ticks: number[] = [];
  for (let decade = Math.floor(low / every) * every; 10 ** decade <= to * 1.0001; decade += every) {
    for (const part of within) {
      const value = Number((part * 10 ** decade).toPrecision(12));
      if (value >= from * 0.9999 && value <= to * 1.0001) ticks.push(value);
    }
  }
  return ticks.length >= 2 ? ticks : linearTicks(from, to, most);
}

/** Where an axis has its marks. @param most how many there is room for */
export function ticksOf(axis: AxisSpec, [from, to]: readonly [number, number], most: number): number[] {
  if (axis.ticks !== undefined) return axis.ticks.filter((tick) => tick >= from && tick <= to);
  return axis.scale === 'log' ? logTicks(from, to, most) : linearTicks(from, to, most);
}

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
  const isTight = axis.isTight === true && a < b;
  if (isLog && !isTight) {
    const pad = a === b ? 2 : (b / a) ** MARGIN;
    [a, b] = [a / pad, b * pad];
  } else if (!isTight) {
    const pad = a === b ? Math.max(Math.abs(a) * 0.1, 0.5) : (b - a) * MARGIN;
    [a, b] = [a - pad, b + pad];
  }
  if (axis.atLeast !== undefined) [a, b] = [Math.min(a, axis.atLeast[0]), Math.max(b, axis.atLeast[1])];
  if (axis.bounds !== undefined) [a, b] = [Math.max(a, axis.bounds[0]), Math.min(b, axis.bounds[1])];
  return [first ?? a, last ?? b];
}
