import { say } from '../../../language/index.ts';
import type { Controls, StateOf } from '../../exhibit/controls.ts';

export const controls = {
  loop: {
    kind: 'number',
    label: say`loop: bonds between its ends n`,
    symbol: 'n',
    from: 4,
    to: 64,
    step: 1,
    fallback: 30,
  },
  dimension: {
    kind: 'choice',
    label: say`the coil lives in`,
    symbol: 'd',
    options: [
      { value: '2', label: say`a plane` },
      { value: '3', label: say`space` },
    ],
  },
  apart: {
    kind: 'number',
    label: say`hold the ends apart at X`,
    symbol: 'X',
    from: 4,
    to: 24,
    step: 0.5,
    unit: ' b',
    fallback: 16,
  },
  temperature: {
    kind: 'number',
    label: say`temperature kT`,
    symbol: 'T',
    from: 0.08,
    to: 0.7,
    step: 0.01,
    unit: ' ε',
    fallback: 0.25,
  },
  decoy: {
    kind: 'switch',
    label: say`a wrong fold attracts too`,
    note: say`its contacts 1.15 as deep`,
    fallback: false,
  },
  links: { kind: 'list', told: 'pairs', label: say`links`, from: 0, to: 23, isWhole: true, most: 12, fallback: [] },
} as const satisfies Controls;

export type State = StateOf<typeof controls>;
