import names from './names.json' with { type: 'json' };

/** The languages that there are besides English, by tag, each with its own name for itself (names.json). A folder of this name holds its messages. */
export const LANGUAGES: Readonly<Record<string, string>> = names;

/**
 * Which language is wanted: the address says it (`?lang=de`), or the settings, or the browser.
 * @param asked what the address says
 * @param kept the settings' choice; `auto` leaves it to the browser
 * @param browser the browser's languages, the dearest first
 */
export function languageFor(asked: string | null, kept: string, browser: readonly string[]): string {
  const base = (tag: string) => tag.toLowerCase().split('-')[0];
  const wishes = [asked ?? '', kept, ...browser.map(base)];
  return wishes.find((tag) => tag === 'en' || LANGUAGES[tag] !== undefined) ?? 'en';
}
