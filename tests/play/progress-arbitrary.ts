import fc from 'fast-check';
import type { DailyResult } from '../../src/play/state/daily/record.ts';
import type { Attempt, Progress } from '../../src/play/state/progress.ts';

const id = fc.constantFrom('hairpin', 'meander', 'ring', 'constructor');
const links = fc.array(fc.tuple(fc.nat(1023), fc.nat(1023)), { maxLength: 4 });
const dials = fc.dictionary(fc.constantFrom('step', 'scale'), fc.double({ noNaN: true, min: 0.01, max: 9 }));
const seed = fc.integer({ min: 1, max: 9999 });
const stars = fc.integer({ min: 0, max: 3 });
const share = fc.double({ noNaN: true, min: 0.01, max: 1 });

export const attemptArbitrary: fc.Arbitrary<Attempt> = fc.record({
  links,
  dials,
  seed,
  stars,
  pass: fc.boolean(),
  foldedRuns: fc.nat(32),
  runs: fc.constant(32),
  learnedStarts: fc.nat(8),
  starts: fc.constant(8),
  fold: share,
  accuracy: share,
});

export const dailyResultArbitrary: fc.Arbitrary<DailyResult> = fc.record({
  stars: fc.integer({ min: 1, max: 3 }),
  links: fc.integer({ min: 1, max: 3 }),
  folded: fc.nat(32),
  runs: fc.constant(32),
  learned: fc.nat(8),
  starts: fc.constant(8),
  tries: fc.integer({ min: 1, max: 30 }),
  onTheDay: fc.boolean(),
});

export const progressArbitrary: fc.Arbitrary<Progress> = fc.record({
  version: fc.constant(5 as const),
  level: fc.string(),
  seed,
  stars: fc.dictionary(id, stars),
  links: fc.dictionary(id, links),
  dials: fc.dictionary(id, dials),
  best: fc.dictionary(id, fc.record({ links, dials, seed, stars })),
  attempts: fc.dictionary(id, fc.array(attemptArbitrary, { maxLength: 30 })),
  hinted: fc.dictionary(id, fc.constant(true as const)),
  firstTry: fc.dictionary(id, fc.constant(true as const)),
  passedOver: fc.dictionary(id, fc.constant(true as const)),
  daily: fc.dictionary(
    fc.constantFrom('2026-11-30', '2026-12-01', '2028-02-29'),
    fc.record({ small: dailyResultArbitrary, middle: dailyResultArbitrary }, { requiredKeys: [] }),
  ),
  endless: fc.dictionary(fc.constantFrom('s0', 'm17', 'l4'), fc.integer({ min: 1, max: 3 })),
});
