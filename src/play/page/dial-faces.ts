import { digits, say } from '../../language/index.ts';
import type { DialName, Dials } from '../../task/index.ts';
import type { GlossaryTerm } from './glossary.ts';

/** How each dial is called, the word that explains it, and its unit. */
export const DIAL_FACES: Record<DialName, { term: GlossaryTerm; label: string; unit: string }> = {
  step: { term: 'step h', label: say`Step h`, unit: '' },
  scale: { term: 'scale α', label: say`Scale α`, unit: '' },
  damping: { term: 'damping β', label: say`Damping β`, unit: '' },
  memory: { term: 'memory a', label: say`Memory a`, unit: '' },
  cage: { term: 'cage', label: say`Cage`, unit: say` bonds` },
};

/** What a dial's value is called, with its unit. */
export const dialText = (name: DialName, value: number): string =>
  name === 'cage' && value === 0 ? say`none` : digits(`${value}${DIAL_FACES[name].unit}`);

/** Where dials stand, each by its name. */
export const dialsText = (dials: Dials): string[] =>
  (Object.entries(dials) as [DialName, number][]).map(
    ([name, value]) => `${DIAL_FACES[name].label} ${dialText(name, value)}`,
  );
