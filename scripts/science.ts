// npm run science -- [--json] [--quick] [--only TEXT] [--jobs N] [--write-docs]: measures the laws and prints the table, in as many
// processes as there are cores.
import { existsSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Law, LawRow } from '../science/law.ts';
import { type LawSection, lawsPage } from '../science/page.ts';
import { jsonElsewhere } from './elsewhere.ts';
import { root, say } from './setup.mjs';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    /** Set for a process that measures a part: its number and the number of parts. */
    part: { type: 'string' },
    'write-docs': { type: 'boolean', default: false },
  },
});

const SUBJECTS = [
  { title: 'Chain', module: 'chain.ts' },
  { title: 'Network', module: 'network.ts' },
];

async function measure(law: Law): Promise<LawRow> {
  const { quick } = values;
  try {
    return await law.run({ quick, progress: (_, text) => say(`  ${text}`) });
  } catch (error) {
    const { id, law: text, source } = law;
    return { id, law: text, source, expected: 'a measurement', measured: String(error), error: 'failed', pass: false };
  }
}

interface Subject {
  readonly title: string;
  readonly laws: readonly Law[];
}

/** The laws that are asked for, by subject. */
async function askedFor(): Promise<Subject[]> {
  const subjects: Subject[] = [];
  for (const { title, module } of SUBJECTS) {
    const path = join(root, 'science', module);
    if (!existsSync(path)) continue;
    const { laws } = (await import(path)) as { laws: Law[] };
    const isAsked = ({ id, quick }: Law) =>
      (values.only === undefined || id.includes(values.only)) && (!values.quick || quick);
    subjects.push({ title, laws: laws.filter(isAsked) });
  }
  return subjects;
}

async function measureAll(laws: readonly Law[]): Promise<LawRow[]> {
  const rows: LawRow[] = [];
  for (const law of laws) {
    const row = await measure(law);
    rows.push(row);
    say(`${row.pass ? 'holds' : 'FAILS'}  ${row.id}: expected ${row.expected}, measured ${row.measured}`);
  }
  return rows;
}

/** Laws of one family, the first word of their ids, may share what they measure: a part takes whole families. */
function partOf(laws: readonly Law[], part: number, parts: number): Law[] {
  const families = [...new Set(laws.map(({ id }) => id.split('-')[0]))];
  return laws.filter(({ id }) => families.indexOf(id.split('-')[0]) % parts === part);
}

/** Has another process measure a part. */
function measureElsewhere(part: number, parts: number): Promise<LawRow[]> {
  const asked = [...(values.quick ? ['--quick'] : []), ...(values.only === undefined ? [] : ['--only', values.only])];
  return jsonElsewhere(fileURLToPath(import.meta.url), [...asked, '--part', `${part}/${parts}`]);
}

const subjects = await askedFor();
const all = subjects.flatMap(({ laws }) => laws);
const jobs = Math.max(1, Math.min(Number(values.jobs) || 1, all.length));
let measured: LawRow[];
if (values.part !== undefined) {
  const [part, parts] = values.part.split('/').map(Number);
  measured = await measureAll(partOf(all, part, parts));
} else if (jobs === 1) {
  measured = await measureAll(all);
} else {
  measured = (await Promise.all(Array.from({ length: jobs }, (_, part) => measureElsewhere(part, jobs)))).flat();
}
const sections: LawSection[] = subjects.map(({ title, laws }) => ({
  title,
  rows: laws.flatMap(({ id }) => measured.filter((row) => row.id === id)),
}));
const rows = sections.flatMap((section) => section.rows);

if (values['write-docs']) {
  writeFileSync(join(root, 'docs', 'laws.md'), lawsPage(sections));
  say('wrote docs/laws.md');
}
if (values.json) console.log(JSON.stringify(rows, null, 2));
const failed = rows.filter((row) => !row.pass).length;
if (values.part === undefined) say(`${rows.length - failed} of ${rows.length} laws hold`);
process.exitCode = failed === 0 ? 0 : 1;
