// npm run science -- [--json] [--quick] [--only TEXT] [--jobs N] [--write-docs]: measures the laws and prints the table, in as many
// processes as there are cores.
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Law, LawRow } from '../science/law.ts';
import { type LawSection, lawsPage } from '../science/page.ts';
import { root, say } from './setup.mjs';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    'write-docs': { type: 'boolean', default: false },
    /** Set for a process that measures what its parent asks for. */
    serve: { type: 'boolean', default: false },
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
    return failed(law, String(error));
  }
}

function failed({ id, law, source }: Law, why: string): LawRow {
  return { id, law, source, expected: 'a measurement', measured: why, error: 'failed', pass: false };
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

/** Laws of one family share what they measure and go to one process; families with a slow law go first, lest one be left for the end. */
function familiesOf(laws: readonly Law[]): Law[][] {
  const names = [...new Set(laws.map(({ id, family }) => family ?? id))];
  const families = names.map((name) => laws.filter(({ id, family }) => (family ?? id) === name));
  const isSlow = (family: readonly Law[]) => family.some(({ slow }) => slow === true);
  return [...families.filter(isSlow), ...families.filter((family) => !isSlow(family))];
}

/** Measures families in other processes; each process takes the next family when it has done one. */
async function measureElsewhere(families: Law[][], jobs: number): Promise<LawRow[]> {
  const total = families.length;
  let done = 0;
  const rows: LawRow[] = [];
  const start = () => {
    const child = fork(fileURLToPath(import.meta.url), ['--serve', ...(values.quick ? ['--quick'] : [])], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    // A process in the middle of a law hears nothing: it has to be ended.
    process.once('exit', () => child.kill());
    return child;
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  const ask = (child: ChildProcess, family: Law[]) =>
    new Promise<LawRow[]>((resolve) => {
      const onExit = () => resolve(family.map((law) => failed(law, 'its process ended without a row')));
      child.once('exit', onExit);
      child.once('message', (found) => {
        child.off('exit', onExit);
        resolve(found as LawRow[]);
      });
      child.send(family.map(({ id }) => id));
    });
  const work = async () => {
    let child = start();
    for (let family = families.shift(); family !== undefined; family = families.shift()) {
      if (!child.connected) child = start();
      rows.push(...(await ask(child, family)));
      done += 1;
      say(`  ${done} of ${total} families of laws measured`);
    }
    if (child.connected) child.disconnect();
  };
  await Promise.all(Array.from({ length: Math.min(jobs, total) }, work));
  return rows;
}

const subjects = await askedFor();
const all = subjects.flatMap(({ laws }) => laws);
if (values.serve) {
  process.on('message', async (ids: string[]) => {
    process.send?.(await measureAll(all.filter(({ id }) => ids.includes(id))));
  });
} else {
  const jobs = Math.max(1, Number(values.jobs) || 1);
  report(jobs === 1 ? await measureAll(all) : await measureElsewhere(familiesOf(all), jobs));
}

function report(measured: readonly LawRow[]): void {
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
  const held = rows.filter((row) => row.pass).length;
  say(`${held} of ${rows.length} laws hold`);
  process.exitCode = held === rows.length ? 0 : 1;
}
