import { digits } from './say.ts';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function raised(exponent: number): string {
  const figures = [...String(Math.abs(exponent))].map((digit) => RAISED[Number(digit)]).join('');
  return exponent < 0 ? `⁻${figures}` : figures;
}

/** A power of ten as a short text for an axis: 0.001, 0.1, 1, 100, 10⁻⁴, 10⁶: in figures as far as `magnitudeText` writes two digits so. */
export function powerText(exponent: number): string {
  return exponent >= -3 && exponent <= 2 ? digits(String(10 ** exponent)) : `10${raised(exponent)}`;
}

/** A magnitude as a short text of one or two digits: 1.0, 0.24, 0.018, 0.0004, 200, 4·10⁻⁵, 2·10³. Few different texts in all. */
export function magnitudeText(value: number): string {
  if (!(value > 0)) return '0';
  if (value === Number.POSITIVE_INFINITY) return '∞';
  if (value >= 0.995 && value < 99.5) return digits(value.toFixed(value < 9.95 ? 1 : 0));
  if (value >= 99.5 && value < 950) return String(Number(value.toPrecision(1)));
  if (value >= 0.00095 && value < 0.995) return digits(value.toFixed(value < 0.0995 ? 3 : 2));
  if (value >= 0.000095 && value < 0.00095) return digits(value.toFixed(4));
  const exponent = Math.floor(Math.log10(value) + 1e-9);
  const digit = Math.round(value / 10 ** exponent);
  return digit === 10 ? `1·10${raised(exponent + 1)}` : `${digit}·10${raised(exponent)}`;
}
