import { percent } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import { lesion } from '../../../network/index.ts';
import { defineExhibit } from '../../exhibit/exhibit.ts';
import type { View } from '../../exhibit/view.ts';
import type { State } from './controls.ts';
import { letters } from './letters.ts';
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
  letters,
  model,
  picture,
  describe,
  plots,
  own: InjureByHand,
  predict: {
    kind: 'choice',
    question: say`Two trained networks of sixteen blocks are right in nearly all of 100 points. Leave out one block: how many points go wrong?`,
    why: say`A residual block only adds to what goes past it, so without one the rest still arrives; in a plain network every block has to be gone through.`,
    asked: { network: 'blocks', step: 0.25, dropped: [], order: [], random: 0 },
    options: [
      { value: 'neither', label: say`a few, in either network` },
      { value: 'plain', label: say`a few in the residual one, about half in the plain one` },
      { value: 'residual', label: say`a few in the plain one, about half in the residual one` },
      { value: 'both', label: say`about half, in either` },
    ],
    truth: outcome,
    whyNow({ training }: View<State, Scene, Found>['found']) {
      // The study comes last: before it they are still being trained.
      if (training === null || training.runs.length < 2 || training.runs[0].study === null) return null;
      const [residual, plain] = training.runs.map(({ each }) => {
        const last = each[each.length - 1];
        return percent(last.reduce((sum, accuracy) => sum + accuracy, 0) / last.length);
      });
      return say`At the end of the training, at step ${STEPS}, with one block left out, the residual network of the picture is right in ${residual} of the points on average, the plain one in ${plain}; before that step the picture has others. The claims have the mean of several networks, and tell what is lost of their accuracy.`;
    },
  },
  breaks: [
    {
      label: say`No crowd of voters`,
      set: { network: 'blocks', random: 4, dropped: [], order: [] },
      plot: 'crowd',
      law: 'voters',
    },
    {
      label: say`Early blocks are missed`,
      set: { network: 'blocks', random: 0, dropped: [1, 2, 3], order: [] },
      plot: 'each',
      law: 'early',
    },
    { label: say`Few links: cut the first`, set: { network: 'meander', cut: [1] }, plot: 'paths', fails: 'spared' },
  ],
  poster: { blocks: 16 },
});
