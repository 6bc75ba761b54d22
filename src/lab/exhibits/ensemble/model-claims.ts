import { say } from '../../../language/index.ts';
import { pathSums } from '../../../links/index.ts';
import {
  binomials,
  carriedByLength,
  countPaths,
  linkSensitivity,
  meanLength,
  pathPartsError,
  trainedWithoutEach,
} from '../../../network/index.ts';
import type { Claim, Outside } from '../../exhibit/claim.ts';
import { figure, raised } from '../../exhibit/figures.ts';
import { BLOCKS, type State } from './controls.ts';
import { early, knownLesion, lossOfEach, spared, voters } from './model-injury-claims.ts';
import { levelOf, linksLeft, nameOf } from './model-networks.ts';

const WIDTH = 32;
/** Random networks a seed. */
const NETWORKS = 5;

/** Lengths between which nearly all paths lie: 19 and 35 of 54, and the same shares of other n. */
const middle = ({ blocks }: State) => ({
  from: Math.round((19 / 54) * blocks),
  to: Math.round((35 / 54) * blocks),
});

function share(counts: readonly number[], state: State): number {
  const { from, to } = middle(state);
  const sum = (part: readonly number[]) => part.reduce((a, b) => a + b, 0);
  return sum(counts.slice(from, to + 1)) / sum(counts);
}

/** Share of the square gradient that goes on to one branch more: p / (1 + p) of the blocks are passed through their branch. */
export const carriedShare = ({ size }: State): number => size ** 2 / (1 + size ** 2);

function notBlocks({ network }: State): Outside<State> | null {
  return network === 'blocks'
    ? null
    : { why: say`This network has links instead of residual blocks.`, set: { network: 'blocks' } };
}

function tooBold(state: State): Outside<State> | null {
  if (state.network !== 'blocks') return notBlocks(state);
  if (state.step > 0.35)
    return { why: say`With so large a step each block changes much, and is missed more.`, set: { step: 0.25 } };
  return state.step < 0.15 ? { why: say`With so small a step it hardly learns.`, set: { step: 0.25 } } : null;
}

function notLinks({ network }: State): Outside<State> | null {
  return network === 'blocks' ? { why: say`These blocks have no links.`, set: { network: 'meander' } } : null;
}

