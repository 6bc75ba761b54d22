import { say } from '../../../language/index.ts';
import { waveAfter, waveNorm2 } from '../../../network/index.ts';
import { defineExhibit } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import { letters } from './letters.ts';
import { type Found, model, type Scene } from './model.ts';
import { GAIN_STEPS } from './model-claims.ts';
import { firstWave } from './model-line.ts';
import { describe, picture } from './picture.ts';
import { plots } from './plots.ts';
import { text } from './text.ts';

const ASKED = { momentum: 2, barrier: 0, h: 0.02, scheme: 'explicit', width: 1.5 } as const;
/** The amounts on offer. */
const ANSWERS = { less: 0.8, one: 1, fifth: 1.2, double: 2 } as const;

/** The amount on offer that lies nearest to what was measured. */
function nearest(norm: number): string {
  const distance = (answer: number) => Math.abs(answer - norm);
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
    question: say`This packet goes its way by explicit steps, h = 0.02. How much probability is there after 100 of them?`,
    why: say`The update stands at a right angle to ψ, so every explicit step makes ψ a little longer: here by 0.18 % of its square, a hundred times over.`,
    asked: ASKED,
    until: GAIN_STEPS,
    options: [
      { value: 'less', label: say`about 0.8: some gets lost` },
      { value: 'one', label: say`1: it is somewhere` },
      { value: 'fifth', label: say`about 1.2` },
      { value: 'double', label: say`about 2` },
    ],
    truth: () => nearest(waveNorm2(waveAfter(firstWave(ASKED), ASKED.h, GAIN_STEPS, 'explicit'))),
    mark: { plot: 'norm', at: (answer) => ({ x: GAIN_STEPS, y: ANSWERS[answer as keyof typeof ANSWERS] }) },
  },
  breaks: [
    {
      label: say`Norm 1, and late`,
      set: { momentum: 2, barrier: 0, h: 1, scheme: 'crank-nicolson', width: 1.5 },
      plot: 'place',
      law: 'speed',
    },
    {
      label: say`Explicit steps bury it in noise`,
      set: { momentum: 2, barrier: 0, h: 0.02, scheme: 'explicit', width: 1.5 },
      plot: 'norm',
      fails: 'kept',
    },
  ],
  poster: { h: 0.1 },
});
