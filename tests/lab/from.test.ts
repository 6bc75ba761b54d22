import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/lab/exhibit/claim.ts';
import { seedsOf } from '../../src/lab/exhibit/claim.ts';
import type { State } from '../../src/lab/exhibit/controls.ts';
import type { Ask, Model } from '../../src/lab/exhibit/model.ts';
import { folderOf, MODELS } from './exhibits.ts';

const CASES = Object.entries(MODELS).flatMap(([path, model]) =>
  Object.entries(model.claims)
    .filter(([, { from }]) => from !== undefined)
    .map(([name, claim]) => [`${folderOf(path)}: ${name}`, claim, model] as const),
);

/** Smaller than the page's, so that measuring twice takes seconds. */
const SMALL: Readonly<Record<string, State>> = { mirror: { sets: 24 } };

/** What a work has found in the end. */
async function foundBy(model: Model, work: string, state: State, seed: number): Promise<unknown> {
  const ask: Ask = async <R>(jobs: readonly { name: string; data: unknown }[]) =>
    jobs.map(({ name, data }) => model.jobs[name](structuredClone(data)) as R);
  let last: unknown = null;
  for await (const { share, found } of model.works[work].run(state, seed, ask)) if (share === 1) last = found;
  return last;
}

describe('a claim that is read off a work', () => {
  test.each(CASES)(
    '%s: the work finds the very samples that the claim would measure',
    async (name, claim: Claim, model) => {
      const [folder] = name.split(':');
      const asked = { ...model.defaults, ...SMALL[folder] };
      const state = { ...asked, ...claim.outside?.(asked)?.set } as State;
      const { work, samples } = claim.from!;
      for (const control of model.works[work].of) expect(claim.of).toContain(control);
      const own = seedsOf(2, claim.seeds ?? 1).map((seed) => claim.sample(state, seed));
      expect(samples(await foundBy(model, work, state, 2), state).flat()).toEqual(own.flat());
    },
  );
});
