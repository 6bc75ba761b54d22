import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from './say.ts';

/**
 * A language with the messages that are known so far. They are written in ICU's form, which has plurals: `{0, plural, one {# Lauf} other {# Läufe}}`.
 * @param tag BCP 47
 * @param messages by the English text; more may be added later
 */
export function languageOf(tag: string, messages: ReadonlyMap<string, string>): Language {
  /** Messages as they are formatted, and which of their values stand in quotation marks. */
  const parsed = new Map<string, { readonly format: IntlMessageFormat; readonly quoted: ReadonlySet<number> }>();
  const decimal = new Intl.NumberFormat(tag).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  // What is quoted is somebody's own words, and in pairs such as 0-11.6-17 the point is no decimal sign.
  const digits = (text: string) =>
    text.replace(/„[^“]*“|“[^”]*”|«[^»]*»|(?<!\d-\d*)(\d)\.(?=\d)/g, (found, digit) =>
      digit === undefined ? found : `${digit}${decimal}`,
    );
  function format(message: string, values: readonly unknown[]): string {
    // A text without values is no message: its braces are marks of its own, such as a dictionary's.
    if (values.length === 0) return message;
    let known = parsed.get(message);
    if (known === undefined) {
      known = {
        format: new IntlMessageFormat(message, tag, undefined, { ignoreTag: true }),
        quoted: new Set([...message.matchAll(/[„“«]\{(\d)\}[“”»]/g)].map(([, k]) => Number(k))),
      };
      parsed.set(message, known);
    }
    const { format, quoted } = known;
    const named = Object.fromEntries(
      values.map((value, k) => [
        k,
        typeof value === 'number' && Number.isInteger(value)
          ? value
          : quoted.has(k)
            ? String(value)
            : digits(String(value)),
      ]),
    );
    return String(format.format(named));
  }
  return { tag, messages, format, digits };
}
