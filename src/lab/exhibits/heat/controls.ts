import { say } from '../../../language/index.ts';
import type { Controls, StateOf } from '../../exhibit/controls.ts';

/** Cells of the rod. */
export const CELLS = 64;

export const controls = {
  shape: {
    kind: 'choice',
    label: say`temperature at first`,
    options: [
      { value: 'spike', label: say`hot spot` },
      { value: 'half', label: say`hot half` },
      { value: 'humps', label: say`two humps` },
      { value: 'ripple', label: say`ripple of a millionth` },
      { value: 'drawn', label: say`drawn` },
    ],
  },
  r: {
    kind: 'number',
    label: say`exchange per step r = αΔt/Δx²`,
    symbol: 'r',
    from: 0.01,
    to: 0.75,
    step: 0.01,
    fallback: 0.45,
    marks: [{ value: 0.5, label: '½' }],
  },
  steps: { kind: 'number', label: say`steps n`, symbol: 'n', from: 10, to: 600, step: 10, fallback: 300 },
  ends: {
    kind: 'choice',
    label: say`ends`,
    options: [
      { value: 'insulated', label: say`insulated` },
      { value: 'ring', label: say`closed to a ring` },
    ],
  },
  wave: {
    kind: 'number',
    label: say`half-waves along the rod k`,
    symbol: 'k',
    from: 1,
    to: CELLS,
    step: 1,
    fallback: 16,
  },
  span: { kind: 'number', label: say`beads that the chain’s link spans`, from: 3, to: 20, step: 1, fallback: 16 },
  drawn: { kind: 'list', label: say`drawn temperatures`, from: 0, to: 1, most: CELLS, fallback: [] },
} as const satisfies Controls;

export type State = StateOf<typeof controls>;
