import { MELTING_RUN, meltingQ, WRONG_FOLD_LINK } from '../../../chain/index.ts';
import { say } from '../../../language/index.ts';
import { estimate, type Link } from '../../../links/index.ts';
import { defineExhibit } from '../../exhibit/exhibit.ts';
import { figure } from '../../exhibit/figures.ts';
import type { State } from './controls.ts';
import { letters } from './letters.ts';
import { type Found, model, type Scene } from './model.ts';
import { BATCH, drawCoils, touching } from './model-coil.ts';
import { ChooseLinks } from './own.tsx';
import { describe, picture } from './picture.ts';
import { plots } from './plots.ts';
import { text } from './text.ts';

/** Native links of the meander, three over 5 bonds each and three over 11. */
const OVER_FIVE: readonly Link[] = [
  [3, 8],
  [9, 14],
  [15, 20],
];
const OVER_ELEVEN: readonly Link[] = [
  [0, 11],
  [6, 17],
  [12, 23],
];
/** Warmer than the fold bears without links, ε. */
const WARM = 0.32;

/** How much of the fold is left in the heat with some links. */
const steadied = (links: readonly Link[]) => estimate(meltingQ(links, WARM, { ...MELTING_RUN, seed: 1000 })).mean;

/** How many times as often coils of 5 bonds close as those of 30, and how many times as much three links over 11 bonds leave of the fold in the heat as three over 5. */
interface Counts {
  readonly closes: number;
  readonly keeps: number;
}

/** Loops that close so many times as often do not cost the same. */
const TELLS = 1.2;

let counts: Counts | null = null;

/** Counted once, when there is an answer: seconds would be too long before. */
function counted(): Counts {
  counts ??= {
    closes: closing(5) / closing(30),
    keeps: steadied(OVER_ELEVEN) / steadied(OVER_FIVE),
  };
  return counts;
}

const closing = (loop: number) => touching(drawCoils({ loop, dimension: '2' }, BATCH, 1000));

export const exhibit = defineExhibit<State, Scene, Found>({
  words: text,
  letters,
  model,
  picture,
  describe,
  plots,
  predict: {
    kind: 'choice',
    question: say`Which loop costs the unfolded chain more shapes to close: one of 5 bonds, or one of 30?`,
    why: say`The ends of a long loop have more places to be, and all but few of them are lost when it closes. What the unfolded chain loses the fold gains: the longer loop steadies it more.`,
    asked: { loop: 30, dimension: '2' },
    options: [
      { value: 'short', label: say`the short one` },
      { value: 'same', label: say`both the same` },
      { value: 'long', label: say`the long one` },
    ],
    truth() {
      const times = counted().closes;
      if (times > TELLS) return 'long';
      return times < 1 / TELLS ? 'short' : 'same';
    },
    whyNow() {
      const { closes, keeps } = counted();
      return say`Counted just now: the ends of 5 bonds meet ${figure(closes, 2)} times as often as those of 30. And at kT = ${WARM}, three links over 11 bonds keep ${figure(keeps, 2)} times as many of the fold’s contacts as three over 5.`;
    },
  },
  breaks: [
    { label: say`Too cold`, set: { links: [], temperature: 0.08, decoy: false }, fails: 'forgets' },
    { label: say`Too cold, and a wrong fold`, set: { links: [], temperature: 0.08, decoy: true }, fails: 'forgets' },
    { label: say`A wrong fold, no links`, set: { links: [], temperature: 0.25, decoy: true }, law: 'misfolded' },
    {
      label: say`The wrong link`,
      set: { links: [0, 23], temperature: 0.25, decoy: false },
      plot: 'melting',
      law: 'melts',
    },
    {
      label: say`A link that fits the wrong fold`,
      set: { links: WRONG_FOLD_LINK, temperature: 0.25, decoy: true },
      law: 'wrongMelts',
    },
  ],
  own: ChooseLinks,
  poster: { loop: 24 },
});
