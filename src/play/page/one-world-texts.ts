import { say } from '../../language/index.ts';
import type { Level } from '../../task/index.ts';

/** Words of the world that is left out, as patterns; another language has patterns of its own. */
const NOT_OF: Record<'chain' | 'network', RegExp> = {
  chain: new RegExp(
    `\\b(${say`networks?|towers?|floors?|gradients?|gain|layers?|skips?|learn(?:s|ed|ing)?|starts?|training|both|deaf`})\\b`,
    'i',
  ),
  network: new RegExp(
    `\\b(${say`chains?|proteins?|beads?|fold(?:s|ed|ing)?|strands?|cold|heat|warm|target|touch(?:es)?|cysteines?|both`})\\b`,
    'i',
  ),
};

/** What of a text is not about the world that is left out, sentence by sentence; empty where all of it is. */
export function aboutOnly(text: string, only: 'chain' | 'network'): string {
  return text
    .split(/(?<=[.!?])\s+/)
    .filter((sentence) => !NOT_OF[only].test(sentence))
    .join(' ');
}

/** A level's own words where one world alone is shown: what speaks of the other one is left out, and so are hints that say nothing else. */
export function withTextsOf<Words extends Pick<Level, 'brief' | 'hints'>>(
  level: Words,
  only: 'chain' | 'network',
): Words {
  const hints = level.hints.map((hint) => aboutOnly(hint, only)).filter((hint) => hint !== '');
  return { ...level, brief: aboutOnly(level.brief, only), hints };
}
