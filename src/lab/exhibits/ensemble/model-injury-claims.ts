import { say } from '../../../language/index.ts';
import { type Block, cutEach, type Lesion, lesion, trainChunk } from '../../../network/index.ts';
import type { Claim } from '../../exhibit/claim.ts';
import { createMemory } from '../../exhibit/memory.ts';
import { BLOCKS, type State } from './controls.ts';
import { levelOf, nameOf, scheduleOf, trainingsOf } from './model-networks.ts';
import { study } from './model-study.ts';

const LESION_STEPS = 1500;

const known = createMemory<Lesion>(200);

/** A trained network with each block left out; several claims ask for the same ones. */
export function knownLesion(block: Block, seed: number): Lesion {
  return known(JSON.stringify([block, seed]), () => lesion(block, seed, LESION_STEPS));
}

/** The accuracy that each single drop costs. */
export function lossOfEach(block: Block, seed: number): number[] {
  const { intact, dropped } = knownLesion(block, seed);
  return dropped.map((accuracy) => intact - accuracy);
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

const BLOCKS_ONLY = { network: 'blocks', order: [] } as const;

/**
 * Blocks are not alike: the later ones, on which nothing is built, are missed less. The bound is what equal blocks would make. Measured over
 * 200 seeds (h = 0.25): mean 0.096, standard deviation 0.121, so eight seeds have a standard error of 0.043, and the bound lies 9 of them above.
 */
export const early = {
  laws: ['lesion-early'],
  text: () =>
    say`were all ${BLOCKS} blocks alike, the later eight would make half of what all single drops cost together; early ones are missed more, so they make less`,
  outside: ({ network, dropped }) =>
    network === 'blocks' && dropped.length > 0
      ? null
      : {
          why: say`Measured while a block is left out by hand.`,
          set: { ...BLOCKS_ONLY, random: 0, dropped: [1, 2, 3] },
        },
  expected: () => 0.5,
  isAtMost: true,
  sample({ step }, seed) {
    const losses = lossOfEach({ kind: 'residual', h: step }, seed);
    const all = sum(losses);
    // Where no drop costs anything all blocks are alike.
    return all > 0 ? sum(losses.slice(BLOCKS / 2)) / all : 0.5;
  },
  seeds: 8,
  allowance: () => 0,
  isSlow: true,
  of: ['network', 'step', 'dropped'],
} satisfies Claim<State>;

/**
 * The shallow networks share their weights, and err together. The bound is what independent voters gain. Measured over 120 seeds (h = 0.25):
 * mean 0.295, standard deviation 0.187, so six seeds have a standard error of 0.076, and the bound lies 9 of them above.
 */
export const voters = {
  laws: ['lesion-voters'],
  text: () =>
    say`shallow networks, each with 4 random blocks left out, vote: the majority of 15 gains less over a single one than independent voters as good would; its gain over theirs`,
  outside: ({ network, random }) =>
    network === 'blocks' && random > 0
      ? null
      : { why: say`Measured while blocks are left out at random.`, set: { ...BLOCKS_ONLY, random: 4, dropped: [] } },
  expected: () => 1,
  isAtMost: true,
  sample(state, seed) {
    const [training] = trainingsOf({ ...state, network: 'blocks' }, seed);
    const { steps, chunk } = scheduleOf({ ...state, network: 'blocks' });
    let parameters: Float64Array | null = null;
    for (let k = 0; k < steps / chunk; k++) parameters = trainChunk(training, k, parameters).parameters;
    const { measured, independent } = study({ training, parameters }).crowd;
    const most = measured.length - 1;
    return (measured[most] - measured[0]) / (independent[most] - measured[0]);
  },
  seeds: 6,
  allowance: () => 0,
  isSlow: true,
  of: ['network', 'step', 'random'],
} satisfies Claim<State>;

/** Where there are only a few links, a trained network may not spare one. */
export const spared = {
  laws: ['lesion-link-cut'],
  text(state) {
    const [first] = state.cut;
    const { links } = levelOf(state);
    const name = first === undefined || links[first - 1] === undefined ? '' : nameOf(links[first - 1]);
    return say`trained with all its links, link ${name} cut then and nothing trained anew: a crowd of paths would spare it, with at most 0.1 of the accuracy lost`;
  },
  outside(state) {
    const { network, cut } = state;
    if (network !== 'blocks' && cut.length === 1 && cut[0] <= levelOf(state).links.length) return null;
    return { why: say`For a network of links with one of them cut.`, set: { network: 'meander', cut: [3] } };
  },
  expected: () => 0.1,
  isAtMost: true,
  sample(state, seed) {
    const { walk, links, gain } = levelOf(state);
    const model = { depth: walk.length + 1, width: 8, gain, activation: 'tanh', data: 'rings', links } as const;
    return 1 - cutEach(model, seed)[state.cut[0] - 1];
  },
  seeds: 4,
  allowance: () => 0,
  isSlow: true,
  of: ['network', 'cut'],
} satisfies Claim<State>;
