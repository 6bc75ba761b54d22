import { say } from '../../../language/index.ts';
import { heatGrowth } from '../../../network/index.ts';
import { defineExhibit } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import { letters } from './letters.ts';
import { type Found, model, type Scene } from './model.ts';
import { RIPPLE } from './model-rod.ts';
import { DrawCell } from './own.tsx';
import { describe, picture } from './picture.ts';
import { plots } from './plots.ts';
import { text } from './text.ts';

/** The heights on offer. */
const ANSWERS = { same: 1e-6, six: 6e-6, thousandth: 1e-3, eighth: 1 / 8 } as const;

/** The height on offer that lies nearest to what was measured, on a log scale. */
function nearest(height: number): string {
  const distance = (answer: number) => Math.abs(Math.log(answer / height));
  return Object.entries(ANSWERS).reduce((best, one) => (distance(one[1]) < distance(best[1]) ? one : best))[0];
}

export const exhibit = defineExhibit<State, Scene, Found>({
  words: text,
  letters,
  model,
  picture,
  describe,
  plots,
  own: DrawCell,
  predict: {
    kind: 'choice',
    question: say`A ripple of a millionth, up and down from cell to cell. At r = 0.50 it is still a millionth after 300 steps. And at r = 0.51?`,
    why: say`At r = 0.51 each step multiplies the shortest wave by 1 − 4r = −1.04, and 1.04³⁰⁰ is about 130,000.`,
    asked: { shape: 'ripple', r: 0.51, steps: 300, ends: 'ring' },
    options: [
      { value: 'same', label: say`a millionth too` },
      { value: 'six', label: say`six millionths` },
      { value: 'thousandth', label: say`a thousandth` },
      { value: 'eighth', label: say`an eighth: the whole rod is striped` },
    ],
    truth: () => nearest(RIPPLE * heatGrowth(0.51, 300)),
    mark: { plot: 'uneven', at: (answer) => ({ x: 300, y: ANSWERS[answer as keyof typeof ANSWERS] }) },
  },
  breaks: [
    {
      label: say`r = 0.51: a ripple becomes stripes`,
      set: { shape: 'ripple', r: 0.51, steps: 330, ends: 'ring' },
      plot: 'uneven',
      law: 'growth',
    },
    {
      label: say`Σu is kept, the rod is not`,
      set: { shape: 'spike', r: 0.55, steps: 100, ends: 'insulated' },
      plot: 'uneven',
      law: 'growth',
    },
  ],
  poster: { steps: 200, shape: 'humps' },
});
