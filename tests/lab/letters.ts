import type { State } from '../../src/lab/exhibit/controls.ts';
import type { Exhibit } from '../../src/lab/exhibit/exhibit.ts';

/** Letters that are raised or lowered, as those that they stand for. */
const RAISED: Readonly<Record<string, string>> = { ᴸ: 'L', ⁿ: 'n', ᵖ: 'p', ᵏ: 'k', ₙ: 'n' };
/** Words that are a letter, and a name of one. */
const WORDS = new Set(['a', 'I', 'A']);
/** What stands before or behind a letter that is no word. */
const [BEFORE, BEHIND] = [/[=·/+−×<>≤≥√|‖]\s*$/, /^\s*[=·/+−×<>≤≥|‖²]/];

/** Letters in an equation, one by one; kT is one. */
function inEquation(tex: string): string[] {
  const plain = tex
    .replace(/\\text\{[^}]*\}/g, ' ')
    .replace(/_\{max\}/g, ' ')
    .replace(/\\[A-Za-z]+/g, ' ');
  return plain.match(/kT|[\p{L}]/gu) ?? [];
}

/** Letters that stand in a sentence for something: alone, Greek, or two together of which one is large. */
export function inSentence(text: string): string[] {
  // An s behind an apostrophe is grammar, and what else is raised or lowered belongs to its letter.
  const plain = [...text.replace(/(?<=\p{L})’s\b/gu, '')]
    .map((letter) => (letter in RAISED ? ` ${RAISED[letter]} ` : letter))
    .join('')
    .replace(/\p{Lm}/gu, ' ');
  const found: string[] = [];
  for (const match of plain.matchAll(/(?<!\p{L})\p{L}+/gu)) {
    const [token] = match;
    const isSign = BEFORE.test(plain.slice(0, match.index)) || BEHIND.test(plain.slice(match.index + token.length));
    if (/^[a-z][A-Z]$/.test(token)) found.push(...(token === 'kT' ? [token] : [...token]));
    else if (/\p{Script=Greek}/u.test(token)) found.push(...token);
    else if (token.length > 1) continue;
    else if (!WORDS.has(token) || isSign) found.push(token);
  }
  return found;
}

/** Every letter that stands for something on an exhibit's page: in what sets it, its equations and its claims, as they stand at first and in each break. */
export function lettersOf({ words, model, predict, breaks }: Exhibit): string[] {
  const { controls, claims, defaults } = model;
  const states = [{}, { ...predict.asked, ...predict.shows }, ...breaks.map((one) => one.set)].map(
    (set) => ({ ...defaults, ...set }) as State,
  );
  const said = Object.values(claims).flatMap((claim) => [
    claim.unit ?? '',
    ...states.map((state) => claim.text(state)),
  ]);
  const set = Object.values(controls).flatMap((control) => [
    control.label,
    control.kind === 'number' ? (control.unit ?? '') : '',
  ]);
  return [
    ...new Set([
      ...words.equations.flatMap(({ tex }) => inEquation(tex)),
      ...Object.values(controls).flatMap(({ symbol = '' }) => inEquation(symbol)),
      ...[...said, ...set].flatMap(inSentence),
    ]),
  ].sort();
}
