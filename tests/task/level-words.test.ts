// What levels say of themselves, measured: half as many runs and starts as a verdict has, seed 1. Limits lie far from what
// was measured.
import { describe, expect, test } from 'vitest';
import type { Link } from '../../src/links/index.ts';
import { createInlinePool } from '../../src/pool/index.ts';
import { type Dials, foldPasses, learnPasses, measure, outcomeOf, taskJobs, withDials } from '../../src/task/index.ts';
import { meanGradient } from '../../src/task/measure.ts';
import { shippedLevel } from '../play/fakes.ts';

const pool = createInlinePool(taskJobs);

/** What becomes of links and dials on a shipped level; the level's own where they are not said. */
async function played(id: string, choice: { links?: readonly Link[]; dials?: Dials; runs?: number; starts?: number }) {
  const { task, solution } = shippedLevel(id);
  const { links = solution.links, dials = solution.dials, runs = 16, starts = 4 } = choice;
  const dialled = withDials(task, dials);
  const measured = await measure(dialled, links, { pool, seed: 1, runs, starts });
  const outcome = outcomeOf(dialled, measured);
  const gradient = meanGradient(measured);
  return { ...outcome, gradient, folds: foldPasses(dialled, outcome), learns: learnPasses(outcome) };
}

test('Deaf tower: the two ends fold the chain and leave the tower deaf; a pair at the turn does not even fold it', async () => {
  expect(await played('deaf-tower', { links: [[0, 15]] })).toMatchObject({ folds: true, learns: false });
  expect(await played('deaf-tower', { links: [[6, 9]], starts: 1 })).toMatchObject({ folds: false });
});

test('Cold: the chain folds without links, and floor 0 gets less than a thousandth', async () => {
  const bare = await played('cold', { links: [] });
  expect(bare).toMatchObject({ folds: true, learns: false });
  expect(bare.gradient[0]).toBeLessThan(1e-3);
});

test.each([
  ['five-strands', 1e-4],
  ['meander', 2e-3],
])('%s: without links floor 0 gets less than %f of the gradient', async (id, most) => {
  const { gradient } = await played(id, { links: [], runs: 4 });
  expect(gradient[0]).toBeLessThan(most);
});

test('Meander: its links give floor 0 about as much as the output', async () => {
  const { gradient } = await played('meander', { runs: 4 });
  expect(gradient[0]).toBeGreaterThan(0.5);
  expect(gradient[0]).toBeLessThan(5);
});

describe('the step', () => {
  test('One step at a time: at 0.05 no start learns; at 1 all do, with links or without, and only the links fold', async () => {
    expect((await played('one-step', { dials: { step: 0.05 } })).learned).toBe(0);
    expect(await played('one-step', { links: [] })).toMatchObject({ folds: false, learned: 4 });
  });

  test('Too bold: at 4 the chain folds as at 0.8, and no start learns', async () => {
    const bold = await played('too-bold', { dials: { step: 4 } });
    expect(bold).toMatchObject({ folds: true, learned: 0 });
    const { folded } = await played('too-bold', { starts: 1 });
    expect(Math.abs(bold.folded - folded)).toBeLessThan(6);
  });
});

test.each(['turn-it-down', 'loud-meander'])(
  '%s: where the scale starts, floor 0 gets hardly any gradient',
  async (id) => {
    const { scale } = shippedLevel(id).task.dials;
    const { gradient } = await played(id, { links: [], dials: { scale: scale!.start }, runs: 4 });
    expect(gradient[0]).toBeLessThan(1e-3);
  },
);

test.each(['one-dial', 'frayed-meander'])(
  '%s: the chain folds with links as without, the network only with them',
  async (id) => {
    expect(await played(id, {})).toMatchObject({ folds: true, learns: true });
    expect(await played(id, { links: [] })).toMatchObject({ folds: true, learns: false });
  },
);

test('Trypsin inhibitor: the chain folds with its links and hardly without', async () => {
  const [own, bare] = [
    await played('trypsin-inhibitor', { runs: 32, starts: 1 }),
    await played('trypsin-inhibitor', { links: [], runs: 32, starts: 1 }),
  ];
  expect(own.folds).toBe(true);
  expect(bare.folded).toBeLessThan(own.folded / 2 + 1);
});

test('Accordion: with the outer folds tied fewer runs fold than with the middle one and one other', async () => {
  const outer: Link[] = [
    [1, 8],
    [10, 19],
  ];
  const { folded } = await played('accordion', { links: outer, runs: 32, starts: 1 });
  expect(folded).toBeLessThan((await played('accordion', { runs: 32, starts: 1 })).folded - 4);
});

test('Ring: with its ends tied too few runs fold, and fewer than with the level’s own links', async () => {
  const tied = await played('ring', {
    links: [
      [0, 23],
      [2, 11],
      [7, 16],
    ],
    starts: 1,
  });
  expect(tied.folds).toBe(false);
  expect(tied.folded).toBeLessThan((await played('ring', { starts: 1 })).folded);
});
