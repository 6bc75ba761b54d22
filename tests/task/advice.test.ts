import { describe, expect, test } from 'vitest';
import { createRng, type Link, randomLinks, validateLinks } from '../../src/links/index.ts';
import { createInlinePool } from '../../src/pool/index.ts';
import { helps, noneWords } from '../../src/task/advice.ts';
import { adviceCandidates, removalCandidates } from '../../src/task/advice-candidates.ts';
import { findAdvice, fitDials, measure, outcomeOf, startDials, taskJobs, withDials } from '../../src/task/index.ts';
import { shippedLevel } from '../play/fakes.ts';
import { handMeasurement } from './hand-made.ts';

const pool = createInlinePool(taskJobs);
const keyOf = ({ links, dials }: { links: readonly Link[]; dials: object }) =>
  JSON.stringify([links.map((link) => link.join('-')).sort(), Object.entries(dials).sort()]);

describe('the edits that are tried', () => {
  test.each(['accordion', 'trypsin-inhibitor', 'two-brakes', 'spare-tie'])(
    'on %s are valid, none is there twice, none changes nothing, for no links and for random ones',
    async (id) => {
      const { task } = shippedLevel(id);
      const rng = createRng(5);
      for (const links of [[], ...Array.from({ length: 4 }, () => randomLinks(task.rules, task.rules.budget, rng))]) {
        const placement = { links, dials: startDials(task) };
        const measured = await measure(withDials(task, placement.dials), links, { pool, seed: 1, runs: 4, starts: 1 });
        for (const worlds of [['chain'], ['network'], ['chain', 'network']] as const) {
          const likely = adviceCandidates(worlds, task, placement, measured).map(({ edit }) => edit);
          const edits = [...removalCandidates(task, placement).map(({ edit }) => edit), ...likely];
          expect(edits.length).toBeGreaterThan(0);
          expect(new Set([placement, ...edits].map(keyOf)).size).toBe(edits.length + 1);
          for (const edit of edits) {
            expect(validateLinks(task.rules, edit.links)).toEqual([]);
            expect(fitDials(task, edit.dials)).toEqual(edit.dials);
          }
        }
      }
    },
  );
});

describe('the advice that is given', () => {
  test('lets two links give way at once where both ends of a better one are taken, and names all three', async () => {
    // 18 and 29 are held by two links: only both together make room for 18–29.
    const { task } = shippedLevel('growth-factor');
    const links: Link[] = [
      [0, 11],
      [6, 18],
      [17, 29],
    ];
    const measured = await measure(task, links, { pool, seed: 1 });
    const candidates = adviceCandidates(['chain'], task, { links, dials: {} }, measured);
    expect(candidates.map(({ text }) => text)).toContain('link 18–29 in the place of 6–18 and 17–29');
  });

  test('must help by more than chance, and do the other world no harm', () => {
    const { task } = shippedLevel('growth-factor');
    const came = (folded: number, learned: number) =>
      outcomeOf(task, handMeasurement(task, { folded, runs: 32, learned, starts: 8 }));
    // 16 of 32 and 6 of 8 are asked.
    const cases = [
      // Enough for both, by however little.
      [came(15, 8), came(16, 6), true],
      // Not enough: more than chance, within chance, at the other world's cost.
      [came(2, 8), came(12, 8), true],
      [came(10, 8), came(12, 8), false],
      [came(2, 8), came(15, 5), false],
      // Both fail: one may stay where it is, and not get worse.
      [came(2, 0), came(20, 0), true],
      [came(8, 0), came(1, 8), false],
      // What passed must go on to, and not only just.
      [came(16, 0), came(15, 8), false],
      [came(31, 0), came(20, 5), false],
    ] as const;
    expect(cases.map(([before, after]) => helps(task, before, after))).toEqual(cases.map(([, , wanted]) => wanted));
  });

  test('is nothing where both worlds pass', async () => {
    const { task, solution } = shippedLevel('hairpin');
    const measured = await measure(task, solution.links, { pool, seed: 1 });
    expect(await findAdvice(task, solution, measured, { pool, seed: 1 })).toBeNull();
  });
});

test('that nothing helps says how many of the changes that were tried turned a dial, on levels that have one', () => {
  const told = (id: string, turns: number) => noneWords(shippedLevel(id).task, 17, turns);
  expect(told('one-dial', 4)).toMatch(
    /^None of the 17 changes that were tried, 4 of them turns of the dial, clearly helps/,
  );
  expect(told('two-brakes', 2)).toMatch(/, 2 of them turns of a dial, clearly helps/);
  expect(told('hairpin', 0)).toMatch(/^None of the 17 changes that were tried clearly helps/);
});
