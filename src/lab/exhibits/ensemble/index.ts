import { lesion } from '../../../network/index.ts';
import { defineExhibit } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import { type Found, model, type Scene } from './model.ts';
import { InjureByHand } from './own.tsx';
import { describe, picture } from './picture.ts';
import { plots } from './plots.ts';
import { text } from './text.ts';

const STEPS = 600;

/** Does the mean single drop cost more than a fifth of the points? */
function isHarmed(block: Parameters<typeof lesion>[0]): boolean {
  const { intact, dropped } = lesion(block, 1, STEPS);
  return intact - dropped.reduce((sum, accuracy) => sum + accuracy, 0) / dropped.length > 0.2;
}

/** Trained and measured when it is asked for: a tenth of a second. */
function outcome(): string {
  const [residual, plain] = [isHarmed({ kind: 'residual', h: 0.25 }), isHarmed({ kind: 'plain' })];
  if (plain) return residual ? 'both' : 'plain';
  return residual ? 'residual' : 'neither';
}

export const exhibit = defineExhibit<State, Scene, Found>({
  words: text,
  model,
  picture,
  describe,
  plots,
  own: InjureByHand,
  predict: {
    kind: 'choice',
    question:
      'Two trained networks of sixteen blocks are right in nearly all of 100 points. Leave out one block: how many points go wrong?',
    asked: { network: 'blocks', step: 0.25, dropped: [], order: [], random: 0 },
    options: [
      { value: 'neither', label: 'a few, in either network' },
      { value: 'plain', label: 'a few in the residual one, about half in the plain one' },
      { value: 'residual', label: 'a few in the plain one, about half in the residual one' },
      { value: 'both', label: 'about half, in either' },
    ],
    truth: outcome,
  },
  breaks: [
    { label: 'No crowd of voters', set: { network: 'blocks', random: 4, dropped: [], order: [] }, plot: 'crowd' },
    {
      label: 'Early blocks are missed',
      set: { network: 'blocks', random: 0, dropped: [1, 2, 3], order: [] },
      plot: 'each',
    },
    { label: 'Few links: cut the first', set: { network: 'meander', cut: [1] } },
  ],
  poster: { blocks: 16 },
});
