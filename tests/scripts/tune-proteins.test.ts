import { expect, test } from 'vitest';
import { readLevel, shippedFiles } from '../../scripts/levels/files.ts';
import { SPIRAL } from '../../scripts/tune/compare/folds.ts';
import type { Measured } from '../../scripts/tune/compare/measured.ts';
import { everyNativeSet, linksOf, PROTEIN_RUNS, PROTEINS, proteinReport } from '../../scripts/tune/compare/proteins.ts';
import { proteinsPage } from '../../scripts/tune/compare/proteins-page.ts';
import type { Link } from '../../src/links/index.ts';
import { createInlinePool } from '../../src/pool/index.ts';
import { setName } from '../../src/tune/space.ts';
import { fakeJobs } from '../tune/hand-made.ts';

const levels = shippedFiles().flatMap((file) => {
  const read = readLevel(file);
  return 'level' in read ? [read.level] : [];
});

test.each(PROTEINS)(
  '$name: in the level its cysteines may be tied, and the solution has none but its disulfides',
  (protein) => {
    const { residues, beads, disulfides, known } = protein;
    const level = levels.find(({ id }) => id === protein.level)!;
    expect(beads).toHaveLength(residues.length);
    expect(level.task.rules.cysteines).toEqual(expect.arrayContaining([...beads]));
    expect(known.match(/\d+–\d+/g)!.slice(0, disulfides.length)).toEqual(disulfides.map((pair) => pair.join('–')));
    const own = linksOf(protein).map((link) => setName([link]));
    for (const link of level.solution.links) expect(own).toContain(setName([link]));
  },
);

/** Sets as if they had been run: `share` says how many of their runs fold. */
function handMade(share: (links: readonly Link[]) => number) {
  const asked = new Map<string, { links: readonly Link[]; q: number[] }>();
  const measured: Measured = {
    all: () => [...asked.values()],
    async runs(_, __, links, count) {
      const q = Array.from({ length: count }, (_, run) => (run < share(links) * count ? 0.9 : 0.1));
      asked.set(setName(links), { links, q });
      return q;
    },
  };
  return { asked, measured };
}
const pool = () => createInlinePool(fakeJobs(() => 0.5));
const SPIRAL_TOLD = everyNativeSet(SPIRAL, handMade((links) => links.length / 4).measured, pool());

test('of the spiral every set of native pairs is run alike, and told with its places and where the worlds differ', async () => {
  const [first, ...others] = SPIRAL.task.fold.contacts.map(({ i, j }): Link => [i, j]);
  const second = others.findLast((pair) => !pair.some((bead) => first.includes(bead)))!;
  const { asked, measured } = handMade((links) => (setName(links) === setName([first, second]) ? 1 : links.length / 4));
  const told = await everyNativeSet(SPIRAL, measured, pool());
  const { contacts } = SPIRAL.task.fold;
  const apart = contacts.flatMap((a, k) =>
    contacts.slice(k + 1).filter((b) => ![b.i, b.j].some((bead) => bead === a.i || bead === a.j)),
  );
  expect([contacts.length, asked.size, told.sets]).toEqual([16, 1 + 16 + apart.length, 1 + 16 + apart.length]);
  expect([...asked.values()].every(({ q }) => q.length === PROTEIN_RUNS)).toBe(true);
  const page = proteinsPage([], told);
  expect(page).toContain(`Surest to fold: (${first}) (${second}), 1.00.`);
  expect(page).toMatch(/Over all \d+ sets: .* least resistance \d+, .*; against (none|\(\d)/s);
});

test('every pairing is run alike and ranked by how often it folds; the protein’s own is named', async () => {
  const protein = PROTEINS.find(({ name }) => name === 'crambin')!;
  const level = levels.find(({ id }) => id === protein.level)!;
  const own = new Set(level.solution.links.map((link) => setName([link])));
  // A run folds for each of the protein's own links.
  const held = (links: readonly Link[]) => links.filter((link) => own.has(setName([link]))).length;
  const { asked, measured } = handMade((links) => (10 * held(links)) / PROTEIN_RUNS);
  const report = await proteinReport(protein, level, measured, pool());
  expect([...asked.values()].every(({ q }) => q.length === PROTEIN_RUNS)).toBe(true);
  // None; 15 pairs; 45 times two pairs; 15 pairings of all six.
  expect(asked.size).toBe(1 + 15 + 45 + 15);
  expect([report.whole.length, report.single.length, report.bare.folded]).toEqual([15, 15, 0]);
  expect(setName(report.whole[0].links)).toBe(setName(level.solution.links));
  expect(report.whole[0].folded).toBe(30);
  expect(report.single.slice(0, 3).map(({ own: has }) => has)).toEqual([1, 1, 1]);
  const page = proteinsPage([report], await SPIRAL_TOLD);
  expect(page).toContain('| 1 | **3–40, 4–32, 16–26** | 0.94 ± 0.04 | 0.85 |');
  expect(page).toContain('own pairing is number 1 of 15');
  expect(page).toContain('numbers 1, 2, 3 of 15');
});