export const claims = {
  // Those of the question first: a few stand open (page/open-claims.ts).
  residual: {
    laws: ['lesion-residual'],
    text: () =>
      say`residual, trained: leave out one of ${BLOCKS} blocks, and on average less than 0.1 of the accuracy is lost`,
    outside: tooBold,
    expected: () => 0.1,
    isAtMost: true,
    sample: ({ step }, seed) => lossOfEach({ kind: 'residual', h: step }, seed),
    seeds: 4,
    allowance: () => 0,
    isSlow: true,
    of: ['network', 'step'],
    sweeps: ['step'],
    axis: { title: say`accuracy lost by one drop` },
  },
  plain: {
    laws: ['lesion-plain'],
    text: () =>
      say`plain, trained: leave out one block, and on average half of the points go wrong, as with a coin: some drops turn all round, some change nothing`,
    outside: notBlocks,
    expected: () => 0.5,
    sample: (_, seed) => knownLesion({ kind: 'plain' }, seed).dropped,
    seeds: 4,
    allowance: () => 0.1,
    isSlow: true,
    of: ['network'],
  },
  short: {
    laws: ['trained-paths-short'],
    text: () => say`trained: the gradient’s mean path passes fewer than half of the ${BLOCKS} branches; how many`,
    outside: notBlocks,
    expected: () => BLOCKS / 2,
    isAtMost: true,
    sample: ({ step }, seed) => knownLesion({ kind: 'residual', h: step }, seed).pathLength,
    seeds: 4,
    allowance: () => 0,
    isSlow: true,
    of: ['network', 'step'],
    sweeps: ['step'],
    axis: { title: say`branches on the mean path` },
  },
  early,
  voters,
  sums: {
    laws: ['path-sums'],
    text(state) {
      const left = linksLeft(state).map(nameOf).join(', ');
      return say`links ${left === '' ? say`all cut` : left}: from the first layer to the last, all paths of weight a = ${levelOf(state).gain} together let through`;
    },
    outside: notLinks,
    expected(state) {
      const n = levelOf(state).walk.length + 1;
      return pathSums(n, linksLeft(state), levelOf(state).gain)[(n - 1) * n];
    },
    sample(state) {
      const n = levelOf(state).walk.length + 1;
      return linkSensitivity(n, linksLeft(state), levelOf(state).gain)[(n - 1) * n];
    },
    allowance: () => 1e-12,
    of: ['network', 'cut'],
  },
  spared,
  retrained: {
    laws: ['lesion-links'],
    text: (state) =>
      say`trained anew with any one of its ${levelOf(state).links.length} links cut, the network still learns: in how many of the starts`,
    outside: notLinks,
    expected: () => 1,
    sample(state, seed) {
      const { walk, links, gain } = levelOf(state);
      const model = { depth: walk.length + 1, width: 8, gain, activation: 'tanh', data: 'rings', links } as const;
      return trainedWithoutEach(model, seed).map((accuracy) => (accuracy >= 0.95 ? 1 : 0));
    },
    seeds: 8,
    allowance: () => 0.1,
    isSlow: true,
    of: ['network'],
  },
  paths: {
    laws: ['path-lengths'],
    text: ({ blocks }) =>
      say`counted, not trained: ${blocks} residual blocks hold 2${raised(blocks)} paths from the input to the output`,
    expected: ({ blocks }) => 2 ** blocks,
    sample: ({ blocks }) => countPaths(blocks).reduce((a, b) => a + b, 0),
    allowance: ({ blocks }) => 1e-12 * 2 ** blocks,
    of: ['blocks'],
    sweeps: ['blocks'],
    axis: { title: say`paths`, scale: 'log' },
  },
  through: {
    laws: ['path-lengths'],
    text: ({ blocks, branches }) =>
      say`counted: C(n, k) = C(${blocks}, ${branches}) of them pass through ${branches} branches`,
    outside: ({ blocks, branches }) =>
      branches > blocks
        ? { why: say`A path cannot pass more branches than there are.`, set: { branches: blocks } }
        : null,
    expected: ({ blocks, branches }) => binomials(blocks)[branches],
    sample: ({ blocks, branches }) => countPaths(blocks)[branches],
    allowance: ({ blocks, branches }) => 1e-12 * binomials(blocks)[branches],
    of: ['blocks', 'branches'],
    sweeps: ['branches'],
    axis: { title: say`paths of this length`, scale: 'log' },
  },
  middle: {
    laws: ['paths-54'],
    text(state) {
      const { from, to } = middle(state);
      return say`counted: the share of the paths that pass through ${from} to ${to} of ${state.blocks} branches`;
    },
    expected: (state) => share(binomials(state.blocks), state),
    sample: (state) => share(countPaths(state.blocks), state),
    allowance: () => 1e-12,
    of: ['blocks'],
    sweeps: ['blocks'],
    axis: { title: say`share of the paths` },
  },
  carry: {
    laws: ['short-paths-carry'],
    text: (state) =>
      say`random networks of ${state.blocks} blocks, not trained: the paths that carry the gradient have mean length n p/(1 + p), p = (hg)² = ${figure(state.size ** 2)}; the mean path has n/2 = ${state.blocks / 2}`,
    outside: ({ blocks }) => (blocks < 4 ? { why: say`Too few blocks for a mean.`, set: { blocks: 16 } } : null),
    expected: (state) => state.blocks * carriedShare(state),
    sample: ({ blocks, size }, seed) =>
      meanLength(
        carriedByLength(
          blocks,
          WIDTH,
          size,
          Array.from({ length: NETWORKS }, (_, k) => 1000 * seed + k),
        ),
      ),
    seeds: 6,
    // The mean of a ratio: five networks a ratio leave a bias of about a hundredth.
    allowance: (state) => 0.02 * state.blocks * carriedShare(state),
    isSlow: true,
    of: ['blocks', 'size'],
    sweeps: ['size', 'blocks'],
    axis: { title: say`mean length that carries the gradient` },
  },
  parts: {
    laws: ['path-parts-add-up'],
    text: ({ blocks }) =>
      say`random network of ${blocks} tanh blocks: the parts of the gradient by path length add up to it; no more is missing than rounding takes`,
    expected: () => 1e-12,
    isAtMost: true,
    sample: ({ blocks, step }, seed) => pathPartsError(blocks, 8, step, seed),
    allowance: () => 0,
    of: ['blocks', 'step'],
    sweeps: ['blocks'],
    axis: { title: say`relative error` },
  },
} satisfies Record<string, Claim<State>>;
