import { say } from '../../../language/index.ts';
import { sightShape } from '../../../network/index.ts';
import { defineExhibit } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import { letters } from './letters.ts';
import { type Found, model, type Scene } from './model.ts';
import { DrawPixel } from './own.tsx';
import { describe, picture } from './picture.ts';
import { plots } from './plots.ts';
import { text } from './text.ts';

const STACKS = 8;

/** The radius of 8 random stacks of 32 layers. */
function measuredRadius(): number {
  const sight = { dimensions: 1, layers: 32, block: 'plain', alpha: 0.3 } as const;
  let sum = 0;
  for (let seed = 1; seed <= STACKS; seed++) sum += sightShape(sight, seed).square / STACKS;
  return Math.round(10 * Math.sqrt(sum)) / 10;
}

export const exhibit = defineExhibit<State, Scene, Found>({
  words: text,
  letters,
  model,
  picture,
  describe,
  plots,
  own: DrawPixel,
  predict: {
    kind: 'number',
    question: say`32 layers, each pixel looks at itself and its two neighbours. The centre could see 32 pixels far. How far does it, as the standard deviation of its gaze?`,
    why: say`Paths to far pixels are few: the gaze spreads like a random walk, with the square root of the layers, not with their number.`,
    asked: { layers: 32, dimensions: 'line', block: 'plain' },
    from: 0,
    to: 32,
    step: 0.5,
    unit: say` px`,
    truth: measuredRadius,
    mark: { plot: 'radius', at: (answer) => ({ x: 32, y: answer }) },
  },
  breaks: [
    {
      label: say`Look afar: train and watch`,
      set: { distance: 5, alpha: 0.5, layers: 8 },
      plot: 'trained',
      work: 'trained',
      law: 'trained',
    },
    {
      label: say`α = 1: the skip no longer keeps it sharp`,
      set: { layers: 32, dimensions: 'line', block: 'residual', alpha: 1 },
      plot: 'field',
      law: 'residual',
    },
  ],
  poster: { dimensions: 'plane', layers: 8 },
});
