import { expect, test } from 'vitest';
import { model } from '../../src/lab/exhibits/ensemble/model.ts';
import { levelOf } from '../../src/lab/exhibits/ensemble/model-networks.ts';
import { LEVELS } from './levels.ts';

test.each([['meander', 'meander']] as const)(
  'the network “%s” whose links are cut is that of the level %s',
  (network, id) => {
    const { walk, links, temperature, gain } = levelOf({ ...model.defaults, network });
    const level = LEVELS[id];
    expect({ lattice: walk }).toEqual(level.target);
    expect(links).toEqual(level.solution);
    expect(temperature).toBe(level.chain.temperature);
    expect(gain).toBe(level.network.gain);
  },
);
