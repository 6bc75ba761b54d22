import { say } from '../../../language/index.ts';
import { defineExhibit } from '../../exhibit/exhibit.ts';
import { figure } from '../../exhibit/figures.ts';
import type { View } from '../../exhibit/view.ts';
import type { State } from './controls.ts';
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
    why: say`More links fold more and wake more, so the two go together; but which pairs are linked matters differently to chain and network.`,
    asked: { fold: 'meander', pairs: 'native', count: 'any', temperature: 0.3, gain: 0.8 },
    xTitle: say`the chain folds, Q →`,
    yTitle: say`the network wakes →`,
    whyNow({ cloud }: View<State, Scene, Found>['found']) {
      if (cloud === null || cloud.dots.length < ENOUGH) return null;
      return say`Just now, over ${cloud.dots.length} sets, the rank correlation is ${figure(cloud.gradient.rho, 2)}; among sets of three links each it would be near 0.08.`;
    },
    truth: {
      work: 'cloud',
      read: (cloud: Found['cloud']) => (cloud.dots.length < ENOUGH ? null : cloud.gradient.rho),
    },
  },
  breaks: [
    {
      label: say`Three links each, meander`,
      set: { fold: 'meander', pairs: 'native', count: '3', sets: 240, temperature: 0.3, gain: 0.8, chosen: [] },
      plot: 'resistance',
      law: 'apart',
    },
    {
      label: say`Three links each, packed fold`,
      set: { fold: 'square', pairs: 'native', count: '3', sets: 240, temperature: 0.26, gain: 0.8, chosen: [] },
      plot: 'resistance',
      law: 'apart',
    },
    {
      label: say`The resistance turns round`,
      set: { fold: 'packed', pairs: 'native', count: '3', temperature: 0.26, gain: 0.8, chosen: [] },
      plot: 'resistance',
      law: 'turns',
    },
    {
      label: say`Link any pairs`,
      set: { fold: 'meander', pairs: 'any', count: 'any', temperature: 0.3, gain: 0.8, chosen: [] },
      plot: 'resistance',
      law: 'unrelated',
    },
    {
      label: say`0 to 3 links, a spiral`,
      set: { fold: 'spiral', pairs: 'native', count: 'any', temperature: 0.26, gain: 0.8, chosen: [] },
      plot: 'folds',
      law: 'agree',
    },
    {
      label: say`Crambin, any pairing of its cysteines`,
      set: { fold: 'crambin', ends: 'cysteines', pairs: 'any', count: 'any', temperature: 0.24, gain: 0.8, chosen: [] },
      plot: 'cloud',
      law: 'agree',
    },
    { label: say`From end to end`, set: { fold: 'meander', chosen: [0, 23] }, plot: 'layers', law: 'wakes' },
  ],
  poster: { chosen: [0, 11, 6, 17, 12, 23], measuring: false },
});
