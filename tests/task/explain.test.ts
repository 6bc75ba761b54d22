// What a lost verdict says first: of hand-made runs, so that the size of each group is known.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Link } from '../../src/links/index.ts';
import { explain, outcomeOf, type Task, type Tried } from '../../src/task/index.ts';
import { idOfFile, shippedLevel } from '../play/fakes.ts';
import { handRun, handStart } from './hand-made.ts';

const LEVELS = readdirSync(new URL('../../levels/', import.meta.url))
  .filter((name) => name.endsWith('.json'))
  .map(idOfFile);

const pairsOf = ({ fold: { contacts } }: Task) => contacts.map(({ i, j }): Link => [i, j]);

/** Two pairs that the target keeps apart. */
function strays(task: Task): Link[] {
  const right = new Set(pairsOf(task).map(String));
  const found: Link[] = [];
  for (let j = 3; j < task.fold.n && found.length < 2; j += 1) if (!right.has(`0,${j}`)) found.push([0, j]);
  return found;
}

/** Eight runs: so many loose with no contact, so many in a trap (half of the contacts and two wrong ones), the others folded. */
function runsOf(task: Task, loose: number, trapped: number) {
  const half = pairsOf(task).filter((_, k) => k % 2 === 0);
  return [
    ...Array.from({ length: loose }, () => handRun(task, { q: 0 })),
    ...Array.from({ length: trapped }, () => handRun(task, { q: 0 }, [...half, ...strays(task)])),
    ...Array.from({ length: 8 - loose - trapped }, () => handRun(task, { q: 1 })),
  ];
}

function reasonsOf(task: Task, loose: number, trapped: number, links: readonly Link[] = []) {
  const starts = [handStart({ accuracy: 1, dropped: 1 })];
  const measured = { links, seed: 1, runs: runsOf(task, loose, trapped), starts };
  const outcome = outcomeOf(task, measured);
  expect(outcome).toMatchObject({ unfolded: loose, misfolded: trapped });
  return explain(task, measured, outcome).reasons.map(({ text }) => text);
}

describe.each(LEVELS)('%s', (id) => {
  const { task } = shippedLevel(id);

  test('the first reason is about the larger group of runs that failed, the other follows', () => {
    const mostlyLoose = reasonsOf(task, 6, 1);
    expect(mostlyLoose[0]).toMatch(
      /^6 runs of 8 stayed unfolded, 1 trapped: (strands?|beads?|the bends) .* dock in none of the 6\.$/,
    );
    expect(mostlyLoose[1]).toMatch(
      /^1 run of 8 ended in a trap, 6 stayed unfolded: beads 0 and \d+ touch and should not\.$/,
    );
    const mostlyTrapped = reasonsOf(task, 1, 6);
    expect(mostlyTrapped[0]).toMatch(
      /^6 runs of 8 ended in a trap, 1 stayed unfolded: in one of them beads 0 and \d+ touch/,
    );
    expect(mostlyTrapped[1]).toMatch(/^1 run of 8 stayed unfolded, 6 trapped: /);
  });

  test('a link between beads that should not meet is told with the first count', () => {
    const [stray] = strays(task);
    const [first] = reasonsOf(task, 7, 0, [stray]);
    expect(first).toMatch(new RegExp(`^7 runs of 8 stayed unfolded: .* ${stray[0]} and ${stray[1]} do not touch in`));
  });
});

test('the world that fails more comes first, and of its starts the larger group', () => {
  const { task } = shippedLevel('false-key');
  const log = new Float64Array(task.fold.n);
  const start = (accuracy: number, shortcut: number) =>
    handStart({ accuracy, shortcut, logGradient: log, freshLogGradient: log });
  const told = (loose: number, misled: number, dead: number) => {
    const starts = [
      ...Array.from({ length: misled }, () => start(0.75, 1)),
      ...Array.from({ length: dead }, () => start(0.5, 0)),
    ];
    const measured = { links: [], seed: 1, runs: runsOf(task, loose, 0), starts };
    return explain(task, measured, outcomeOf(task, measured)).reasons;
  };
  expect(told(8, 5, 3).map(({ world }) => world)).toEqual(['chain', 'network', 'network']);
  expect(told(7, 5, 3)[0]).toMatchObject({ world: 'network', text: expect.stringMatching(/^5 starts of 8 settled/) });
  expect(told(7, 3, 5)[0].text).not.toMatch(/shortcut/);
  expect(told(7, 3, 5)[1].text).toMatch(/^3 starts of 8 settled on the shortcut/);
});

