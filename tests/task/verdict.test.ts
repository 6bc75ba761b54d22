import { describe, expect, test } from 'vitest';
import type { Link } from '../../src/links/index.ts';
import { createInlinePool } from '../../src/pool/index.ts';
import {
  explain,
  foldPasses,
  grade,
  hashMeasurement,
  learnPasses,
  measure,
  outcomeOf,
  pairingName,
  pairingsOf,
  taskJobs,
  typicalOf,
} from '../../src/task/index.ts';
import { shippedLevel } from '../play/fakes.ts';

const { task } = shippedLevel('meander');
const pool = createInlinePool(taskJobs);
const SOLUTION: Link[] = [
  [0, 11],
  [6, 17],
  [12, 23],
];

test('a single bead is not called a strand, and two stretches that overlap are one', () => {
  const named = (first: [number, number], second: [number, number]) => pairingName({ first, second, contacts: [] });
  expect(named([10, 10], [19, 19])).toBe('beads 10 and 19');
  expect(named([6, 6], [12, 17])).toBe('bead 6 and strand 12–17');
  expect(named([0, 4], [9, 9])).toBe('strand 0–4 and bead 9');
  expect(named([0, 6], [3, 9])).toBe('the bends from 0 to 9');
});

test('the meander has three pairings of strands', () => {
  expect(pairingsOf(task.fold).map(pairingName)).toEqual([
    'strands 0–5 and 6–11',
    'strands 6–11 and 12–17',
    'strands 12–17 and 18–23',
  ]);
});

describe('measured on the meander', () => {
  test('the same bits with and without a recording, and others for another seed', async () => {
    const options = { pool, seed: 3, runs: 8, starts: 1 };
    const plain = await measure(task, SOLUTION, options);
    const recorded = await measure(task, SOLUTION, { ...options, record: true });
    expect(recorded.runs.map(({ q, contacts }) => [q, contacts])).toEqual(
      plain.runs.map(({ q, contacts }) => [q, contacts]),
    );
    expect(recorded.starts[0].accuracy).toBe(plain.starts[0].accuracy);
    expect(recorded.runs[0].frames.length).toBe(301 * 48);
    expect(hashMeasurement(await measure(task, SOLUTION, { ...options, seed: 4 }))).not.toBe(hashMeasurement(plain));
  });

  test('(0,23) fails in both worlds, and the reasons say why in figures of this very run', async () => {
    const measured = await measure(task, [[0, 23]], { pool, seed: 1 });
    const outcome = outcomeOf(task, measured);
    expect(foldPasses(task, outcome)).toBe(false);
    expect(learnPasses(task, outcome)).toBe(false);
    expect(outcome.folded + outcome.misfolded + outcome.unfolded).toBe(32);
    expect(outcome.learned + outcome.misled + outcome.dead + outcome.partial).toBe(8);
    const { reasons } = explain(task, measured, outcome);
    const chain = reasons.filter(({ world }) => world === 'chain').map(({ text }) => text);
    expect(chain[0]).toMatch(/^\d+ runs of 32 .* 0 and 23 do not touch in the target/);
    expect(chain.join(' ')).toMatch(/strands \d+–\d+ and \d+–\d+ dock in (none|only \d+) of them/);
    expect(reasons.find(({ world }) => world === 'network')!.text).toMatch(
      /link 0–23 leaves no floor outside it to do the work: floors 1 to 22/,
    );
    expect(grade(task, measured)).toMatchObject({ pass: false, stars: 0 });
  });
});

describe('the run that is shown', () => {
  test('lies on the side of the verdict, in the state of the majority, with the median figure', () => {
    const states = ['folded', 'misfolded', 'misfolded', 'unfolded', 'misfolded'] as const;
    const figures = [0.9, 0.3, 0.5, 0.2, 0.4];
    expect(typicalOf(states, figures, 'folded', false)).toBe(4);
    expect(typicalOf(states, figures, 'folded', true)).toBe(0);
  });
});
