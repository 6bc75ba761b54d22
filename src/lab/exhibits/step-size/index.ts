import { defineExhibit } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import { type Found, model, type Scene } from './model.ts';
import { measuredLimit, restingOf } from './model-chain.ts';
import { LinksAndLambda } from './own.tsx';
import { describe, picture } from './picture.ts';
import { plots } from './plots.ts';
import { text } from './text.ts';

const ASKED = { motion: 'relaxing', stiffness: 100, links: [2, 9], start: 'nudged', heat: 0 } as const;

export const exhibit = defineExhibit<State, Scene, Found>({
  words: text,
  model,
  picture,
  describe,
  plots,
  predict: {
    kind: 'number',
    question:
      'Springs of k = 100 ε/b² hold this chain, with one link. From which step h on does x + hF(x) leave its rest?',
    asked: ASKED,
    from: 0.001,
    to: 0.012,
    step: 0.0005,
    unit: ' τ',
    truth: () => Math.round(measuredLimit(restingOf({ ...model.defaults, ...ASKED })) * 1e5) / 1e5,
    mark: { plot: 'growth', at: (answer) => ({ x: answer, y: 1 }) },
  },
  breaks: [
    { label: 'Just beyond: it buzzes', set: { ...ASKED, step: 0.0062 }, plot: 'apart' },
    { label: 'Farther: it flies apart', set: { ...ASKED, step: 0.0085 }, plot: 'apart' },
    {
      label: 'Squeezed, below the limit',
      set: { ...ASKED, start: 'squeezed', step: 0.0052 },
      plot: 'apart',
    },
    { label: 'Heat blurs it', set: { ...ASKED, heat: 0.02, step: 0.0056 }, plot: 'apart' },
    { label: 'With momentum', set: { ...ASKED, motion: 'momentum', stride: 0.1 }, plot: 'apart' },
  ],
  own: LinksAndLambda,
  poster: { step: 0.0055 },
});
