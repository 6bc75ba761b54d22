import { say } from '../../../language/index.ts';
import { defineExhibit } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import { letters } from './letters.ts';
import { type Found, model, type Scene } from './model.ts';
import { explicitly, implicitly } from './model-decay.ts';
import { describe, picture } from './picture.ts';
import { plots } from './plots.ts';
import { text } from './text.ts';

const ASKED = { view: 'step', stiffness: 1000, steps: 3, field: 'linear' } as const;

/** What the two ways do in three steps, measured. */
function outcome(): string {
  const far = Math.abs(explicitly(ASKED, ASKED.steps).x);
  const near = Math.abs(implicitly(ASKED, ASKED.steps));
  if (near > 1) return 'both-far';
  if (near > 1e-5) return 'slow';
  return far > 1 ? 'apart' : 'both-near';
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
    question: say`hλ = −1000: the true x dies away within a thousandth of one step. It begins at 1. Where does each kind of step have it after three?`,
    why: say`An explicit step multiplies x by 1 + hλ = −999, an implicit one divides it by 1 − hλ = 1001; three steps do it three times.`,
    asked: ASKED,
    until: ASKED.steps,
    options: [
      { value: 'both-near', label: say`close to 0, both ways` },
      { value: 'slow', label: say`explicit near −1,000, implicit near 1/1,000` },
      { value: 'apart', label: say`explicit near −10⁹, implicit near 10⁻⁹` },
      { value: 'both-far', label: say`far away, both ways` },
    ],
    truth: outcome,
    mark: {
      plot: 'decay',
      at: (answer) => ({ x: 3, y: { 'both-near': -6, slow: 3, apart: 9, 'both-far': 12 }[answer] ?? 0 }),
    },
  },
  breaks: [
    {
      label: say`The point splits`,
      set: { view: 'layer', weight: 1.6, input: 0, start: 0.05, activation: 'tanh', solver: 'plain' },
      plot: 'split',
      law: 'points',
    },
    {
      label: say`Round and round`,
      set: { view: 'layer', weight: -2, input: 0.3, start: -2, activation: 'tanh', solver: 'plain' },
      plot: 'split',
      fails: 'finds',
    },
    {
      label: say`No point to find`,
      set: { view: 'layer', weight: 1, input: 0.3, start: -2, activation: 'identity', solver: 'plain' },
      fails: 'finds',
    },
  ],
  poster: { weight: -0.9, input: 0.5, start: -2 },
});
