import { say } from '../../../language/index.ts';
import { defineExhibit } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import { letters } from './letters.ts';
import { type Found, model, type Scene } from './model.ts';
import { errorAt } from './model-flow.ts';
import { ChooseStep } from './own.tsx';
import { describe, picture } from './picture.ts';
import { plots } from './plots.ts';
import { text } from './text.ts';

/** The answers, as shares of the error before. */
const SHARES = { same: 1, half: 1 / 2, quarter: 1 / 4, sixteenth: 1 / 16 } as const;
type Share = keyof typeof SHARES;
const LAYERS = 60;

const ASKED = { field: 'rotation', scheme: 'euler', layers: LAYERS, time: 1 } as const;

/** The error of a stack of so many layers on the flow that is asked about. */
const errorOf = (layers: number) => errorAt({ ...ASKED, layers }, 1);

/** The answer nearest to what twice the layers leave of the error, on a log scale. */
function measuredShare(): Share {
  const share = errorOf(2 * LAYERS) / errorOf(LAYERS);
  const distance = (one: Share) => Math.abs(Math.log(SHARES[one] / share));
  return (Object.keys(SHARES) as Share[]).reduce((best, one) => (distance(one) < distance(best) ? one : best));
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
    question: say`Sixty layers x + hf(x) follow a flow for a time of 1. Twice the layers, half the step: what becomes of the error?`,
    why: say`Each step errs by h²/2 or so, and there are 1/h of them: the error goes with h, and half the step is half the error.`,
    asked: ASKED,
    options: [
      { value: 'same', label: say`it stays: twice as many, half as large` },
      { value: 'half', label: say`a half` },
      { value: 'quarter', label: say`a quarter` },
      { value: 'sixteenth', label: say`a sixteenth` },
    ],
    truth: measuredShare,
    mark: {
      plot: 'error',
      at: (answer) => ({ x: 2 * LAYERS, y: errorOf(LAYERS) * SHARES[answer as Share] }),
    },
  },
  breaks: [
    { label: say`Two rings in the plane`, set: { carried: 'smooth' }, plot: 'untying', work: 'untying', law: 'untied' },
    {
      label: say`Large steps may fold it`,
      set: { carried: 'large' },
      plot: 'untying',
      work: 'untying',
      fails: 'untied',
    },
    { label: say`One more dimension`, set: { carried: 'space' }, plot: 'untying', work: 'untying', fails: 'untied' },
    {
      label: say`Steps too large for a pendulum`,
      set: { field: 'pendulum', scheme: 'euler', layers: 40, time: 12 },
      plot: 'path',
      fails: 'energy',
    },
  ],
  own: ChooseStep,
  poster: { layers: 24, time: 6 },
});
