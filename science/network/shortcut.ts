import type { Link } from '../../src/links/index.ts';
import { createTrainer } from '../../src/network/index.ts';
import { type Law, type LawOptions, law } from '../law.ts';
import { range, show } from './measure.ts';

// Shortcut data: the sign of x is right three times in four, the radius always. Three plateaus: a stack that no gradient reaches
// stays at chance, one whose working layers are bypassed settles on the sign, one that works learns the radius. Every start is
// judged by itself: accuracy over steps 1,501–2,000, that is on 32,000 points, has a standard error of at most 0.003, so a
// start within 0.02 of a plateau is on it, and the plateaus are 0.25 apart.
const PLATEAU = 0.02;
const LEARNED = 0.97;

/** End to end, and what makes it work: two more links beside it, so that no layer is left out. */
const END_TO_END: Link[] = [[0, 23]];
const THREE_ENDS: Link[] = [
  [0, 23],
  [1, 22],
  [2, 21],
];

interface Setting {
  readonly gain: number;
  readonly width: number;
}

/** Late accuracies of fresh starts, 24 layers, tanh, single precision. */
function starts(links: Link[], { gain, width }: Setting, { quick, progress }: LawOptions): number[] {
  const count = quick ? 4 : 32;
  return range(count).map((seed) => {
    progress(seed / count, `shortcut: start ${seed + 1} of ${count}`);
    const model = { depth: 24, width, gain, activation: 'tanh', links, data: 'shortcut' } as const;
    const trainer = createTrainer(model, { seed, precision: 'f32' });
    let late = 0;
    for (let step = 0; step < 2000; step++) {
      trainer.step();
      if (step >= 1500) late += trainer.batchAccuracy;
    }
    return late / 500;
  });
}

const near = (plateau: number) => (accuracy: number) => Math.abs(accuracy - plateau) < PLATEAU;
const learned = (accuracy: number) => accuracy >= LEARNED;

function plateauLaw(
  id: string,
  text: string,
  links: Link[],
  setting: Setting,
  isThere: (accuracy: number) => boolean,
  share: number,
): Law {
  const words = `shortcut data, 24 layers of width ${setting.width}, gain ${setting.gain}: ${text}`;
  return law(id, words, 'measured; the sign of x is right three times in four', true, (options) => {
    const accuracies = starts(links, setting, options);
    const there = accuracies.filter(isThere).length;
    const [least, most] = [Math.min(...accuracies), Math.max(...accuracies)];
    const needed = Math.floor(share * accuracies.length);
    return {
      expected: `at least ${needed} of ${accuracies.length} starts`,
      measured: `${there} of ${accuracies.length}, ${show(least, 3)} to ${show(most, 3)}`,
      error: Math.max(0, needed - there),
      pass: there >= needed,
    };
  });
}

const SOFT = { gain: 0.65, width: 8 };
const USUAL = { gain: 0.8, width: 8 };
const NARROW = { gain: 0.8, width: 4 };

export const shortcutLaws: Law[] = [
  plateauLaw('shortcut-dead', 'without links every start stays at chance, 0.50', [], SOFT, near(0.5), 1),
  plateauLaw(
    'shortcut-misled',
    'the link (0,23) alone leaves every start on the shortcut, 0.75',
    END_TO_END,
    SOFT,
    near(0.75),
    1,
  ),
  plateauLaw('shortcut-learned', '(0,23) with (1,22) and (2,21): every start learns', THREE_ENDS, SOFT, learned, 1),
  plateauLaw('shortcut-misled-usual', '(0,23) leaves 4 of 5 starts on 0.75', END_TO_END, USUAL, near(0.75), 0.8),
  plateauLaw('shortcut-learned-usual', '(0,23) (1,22) (2,21): every start learns', THREE_ENDS, USUAL, learned, 1),
  plateauLaw('shortcut-misled-narrow', '(0,23) leaves 4 of 5 starts on 0.75', END_TO_END, NARROW, near(0.75), 0.8),
  plateauLaw('shortcut-learned-narrow', '(0,23) (1,22) (2,21): 4 of 5 starts learn', THREE_ENDS, NARROW, learned, 0.9),
];
