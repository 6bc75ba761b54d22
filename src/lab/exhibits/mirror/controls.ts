import type { Controls, StateOf } from '../../exhibit/controls.ts';

export const controls = {
  fold: {
    kind: 'choice',
    label: 'fold',
    options: [
      { value: 'meander', label: 'meander' },
      { value: 'crown', label: 'crown' },
      { value: 'packed', label: 'packed 4 × 6' },
      { value: 'square', label: 'packed 5 × 5' },
    ],
  },
  pairs: {
    kind: 'choice',
    label: 'link what',
    options: [
      { value: 'native', label: 'pairs that touch in the fold' },
      { value: 'any', label: 'any pairs' },
    ],
  },
  count: {
    kind: 'choice',
    label: 'links in a set',
    options: [
      { value: 'any', label: '0 to 3' },
      { value: '1', label: '1' },
      { value: '2', label: '2' },
      { value: '3', label: '3' },
    ],
  },
  sets: { kind: 'number', label: 'link sets N', symbol: 'N', from: 24, to: 240, step: 12, fallback: 96 },
  temperature: {
    kind: 'number',
    label: 'temperature of the chain kT',
    from: 0.15,
    to: 0.5,
    step: 0.01,
    unit: ' ε',
    fallback: 0.3,
  },
  gain: { kind: 'number', label: 'gain of the network g', from: 0.4, to: 1.4, step: 0.05, fallback: 0.8 },
  measuring: {
    kind: 'switch',
    label: 'measure the cloud',
    note: 'each dot: four chains, eight networks; off stops it',
    fallback: true,
  },
  chosen: { kind: 'list', label: 'chosen links', from: 0, to: 24, isWhole: true, most: 6, fallback: [] },
} as const satisfies Controls;

export type State = StateOf<typeof controls>;
