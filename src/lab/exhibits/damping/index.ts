import { say } from '../../../language/index.ts';
import { scaledGain } from '../../../network/index.ts';
import { defineExhibit } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import { letters } from './letters.ts';
import { type Found, model, type Scene } from './model.ts';
import { describe, picture } from './picture.ts';
import { plots } from './plots.ts';
import { text } from './text.ts';

const ASKED = { beta: 0.5, lipschitz: 1.25, depth: 100, direction: 'worst' } as const;

/** The largest α at which a hundred blocks do not make a signal grow, by bisection on the measured growth. */
function largestSafe(): number {
  let [safe, unsafe] = [0, 2];
  while (unsafe - safe > 1e-7) {
    const alpha = (safe + unsafe) / 2;
    if (scaledGain(alpha, ASKED.beta, ASKED.lipschitz, ASKED.depth) <= 1) safe = alpha;
    else unsafe = alpha;
  }
  return Math.round(safe * 1e4) / 1e4;
}

export const exhibit = defineExhibit<State, Scene, Found>({
  words: text,
  letters,
  model,
  picture,
  describe,
  plots,
  predict: {
    kind: 'number',
    question: say`F stretches by at most L = 1.25, and each block lets go of β = ½. What is the largest α with which nothing ever grows?`,
    why: say`In the worst direction a block multiplies by 1 − β + αL, and that stays at 1 or below only while α ≤ β/L = 0.5/1.25 = 0.4.`,
    asked: ASKED,
    shows: { alpha: 0.4 },
    from: 0,
    to: 2,
    step: 0.05,
    truth: largestSafe,
    mark: { plot: 'edge', at: (answer) => ({ x: answer, y: 1 }) },
  },
  breaks: [
    {
      label: say`A tenth beyond the line`,
      set: { alpha: 0.44, beta: 0.5, lipschitz: 1.25, depth: 100, direction: 'worst' },
      plot: 'signal',
      law: 'worst',
    },
    {
      label: say`Safe, and forgetful`,
      set: { alpha: 0.4, beta: 0.5, lipschitz: 1.25, depth: 100, direction: 'random' },
      plot: 'signal',
      law: 'forgets',
    },
    {
      label: say`Nothing let go`,
      set: { alpha: 0.1, beta: 0, lipschitz: 1.25, depth: 100, direction: 'worst' },
      plot: 'signal',
      law: 'worst',
    },
  ],
});
