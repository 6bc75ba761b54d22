// What levels say of themselves, measured: half as many runs and starts as a verdict has, seed 1. Limits lie far from what
// was measured.
import { describe, expect, test } from 'vitest';
import type { Link } from '../../src/links/index.ts';
import { createInlinePool } from '../../src/pool/index.ts';
import { type Dials, foldPasses, learnPasses, measure, outcomeOf, taskJobs, withDials } from '../../src/task/index.ts';
import { meanGradient } from '../../src/task/measure.ts';
import { shippedLevel } from '../play/fakes.ts';

const pool = createInlinePool(taskJobs);

const pairs = (text: string): Link[] =>
  text.split(' ').map((link) => {
    const [i, j] = link.split('-').map(Number);
    return [i, j];
  });

/** What becomes of links and dials on a shipped level; the level's own where they are not said. */
async function played(id: string, choice: { links?: readonly Link[]; dials?: Dials; runs?: number; starts?: number }) {
  const { task, solution } = shippedLevel(id);
  const { links = solution.links, dials = solution.dials, runs = 16, starts = 4 } = choice;
  const dialled = withDials(task, dials);
  const measured = await measure(dialled, links, { pool, seed: 1, runs, starts });
  const outcome = outcomeOf(dialled, measured);
  const gradient = meanGradient(measured);
  return { ...outcome, gradient, folds: foldPasses(dialled, outcome), learns: learnPasses(dialled, outcome) };
}

test('Deaf tower: the two ends fold the chain and leave the tower deaf; a pair at the turn does not even fold it', async () => {
  expect(await played('deaf-tower', { links: [[0, 15]] })).toMatchObject({ folds: true, learns: false });
  expect(await played('deaf-tower', { links: [[6, 9]], starts: 1 })).toMatchObject({ folds: false });
});

test('Deaf tower: a little inside the ends is enough', async () => {
  expect(await played('deaf-tower', { links: [[1, 14]], runs: 1 })).toMatchObject({ learns: true });
});

test('Two of three: of the pairs that touch the two that save most steps win; the two ends save more and fold nothing', async () => {
  const { task } = shippedLevel('two-of-three');
  const { cysteines } = task.rules;
  const may = (i: number) => cysteines === 'all' || cysteines.includes(i);
  const saves = task.fold.contacts.filter(({ i, j }) => may(i) && may(j)).map(({ i, j }): Link => [i, j]);
  const most = Math.max(...saves.map(([i, j]) => j - i));
  const best = saves.filter(([i, j]) => j - i === most);
  expect(best).toEqual([
    [0, 11],
    [6, 17],
  ]);
  for (const link of best) {
    expect(await played('two-of-three', { links: [link] })).toMatchObject({ folds: true, learns: true });
  }
  const { folded } = await played('two-of-three', { links: [[0, 17]], starts: 1 });
  expect(folded).toBeLessThan((await played('two-of-three', { links: [], starts: 1 })).folded);
});

test('Cold: the link is for the tower, which learns with it alone', async () => {
  const own = await played('cold', {});
  expect(own).toMatchObject({ folds: true, learns: true });
  expect(own.folded).toBeLessThan((await played('cold', { links: [], starts: 1 })).folded + 3);
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
  test('One step at a time: at 0.05 no start learns; at 1 all do with the links, fewer without', async () => {
    const still = await played('one-step', { dials: { step: 0.05 } });
    expect(still.learned).toBe(0);
    expect(still.folded).toBeLessThan((await played('one-step', { starts: 1 })).folded - 2);
    expect(await played('one-step', { starts: 8 })).toMatchObject({ folds: true, learned: 8 });
    expect(await played('one-step', { links: [], starts: 8 })).toMatchObject({ folds: false, learned: 4 });
  });

  test('One step at a time: the wrong fold keeps 0 and 11 three bonds apart, and with them tied hardly a run ends in it', async () => {
    const { points, dimension } = shippedLevel('one-step').task.decoy!;
    const [x, y] = [0, 1].map((axis) => points[11 * dimension + axis] - points[axis]);
    expect(Math.hypot(x, y)).toBe(3);
    const { task, solution } = shippedLevel('one-step');
    const inWrongFold = async (links: readonly Link[]) => {
      const dialled = withDials(task, solution.dials);
      const { runs } = await measure(dialled, links, { pool, seed: 1, runs: 16, starts: 0 });
      return runs.filter(({ decoyQ }) => decoyQ! >= 0.6).length;
    };
    // Measured: 1 of 16 with the link, 11 without.
    expect(await inWrongFold([[0, 11]])).toBeLessThanOrEqual(3);
    expect(await inWrongFold([])).toBeGreaterThanOrEqual(8);
  });

  test('Too bold: at 4 the chain folds as at 1, and no start learns', async () => {
    const bold = await played('too-bold', { dials: { step: 4 } });
    expect(bold).toMatchObject({ folds: true, learned: 0 });
    const { folded } = await played('too-bold', { starts: 1 });
    expect(Math.abs(bold.folded - folded)).toBeLessThan(6);
  });
});

