import { say } from '../../../language/index.ts';
import { scalarGain } from '../../../network/index.ts';
import { defineExhibit } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import { letters } from './letters.ts';
import { type Found, model, type Scene } from './model.ts';
import { describe, picture } from './picture.ts';
import { plots } from './plots.ts';
import { text } from './text.ts';

export const exhibit = defineExhibit<State, Scene, Found>({
  words: text,
  letters,
  model,
  picture,
  describe,
  plots,
  predict: {
    kind: 'sketch',
    question: say`Each floor is 1 % smaller than the one below. Draw the building up to floor 100.`,
    why: say`Each floor takes 1 % of what is left, not of the ground floor: 0.99 multiplied by itself a hundred times is 0.366, a curve that flattens.`,
    asked: { change: -1, floors: 100, spread: 0 },
    plot: 'floors',
    xTitle: say`floor`,
    yTitle: say`area`,
    xs: [25, 50, 75, 100],
    start: { x: 0, y: 1 },
    from: 0,
    to: 1,
    step: 0.02,
    truth: (floor) => scalarGain('plain', 0.99, floor),
  },
  breaks: [
    {
      label: say`Send a careless crew`,
      set: { change: 0, floors: 100, spread: 14 },
      plot: 'buildings',
      law: 'typical',
    },
  ],
  poster: { floors: 60, change: -2 },
});
