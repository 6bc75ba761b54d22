import { LESION_BLOCKS } from '../../../network/index.ts';
import type { Controls, StateOf } from '../../exhibit/controls.ts';

/** Blocks of the two networks that are trained. */
export const BLOCKS = LESION_BLOCKS;
/** The most links that one of the levels' networks has. */
const MOST_LINKS = 4;

export const controls = {
  network: {
    kind: 'choice',
    label: 'network',
    options: [
      { value: 'blocks', label: '16 blocks' },
      { value: 'meander', label: 'Meander’s 3 links' },
      { value: 'belt', label: 'Belt and braces’ 4' },
    ],
  },
  step: {
    kind: 'number',
    label: 'step of a residual block h',
    symbol: 'h',
    from: 0.05,
    to: 1,
    step: 0.05,
    fallback: 0.25,
    only: ['network', 'blocks'],
  },
  random: {
    kind: 'number',
    label: 'left out at random',
    from: 0,
    to: BLOCKS - 1,
    step: 1,
    unit: ' blocks',
    fallback: 0,
    only: ['network', 'blocks'],
  },
  dropped: { kind: 'list', label: 'blocks left out', from: 1, to: BLOCKS, isWhole: true, most: BLOCKS, fallback: [] },
  order: { kind: 'list', label: 'order of the blocks', from: 1, to: BLOCKS, isWhole: true, most: BLOCKS, fallback: [] },
  cut: { kind: 'list', label: 'links cut', from: 1, to: MOST_LINKS, isWhole: true, most: MOST_LINKS, fallback: [] },
  blocks: {
    kind: 'number',
    label: 'paths of how many blocks n',
    symbol: 'n',
    from: 1,
    to: 64,
    step: 1,
    fallback: 54,
    marks: [{ value: BLOCKS, label: '16' }],
  },
  branches: { kind: 'number', label: 'branches on a path k', symbol: 'k', from: 0, to: 64, step: 1, fallback: 27 },
  size: {
    kind: 'number',
    label: 'what a branch does to a gradient, hg',
    symbol: 'h g',
    from: 0.05,
    to: 1.5,
    step: 0.05,
    fallback: 0.5,
  },
} as const satisfies Controls;

export type State = StateOf<typeof controls>;
