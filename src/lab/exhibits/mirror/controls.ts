import { say } from '../../../language/index.ts';
import type { Controls, StateOf } from '../../exhibit/controls.ts';

/** As many sets as a cloud may have: dots of two seeds never share a number. */
export const MOST_SETS = 240;

export const controls = {
  fold: {
    kind: 'choice',
    label: say`fold`,
    options: [
      { value: 'meander', label: say`meander` },
      { value: 'crown', label: say`crown` },
      { value: 'packed', label: say`packed 4 × 6` },
      { value: 'square', label: say`packed 5 × 5` },
      { value: 'short', label: say`short meander` },
      { value: 'hook', label: say`hook` },
      { value: 'hairpins', label: say`nested hairpins` },
      { value: 'comb', label: say`comb` },
      { value: 'key', label: say`Greek key` },
      { value: 'letter', label: say`letter T` },
      { value: 'spiral', label: say`spiral` },
      { value: 'small', label: say`packed 4 × 5` },
      { value: 'long', label: say`packed 3 × 8` },
      { value: 'other', label: say`another 3 × 8` },
      { value: 'bpti', label: say`trypsin inhibitor (BPTI)` },
      { value: 'crambin', label: say`crambin` },
    ],
  },
  ends: {
    kind: 'choice',
    label: say`what may be linked`,
    only: ['fold', 'bpti', 'crambin'],
    options: [
      { value: 'all', label: say`all beads` },
      { value: 'cysteines', label: say`its six cysteines` },
    ],
  },
  pairs: {
    kind: 'choice',
    label: say`link what`,
    options: [
      { value: 'native', label: say`pairs that touch in the fold` },
      { value: 'any', label: say`any pairs` },
    ],
  },
  count: {
    kind: 'choice',
    label: say`links in a set`,
    options: [
      { value: 'any', label: say`0 to 3` },
      { value: '1', label: '1' },
      { value: '2', label: '2' },
      { value: '3', label: '3' },
    ],
  },
  sets: { kind: 'number', label: say`link sets N`, symbol: 'N', from: 24, to: MOST_SETS, step: 12, fallback: 96 },
  temperature: {
    kind: 'number',
    label: say`temperature of the chain kT`,
    from: 0.15,
    to: 0.5,
    step: 0.01,
    unit: ' ε',
    fallback: 0.3,
  },
  gain: { kind: 'number', label: say`gain of the network g`, from: 0.4, to: 1.4, step: 0.05, fallback: 0.8 },
  measuring: {
    kind: 'switch',
    label: say`measure the cloud`,
    note: say`each dot: four chains, eight networks; off stops it`,
    fallback: true,
  },
  chosen: {
    kind: 'list',
    told: 'pairs',
    label: say`chosen links`,
    from: 0,
    to: 24,
    isWhole: true,
    most: 6,
    fallback: [],
  },
} as const satisfies Controls;

export type State = StateOf<typeof controls>;
