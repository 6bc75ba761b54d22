import { expect, test } from 'vitest';
import { createTrainer, NetworkModelError } from '../../src/network/index.ts';

const exploding = { depth: 40, width: 8, gain: 1e10, activation: 'relu', links: [], data: 'rings' } as const;

test('a stack that leaves the finite range says which layer, keeps the last finite parameters and can go back', () => {
  const trainer = createTrainer(exploding, { seed: 1 });
  const before = trainer.hash();
  const report = trainer.step();
  expect(report.ok).toBe(false);
  if (report.ok) return;
  // Each layer multiplies by about 1e10 and the range ends at 1.8e308: layer 31 is the first beyond it.
  expect(report.layer).toBeGreaterThanOrEqual(29);
  expect(report.layer).toBeLessThanOrEqual(33);
  expect(report.what).toBe(`the activations of layer ${report.layer} left the finite range`);
  expect(trainer.steps).toBe(0);
  expect(trainer.step()).toBe(report);
  expect(trainer.fault).toBe(report);
  expect(trainer.hash()).not.toBe(before);
  trainer.restore();
  expect(trainer.fault).toBeNull();
  expect(trainer.hash()).toBe(before);
  expect(trainer.parameters.every(Number.isFinite)).toBe(true);
});

test('weights that leave the range are told from activations that do, and the last finite ones come back', () => {
  // The activations and the gradients are finite, but the step is absurdly long.
  const trainer = createTrainer({ ...exploding, depth: 12, gain: 10 }, { seed: 1, rate: 1e308 });
  const report = trainer.step();
  expect(report).toEqual({ ok: false, layer: 11, what: 'the weights of layer 11 left the finite range' });
  expect(trainer.lastFinite.every(Number.isFinite)).toBe(true);
  trainer.restore();
  expect(trainer.parameters).toEqual(trainer.lastFinite);
});

test('setting links on a live trainer keeps the weights and changes the function', () => {
  const trainer = createTrainer({ ...exploding, activation: 'tanh', gain: 0.8 }, { seed: 2 });
  for (let step = 0; step < 20; step++) trainer.step();
  const hash = trainer.hash();
  const sensitivity = () => {
    const out = new Float64Array(1600);
    trainer.sensitivity(out);
    return out[39 * 40];
  };
  const without = sensitivity();
  trainer.setLinks([[0, 39]]);
  expect(trainer.hash()).toBe(hash);
  expect(sensitivity()).toBeGreaterThan(10 * without);
  expect(trainer.model.links).toEqual([[0, 39]]);
  trainer.setLinks([]);
  expect(sensitivity()).toBe(without);
});

test.each([
  ['depth', { depth: 1 }],
  ['width', { width: 0 }],
  ['gain', { gain: Number.NaN }],
  ['activation', { activation: 'sine' as 'tanh' }],
  ['data', { data: 'cats' as 'xor' }],
  ['links', { links: [[3, 40]] as [number, number][] }],
])('an impossible model is refused and the field named: %s', (field, change) => {
  try {
    createTrainer({ ...exploding, ...change }, { seed: 1 });
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(NetworkModelError);
    expect((error as NetworkModelError).field).toBe(field);
  }
});

test('many trainers one after another do not exhaust the address space', () => {
  for (let seed = 0; seed < 400; seed++) {
    expect(createTrainer({ ...exploding, gain: 1 }, { seed }).step().ok).toBe(true);
  }
});
