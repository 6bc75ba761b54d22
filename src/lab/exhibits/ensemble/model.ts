import { say } from '../../../language/index.ts';
import { carriedByLength, countPaths } from '../../../network/index.ts';
import { defineModel } from '../../exhibit/model.ts';
import { controls } from './controls.ts';
import { type Cuts, cutSets, keptContacts } from './model-chain.ts';
import { claims } from './model-claims.ts';
import { droppedOf, orderOf } from './model-injury.ts';
import { type Level, levelOf, scheduleOf } from './model-networks.ts';
import { study } from './model-study.ts';
import { type Training, train, trainAll } from './model-training.ts';

export interface Scene {
  /** Places left out, by hand and by chance, ascending from 1. */
  readonly dropped: readonly number[];
  /** The trained block at each place. */
  readonly order: readonly number[];
  /** Paths through n blocks by their length, 0 first. */
  readonly paths: readonly number[];
}

export interface Found {
  readonly training: Training;
  /** Share of the square gradient by path length, mean over random networks. */
  readonly carried: readonly number[];
  readonly cuts: Cuts;
}

const NETWORKS = 16;

interface CarryJob {
  readonly blocks: number;
  readonly size: number;
  readonly seed: number;
}

interface CutJob {
  readonly level: Level;
  readonly links: Level['links'];
  readonly seed: number;
}

export const model = defineModel<typeof controls, Scene, Found>(controls, {
  claims,
  sweepsFirst: ['paths', 'blocks'],
  clock: {
    noun: 'step',
    last: (state) => scheduleOf(state).steps,
    perSecond: (state) => scheduleOf(state).steps / 6,
    opensAt: 'end',
    of: ['network', 'step'],
  },
  scene: (state, seed) => ({
    dropped: droppedOf(state, seed),
    order: orderOf(state),
    paths: countPaths(state.blocks),
  }),
  works: {
    training: {
      label: say`Train`,
      when: 'always',
      of: ['network', 'step'],
      run: trainAll,
    },
    carried: {
      label: say`Follow the paths`,
      when: 'always',
      of: ['blocks', 'size'],
      async *run({ blocks, size }, seed, ask) {
        const data: CarryJob = { blocks, size, seed: 1000 * seed };
        const [found] = await ask<number[]>([{ name: 'carry', data }]);
        yield { share: 1, found };
      },
    },
    cuts: {
      label: say`Cut the folded chain’s links`,
      when: 'always',
      of: ['network'],
      async *run(state, seed, ask) {
        const level = levelOf(state);
        const jobs = cutSets(level.links).map((links) => {
          const data: CutJob = { level, links, seed: 1000 * seed };
          return { name: 'cut', data };
        });
        const kept = await ask<{ mean: number; error: number }>(jobs);
        yield { share: 1, found: { mean: kept.map(({ mean }) => mean), error: kept.map(({ error }) => error) } };
      },
    },
  },
  jobs: {
    train,
    study,
    carry(data) {
      const { blocks, size, seed } = data as CarryJob;
      const seeds = Array.from({ length: NETWORKS }, (_, k) => seed + k);
      const squares = Array.from(carriedByLength(blocks, 32, size, seeds));
      const sum = squares.reduce((a, b) => a + b, 0);
      return squares.map((value) => value / sum);
    },
    cut(data) {
      const { level, links, seed } = data as CutJob;
      return keptContacts(level, links, seed);
    },
  },
});
