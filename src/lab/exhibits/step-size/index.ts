import { say } from '../../../language/index.ts';
import { defineExhibit } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import { letters } from './letters.ts';
import { type Found, model, type Scene } from './model.ts';
import { measuredLimit, restingOf } from './model-chain.ts';
import { LinksAndLambda } from './own.tsx';
import { describe, picture } from './picture.ts';
import { plots } from './plots.ts';
import { text } from './text.ts';

const ASKED = { motion: 'relaxing', stiffness: 100, links: [2, 9], start: 'nudged', heat: 0 } as const;

export const exhibit = defineExhibit<State, Scene, Found>({
  words: text,
  letters,
  model,
  picture,
  describe,
  plots,
  predict: {
    kind: 'number',
    question: say`Springs of k = 100 ε/b² hold this chain, with one link. From which step h on does x + hF(x) leave its rest?`,
    why: say`The stiffest motion of the chain, with the λ farthest below 0, leaves first: a step multiplies it by 1 + hλ, which goes past −1 at h = 2/|λ|.`,
    asked: ASKED,
    from: 0.001,
    to: 0.012,
    step: 0.0005,
    unit: ' τ',
    truth: () => Math.round(measuredLimit(restingOf({ ...model.defaults, ...ASKED })) * 1e5) / 1e5,
    mark: { plot: 'growth', at: (answer) => ({ x: answer, y: 1 }) },
  },
  breaks: [
    {
      label: say`Just beyond: it finds another rest`,
      set: { ...ASKED, step: 0.0062 },
      plot: 'apart',
      fails: 'returns',
    },
    {
      label: say`Squeezed, below the limit`,
      set: { ...ASKED, start: 'squeezed', step: 0.0052 },
      plot: 'apart',
      fails: 'returns',
    },
    { label: say`Heat blurs it`, set: { ...ASKED, heat: 0.02, step: 0.0056 }, plot: 'apart', fails: 'returns' },
    { label: say`With momentum`, set: { ...ASKED, motion: 'momentum', stride: 0.1 }, plot: 'apart', law: 'momentum' },
  ],
  own: LinksAndLambda,
  poster: { step: 0.0055 },
});
