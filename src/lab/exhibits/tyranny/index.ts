import { say } from '../../../language/index.ts';
import { scalarGain } from '../../../network/index.ts';
import { defineExhibit } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import { letters } from './letters.ts';
import { type Found, model, type Scene } from './model.ts';
import { describe, picture } from './picture.ts';
import { plots } from './plots.ts';
import { text } from './text.ts';

/** The answers on offer, as shares of the output's correction. */
const SHARES = { half: 0.5, tenth: 0.1, thousandth: 1e-3, least: 1 / 40_000 } as const;

/** The answer that lies nearest to a share, on a log scale. */
function nearest(share: number): string {
  const distance = (value: number) => Math.abs(Math.log(value / share));
  return Object.entries(SHARES).reduce((best, one) => (distance(one[1]) < distance(best[1]) ? one : best))[0];
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
    question: say`Each of 100 floors passes on 0.9 of the correction that it gets. How loud is it at the first?`,
    why: say`Losses multiply: 0.9 a hundred times over is 0.9¹⁰⁰, about 1/38,000.`,
    asked: { tower: 'scalar', layers: 100, gain: 0.9 },
    options: [
      { value: 'half', label: say`about 1/2` },
      { value: 'tenth', label: say`about 1/10` },
      { value: 'thousandth', label: say`about 1/1,000` },
      { value: 'least', label: say`about 1/40,000` },
    ],
    truth: () => nearest(scalarGain('plain', 0.9, 100)),
    mark: { plot: 'gradient', at: (answer) => ({ x: 100, y: SHARES[answer as keyof typeof SHARES] }) },
  },
  breaks: [
    {
      label: say`Turn, never stretch`,
      set: { tower: 'orthogonal', gain: 1, layers: 1000, width: 8 },
      plot: 'gradient',
      law: 'isometry',
    },
    {
      label: say`One per cent too much`,
      set: { tower: 'orthogonal', gain: 1.01, layers: 1000, width: 8 },
      plot: 'gradient',
      law: 'isometry',
    },
    {
      label: say`A residual explosion`,
      set: { tower: 'scalar', gain: 1, layers: 100, step: 0.5 },
      plot: 'gradient',
      law: 'residual',
    },
  ],
});
