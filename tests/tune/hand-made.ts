import { pairCount } from '../../src/chain/index.ts';
import type { Link } from '../../src/links/index.ts';
import type { Handlers } from '../../src/pool/index.ts';
import { tuneJobs } from '../../src/tune/index.ts';
import { setName } from '../../src/tune/space.ts';

/** A noise in [0, 1) that belongs to a set and a number: cheap worlds, whose truth is known. */
export function noise(name: string, number: number): number {
  let h = 2166136261;
  for (const letter of name) h = Math.imul(h ^ letter.charCodeAt(0), 16777619);
  // Not beside the first letter: names that differ there alone would share their draws in another order.
  h = Math.imul(h ^ Math.imul(number + 1, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return ((h ^ (h >>> 15)) >>> 0) / 4294967296;
}

interface FakeFold {
  readonly model: { readonly n: number; readonly links: Link[] };
  readonly first: number;
  readonly count: number;
  readonly dt: number;
}

/** Handlers that do nothing but draw: a run of a set folds with the probability that `chance` says of it and its time step, and every start learns. */
export function fakeJobs(chance: (links: readonly Link[], dt: number) => number): Handlers {
  return {
    ...tuneJobs,
    fold(data) {
      const { model, first, count, dt } = data as FakeFold;
      const pairs = pairCount(model.n);
      const contacts = new Uint16Array(count * pairs);
      for (let run = 0; run < count; run += 1)
        if (noise(setName(model.links), first + run) < chance(model.links, dt))
          contacts.fill(10, run * pairs, (run + 1) * pairs);
      return { contacts, looks: 10, faults: new Array(count).fill(null), frames: new Float32Array(0) };
    },
    learn: () => ({
      accuracy: 1,
      dropped: null,
      shortcut: null,
      logGradient: Float64Array.of(-1),
      fault: null,
      record: {},
    }),
  };
}
