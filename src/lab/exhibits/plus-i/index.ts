import { say } from '../../../language/index.ts';
import { defineExhibit } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import { letters } from './letters.ts';
import { type Found, model, type Scene } from './model.ts';
import { drawnSeed, NUMBERED, numberedAfter, spectrumOf } from './model-spectrum.ts';
import { MoveEigenvalue } from './own.tsx';
import { describe, picture } from './picture.ts';
import { plots } from './plots.ts';
import { text } from './text.ts';

const ASKED = { size: 8, radius: 0.4, centre: 0, coupling: 0, placed: [] } as const;

export const exhibit = defineExhibit<State, Scene, Found>({
  words: text,
  letters,
  model,
  picture,
  describe,
  plots,
  predict: {
    kind: 'press',
    question: say`The eigenvalues of J lie round 0. Add the identity: press where those numbered 1, 2 and 3 go.`,
    why: say`The identity adds 1 to each eigenvalue and changes nothing else: every point moves one to the right.`,
    asked: ASKED,
    count: NUMBERED,
    names: [say`real part`, say`imaginary part`],
    from: -2,
    to: 3,
    step: 0.01,
    truth: (seed) => {
      const state = { ...model.defaults, ...ASKED };
      return numberedAfter(spectrumOf({ ...state, blocks: 1 }, drawnSeed(seed))).flatMap(({ re, im }) => [re, im]);
    },
  },
  breaks: [
    {
      label: say`All fade, yet it climbs a hill`,
      set: { size: 12, radius: 0.3, centre: -0.5, coupling: 3, blocks: 40, placed: [] },
      plot: 'singular',
      fails: 'growth',
    },
    {
      label: say`A disc too large`,
      set: { radius: 0.9, centre: 0.2, coupling: 0, placed: [] },
      plot: 'singular',
      law: 'bounded',
    },
  ],
  own: MoveEigenvalue,
});