test('starts that settled on the shortcut are told in one breath with the link that hands it through', () => {
  const { task } = shippedLevel('crown');
  const { n } = task.fold;
  const log = Float64Array.from({ length: n }, (_, floor) => (floor === 0 || floor === n - 1 ? 0 : -6));
  const starts = Array.from({ length: 8 }, () =>
    handStart({ accuracy: 0.75, shortcut: 1, logGradient: log, freshLogGradient: new Float64Array(n) }),
  );
  const told = (links: readonly Link[]) => {
    const measured = { links, seed: 1, runs: runsOf(task, 0, 0), starts };
    return explain(task, measured, outcomeOf(task, measured)).reasons.filter(({ world }) => world === 'network');
  };
  const [through, ...others] = told([[0, 23]]);
  expect(through.text).toMatch(/^8 starts of 8 settled on the shortcut.* The link 0–23 leaves no floor outside it/);
  expect(others).toEqual([]);
  expect(told([[6, 23]])[0].text).toMatch(
    /^8 starts of 8 settled on the shortcut, which is right three times in four\.$/,
  );
});

test('a goal missed by a run or two of 32 is told before its cause, one missed by more is not', () => {
  const { task } = shippedLevel('two-of-three');
  const told = (folded: number, links: readonly Link[]) => {
    const runs = Array.from({ length: 32 }, (_, k) => handRun(task, { q: k < folded ? 1 : 0 }));
    const measured = { links, seed: 1, runs, starts: [handStart({ accuracy: 1 })] };
    return explain(task, measured, outcomeOf(task, measured)).reasons[0].text;
  };
  expect(told(15, pairsOf(task).slice(0, 1))).toMatch(
    /^Only 1 run short of the 16 asked\. 17 runs of 32 stayed unfolded/,
  );
  expect(told(14, [])).toMatch(/^Only 2 runs short of the 16 asked\. 18 runs/);
  expect(told(13, [])).toMatch(/^19 runs of 32 stayed unfolded/);
});

test('strands that no link may tie are said to be so, with those that links may tie; each is named as it is drawn', () => {
  const { task } = shippedLevel('organ-pipes');
  const pairs = pairsOf(task).filter(([i, j]) => !(i >= 15 && j >= 17));
  const runs = Array.from({ length: 8 }, () => handRun(task, { q: 0 }, pairs.slice(0, -1)));
  const measured = { links: [], seed: 1, runs, starts: [handStart({ accuracy: 1 })] };
  const [{ text }] = explain(task, measured, outcomeOf(task, measured)).reasons;
  expect(text).toMatch(
    /strands 15–17 and 18–19 dock in none of them \(no link may tie them here; of those that links may still tie, strands .* dock least, in \d+\)\.$/,
  );
});

test('strands that a link ties already, or whose links did worse before, are not named as if another link there would do', () => {
  // The pairs of strands 0–3 and 14–15 are 0–15, 2–15 and 3–14, once bead 15 may link too.
  const { task: shipped } = shippedLevel('one-step');
  const cysteines = [...(shipped.rules.cysteines as number[]), 15];
  const task: Task = { ...shipped, rules: { ...shipped.rules, cysteines } };
  const there: Link[] = [
    [0, 15],
    [2, 15],
    [3, 14],
  ];
  const others = pairsOf(task).filter((pair) => !there.some((link) => String(link) === String(pair)));
  const told = (links: readonly Link[], before: readonly Tried[] = []) => {
    // Eight runs of 32 fold, in the others all strands dock but these.
    const runs = Array.from({ length: 32 }, (_, k) =>
      k < 8 ? handRun(task, { q: 1 }) : handRun(task, { q: 0 }, [...others, ...links]),
    );
    const measured = { links, seed: 1, runs, starts: [handStart({ accuracy: 1 })] };
    return explain(task, measured, outcomeOf(task, measured), { before }).reasons[0].text;
  };
  expect(told([])).toMatch(/strands 0–3 and 14–15 dock in none of them\.$/);
  expect(told([[2, 5]])).toMatch(/strands 0–3 and 14–15 dock in none of them\.$/);
  expect(told([[3, 14]])).toMatch(
    /dock in none of them \(though 3–14 ties them; of those that links may still tie, strands .* dock least, in 24\)\.$/,
  );
  const worse = there.map((link) => ({ links: [link], foldedRuns: 0, runs: 32 }));
  expect(told([], worse.slice(2))).toMatch(/dock in none of them\.$/);
  expect(told([], worse)).toMatch(
    /dock in none of them \(0–15 there was tried and did worse; of those that links may still tie, strands .* dock least, in 24\)\.$/,
  );
});
