// What a lost verdict says first of dials and of links that do harm; levels' own runs, seed 1, all 32 runs and 8 starts.
import { describe, expect, test } from 'vitest';
import type { Link } from '../../src/links/index.ts';
import { takeOf } from '../../src/play/state/takes.ts';
import { dialTrial, toldReasons, turnTrials, withTrials } from '../../src/play/state/trials.ts';
import { createInlinePool } from '../../src/pool/index.ts';
import { explain, measure, outcomeOf, taskJobs, turnsBetween, withDials } from '../../src/task/index.ts';
import { handMeasurement } from '../task/hand-made.ts';
import { shippedLevel } from './fakes.ts';

const pool = createInlinePool(taskJobs);

/** The first reason, with the level's own links tried at these dials. */
async function firstReason(id: string, links: readonly Link[], dials: Record<string, number>): Promise<string> {
  const level = shippedLevel(id);
  const task = withDials(level.task, dials);
  const options = { pool, seed: 1, runs: 8, starts: 2 };
  const main = takeOf(task, 'main', null, await measure(task, links, options));
  const here = await dialTrial(task, main, level.solution.links, options);
  const trial = await turnTrials(level.task, { dials }, main, level.solution.links, here, options);
  return withTrials(task, explain(task, main.measured, main.outcome).reasons, main, [], trial)[0].text;
}

describe('a lost verdict on a level with a dial says first', () => {
  test('that the dial is at fault, where the level’s own links do not hold either', async () => {
    expect(await firstReason('one-step', [[2, 5]], { step: 2.45 })).toMatch(
      /^Look at the slider first: where it stands, even the level’s own links do not win \(\d+ of 8 fold[^.]*\)\. Lower, at 1\.45, they do better \(6 of 8 fold, 1 of 2 learn\)/,
    );
  });

  test('that the dial may stay, where they win', async () => {
    expect(await firstReason('one-step', [[0, 15]], { step: 1 })).toMatch(
      /^The dial may stay, look at the links: the level’s own win with it\. /,
    );
  });
});

/** The first reason where so many of 32 runs fold, and so many with each of these links cut; all networks learn. */
function toldOf(folded: number, ...without: [number, Link][]): string {
  const { task } = shippedLevel('two-of-three');
  const measured = (count: number) =>
    handMeasurement(task, { folded: count, runs: 32, learned: 8, starts: 8, links: [[0, 11]] });
  const main = takeOf(task, 'main', null, measured(folded));
  const cuts = without.map(([count, cut]) => takeOf(task, 'cut', cut, measured(count)));
  return withTrials(task, [{ world: 'chain', text: 'Cause.', short: 'Cause.' }], main, cuts, null)[0].text;
}

test('a link without which clearly more runs fold is told before the cause, one that may be chance is not', () => {
  const told = (without: number) => toldOf(8, [without, [0, 11]]);
  expect(told(20)).toBe(
    '0–11 hurts: 20 of 32 runs fold without it. Why: it never closed in 32 of 32 runs, 24 of which did not fold. Cause.',
  );
  expect(told(10)).toBe('Cause.');
  expect(told(2)).toBe('Cause.');
});

test('links without which it wins by a little are told as the table shows them', () => {
  const told = (...without: [number, Link][]) => toldOf(14, ...without);
  expect(told([16, [1, 8]], [17, [10, 19]])).toBe('It wins without 1–8 or without 10–19. Cause.');
  expect(told([15, [1, 8]])).toBe('Cause.');
});

test('the dial is not blamed by links of the level that do worse than those that are judged', () => {
  const { task } = shippedLevel('one-step');
  const measured = (folded: number) =>
    handMeasurement(task, { folded, runs: 32, learned: 8, starts: 8, links: [[0, 15]] });
  const own = takeOf(task, 'main', null, measured(2)).outcome;
  const told = (folded: number) =>
    withTrials(
      task,
      [{ world: 'chain', text: 'Cause.', short: 'Cause.' }],
      takeOf(task, 'main', null, measured(folded)),
      [],
      {
        here: own,
        turned: [],
      },
    )[0].text;
  expect(told(1)).toMatch(/^Look at the slider first: .* \(2 of 32 fold\)/);
  expect(told(5)).toBe('Cause.');
});

