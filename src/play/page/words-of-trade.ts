import type { GlossaryTerm } from './glossary.ts';

/** Words of the trade that levels and reasons use, and what the glossary calls them. */
const WORDS: readonly (readonly [pattern: string, term: GlossaryTerm])[] = [
  ['gradients?', 'gradient'],
  ['skip connections?|skips?', 'skip'],
  ['disulfides?', 'disulfide'],
  ['cysteines?', 'cysteine'],
  ['entropy', 'entropy'],
  ['misfold(?:ed|s)?', 'misfolded'],
  ['unfolded', 'unfolded'],
  ['misled', 'misled'],
  ['strands?', 'strand'],
  ['dock(?:ed|s)?', 'dock'],
  ['in a trap', 'trap'],
  ['(?:the|network.s) shortcut', 'shortcut'],
  ['decoy', 'wrong fold'],
  ['kT', 'kT'],
  ['Lipschitz constant', 'Lipschitz constant'],
  ['differential equation', 'differential equation'],
];
const ANY = new RegExp(`\\b(${WORDS.map(([pattern]) => pattern).join('|')})\\b`, 'i');
const EACH = WORDS.map(([pattern, term]) => [new RegExp(`^(?:${pattern})$`, 'i'), term] as const);

/** A text in parts; `term` names the word of the glossary that a part is, where that first stands in the text. */
export function partsOf(text: string): { text: string; term: GlossaryTerm | null }[] {
  const told = new Set<GlossaryTerm>();
  return text
    .split(ANY)
    .filter((part) => part !== '')
    .map((part) => {
      const term = EACH.find(([pattern]) => pattern.test(part))?.[1];
      if (term === undefined || told.has(term)) return { text: part, term: null };
      told.add(term);
      return { text: part, term };
    });
}
