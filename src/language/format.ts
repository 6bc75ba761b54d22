import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from './say.ts';

/**
 * A language with the messages that are known so far. They are written in ICU's form, which has plurals: `{0, plural, one {# Lauf} other {# Läufe}}`.
 * @param tag BCP 47
 * @param messages by the English text; more may be added later
 */
export function languageOf(tag: string, messages: ReadonlyMap<string, string>): Language {
  const parsed = new Map<string, IntlMessageFormat>();
  const decimal = new Intl.NumberFormat(tag).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  const digits = (text: string) => text.replace(/(\d)\.(?=\d)/g, `$1${decimal}`);
  function format(message: string, values: readonly unknown[]): string {
    // A text without values is no message: its braces are marks of its own, such as a dictionary's.
    if (values.length === 0) return message;
    let format = parsed.get(message);
    if (format === undefined) {
      format = new IntlMessageFormat(message, tag, undefined, { ignoreTag: true });
      parsed.set(message, format);
    }
    const named = Object.fromEntries(
      values.map((value, k) => [
        k,
        typeof value === 'number' && Number.isInteger(value) ? value : digits(String(value)),
      ]),
    );
    return String(format.format(named));
  }
  return { tag, messages, format, digits };
}