describe('where the dial is at fault', () => {
  const { task } = shippedLevel('one-step');
  const came = (folded: number, learned: number) =>
    handMeasurement(task, { folded, runs: 32, learned, starts: 8, links: [[0, 15]] });
  const at = (step: number, folded: number, learned: number) => ({
    ...turnsBetween({ step: 2 }, { step })[0],
    dials: { step },
    outcome: outcomeOf(task, came(folded, learned)),
  });
  /** With 2 of 32 that fold as the dial stands, and all that learn. */
  const told = (turned: ReturnType<typeof at>[], advised: { step: number } = { step: 2 }, learned = 8) => {
    const main = takeOf(task, 'main', null, came(2, learned));
    const reasons = [
      { world: 'chain', text: 'Chain.', short: 'Chain, in short.' },
      ...(learned < 6 ? [{ world: 'network', text: 'Network.', short: 'Network, in short.' } as const] : []),
    ] as const;
    const trial = { here: outcomeOf(task, came(2, 8)), turned };
    return toldReasons(withTrials(task, reasons, main, [], trial, turnsBetween({ step: 2 }, advised))).map(({ text }) =>
      text.replace(/^Look at the slider first: .*? \(.*?\)\./, 'Fault.'),
    );
  };

  test('it says which way it is to go, by what was tried', () => {
    expect(told([at(1, 24, 8), at(3, 0, 8)])).toEqual(['Fault. Lower, at 1, they win (24 of 32 fold, 8 of 8 learn).']);
    expect(told([at(1, 3, 8), at(3, 12, 8)])).toEqual([
      'Fault. Higher, at 3, they do better (12 of 32 fold, 8 of 8 learn).',
    ]);
    expect(told([at(1, 20, 1), at(3, 2, 8)])).toEqual([
      'Fault. Lower, at 1, one world gains and the other loses (20 of 32 fold, 1 of 8 learn).',
    ]);
    expect(told([at(1, 3, 8), at(3, 1, 8)])).toEqual(['Fault. Nor do they do better at 2 other settings.']);
    expect(told([])).toEqual(['Fault.']);
  });

  test('it names no way that the advice for the player’s own links does not go', () => {
    expect(told([at(1, 24, 8)], { step: 3 })).toEqual(['Fault.']);
    expect(told([at(1, 24, 8)], { step: 1.5 })[0]).toMatch(/Lower, at 1/);
  });

  test('the other world is spoken of as well, where it fails for the player’s links', () => {
    expect(told([at(1, 24, 8)], { step: 2 }, 0)).toEqual([
      'Fault. Lower, at 1, they win (24 of 32 fold, 8 of 8 learn).',
      'Network, in short.',
    ]);
  });
});

test('where both worlds fail a verdict says one thing of each, and of one world all of its first cause', () => {
  const { task } = shippedLevel('hairpin');
  const told = (folded: number, learned: number, links: Link[]) => {
    const measured = handMeasurement(task, { folded, runs: 32, learned, starts: 8, links });
    const main = takeOf(task, 'main', null, measured);
    const reasons = [
      ...(main.foldPass ? [] : [{ world: 'chain', text: 'Chain: all of it.', short: 'Chain.' } as const]),
      ...(main.learnPass ? [] : [{ world: 'network', text: 'Network: all of it.', short: 'Network.' } as const]),
    ];
    return toldReasons(withTrials(task, reasons, main, [], null)).map(({ world, text }) => `${world} ${text}`);
  };
  expect(told(0, 0, [[1, 10]])).toEqual(['chain Chain.', 'network Network.']);
  expect(told(0, 8, [[1, 10]])).toEqual(['chain Chain: all of it.']);
  expect(told(32, 0, [[1, 10]])).toEqual(['network Network: all of it.']);
  expect(told(0, 8, [])).toEqual(['chain No link is placed yet. Chain: all of it.']);
});

test('each cause of both worlds has a line of its own, no longer than a line holds', async () => {
  for (const [id, links] of [
    ['sled', [[0, 5]]],
    ['hairpin', []],
    ['snail', [[0, 19]]],
  ] as const) {
    const { task } = shippedLevel(id);
    const measured = await measure(task, links, { pool, seed: 1, runs: 4, starts: 1 });
    const { reasons } = explain(task, measured, outcomeOf(task, measured));
    expect(new Set(reasons.map(({ world }) => world)).size).toBe(2);
    for (const { short } of reasons) {
      expect(short).toMatch(/^[A-Z0-9].*\.$/);
      expect(short!.length).toBeLessThan(95);
    }
  }
});
