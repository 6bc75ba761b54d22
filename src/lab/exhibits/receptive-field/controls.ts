import { say } from '../../../language/index.ts';
import type { Controls, StateOf } from '../../exhibit/controls.ts';

/** Pixels of the drawing along an axis. */
export const PIXELS = 20;

export const controls = {
  layers: { kind: 'number', label: say`layers L`, symbol: 'L', from: 2, to: 32, step: 1, fallback: 16 },
  dimensions: {
    kind: 'choice',
    label: say`picture`,
    options: [
      { value: 'line', label: say`a line, 3 taps` },
      { value: 'plane', label: say`a plane, 3×3 taps` },
    ],
  },
  block: {
    kind: 'choice',
    label: say`whose radius is measured`,
    options: [
      { value: 'plain', label: say`plain stack` },
      { value: 'residual', label: say`stack with skips` },
    ],
  },
  alpha: { kind: 'number', label: say`share of a branch α`, symbol: 'α', from: 0.05, to: 1, step: 0.05, fallback: 0.2 },
  distance: {
    kind: 'number',
    label: say`to learn: how far away it stands`,
    from: 2,
    to: 7,
    step: 1,
    fallback: 5,
    unit: say` px`,
  },
  shape: {
    kind: 'choice',
    label: say`drawing`,
    options: [
      { value: 'face', label: say`face` },
      { value: 'letter', label: say`letter` },
      { value: 'rings', label: say`rings` },
      { value: 'drawn', label: say`drawn` },
    ],
  },
  span: { kind: 'number', label: say`beads that the chain’s link spans`, from: 3, to: 12, step: 1, fallback: 9 },
  drawn: {
    kind: 'list',
    label: say`inked pixels`,
    from: 0,
    to: PIXELS * PIXELS - 1,
    isWhole: true,
    most: PIXELS * PIXELS,
    fallback: [],
  },
} as const satisfies Controls;

export type State = StateOf<typeof controls>;
