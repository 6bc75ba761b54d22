import { describe, expect, it } from 'vitest';
import { recalledBy, stepTitle } from '../../src/classroom/model/lesson.ts';
import { readyLessons } from '../../src/classroom/model/ready.ts';
import { namedIn } from '../../src/classroom/model/settings.ts';
import { unknownHolds } from '../../src/kit/index.ts';
import type { Exhibit } from '../../src/lab/exhibit/exhibit.ts';
import { pageAddress } from '../../src/lab/page/address.ts';
import { holdables } from '../../src/lab/page/holds.ts';
import type { Link } from '../../src/links/index.ts';
import { createInlinePool } from '../../src/pool/index.ts';
import { measure, outcomeOf, taskJobs } from '../../src/task/index.ts';
import { shippedLevel } from '../play/fakes.ts';

// What the lessons that come with the program tell a teacher is measured here, with the seed that their steps open.

const exhibits = import.meta.glob<Exhibit>('../../src/lab/exhibits/*/index.ts', { import: 'exhibit' });
const pool = createInlinePool(taskJobs);

async function outcome(id: string, links: Link[], { runs = 32, starts = 8 } = {}) {
  const { task } = shippedLevel(id);
  return outcomeOf(task, await measure(task, links, { pool, seed: 1, runs, starts }));
}

it('every step opens an exhibit as its address says', async () => {
  for (const lesson of readyLessons())
    for (const step of lesson.steps) {
      const [, id, query = ''] = /^#\/lab\/([^?]+)\??(.*)$/.exec(step.show ?? '') ?? [];
      if (id === undefined) continue;
      const exhibit = await exhibits[`../../src/lab/exhibits/${id}/index.ts`]();
      expect(pageAddress(exhibit).read(query).problems, stepTitle(step)).toEqual([]);
      const { fixed, hidden } = namedIn(step);
      expect(unknownHolds({ all: 'free', fixed, hidden }, holdables(exhibit.model)), stepTitle(step)).toEqual([]);
    }
}, 20_000);

describe('what the biology lesson says of its levels', () => {
  const chains = { starts: 1 };
  it('Hairpin: none of 32 runs folds without a link, about nine in ten with 1–10, fewer with 3–8', async () => {
    expect((await outcome('hairpin', [], chains)).folded).toBe(0);
    const { folded } = await outcome('hairpin', [[1, 10]], chains);
    expect(folded).toBeGreaterThanOrEqual(26);
    expect((await outcome('hairpin', [[3, 8]], chains)).folded).toBeLessThan(folded);
  });

  it('Cold: all runs fold without a link, and the network does not learn: won by the chain alone, not by both', async () => {
    const { folded, learned } = await outcome('cold', []);
    expect(folded).toBe(32);
    expect(learned).toBeLessThan(6);
  });

  it('The wrong blanket: without links none folds and about seven in ten are misfolded; 5–14 and 12–17 win', async () => {
    const { folded, misfolded } = await outcome('wrong-blanket', [], chains);
    expect(folded).toBe(0);
    expect(misfolded / 32).toBeCloseTo(0.7, 1);
    const linked: Link[] = [
      [5, 14],
      [12, 17],
    ];
    expect((await outcome('wrong-blanket', linked, chains)).folded).toBeGreaterThanOrEqual(21);
  });

  it('Trypsin inhibitor: all three links lose; without 0–23 or 7–16 more than twenty chains fold, without 2–11 about five', async () => {
    const three: Link[] = [
      [0, 23],
      [2, 11],
      [7, 16],
    ];
    expect((await outcome('trypsin-inhibitor', three, chains)).folded).toBeLessThan(16);
    const cut = async (k: number) => (await outcome('trypsin-inhibitor', three.toSpliced(k, 1), chains)).folded;
    expect(await cut(0)).toBeGreaterThan(20);
    expect(await cut(1)).toBeLessThan(8);
    expect(await cut(2)).toBeGreaterThan(20);
  });
});

it('what the computing lesson says of Deaf tower: with 0–15 the chain folds and the network does not learn, with 3–12 it does', async () => {
  const ends = await outcome('deaf-tower', [[0, 15]]);
  expect(ends.folded).toBeGreaterThanOrEqual(16);
  expect(ends.learned).toBeLessThan(6);
  expect((await outcome('deaf-tower', [[3, 12]], { runs: 1 })).learned).toBeGreaterThanOrEqual(6);
});

it('no title or task of a step holds the words that answer its prediction', () => {
  for (const lesson of readyLessons())
    for (const { title, task, question } of lesson.steps) {
      if (question?.kind !== 'choice' || question.before !== true) continue;
      expect(question.answer).toBeDefined();
      const said = `${title} ${task}`.toLowerCase();
      expect(said).not.toContain(question.options[question.answer!].toLowerCase());
      expect(said, 'the wrong shape, or why it fails').not.toMatch(/wrong|fail|falsche|scheitert/);
    }
});

it('a task that tells to read an earlier answer has it beside', () => {
  const recalling = readyLessons().filter(({ steps }) =>
    steps.some(({ task }) => /you wrote|du .* geschrieben/.test(task)),
  );
  expect(recalling.map(({ id }) => id)).toEqual(['bridges', 'bridges-de']);
  for (const lesson of recalling) expect(recalledBy(lesson, lesson.steps.length - 1)).toBe(0);
});
