export { magnitudeText, powerText } from './magnitude.ts';
export { LANGUAGES, languageFor } from './names.ts';
export { plain } from './plain.ts';
export { reasonOf } from './reason.ts';
export { digits, grouped, inWords, type Language, plural, say, sayAs, sayOf, speak, spokenTag } from './say.ts';

/** A language of messages that may still grow; what formats them is fetched with it. */
export const makeLanguage = async (tag: string, messages: ReadonlyMap<string, string>) =>
  (await import('./format.ts')).languageOf(tag, messages);
