import { say } from '../../../language/index.ts';
import { scalarGain } from '../../../network/index.ts';
import { defineExhibit } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import { letters } from './letters.ts';
import { type Found, model, type Scene } from './model.ts';
import { describe, picture } from './picture.ts';
import { plots } from './plots.ts';
import { text } from './text.ts';

/** The answers on offer: what is left in the plain and in the residual tower. */
const ANSWERS = {
  even: [1 / 40, 1.5],
  ten: [1e-6, 10],
  thousands: [1e-6, 3000],
  both: [1e-6, 1e-6],
} as const;

/** The answer that lies nearest to what was measured, on log scales. */
function nearest(plain: number, residual: number): string {
  const distance = ([p, r]: readonly [number, number]) =>
    Math.abs(Math.log(p / plain)) + Math.abs(Math.log(r / residual));
  return Object.entries(ANSWERS).reduce((best, one) => (distance(one[1]) < distance(best[1]) ? one : best))[0];
}

export const exhibit = defineExhibit<State, Scene, Found>({
  words: text,
  letters,
  model,
  picture,
  describe,
  plots,
  predict: {
    kind: 'choice',
    question: say`Each of 20 floors makes half of what it gets. What is left of 1 if the half replaces it, and if it is added to it?`,
    why: say`Replacing multiplies by ½ each time, a millionth after twenty; adding multiplies by 1½ each time, and 1.5²⁰ is 3,325.`,
    asked: { weight: 0.5, layers: 20, share: 1 },
    options: [
      { value: 'even', label: say`replaced 1/40, added 1.5` },
      { value: 'ten', label: say`replaced a millionth, added 10` },
      { value: 'thousands', label: say`replaced a millionth, added some 3,000` },
      { value: 'both', label: say`a millionth either way` },
    ],
    truth: () => nearest(scalarGain('plain', 0.5, 20), scalarGain('residual', 0.5, 20)),
    mark: { plot: 'floors', at: (answer) => ({ x: 20, y: ANSWERS[answer as keyof typeof ANSWERS][1] }) },
  },
  breaks: [
    {
      label: say`An explosion all the same`,
      set: { weight: 1, layers: 40, share: 1 },
      plot: 'floors',
      law: 'residual',
    },
    {
      label: say`a = −1: the residual one dies`,
      set: { weight: -1, layers: 20, share: 1 },
      plot: 'bars',
      law: 'residual',
    },
    {
      label: say`a = −2: it swings for ever`,
      set: { weight: -2, layers: 20, share: 1 },
      plot: 'bars',
      law: 'residual',
    },
  ],
});
