// A second condition under which the same links have to pass: what it changes, what is measured of it, and what counts.
import { describe, expect, test } from 'vitest';
import { createInlinePool } from '../../src/pool/index.ts';
import {
  alsoTask,
  conditionNames,
  conditionWords,
  explain,
  grade,
  hashMeasurement,
  joined,
  type Measurement,
  measure,
  outcomeOf,
  parseLevel,
  type Task,
  taskJobs,
} from '../../src/task/index.ts';
import { createSearch, entryOf, tuneJobs } from '../../src/tune/index.ts';
import { runSearch } from '../../src/tune/run-search.ts';
import { shippedLevel, shippedText } from '../play/fakes.ts';

const pool = createInlinePool(taskJobs);
const { task: hairpin, solution } = shippedLevel('hairpin');
const warm: Task = { ...hairpin, also: { temperature: 0.6 } };
const moons: Task = { ...hairpin, also: { data: 'moons' } };
const few = { pool, seed: 1, runs: 4, starts: 1 };

describe('what the second condition changes', () => {
  test('the one world that it names; the other is the very same', () => {
    expect(alsoTask(hairpin)).toBeNull();
    expect(alsoTask(warm)!.chain).toEqual({ ...hairpin.chain, temperature: 0.6 });
    expect(alsoTask(warm)!.network).toBe(hairpin.network);
    expect(alsoTask(moons)!.network).toEqual({ ...hairpin.network, data: 'moons' });
    expect(alsoTask(moons)!.chain).toBe(hairpin.chain);
    expect(alsoTask(alsoTask(warm)!)).toBeNull();
  });

  test('nothing where the one world that is judged would not notice', () => {
    expect(alsoTask({ ...warm, only: 'network' })).toBeNull();
    expect(alsoTask({ ...moons, only: 'chain' })).toBeNull();
    expect(alsoTask({ ...warm, only: 'chain' })).not.toBeNull();
  });

  test.each<[Task['also'], string, string]>([
    [{ temperature: 0.6 }, 'cold', 'warm'],
    [{ temperature: 0.1 }, 'warm', 'cold'],
    [{ cage: 3 }, 'free', 'caged'],
    [{ data: 'moons' }, 'rings', 'moons'],
    [{ temperature: 0.6, cage: 3 }, 'cold, free', 'warm, caged'],
  ])('%j is called %s and %s', (also, first, second) => {
    expect(conditionNames({ ...hairpin, also })).toEqual([first, second]);
  });
});

describe('what is measured', () => {
  test('both conditions with the same seed, bit for bit as each alone; a world that does not change once', async () => {
    const both = await measure(warm, solution.links, few);
    const alone = await measure(hairpin, solution.links, few);
    const second = await measure(alsoTask(warm)!, solution.links, few);
    expect(hashMeasurement(both)).toBe(hashMeasurement(alone));
    expect(hashMeasurement(both.also!)).toBe(hashMeasurement(second));
    expect(both.also!.starts[0]).toBe(both.starts[0]);
    const data = await measure(moons, solution.links, few);
    expect(data.also!.runs.map(({ q }) => q)).toEqual(alone.runs.map(({ q }) => q));
    expect(data.also!.starts[0].accuracy).not.toBe(alone.starts[0].accuracy);
  });

  test('runs and starts that were measured apart are put together under both', async () => {
    const [chain, network] = await Promise.all([
      measure(moons, solution.links, { ...few, starts: 0 }),
      measure(moons, solution.links, { ...few, runs: 0 }),
    ]);
    const whole = await measure(moons, solution.links, few);
    const parts = joined(chain, network);
    expect(hashMeasurement(parts)).toBe(hashMeasurement(whole));
    expect(hashMeasurement(parts.also!)).toBe(hashMeasurement(whole.also!));
  });

  test('a search counts a run only where it folds under both, as the measurement tells it', async () => {
    const search = createSearch({ ...warm, rules: { ...warm.rules, cysteines: [1, 10] } }, { seed: 1, replicas: 8 });
    const done = await runSearch(createInlinePool(tuneJobs), search, {});
    const entry = done.entries.find(({ links }) => links.length === 1)!;
    const measured = await measure(search.task, entry.links, {
      pool,
      seed: 1,
      runs: entry.q.length,
      starts: entry.starts.length,
    });
    expect({ ...entry, links: [...entry.links] }).toEqual(entryOf(search.task, measured));
    expect(entry.folded.filter(Boolean).length).toBeLessThan(
      outcomeOf(hairpin, { ...measured, also: undefined }).folded,
    );
  });
});

describe('what counts', () => {
  /** Eight runs, so many of which fold, and as many starts, which learn. */
  const made = (folded: number, also?: Measurement): Measurement => {
    const contacts = new Float32Array(hairpin.fold.n * hairpin.fold.n);
    return {
      links: solution.links,
      seed: 1,
      runs: Array.from({ length: 8 }, (_, k) => ({
        q: k < folded ? 1 : 0,
        decoyQ: null,
        contacts,
        fault: null,
        frames: new Float32Array(),
      })),
      starts: Array.from({ length: 8 }, () => ({ accuracy: 1, ended: 1, fault: null, shortcut: null, dropped: null })),
      ...(also === undefined ? {} : { also }),
    } as unknown as Measurement;
  };

  test.each([
    [8, 8, true],
    [8, 0, false],
    [0, 8, false],
  ])('%i of 8 cold and %i of 8 warm: won is %s', (cold, hot, won) => {
    const measured = made(cold, made(hot));
    expect(grade(warm, measured).pass).toBe(won);
    expect(grade(hairpin, measured).pass).toBe(cold === 8);
    const words = [`cold: ${cold} of 8 fold`, `warm: ${hot} of 8 fold`, '8 of 8 learn'];
    expect(conditionWords(warm, outcomeOf(warm, measured))).toEqual(words);
    expect(conditionWords(hairpin, outcomeOf(hairpin, measured))).toEqual([]);
  });

  test('a reason says under which condition it was', () => {
    const measured = made(8, made(2));
    const { reasons, evidence } = explain(warm, measured, outcomeOf(warm, measured));
    expect(reasons[0]).toMatchObject({ world: 'chain', text: expect.stringMatching(/^Warm: .*6 runs of 8/) });
    expect(evidence).toEqual({ deaf: null, bypassed: null, undocked: null });
  });
});

test.each([
  ['also', {}, /must name a temperature, a cage or data/],
  ['also', { heat: 1 }, /heat/],
  ['also.temperature', { temperature: 9 }, /5/],
  ['also.temperature', { temperature: 0.26 }, /is what it is without it/],
  ['also.data', { data: 'squares' }, /rings/],
])('a level file with a bad second condition names %s', (field, also, reason) => {
  const parsed = parseLevel({ ...JSON.parse(shippedText('hairpin')), also });
  if (parsed.ok) throw new Error('accepted');
  expect(parsed.problems.find((problem) => problem.field === field)?.reason).toMatch(reason);
});

test('dials and a second condition do not go together', () => {
  const parsed = parseLevel({ ...JSON.parse(shippedText('one-dial')), also: { cage: 3 } });
  expect(parsed).toMatchObject({ ok: false, problems: [{ field: 'also' }] });
});
