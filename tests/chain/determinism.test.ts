import { expect, test, vi } from 'vitest';
import {
  type ChainModel,
  chainModel,
  coilStart,
  createEnsemble,
  foldFromLattice,
  scaleDepths,
} from '../../src/chain/index.ts';
import { keptCoils } from '../../src/chain/kept-coils.ts';
import { createRng, hashFloats } from '../../src/links/index.ts';
import { CHAIN_HASH, chainHash } from '../scenes/determinism-chain.ts';

test('10,000 steps give the same bits as ever', () => {
  expect(chainHash()).toBe(CHAIN_HASH);
});

const { n, contacts } = foldFromLattice('UUUURDDDD');
const model = chainModel({ n, contacts, links: [[0, 9]], temperature: 0.4 });

test.each(['f32', 'f64'] as const)('a replica goes its way whatever runs beside it (%s)', (precision) => {
  const alone = createEnsemble(model, { replicas: 1, seed: 3, precision });
  const many = createEnsemble(model, { replicas: 7, seed: 3, precision });
  expect(alone.step(3000).ok && many.step(3000).ok).toBe(true);
  expect(many.positions(0)).toEqual(alone.positions(0));
  expect(many.positions(6)).not.toEqual(alone.positions(0));
});

test.each(['f32', 'f64'] as const)(
  'one call of many steps and many calls of one give the same bits (%s)',
  (precision) => {
    const whole = createEnsemble(model, { replicas: 6, seed: 5, precision });
    const bit = createEnsemble(model, { replicas: 6, seed: 5, precision });
    whole.step(500);
    for (let step = 0; step < 500; step++) {
      bit.step(1);
      // Looking must not change anything.
      if (step % 100 === 0) bit.velocities(2);
    }
    expect(bit.hash()).toBe(whole.hash());
  },
);

test('a decoy with depths of its own: same bits as ever', () => {
  const decoy = scaleDepths(foldFromLattice('UURDDRUUR').contacts, 1.15);
  const hashes = (['f32', 'f64'] as const).map((precision) => {
    const ensemble = createEnsemble({ ...model, decoy }, { replicas: 3, seed: 8, precision });
    expect(ensemble.step(2000).ok).toBe(true);
    return ensemble.hash();
  });
  expect(hashes).toEqual(['1aa6140c7a343d11', '67e65bc97ee451ec']);
});

test.each([0, 3])('a coil depends on seed and number alone, with a cage of radius %d', async (cageRadius) => {
  const launch = (create: typeof createEnsemble, replicas: number, first: number, change: Partial<ChainModel> = {}) =>
    create({ ...model, cageRadius, ...change }, { replicas, seed: 3, first, start: 'coil' });
  const many = launch(createEnsemble, 6, 0);
  // Another engine, which has kept no coil; and the same one, which has kept all, also those of a chain with other links.
  vi.resetModules();
  const fresh = await import('../../src/chain/index.ts');
  const [alone, kept, wired] = [
    launch(fresh.createEnsemble, 1, 4),
    launch(createEnsemble, 1, 4),
    launch(createEnsemble, 6, 0, { contacts: [], links: [] }),
  ];
  expect(wired.positions(4)).toEqual(many.positions(4));
  for (const one of [many, alone, kept]) one.step(500);
  expect(alone.hash()).toBe(kept.hash());
  expect(alone.positions(0)).toEqual(many.positions(4));
});

test('a kept coil and the draws behind it are those of one drawn anew, also when it was given up on the way', () => {
  const ofSeed = (seed: number) => keptCoils(model, seed);
  const drawn = (replica: number) => {
    const rng = createRng(3).fork(replica);
    return [...coilStart(model, rng), rng.normal(), rng.normal(), rng.nextU32()];
  };
  const kept = (replica: number) => {
    const { positions, rng } = ofSeed(3)(replica);
    return [...positions, rng.normal(), rng.normal(), rng.nextU32()];
  };
  for (const replica of [2, 5, 2, 5]) expect(kept(replica)).toEqual(drawn(replica));
  for (let other = 0; other < 300; other++) ofSeed(4)(other);
  expect(kept(2)).toEqual(drawn(2));
});

test('coils in plane and space, stiff and caged: same bits as ever', () => {
  const models = [
    chainModel({ n: 24 }),
    chainModel({ n: 24, dimension: 3, bending: 2, temperature: 1 }),
    chainModel({ n: 16, cageRadius: 3 }),
  ];
  expect(models.map((one) => hashFloats(coilStart(one, createRng(7))))).toEqual([
    '9b08a7e1d937e2e4',
    '58ab14d53663966a',
    'e189ee3651490f6b',
  ]);
});

test('another seed gives another run', () => {
  const runs = [1, 2].map((seed) => {
    const ensemble = createEnsemble(model, { replicas: 1, seed });
    ensemble.step(10);
    return ensemble.hash();
  });
  expect(runs[0]).not.toBe(runs[1]);
});
