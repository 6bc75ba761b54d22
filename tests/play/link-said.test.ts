// What a verdict says of a placed link: of hand-made runs, so that each figure is known, and as a property of random ones.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Link } from '../../src/links/index.ts';
import { takeOf } from '../../src/play/state/takes.ts';
import { withTrials } from '../../src/play/state/trials.ts';
import { eachCutWords } from '../../src/play/state/why-words.ts';

import { explain, linkSaid, type Measurement, type Task } from '../../src/task/index.ts';
import { handRun, handStart } from '../task/hand-made.ts';
import { shippedLevel } from './fakes.ts';

const pairsOf = ({ fold: { contacts } }: Task) => contacts.map(({ i, j }): Link => [i, j]);
const { task } = shippedLevel('goose');
const STARTS = Array.from({ length: 8 }, () => handStart({ accuracy: 1 }));
const RUNS = 32;

/** Runs of which some fold; the others are unfolded, trapped or in the wrong fold, and links are open in the first `open` of all. */
interface Crowd {
  readonly folded: number;
  readonly fallen: number;
  readonly trapped: number;
  readonly open: number;
}

function measuredOf(links: readonly Link[], { folded, fallen, trapped, open }: Crowd): Measurement {
  const half = pairsOf(task).filter((_, k) => k % 2 === 0);
  const runs = Array.from({ length: RUNS }, (_, k) => {
    const closed = k < open ? [] : links;
    const rank = RUNS - 1 - k;
    if (rank < folded) return handRun(task, { q: 1 }, [...pairsOf(task), ...closed]);
    if (rank < folded + fallen) return handRun(task, { q: 0, decoyQ: 0.9 }, closed);
    if (rank >= folded + fallen + trapped) return handRun(task, { q: 0 }, closed);
    const wrong: Link[] = [
      [0, 5],
      [0, 7],
    ];
    return handRun(task, { q: 0.5 }, [...half, ...wrong, ...closed]);
  });
  return { links, seed: 1, runs, starts: STARTS };
}

const NONE: Crowd = { folded: 0, fallen: 0, trapped: 0, open: 0 };

function told(links: readonly Link[], whole: Crowd, without: readonly Crowd[]): string[] {
  const main = takeOf(task, 'main', null, measuredOf(links, whole));
  const cuts = links.slice(0, without.length).map((cut, k) =>
    takeOf(
      task,
      'cut',
      cut,
      measuredOf(
        links.filter((link) => link !== cut),
        without[k],
      ),
    ),
  );
  const { reasons } = explain(task, main.measured, main.outcome, { cuts });
  return [
    ...withTrials(task, reasons, main, cuts, null).flatMap(({ text, short }) => [text, short ?? '']),
    ...cuts.flatMap((cut) => eachCutWords(task, cut.cut!, main, cut)),
  ];
}

const crowds = fc
  .record({
    folded: fc.nat(RUNS),
    fallen: fc.nat(RUNS),
    trapped: fc.nat(RUNS),
    open: fc.nat(RUNS),
  })
  .map(({ folded, fallen, trapped, open }): Crowd => {
    const inFold = Math.min(fallen, RUNS - folded);
    return { folded, fallen: inFold, trapped: Math.min(trapped, RUNS - folded - inFold), open };
  });
/** Native pairs of the goose, one that is in the wrong fold too, and one that the target keeps apart. */
const LINKS: readonly Link[] = [...pairsOf(task), [0, 9]];
const placements = fc.uniqueArray(fc.constantFrom(...LINKS), { minLength: 1, maxLength: 3 }).filter((links) => {
  const ends = links.flat();
  return new Set(ends).size === ends.length;
});

