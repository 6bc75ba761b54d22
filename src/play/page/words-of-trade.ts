import { say } from '../../language/index.ts';
import type { GlossaryTerm } from './glossary.ts';

/** Words of the trade that levels and reasons use, as patterns, and what the glossary calls them; another language has its own patterns. */
const WORDS: readonly (readonly [pattern: string, term: GlossaryTerm])[] = [
  [say`gradients?`, 'gradient'],
  [say`passes by`, 'passed by'],
  [say`hears only|hears less than`, 'hears too little'],
  [say`skip connections?|skips?`, 'skip'],
  [say`disulfides?`, 'disulfide'],
  [say`cysteines?`, 'cysteine'],
  [say`entropy`, 'entropy'],
  [say`misfold(?:ed|s)?`, 'misfolded'],
  [say`unfolded`, 'unfolded'],
  [say`misled`, 'misled'],
  [say`strands?`, 'strand'],
  [say`dock(?:ed|s)?`, 'dock'],
  [say`in a trap|trapped`, 'trap'],
  [say`(?:the|network.s) shortcut`, 'shortcut'],
  [say`decoy|wrong fold`, 'wrong fold'],
  [say`kT`, 'kT'],
  [say`Lipschitz constant`, 'Lipschitz constant'],
  [say`differential equation`, 'differential equation'],
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