test.each(['turn-it-up', 'loud-meander'])(
  '%s: where the scale starts, floor 0 gets hardly any gradient',
  async (id) => {
    const { scale } = shippedLevel(id).task.dials;
    const { gradient } = await played(id, { links: [], dials: { scale: scale!.start }, runs: 4 });
    expect(gradient[0]).toBeLessThan(1e-3);
  },
);

describe('One dial, two worlds', () => {
  // Measured with 32 runs and 8 starts: 24 fold and 1 learns at 0.68, 24 and 8 at 0.76, 14 and 8 at 0.96; 20 and 6 are asked.
  test.each([
    [0.68, 'lose the tower', { folds: true, learns: false }],
    [0.76, 'win', { folds: true, learns: true }],
    [0.96, 'lose the chain', { folds: false, learns: true }],
  ])('at %f its links %s', async (memory, _, fate) => {
    expect(await played('one-dial', { dials: { memory }, runs: 32, starts: 8 })).toMatchObject(fate);
  });

  test.each([0.68, 0.76, 0.96])('one long link for each turn learns and does not fold at %f', async (memory) => {
    const natural = await played('one-dial', { links: pairs('1-10 6-17 12-23'), dials: { memory }, runs: 32 });
    expect(natural).toMatchObject({ folds: false, learns: true });
    expect(natural.folded).toBeLessThanOrEqual(16);
  });
});

describe('what seems natural folds too few chains', () => {
  test.each<[string, string, Link[]]>([
    ['Long or short?, one hairpin tied twice', 'long-or-short', pairs('0-11 1-10')],
    ['Narrow window, one long pair for each turn', 'narrow-window', pairs('0-11 6-17 12-23')],
    ['Crambin, from the very ends inward', 'crambin', pairs('0-23 4-19 6-17')],
    ['Periscope, the foot tied twice', 'periscope', pairs('0-15 1-14')],
    ['Battlement, one link for each merlon', 'battlement', pairs('3-8 9-14 15-20')],
    ['Goose, the beak on bead 10', 'goose', pairs('0-11 10-23 18-21')],
    ['Rocket, tail, nose and fin', 'rocket', pairs('1-20 8-17 14-21')],
  ])('%s', async (_, id, links) => {
    const { folds, folded } = await played(id, { links, starts: 1 });
    expect(folds).toBe(false);
    expect(folded).toBeLessThan((await played(id, { starts: 1 })).folded - 2);
  });
});

describe('what seems natural folds the chain, and too few starts learn', () => {
  test.each<[string, string, Link[]]>([
    ['Turn it up, the inner lifts a floor farther in', 'turn-it-up', pairs('0-21 2-15 4-11')],
    ['Spare tie, the ends alone', 'spare-tie', pairs('0-15')],
    ['Belt and braces, what is left of the natural three', 'belt-and-braces', pairs('4-11 10-15')],
    ['Dachshund, the longest kept', 'dachshund', pairs('0-21 7-16')],
    ['Trypsin inhibitor, without the loop', 'trypsin-inhibitor', pairs('0-23 2-11')],
    ['Clamp, end to end in the place of the short link', 'clamp', pairs('0-23 9-18')],
  ])('%s', async (_, id, links) => {
    expect(await played(id, { links, starts: 8 })).toMatchObject({ folds: true, learns: false });
    expect(await played(id, { runs: 1, starts: 8 })).toMatchObject({ learns: true });
  });
});

test('Belt and braces: the natural three fold the chain whichever is cut', async () => {
  for (const left of ['0-13 4-11', '0-13 10-15', '4-11 10-15'])
    expect(await played('belt-and-braces', { links: pairs(left), starts: 1 })).toMatchObject({ folds: true });
});

