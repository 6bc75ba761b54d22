import { defineExhibit } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import { type Found, model, type Scene } from './model.ts';
import { explicitly, implicitly } from './model-decay.ts';
import { describe, picture } from './picture.ts';
import { plots } from './plots.ts';
import { text } from './text.ts';

const ASKED = { stiffness: 1000, steps: 3, field: 'linear' } as const;

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
  model,
  picture,
  describe,
  plots,
  predict: {
    kind: 'choice',
    question:
      'x decays a thousand times faster than the step is long: hλ = −1000. It begins at 1. Where is it after three steps?',
    asked: ASKED,
    options: [
      { value: 'both-near', label: 'close to 0, both ways' },
      { value: 'slow', label: 'explicit near −1,000, implicit near 1/1,000' },
      { value: 'apart', label: 'explicit near −10⁹, implicit near 10⁻⁹' },
      { value: 'both-far', label: 'far away, both ways' },
    ],
    truth: outcome,
    mark: {
      plot: 'decay',
      at: (answer) => ({ x: 3, y: { 'both-near': -6, slow: 3, apart: 9, 'both-far': 12 }[answer] ?? 0 }),
    },
  },
  breaks: [
    {
      label: 'The point splits',
      set: { weight: 1.6, input: 0, start: 0.05, activation: 'tanh', solver: 'plain' },
      plot: 'split',
    },
    {
      label: 'Round and round',
      set: { weight: -2, input: 0.3, start: -2, activation: 'tanh', solver: 'plain' },
      plot: 'split',
    },
    {
      label: 'Newton gets there',
      set: { weight: -2, input: 0.3, start: -2, activation: 'tanh', solver: 'newton' },
      plot: 'split',
    },
    { label: 'No point to find', set: { weight: 1, input: 0.3, start: -2, activation: 'identity', solver: 'plain' } },
  ],
  poster: { weight: -0.9, input: 0.5, start: -2 },
});
