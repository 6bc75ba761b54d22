/** Formats a message of another language: `{0}`, `{1}` … stand for the values. */
export type Format = (message: string, values: readonly unknown[]) => string;

/** Another language than the English that stands in the code. */
export interface Language {
  /** BCP 47, such as `de`. */
  readonly tag: string;
  /** Messages by the English text, its values written `{0}`, `{1}` … */
  readonly messages: ReadonlyMap<string, string>;
  readonly format: Format;
  digits(text: string): string;
}

let spoken: Language | null = null;

/** From now on all is said in this language, and in English where it has no message. To be called before anything is said. */
export function speak(language: Language | null): void {
  spoken = language;
}

/** The tag of the language that is spoken, BCP 47. */
export const spokenTag = (): string => spoken?.tag ?? 'en';

/** What a catalogue calls a template: its text with `{0}`, `{1}` … where values go. */
function keyOf(strings: readonly string[]): string {
  return strings.reduce((key, part, k) => `${key}{${k - 1}}${part}`);
}

/**
 * A text for a person, as a tagged template: say`folds in ${folded} of ${runs} runs`. The code holds the English; another language has the
 * whole sentence under that text as its key, with plurals and order of its own.
 */
export function say(strings: TemplateStringsArray, ...values: readonly unknown[]): string {
  const message = spoken?.messages.get(keyOf(strings));
  if (spoken !== null && message !== undefined) return spoken.format(message, values);
  return strings.reduce((text, part, k) => `${text}${values[k - 1]}${part}`);
}

/** A text that comes from data, a level's or an exhibit's, in the language that is spoken. */
export function inWords(text: string): string {
  const message = spoken?.messages.get(text);
  return spoken === null || message === undefined ? text : spoken.format(message, []);
}

/** The same for a text that is put together from parts: its key as a catalogue has it, such as `{0} links`. */
export function sayAs(key: string, ...values: readonly unknown[]): string {
  const message = spoken?.messages.get(key);
  if (spoken !== null && message !== undefined) return spoken.format(message, values);
  return key.replace(/\{(\d)\}/g, (_, k) => String(values[Number(k)]));
}

/** A count with its noun: `plural(1, 'link')` is “1 link”, `plural(3, 'link')` “3 links”; `many` where an s does not do. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return sayAs(`{0} ${count === 1 ? one : many}`, count);
}

/** A word that means several things: `sayOf('mode', 'Play')` is “Play” in English, and `mode: Play` in a catalogue. */
export function sayOf(context: string, text: string): string {
  return spoken?.messages.get(`${context}: ${text}`) ?? text;
}

/** The decimal sign as the language writes it: 0.26 is 0,26 in German. Other text stays as it is, and so does what was written so before. */
export function digits(text: string): string {
  return spoken === null ? text : spoken.digits(text);
}

/** Made once: `toLocaleString` makes one at each call, which took a tenth of a frame in which a slider is dragged. */
const ENGLISH = new Intl.NumberFormat('en', { maximumFractionDigits: 12 });

/** A number with its thousands apart: 20,000. */
export function grouped(value: number): string {
  const english = ENGLISH.format(value);
  // A thin space stands for thousands in all others: a point or a comma would be taken for the other sign.
  return spoken === null ? english : digits(english.replaceAll(',', '\u202f'));
}