test('Clamp: as it opens most chains end elsewhere; neither of its own pairs touches in the wrong fold', async () => {
  const opened = await played('clamp', { links: pairs('0-7 9-18'), starts: 1 });
  expect(opened.folded).toBeLessThan(8);
  const { contacts } = shippedLevel('clamp').task.decoy!;
  const wrong = contacts.map(({ i, j }) => `${i}-${j}`);
  for (const pair of ['0-7', '8-21']) expect(wrong).not.toContain(pair);
});

test('Spoon: a short tie in the bowl does for the warm and not for the cold', async () => {
  const short = await played('spoon', { links: pairs('2-15 5-10'), runs: 32, starts: 1 });
  const asked = Math.ceil(0.6 * 32);
  expect(short.folded).toBeLessThan(asked);
  expect(short.also!.folded).toBeGreaterThanOrEqual(asked);
});

test('Growth factor: with 12–23 in the place of 0–11 fewer networks learn', async () => {
  const own = await played('growth-factor', { runs: 1, starts: 8 });
  const other = await played('growth-factor', { links: pairs('6-17 12-23 18-29'), runs: 1, starts: 8 });
  expect(other.learned).toBeLessThan(own.learned);
});

test('Rocket: without links the tower stops short', async () => {
  const { accuracy } = await played('rocket', { links: [], runs: 1 });
  expect(accuracy).toBeGreaterThan(0.7);
  expect(accuracy).toBeLessThan(0.9);
});

describe('Trypsin inhibitor', () => {
  const RING: Link = [0, 23];
  const LOOP: Link = [7, 16];
  const THIRD: Link = [2, 11];

  test('folds and learns with two of nature’s three links, hardly without, and with all three too seldom', async () => {
    const own = await played('trypsin-inhibitor', { runs: 32 });
    expect(own).toMatchObject({ folds: true, learns: true });
    const bare = await played('trypsin-inhibitor', { links: [], runs: 32, starts: 1 });
    expect(bare.folded).toBeLessThan(own.folded / 4);
    const three = await played('trypsin-inhibitor', { links: [RING, THIRD, LOOP], runs: 32, starts: 1 });
    expect(three.folds).toBe(false);
    // The level's own links are the three with the ring cut; with the loop cut as many more fold.
    const looped = await played('trypsin-inhibitor', { links: [RING, THIRD], runs: 32, starts: 1 });
    for (const two of [own, looped]) expect(two.folded).toBeGreaterThan(three.folded + 6);
  });

  test('with ring and loop, what closes outside the ring never folds, and what closes inside does', async () => {
    const { task } = shippedLevel('trypsin-inhibitor');
    const measured = await measure(task, [RING, LOOP], { pool, seed: 1, runs: 16, starts: 0, record: true });
    const fates = measured.runs.map(({ q, frames }) => ({
      isInside: loopIsInside(frames.subarray(frames.length - 48)),
      isFolded: q >= task.goals.fold,
    }));
    expect(fates.filter(({ isInside }) => isInside).length).toBeGreaterThan(0);
    expect(fates.filter(({ isInside }) => !isInside).length).toBeGreaterThan(8);
    for (const { isInside, isFolded } of fates) expect(isFolded).toBe(isInside);
  });

  /** Whether the middle of beads 10 to 13 lies inside the polygon of beads 0 … 7 and 16 … 23: a ray from it meets an odd number of edges. */
  function loopIsInside(at: Float32Array): boolean {
    const point = (bead: number) => [at[2 * bead], at[2 * bead + 1]] as const;
    const ring = [0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23].map(point);
    const x = (at[20] + at[22] + at[24] + at[26]) / 4;
    const y = (at[21] + at[23] + at[25] + at[27]) / 4;
    const crossed = ring.filter(([ax, ay], k) => {
      const [bx, by] = ring[(k + 1) % ring.length];
      return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
    });
    return crossed.length % 2 === 1;
  }
});

test('Accordion: with the outer folds tied fewer runs fold than with the middle one and one other', async () => {
  const outer: Link[] = [
    [1, 8],
    [10, 19],
  ];
  const { folded } = await played('accordion', { links: outer, runs: 32, starts: 1 });
  expect(folded).toBeLessThan((await played('accordion', { runs: 32, starts: 1 })).folded - 4);
});

test('Coffee pot: with the three longest pairs fewer runs fold than with two of them and the lid', async () => {
  const longest: Link[] = [
    [0, 7],
    [4, 21],
    [5, 20],
  ];
  const { folded, learns } = await played('coffee-pot', { links: longest, runs: 32 });
  expect(learns).toBe(true);
  expect(folded).toBeLessThan((await played('coffee-pot', { runs: 32, starts: 1 })).folded - 6);
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
