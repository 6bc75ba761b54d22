import { LANGUAGES, type Language, makeLanguage, speak } from './language/index.ts';

/** Messages of a language for one part of the program: `de/shared.json`, `de/play.json`, … */
const FILES = import.meta.glob<Readonly<Record<string, string>>>('./language/*/*.json', { import: 'default' });

const messages = new Map<string, string>();
let language: Language | null = null;

/** Adds what a part of the program says to the messages; nothing in English. Never throws: what does not arrive is said in English. */
export async function learn(part: string): Promise<void> {
  if (language === null) return;
  try {
    const found = await FILES[`./language/${language.tag}/${part}.json`]?.();
    for (const [english, message] of Object.entries(found ?? {})) messages.set(english, message);
  } catch {
    // English is what the code holds.
  }
}

/** Speaks a language from now on; to be awaited before anything is said. Never throws: English is left where it does not arrive. */
export async function speakFrom(tag: string): Promise<void> {
  if (LANGUAGES[tag] === undefined) return;
  try {
    language = await makeLanguage(tag, messages);
    await learn('shared');
    speak(language);
    document.documentElement.lang = tag;
  } catch {
    speak(null);
  }
}
