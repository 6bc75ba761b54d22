import { describe, expect, test } from 'vitest';
import { measuredFrom } from '../../src/lab/exhibit/claim.ts';
import type { Ask } from '../../src/lab/exhibit/model.ts';
import { exhibit } from '../../src/lab/exhibits/protein/index.ts';
import { model } from '../../src/lab/exhibits/protein/model.ts';
import { type Fates, RUNS, runFates, toldOf } from '../../src/lab/exhibits/protein/model-fates.ts';
import { describe as inWords } from '../../src/lab/exhibits/protein/picture.ts';

type State = typeof model.defaults;

const ask: Ask = async <R>(jobs: readonly { name: string; data: unknown }[]) =>
  jobs.map(({ name, data }) => model.jobs[name](structuredClone(data)) as R);

/** The picture's chains of a state, with how many are told as what. */
async function chainsOf(set: Partial<State>) {
  const state = { ...model.defaults, ...set };
  let fates: Fates | null = null;
  for await (const { found } of runFates(state, 1, ask)) fates = found;
  const told = toldOf(state, fates!);
  const count = (what: (typeof told)[number]) => told.filter((one) => one === what).length;
  const scene = model.scene(state, 1);
  const found = { fates, coils: null, held: null, melting: null, free: null };
  const words = inWords({ state, seed: 1, at: 1, last: 1, scene, found, answer: null, isAsking: false });
  return { state, fates: fates!, count, words };
}

const breakOf = (label: string) => exhibit.breaks.find((one) => one.label === label)!.set as Partial<State>;

describe('chains that the cold holds are shown as stuck', () => {
  test('too cold: more than half are, and the failing claim is their share of what the fold would hold', async () => {
    const { state, fates, count, words } = await chainsOf(breakOf('Too cold'));
    expect(count('stuck')).toBeGreaterThan(RUNS / 2);
    expect(count('stuck') + count('folded')).toBe(RUNS);
    // The count that one sees is another than before.
    const before = await chainsOf({});
    expect(count('folded')).toBeLessThan(0.75 * before.count('folded'));
    expect(words).toContain(`${count('folded')} folded, ${count('stuck')} stuck, 0 misfolded`);
    const claim = model.claims.forgets;
    const { value } = measuredFrom(claim, state, claim.from!.samples(fates, state));
    const short = toldOf(state, fates).map((one, k) => (one === 'stuck' ? fates.kept[k] - fates.q[k] : 0));
    expect(short.reduce((sum, one) => sum + one, 0) / RUNS).toBeCloseTo(value, 1);
  });

  test('too cold, and a wrong fold: every chain sits in a trap', async () => {
    const { count } = await chainsOf(breakOf('Too cold, and a wrong fold'));
    expect(count('stuck') + count('misfolded')).toBe(RUNS);
    expect(count('stuck')).toBeGreaterThan(RUNS / 2);
  });

  test.each([0.25, 0.3])('kT = %s, where chains find their way: none is', async (temperature) => {
    const { count, words } = await chainsOf({ temperature });
    expect(count('stuck')).toBe(0);
    expect(words).not.toContain('stuck');
  });
});
