import { expect, test } from 'vitest';
import { chainModel, createEnsemble, foldFromLattice } from '../../src/chain/index.ts';
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

test('another seed gives another run', () => {
  const runs = [1, 2].map((seed) => {
    const ensemble = createEnsemble(model, { replicas: 1, seed });
    ensemble.step(10);
    return ensemble.hash();
  });
  expect(runs[0]).not.toBe(runs[1]);
});
