import { shortNumber } from '../../kit/index.ts';
import { digits, grouped, say } from '../../language/index.ts';
import { agrees, type Claim, type Measured } from '../exhibit/claim.ts';
import type { State } from '../exhibit/controls.ts';
import type { Reading } from './use-claims.ts';

type Verdict = 'holds' | 'fails' | 'measuring' | 'outside' | 'broken';

/** Below this share of the expected value only rounding can tell the two apart. */
const ROUNDING = 1e-8;

/** What is expected to be nothing, and is but for rounding. */
const isNothing = (expected: number, { value, error }: Measured) =>
  expected === 0 && Math.abs(value) <= Math.min(error, ROUNDING);

/** A number of a claim; digits that only rounding tells apart are not told. */
function inFigures(value: number): string {
  const told = Number(value.toPrecision(9));
  // What is counted is told to the last digit.
  if (Number.isInteger(told) && Math.abs(told) < 1e6) return `${told < 0 ? '−' : ''}${grouped(Math.abs(told))}`;
  return shortNumber(told, 4);
}

/** A number to two places, as pictures tell a correlation. */
const signed = (value: number) => digits(value.toFixed(2)).replace('-', '−');

/** The expected number of a claim, with its unit. */
export const expectedInWords = ({ unit = '' }: Claim, { expected }: Reading): string => `${inFigures(expected)}${unit}`;

/** What was measured of a claim, with its unit. */
export function measuredInWords({ unit = '' }: Claim, { expected, measured }: Reading): string {
  const number = measured === null ? '…' : isNothing(expected, measured) ? '0' : inFigures(measured.value);
  return `${number}${unit}`;
}

/** A number at the edge of what agrees, as exact as it takes to tell it from the expected one. */
function edge(value: number, error: number): string {
  const digits = Math.ceil(Math.log10(Math.abs(value) / error)) + 1;
  return shortNumber(value, Number.isFinite(digits) ? Math.min(Math.max(digits, 2), 8) : 2);
}

/** How much room is between a claim's two numbers, in a few words, and what of it is chance; `more` where there is more to tell. */
export function roomInWords(
  expected: number,
  measured: Measured,
  allowance: number,
  unit: string,
): { readonly short: string; readonly more: string | null } {
  const { error, value, isAtMost, isAtLeast } = measured;
  const outside = `${edge(expected - error, error)} … ${edge(expected + error, error)}${unit}`;
  const told = (room: number) => `${shortNumber(room, 2)}${unitFor(room, unit)}`;
  if (isAtMost || isAtLeast) {
    const short = error === 0 ? say`nothing is left to chance` : say`± ${told(error)} is what chance allows`;
    const more = isAtMost
      ? say`It would fail above ${edge(expected - error, error || expected)}${unit}.`
      : say`It would fail below ${edge(expected + error, error || expected)}${unit}.`;
    return { short, more };
  }
  if (error === 0) return { short: say`must be equal`, more: null };
  if (isNothing(expected, measured)) {
    const short = value === 0 ? say`exactly` : say`but for rounding, ${shortNumber(Math.abs(value), 2)}`;
    return { short, more: null };
  }
  if (error <= ROUNDING * Math.max(Math.abs(expected), 1e-3))
    return { short: say`must be equal but for rounding`, more: null };
  const more = say`It would fail outside ${outside}.`;
  const chance = error - allowance;
  // No smaller than one standard error, what is allowed for besides is worth telling.
  if (!(allowance > 0 && allowance >= chance / 3)) return { short: say`± ${told(error)} is what chance allows`, more };
  if (chance <= 1e-9 * error)
    return { short: say`± ${told(error)} is allowed for rounding and what the law leaves out`, more };
  return {
    short: say`± ${told(error)} is allowed: ${told(chance)} for chance, ${told(allowance)} for rounding and what the law leaves out`,
    more,
  };
}

/** A unit that is a word of its own stands in the plural: behind a 1 it is left out. */
const unitFor = (value: number, unit: string) => (value === 1 && /^ [a-zäöü]{3,}/i.test(unit) ? '' : unit);

/** One standard error of what was measured, and of what is expected where that was measured once too; null where there is none. */
export function strayInWords(measured: number, expected: number): string | null {
  const [one, other] = [measured, expected].map((error) => shortNumber(error, 2));
  if (measured > 0 && expected > 0) return say`One standard error: measured ± ${one}, expected ± ${other}.`;
  if (measured > 0) return say`One standard error of what was measured is ${one}.`;
  return expected > 0 ? say`One standard error of what is expected is ${other}.` : null;
}

/** Where 95 of 100 such samples have the true value; null where a claim has no such interval. */
export function whatIsLikely({ interval }: Claim, { measured }: Reading, state: State): string | null {
  if (interval === undefined || measured === null) return null;
  const [low, high] = interval(state, measured.value);
  return say`95 %: ${signed(low)} to ${signed(high)}`;
}

/** What is to be said of a claim as it stands. */
export function verdictOf({ expected, measured, outside, problem }: Reading): Verdict {
  if (outside !== null) return 'outside';
  if (problem !== null) return 'broken';
  if (measured === null) return 'measuring';
  return agrees(expected, measured) ? 'holds' : 'fails';
}

/** A verdict in a word or two, with its sign. */
export const VERDICTS: Record<Verdict, string> = {
  holds: say`✓ agrees`,
  fails: say`✗ does not agree`,
  measuring: say`measuring…`,
  outside: say`not here`,
  broken: say`could not be measured`,
};