test('of no link two things are said that contradict each other', () => {
  let harms = 0;
  fc.assert(
    fc.property(placements, crowds, fc.array(crowds, { maxLength: 3 }), (links, whole, without) => {
      const all = told(links, whole, without).join('\n');
      for (const link of links) {
        const name = link.join('–');
        const isHarm = all.includes(`${name} hurts: `);
        const ties = all.includes(`though ${name} ties them`);
        const isOpen = all.includes(`${name} never closed in`);
        const isNeedless = new RegExp(`It wins without [^.]*${name}`).test(all);
        const cutLine = all.split('\n').find((line) => line.startsWith(`Cut ${name}:`)) ?? '';
        const helps = /Here the link [^.]*(helps the chain|helps both)/.test(cutLine);
        const hinders = /Here the link [^.]*(hinders the chain|hinders either)/.test(cutLine);
        const isStray = all.includes(`should not meet: ${link[0]} and ${link[1]} `);
        expect([ties && (isHarm || hinders), ties && isOpen, ties && isNeedless]).toEqual([false, false, false]);
        expect([isHarm && helps, isHarm && isNeedless, isStray && helps, helps && hinders]).toEqual([
          false,
          false,
          false,
          false,
        ]);
        if (isHarm) harms += 1;
      }
    }),
    { numRuns: 300 },
  );
  expect(harms).toBeGreaterThan(10);
});

test('a link that hurts is told with what rose or fell with it, counted', () => {
  const link: Link = [0, 11];
  const [without, fallen, trapped] = [
    { ...NONE, folded: 24 },
    { ...NONE, folded: 4, fallen: 20 },
    { ...NONE, folded: 4, trapped: 20 },
  ];
  expect(told([link], fallen, [without])[0]).toMatch(
    /^0–11 hurts: 24 of 32 runs fold without it\. Why: its beads touch in the wrong fold too, where 20 runs sit with it and 0 without it; /,
  );
  expect(told([[18, 21]], fallen, [without])[0]).toMatch(/Why: 20 runs sit in the wrong fold with it, 0 without it; /);
  expect(told([link], { ...NONE, folded: 4, open: 20 }, [without])[0]).toMatch(
    /Why: it never closed in 20 of 32 runs, 20 of which did not fold; .* dock in \d+ runs with it, in \d+ without it\./,
  );
  expect(told([link], trapped, [without])[0]).toMatch(
    /20 runs are trapped with it, 0 without it; beads 0 and 5 hold each other in 20 of them\.|dock in/,
  );
});

test('a link that stayed open in many runs that failed is spoken of, with how many, and is not said to tie its strands', () => {
  const link: Link = [0, 11];
  const words = (open: number) => told([link], { ...NONE, folded: 8, open }, []).join(' ');
  expect(words(20)).toContain('0–11 never closed in 20 of 32 runs, 20 of which did not fold.');
  expect(words(20)).not.toContain('ties them');
  expect(words(2)).not.toContain('never closed');
});

test('where neither wrong fold, trap, strands nor an open link tell why, it is said that these runs do not show it', () => {
  // All strands dock with it and without it.
  const held = pairsOf(task);
  const measured = (links: readonly Link[], folded: number): Measurement => ({
    links,
    seed: 1,
    runs: Array.from({ length: RUNS }, (_, k) => handRun(task, { q: k < folded ? 1 : 0 }, held)),
    starts: STARTS,
  });
  const main = takeOf(task, 'main', null, measured([[0, 11]], 4));
  const cut = takeOf(task, 'cut', [0, 11], measured([], 24));
  expect(eachCutWords(task, [0, 11], main, cut)[0]).toMatch(/hinders the chain .* Why is not seen in these runs\.$/);
});

test('what is said of a link: it ties strands unless it hurts, stayed open or is not needed', () => {
  const link: Link = [0, 11];
  const whole = takeOf(task, 'main', null, measuredOf([link], { ...NONE, folded: 8 }));
  const cut = (folded: number) => takeOf(task, 'cut', link, measuredOf([], { ...NONE, folded }));
  expect(linkSaid(task, link, whole, [])).toMatchObject({ effect: null, ties: true, isStray: false });
  expect(linkSaid(task, link, whole, [cut(24)])).toMatchObject({ effect: 'hurts', ties: false });
  expect(linkSaid(task, link, whole, [cut(10)])).toMatchObject({ effect: null, ties: false });
  expect(linkSaid(task, link, whole, [cut(0)])).toMatchObject({ effect: 'helps', ties: true });
});
