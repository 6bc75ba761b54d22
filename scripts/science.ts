// npm run science -- [--json] [--quick] [--only TEXT] [--jobs N] [--keep FILE] [--write-docs]: measures the laws and prints the table, in as
// many workers as there are cores. With --keep what was measured is kept in FILE, and a run that was cut short goes on from there.
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Law, LawRow } from '../science/law.ts';
import { type LawSection, lawsPage } from '../science/page.ts';
import { openKept } from './kept-lines.ts';
import { createNodePool } from './node-pool.ts';
import type { LawsJob } from './science/jobs.ts';
import { failed } from './science/measure.ts';
import { readSubjects } from './science/subjects.ts';
import { root, say } from './setup.mjs';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    keep: { type: 'string' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    'write-docs': { type: 'boolean', default: false },
  },
});
const { quick, only } = values;
const kept = openKept<LawRow>(values.keep === undefined ? [] : [values.keep]);

/** A row of the same claim, measured in the same way by a run before this one. */
function rowBefore({ id, law }: Law): LawRow | undefined {
  const row = kept.get(keyOf(id));
  return row?.law === law ? row : undefined;
}

function keyOf(id: string): string {
  return quick ? `${id}, quick` : id;
}

/** Laws of one family share what they measure and go to one worker; families with a slow law go first, lest one be left for the end. */
function familiesOf(laws: readonly Law[]): Law[][] {
  const names = [...new Set(laws.map(({ id, family }) => family ?? id))];
  const families = names.map((name) => laws.filter(({ id, family }) => (family ?? id) === name));
  const isSlow = (family: readonly Law[]) => family.some(({ slow }) => slow === true);
  return [...families.filter(isSlow), ...families.filter((family) => !isSlow(family))];
}

/** Each family is a run of its own: one whose worker dies again and again takes no other with it. */
async function measureAll(laws: readonly Law[], jobs: number): Promise<LawRow[]> {
  const pool = createNodePool(new URL('./science/jobs.ts', import.meta.url), jobs);
  const families = familiesOf(laws);
  let done = 0;
  const rows = await Promise.all(
    families.map(async (family): Promise<LawRow[]> => {
      const before = family.flatMap((law) => rowBefore(law) ?? []);
      if (before.length === family.length) {
        done += 1;
        return before;
      }
      const data: LawsJob = { ids: family.map(({ id }) => id), quick };
      let found: LawRow[];
      try {
        [found] = await pool.run<LawRow[]>([{ kind: 'laws', data }]);
        for (const row of found) if (row.error !== 'failed') kept.add(keyOf(row.id), row);
      } catch (error) {
        found = family.map((law) => failed(law, String(error)));
      }
      done += 1;
      for (const { pass, id, expected, measured } of found)
        say(`${pass ? 'holds' : 'FAILS'}  ${id}: expected ${expected}, measured ${measured}`);
      say(`  ${done} of ${families.length} families of laws measured`);
      return found;
    }),
  );
  pool.end();
  return rows.flat();
}

const asked = (await readSubjects()).map(({ title, laws }) => ({
  title,
  laws: laws.filter((law) => (only === undefined || law.id.includes(only)) && (!quick || law.quick)),
}));
const measured = await measureAll(
  asked.flatMap(({ laws }) => laws),
  Math.max(1, Number(values.jobs) || 1),
);
const sections: LawSection[] = asked.map(({ title, laws }) => ({
  title,
  rows: laws.flatMap(({ id }) => measured.filter((row) => row.id === id)),
}));
const rows = sections.flatMap((section) => section.rows);

if (values['write-docs']) {
  writeFileSync(join(root, 'docs', 'laws.md'), lawsPage(sections));
  say('wrote docs/laws.md');
}
if (values.json) console.log(JSON.stringify(rows, null, 2));
const held = rows.filter((row) => row.pass).length;
say(`${held} of ${rows.length} laws hold`);
process.exitCode = held === rows.length ? 0 : 1;
