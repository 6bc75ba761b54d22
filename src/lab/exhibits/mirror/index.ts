import { say } from '../../../language/index.ts';
import { defineExhibit } from '../../exhibit/exhibit.ts';
import { MOST_SETS, type State } from './controls.ts';
import { letters } from './letters.ts';
import { type Found, model, type Scene } from './model.ts';
import { ChooseDot } from './own.tsx';
import { describe, picture } from './picture.ts';
import { plots } from './plots.ts';
import { text } from './text.ts';

/** Dots from which an answer is read. */
const ENOUGH = 24;

export const exhibit = defineExhibit<State, Scene, Found>({
  words: text,
  letters,
  model,
  picture,
  describe,
  plots,
  own: ChooseDot,
  predict: {
    kind: 'cloud',
    question: say`Random sets of 0 to 3 native links on the meander, a dot each: does a set that folds the chain also wake the network? Draw the cloud.`,
    why: say`More links fold more and wake more, so the two go together; but which pairs are linked matters differently to chain and network. “Three links each” shows what is left among sets of one size.`,
    asked: { fold: 'meander', pairs: 'native', count: 'any', temperature: 0.3, gain: 0.8 },
    xTitle: say`the chain folds, Q →`,
    yTitle: say`the network wakes →`,
    truth: {
      work: 'cloud',
      read: (cloud: Found['cloud']) => (cloud.dots.length < ENOUGH ? null : cloud.gradient.rho),
    },
  },
  breaks: [
    {
      label: say`Three links each`,
      set: { fold: 'meander', pairs: 'native', count: '3', sets: MOST_SETS, temperature: 0.3, gain: 0.8, chosen: [] },
      plot: 'resistance',
      law: 'apart',
    },
    {
      label: say`Packed: the resistance turns round`,
      set: { fold: 'packed', pairs: 'native', count: '3', sets: MOST_SETS, temperature: 0.26, gain: 0.8, chosen: [] },
      plot: 'resistance',
      law: 'turns',
    },
    {
      label: say`Link any pairs`,
      set: { fold: 'meander', pairs: 'any', count: 'any', sets: MOST_SETS, temperature: 0.3, gain: 0.8, chosen: [] },
      plot: 'resistance',
      law: 'unrelated',
    },
    {
      label: say`Crambin, any pairing of its cysteines`,
      set: {
        fold: 'crambin',
        ends: 'cysteines',
        pairs: 'any',
        count: 'any',
        sets: MOST_SETS,
        temperature: 0.24,
        gain: 0.8,
        chosen: [],
      },
      plot: 'cloud',
      law: 'against',
    },
    { label: say`From end to end`, set: { fold: 'meander', chosen: [0, 23] }, plot: 'layers', law: 'wakes' },
  ],
  poster: { chosen: [0, 11, 6, 17, 12, 23], measuring: false },
});
