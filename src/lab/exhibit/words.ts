import { say } from '../../language/index.ts';

/** The parts of the story, in order. */
export const PARTS = [
  say`Multiplication and addition`,
  say`Spectrum and time`,
  'Refinements',
  'Paths',
  say`Science and sight`,
  say`The protein and the mirror`,
] as const;

/** All that an exhibit says. In a text, `{word}` is a term of its dictionary, `{word|as written}` the same in another form. */
export interface Words {
  /** Where it stands in the story, from 1. */
  readonly place: number;
  /** Its name in addresses. */
  readonly id: string;
  readonly part: (typeof PARTS)[number];
  readonly title: string;
  /** What it asks, in one line, for the landing page. */
  readonly question: string;
  /** What one has to know to understand what is predicted, and nothing that answers it: a sentence or two, read before all else. */
  readonly setting: string;
  /** Words of the setting and the question that not everybody knows, each with its meaning: told below the setting. */
  readonly needs: readonly (readonly [word: string, meaning: string])[];
  /** Two minutes at most, plain words first; a paragraph each. */
  readonly plain: readonly string[];
  readonly equations: readonly { readonly tex: string; readonly label: string }[];
  /** Where this breaks. */
  readonly limits: string;
  /** The same elsewhere: what of it is on the screen. */
  readonly echo?: string;
  readonly terms: Readonly<Record<string, string>>;
  /** Levels that use the idea, by id. */
  readonly levels: readonly string[];
}
