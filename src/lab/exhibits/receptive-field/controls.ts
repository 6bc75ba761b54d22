import type { Controls, StateOf } from '../../exhibit/controls.ts';

/** Pixels of the drawing along an axis. */
export const PIXELS = 20;

export const controls = {
  layers: { kind: 'number', label: 'layers L', symbol: 'L', from: 2, to: 32, step: 1, fallback: 16 },
  dimensions: {
    kind: 'choice',
    label: 'picture',
    options: [
      { value: 'line', label: 'a line, 3 taps' },
      { value: 'plane', label: 'a plane, 3×3 taps' },
    ],
  },
  block: {
    kind: 'choice',
    label: 'blocks of the claim on the radius',
    options: [
      { value: 'plain', label: 'plain' },
      { value: 'residual', label: 'residual' },
    ],
  },
  alpha: { kind: 'number', label: 'share of a branch α', symbol: 'α', from: 0.05, to: 1, step: 0.05, fallback: 0.2 },
  distance: {
    kind: 'number',
    label: 'to learn: how far away it stands',
    from: 2,
    to: 7,
    step: 1,
    fallback: 5,
    unit: ' px',
  },
  shape: {
    kind: 'choice',
    label: 'drawing',
    options: [
      { value: 'face', label: 'face' },
      { value: 'letter', label: 'letter' },
      { value: 'rings', label: 'rings' },
      { value: 'drawn', label: 'drawn' },
    ],
  },
  span: { kind: 'number', label: 'beads that the chain’s link spans', from: 3, to: 12, step: 1, fallback: 9 },
  drawn: {
    kind: 'list',
    label: 'inked pixels',
    from: 0,
    to: PIXELS * PIXELS - 1,
    isWhole: true,
    most: PIXELS * PIXELS,
    fallback: [],
  },
} as const satisfies Controls;

export type State = StateOf<typeof controls>;
