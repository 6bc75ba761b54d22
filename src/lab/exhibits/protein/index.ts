import { MELTING_RUN, meltingQ } from '../../../chain/index.ts';
import { estimate, type Link } from '../../../links/index.ts';
import { defineExhibit } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import { type Found, model, type Scene } from './model.ts';
import { COILS, drawCoils, touching } from './model-coil.ts';
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

export const exhibit = defineExhibit<State, Scene, Found>({
  words: text,
  model,
  picture,
  describe,
  plots,
  predict: {
    kind: 'choice',
    question:
      'Which loop costs the unfolded chain more to close, one of 5 bonds or one of 30? And which links steady the meander more, three over 5 bonds or three over 11?',
    asked: { loop: 30, dimension: '2' },
    options: [
      { value: 'short', label: 'the short one costs more and steadies more' },
      { value: 'long', label: 'the long one costs more and steadies more' },
      { value: 'split', label: 'the long one costs more, but the short one steadies more' },
    ],
    truth() {
      const [long, short] = [30, 5].map((loop) => touching(drawCoils({ loop, dimension: '2' }, 4 * COILS, 1000)));
      if (long >= short) return 'short';
      return steadied(OVER_ELEVEN) > steadied(OVER_FIVE) ? 'long' : 'split';
    },
  },
  breaks: [
    { label: 'Too cold', set: { links: [], temperature: 0.1, decoy: false } },
    { label: 'Too cold, and a wrong fold', set: { links: [], temperature: 0.1, decoy: true } },
    { label: 'A wrong fold, no links', set: { links: [], temperature: 0.25, decoy: true } },
    { label: 'The wrong link', set: { links: [0, 23], temperature: 0.25, decoy: true }, plot: 'melting' },
    {
      label: 'The links that tell them apart',
      set: { links: [0, 11, 8, 15, 13, 22], temperature: 0.25, decoy: true },
      plot: 'melting',
    },
  ],
  own: ChooseLinks,
  poster: { loop: 24 },
});
