import { setMaxListeners } from 'node:events';
import { expect, test } from 'vitest';
import type { Link } from '../../src/links/index.ts';
import { adviceWords } from '../../src/play/state/advice-words.ts';
import { createBareRuns } from '../../src/play/state/bare-runs.ts';
import { levelOf, readPuzzle } from '../../src/play/state/daily/puzzle.ts';
import { dailyWords } from '../../src/play/state/daily/words.ts';
import { createJudge, type Verdict } from '../../src/play/state/judge.ts';
import { createInlinePool } from '../../src/pool/index.ts';
import { findAdvice, measure, outcomeOf, startDials, taskJobs, withDials } from '../../src/task/index.ts';
import { shippedLevel } from './fakes.ts';

const pool = createInlinePool(taskJobs);
const SEED = 1;

/** Placements that fail. On the first two a link is one too many: taking it away wins, and the table below the verdict shows it. */
const FAILING: readonly [string, readonly Link[], isTrap: boolean][] = [
  [
    'accordion',
    [
      [1, 8],
      [10, 19],
    ],
    true,
  ],
  [
    'trypsin-inhibitor',
    [
      [0, 23],
      [2, 11],
      [7, 16],
    ],
    true,
  ],
  ['hairpin', [[0, 11]], false],
  ['two-of-three', [[0, 3]], false],
  ['meander', [[0, 23]], false],
  ['two-brakes', [], false],
];

test.each(FAILING)(
  'on %s with %j advice, table and what the advice leads to agree',
  { timeout: 300_000 },
  async (id, links, isTrap) => {
    const { task } = shippedLevel(id);
    const placement = { links, dials: startDials(task) };
    let verdict: Verdict | null = null;
    const { signal } = new AbortController();
    setMaxListeners(0, signal);
    await createJudge(pool, createBareRuns(pool))(task, placement, {
      seed: SEED,
      signal,
      onVerdict: (told) => (verdict = told),
    });
    const { main, bare, cuts, advice, grade, isComplete } = verdict as unknown as Verdict;
    expect({ pass: grade.pass, isComplete }).toEqual({ pass: false, isComplete: true });

    const rows = [...cuts, ...(bare === null || bare === main ? [] : [bare])];
    const winning = rows.filter(({ foldPass, learnPass }) => foldPass && learnPass);
    expect(winning.length > 0).toBe(isTrap);
    if (winning.length > 0) expect(advice?.passes).toBe(true);
    const words = adviceWords(verdict as unknown as Verdict, true);
    if (advice === null) {
      expect(words).toMatch(
        /^None of the \d+ changes that were tried(, \d+ of them turns of (a|the) dial,)? clearly helps .* A hint may help\.$/,
      );
      return;
    }

    // The figures are those of a verdict with the same seed on that very edit, and the words say them.
    const edited = withDials(task, advice.edit.dials);
    const after = outcomeOf(edited, await measure(edited, advice.edit.links, { pool, seed: SEED }));
    expect(after).toEqual(advice.after);
    expect(words).toContain(`folds in ${after.folded} of 32 (now ${main.outcome.folded})`);
    expect(words).toContain(`learns in ${after.learned} of 8 (now ${main.outcome.learned})`);
    const changed = [...links, ...advice.edit.links].filter(
      (link) =>
        [links, advice.edit.links].filter((all) => all.some((each) => each.join() === link.join())).length === 1,
    );
    for (const link of changed) expect(words).toContain(link.join('–'));
    // Neither world is made to fail.
    if (main.foldPass) expect(after.folded).toBeGreaterThanOrEqual(16);
    if (main.learnPass) expect(after.learned).toBeGreaterThanOrEqual(6);
  },
);

test('one end of a link moved so that a deaf floor 0 has a shorter way is tried, however short the link', {
  timeout: 120_000,
}, async () => {
  // The middle puzzle of 2026-11-30: with 5–14 and 3–8 the chain folds and hardly a start learns, with 0–3 for 3–8 both worlds pass.
  const puzzle = readPuzzle('m10 LDRDDRUURDDDLL - 0.26 all f 0-3.5-14 1/8 -');
  const { task } = levelOf(puzzle, dailyWords(puzzle, '2026-11-30'));
  const links: Link[] = [
    [5, 14],
    [3, 8],
  ];
  const measured = await measure(task, links, { pool, seed: SEED });
  const finding = await findAdvice(task, { links, dials: {} }, measured, { pool, seed: SEED });
  expect(finding).toMatchObject({ advice: { passes: true }, none: null });
  expect(finding?.advice?.text).toMatch(/^Link 0–3 in the place of 3–8\./);

  // Had it been judged before and failed, it would not be named again.
  const failed = [finding!.advice!.edit];
  const other = await findAdvice(task, { links, dials: {} }, measured, { pool, seed: SEED, failed });
  expect(other?.advice?.edit).not.toEqual(failed[0]);
});
