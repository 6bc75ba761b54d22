import { scalarGain } from '../../../network/index.ts';
import { defineExhibit } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import { type Found, model, type Scene } from './model.ts';
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
    kind: 'sketch',
    question: 'Each floor is 1 % smaller than the one below. Draw the building up to floor 100.',
    asked: { change: -1, floors: 100, spread: 0 },
    plot: 'floors',
    xTitle: 'floor',
    yTitle: 'area',
    xs: [25, 50, 75, 100],
    start: { x: 0, y: 1 },
    from: 0,
    to: 1,
    step: 0.02,
    truth: (floor) => scalarGain('plain', 0.99, floor),
  },
  breaks: [
    { label: 'Send a careless crew', set: { change: 0, floors: 100, spread: 14 }, plot: 'buildings' },
    { label: 'Send a worse one', set: { change: 0, floors: 100, spread: 30 }, plot: 'buildings' },
  ],
  poster: { floors: 60, change: -2 },
});
