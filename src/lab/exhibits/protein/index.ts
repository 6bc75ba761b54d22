import { defineExhibit } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import { type Found, model, type Scene } from './model.ts';
import { COILS, drawCoils, touching } from './model-coil.ts';
import { ChooseLinks } from './own.tsx';
import { describe, picture } from './picture.ts';
import { plots } from './plots.ts';
import { text } from './text.ts';

export const exhibit = defineExhibit<State, Scene, Found>({
  words: text,
  model,
  picture,
  describe,
  plots,
  predict: {
    kind: 'choice',
    question:
      'Which loop costs the unfolded chain more to close, and so steadies the fold more: one of 5 bonds or one of 30?',
    asked: { loop: 30, dimension: '2' },
    options: [
      { value: 'short', label: '5 costs more, and steadies more' },
      { value: 'long', label: '30 costs more, and steadies more' },
      { value: 'split', label: '30 costs more, but 5 steadies more' },
    ],
    truth() {
      const [long, short] = [30, 5].map((loop) => touching(drawCoils({ loop, dimension: '2' }, 4 * COILS, 1000)));
      return long < short ? 'long' : 'short';
    },
  },
  breaks: [
    { label: 'Pulled nearly straight', set: { links: [], apart: 23.5 } },
    { label: 'Too cold', set: { links: [], temperature: 0.1, decoy: false } },
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
