import { MELTING_RUN, meltingQ, WRONG_FOLD_LINK } from '../../../chain/index.ts';
import { grouped, say } from '../../../language/index.ts';
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

/** Shares of coils of 30 and of 5 bonds that close, and what three links over 11 bonds and over 5 leave of the fold in the heat. */
interface Counts {
  readonly closes: readonly [long: number, short: number];
  readonly keeps: readonly [long: number, short: number];
}

let counts: Counts | null = null;

/** Counted once, when there is an answer: seconds would be too long before. */
function counted(): Counts {
  counts ??= {
    closes: [closing(30), closing(5)],
    keeps: [steadied(OVER_ELEVEN), steadied(OVER_FIVE)],
  };
  return counts;
}

const closing = (loop: number) => touching(drawCoils({ loop, dimension: '2' }, BATCH, 1000));
const inPercent = (share: number) => `${figure(100 * share, 2)} %`;

export const exhibit = defineExhibit<State, Scene, Found>({
  words: text,
  letters,
  model,
  picture,
  describe,
  plots,
  predict: {
    kind: 'choice',
    question: say`Which loop costs the unfolded chain more to close, one of 5 bonds or one of 30? And which links steady the meander more, three over 5 bonds or three over 11?`,
    why: say`The ends of a long loop have more places to be, and all but few of them are lost when it closes; so a link over a long loop also takes more from the unfolded chain, and the fold gains by it.`,
    asked: { loop: 30, dimension: '2' },
    options: [
      { value: 'short', label: say`the short one costs more and steadies more` },
      { value: 'long', label: say`the long one costs more and steadies more` },
      { value: 'split', label: say`the long one costs more, but the short one steadies more` },
    ],
    truth() {
      const { closes, keeps } = counted();
      if (closes[0] >= closes[1]) return 'short';
      return keeps[0] > keeps[1] ? 'long' : 'split';
    },
    whyNow() {
      const { closes, keeps } = counted();
      return say`Counted just now: of ${grouped(BATCH)} loose coils of 5 bonds ${inPercent(closes[1])} have their ends together, of as many of 30 bonds ${inPercent(closes[0])}; at kT = ${WARM}, the three links over 5 bonds keep ${inPercent(keeps[1])} of the fold’s contacts, the three over 11 bonds ${inPercent(keeps[0])}.`;
    },
  },
  breaks: [
    { label: say`Too cold`, set: { links: [], temperature: 0.1, decoy: false }, fails: 'forgets' },
    { label: say`Too cold, and a wrong fold`, set: { links: [], temperature: 0.1, decoy: true }, fails: 'forgets' },
    { label: say`A wrong fold, no links`, set: { links: [], temperature: 0.25, decoy: true }, law: 'misfolded' },
    {
      label: say`The wrong link`,
      set: { links: [0, 23], temperature: 0.25, decoy: true },
      plot: 'melting',
      law: 'melts',
    },
    {
      label: say`A link of the wrong fold`,
      set: { links: WRONG_FOLD_LINK, temperature: 0.25, decoy: true },
      law: 'wrongMelts',
    },
    {
      label: say`The links that tell them apart`,
      set: { links: [0, 11, 8, 15, 13, 22], temperature: 0.25, decoy: true },
      plot: 'melting',
      law: 'folded',
    },
  ],
  own: ChooseLinks,
  poster: { loop: 24 },
});
