const RAISED: Record<string, string> = Object.fromEntries(
  [...'0123456789-'].map((digit, k) => [digit, '⁰¹²³⁴⁵⁶⁷⁸⁹⁻'[k]]),
);

/** A whole number as an exponent: 100 → ¹⁰⁰. */
export function raised(value: number): string {
  return String(Math.round(value)).replace(/[\d-]/g, (digit) => RAISED[digit]);
}

/** A number for a sentence: so many digits at most, and a real minus sign. */
export function figure(value: number, digits = 4): string {
  return String(Number(value.toPrecision(digits))).replace('-', '−');
}
