import { blockCondition, symmetricPair } from '../../../network/index.ts';
import { defineExhibit } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import { type Found, model, type Scene } from './model.ts';
import { describe, picture } from './picture.ts';
import { plots } from './plots.ts';
import { text } from './text.ts';

const ASKED = { shape: 'negative', a: 1, b: 4 } as const;
const ANSWERS = ['0.2', '0.25', '0.4', '1'] as const;

/** The answer whose block is roundest, measured. */
function roundest(): string {
  const kappa = (answer: string) => blockCondition(symmetricPair(-ASKED.a, -ASKED.b), 2, Number(answer));
  return ANSWERS.reduce((best, one) => (kappa(one) < kappa(best) ? one : best));
}

export const exhibit = defineExhibit<State, Scene, Found>({
  words: text,
  model,
  picture,
  describe,
  plots,
  predict: {
    kind: 'choice',
    question:
      'F shrinks one direction by 1 and the other by 4. Which α makes x + αF(x) turn a circle into the roundest ellipse?',
    asked: ASKED,
    options: ANSWERS.map((value) => ({ value, label: `α = ${value}` })),
    truth: roundest,
    mark: { plot: 'kappa', at: (answer) => ({ x: Number(answer), y: 1 }) },
  },
  breaks: [
    { label: 'α = 0: perfectly round, learns nothing', set: { alpha: 0 }, plot: 'hill', work: 'hill' },
    { label: 'A direction is lost', set: { shape: 'negative', a: 1, b: 4, alpha: 0.25 }, plot: 'kappa' },
    {
      label: 'Round blocks, a needle of them',
      set: { shape: 'opposite', a: 1, b: 1, alpha: 0.33, blocks: 20 },
      plot: 'blocks',
    },
  ],
});
