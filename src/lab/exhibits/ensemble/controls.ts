import { say } from '../../../language/index.ts';
import { LESION_BLOCKS } from '../../../network/index.ts';
import type { Controls, StateOf } from '../../exhibit/controls.ts';

/** Blocks of the two networks that are trained. */
export const BLOCKS = LESION_BLOCKS;
/** The most links that one of the levels' networks has. */
const MOST_LINKS = 4;

const TRAINED = say`networks that are trained here`;
const COUNTED = say`another network, random and not trained: its paths are counted`;

export const controls = {
  network: {
    kind: 'choice',
    label: say`network`,
    group: TRAINED,
    options: [
      { value: 'blocks', label: say`16 blocks` },
      { value: 'meander', label: say`Meander’s 3 links` },
      { value: 'belt', label: say`Four strands’ 4 links` },
    ],
  },
  step: {
    kind: 'number',
    label: say`step of a residual block h`,
    group: TRAINED,
    symbol: 'h',
    from: 0.05,
    to: 1,
    step: 0.05,
    fallback: 0.25,
    only: ['network', 'blocks'],
  },
  random: {
    kind: 'number',
    label: say`left out at random`,
    group: TRAINED,
    from: 0,
    to: BLOCKS - 1,
    step: 1,
    unit: say` blocks`,
    fallback: 0,
    only: ['network', 'blocks'],
  },
  dropped: {
    kind: 'list',
    told: 'all',
    label: say`blocks left out`,
    from: 1,
    to: BLOCKS,
    isWhole: true,
    most: BLOCKS,
    fallback: [],
  },
  order: {
    kind: 'list',
    told: 'all',
    label: say`order of the blocks`,
    from: 1,
    to: BLOCKS,
    isWhole: true,
    most: BLOCKS,
    fallback: [],
  },
  cut: {
    kind: 'list',
    told: 'all',
    label: say`links cut`,
    from: 1,
    to: MOST_LINKS,
    isWhole: true,
    most: MOST_LINKS,
    fallback: [],
  },
  blocks: {
    kind: 'number',
    label: say`paths of how many blocks n`,
    group: COUNTED,
    symbol: 'n',
    from: 1,
    to: 64,
    step: 1,
    fallback: BLOCKS,
    marks: [{ value: 54, label: '54' }],
  },
  branches: {
    kind: 'number',
    label: say`branches on a path k`,
    group: COUNTED,
    symbol: 'k',
    from: 0,
    to: 64,
    step: 1,
    fallback: BLOCKS / 2,
  },
  size: {
    kind: 'number',
    label: say`what a branch does to a gradient, hg`,
    group: COUNTED,
    symbol: 'h g',
    from: 0.05,
    to: 1.5,
    step: 0.05,
    fallback: 0.5,
  },
} as const satisfies Controls;

export type State = StateOf<typeof controls>;
