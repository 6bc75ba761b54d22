// npm run science -- [--json] [--quick] [--only TEXT] [--write-docs]: measures the laws and prints the table.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Law, LawRow } from '../science/law.ts';
import { type LawSection, lawsPage } from '../science/page.ts';
import { root, say } from './setup.mjs';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
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

const sections: LawSection[] = [];
for (const { title, module } of SUBJECTS) {
  const path = join(root, 'science', module);
  if (!existsSync(path)) continue;
  const { laws } = (await import(path)) as { laws: Law[] };
  const rows: LawRow[] = [];
  for (const law of laws) {
    if (values.only !== undefined && !law.id.includes(values.only)) continue;
    if (values.quick && !law.quick) continue;
    const row = await measure(law);
    rows.push(row);
    say(`${row.pass ? 'holds' : 'FAILS'}  ${row.id}: expected ${row.expected}, measured ${row.measured}`);
  }
  sections.push({ title, rows });
}
const rows = sections.flatMap((section) => section.rows);

if (values['write-docs']) {
  writeFileSync(join(root, 'docs', 'laws.md'), lawsPage(sections));
  say('wrote docs/laws.md');
}
if (values.json) console.log(JSON.stringify(rows, null, 2));
const failed = rows.filter((row) => !row.pass).length;
say(`${rows.length - failed} of ${rows.length} laws hold`);
process.exitCode = failed === 0 ? 0 : 1;
