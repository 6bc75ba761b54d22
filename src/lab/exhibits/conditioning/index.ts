import { say } from '../../../language/index.ts';
import { blockCondition, symmetricPair } from '../../../network/index.ts';
import { defineExhibit } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import { letters } from './letters.ts';
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
  letters,
  model,
  picture,
  describe,
  plots,
  predict: {
    kind: 'choice',
    question: say`F has two eigenvalues, −1 and −4: along one direction it gives an arrow back turned round, along the other turned round and four times as long. Which α above 0 makes x + αF(x) turn a circle into the roundest ellipse?`,
    why: say`The block multiplies the two directions by 1 − α and 1 − 4α. At α = 0.4 these are 0.6 and −0.6: equally long, one of them turned over. At α = 0 they are equally long as well, but there the block does nothing.`,
    asked: ASKED,
    shows: { alpha: 0.4 },
    options: ANSWERS.map((value) => ({ value, label: `α = ${value}` })),
    truth: roundest,
    mark: { plot: 'kappa', at: (answer) => ({ x: Number(answer), y: 1 }) },
  },
  breaks: [
    {
      label: say`α = 0: perfectly round, learns nothing`,
      set: { alpha: 0 },
      plot: 'hill',
      work: 'hill',
      fails: 'learns',
    },
    {
      label: say`A direction is lost`,
      set: { shape: 'negative', a: 1, b: 4, alpha: 0.25 },
      plot: 'kappa',
      law: 'least',
    },
    {
      label: say`Blocks of κ = 2, a needle of them`,
      set: { shape: 'opposite', a: 1, b: 1, alpha: 0.33, blocks: 20 },
      plot: 'blocks',
      law: 'all',
    },
  ],
});
