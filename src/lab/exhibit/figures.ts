import { digits as inLanguage } from '../../language/index.ts';

const RAISED: Record<string, string> = Object.fromEntries(
  [...'0123456789-'].map((digit, k) => [digit, '⁰¹²³⁴⁵⁶⁷⁸⁹⁻'[k]]),
);

/** A whole number as an exponent: 100 → ¹⁰⁰. */
export function raised(value: number): string {
  return String(Math.round(value)).replace(/[\d-]/g, (digit) => RAISED[digit]);
}

/** A number for a sentence: so many digits at most, a real minus sign, and powers of ten where it is very large or small. */
export function figure(value: number, digits = 4): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '–' : value > 0 ? '∞' : '−∞';
  const size = Math.abs(value);
  if (size === 0 || (size >= 1e-4 && size < 1e6))
    return inLanguage(String(Number(value.toPrecision(digits)))).replace('-', '−');
  const [mantissa, exponent] = value.toExponential(digits - 1).split('e');
  const front = Number(mantissa);
  const power = `10${raised(Number(exponent))}`;
  return front === 1 ? power : `${inLanguage(String(front)).replace('-', '−')}·${power}`;
}
