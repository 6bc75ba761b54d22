// npm run language -- TAG [--write]: which texts the catalogue of a language lacks, and which of its texts nobody says any more. --write adds
// what it lacks, in English, and takes out what nobody says: so a new language begins. Exits with 1 where something is amiss.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allTexts } from './language/texts.mjs';
import { root, say } from './setup.mjs';

const [tag, ...flags] = process.argv.slice(2);
if (!/^[a-z]{2,3}$/.test(tag ?? '')) {
  say('Which language? npm run language -- de [--write]');
  process.exit(2);
}
const folder = join(root, 'src/language', tag);
mkdirSync(folder, { recursive: true });
let amiss = 0;
for (const [part, texts] of Object.entries(allTexts(root))) {
  const file = join(folder, `${part}.json`);
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const lacking = texts.filter((text) => known[text] === undefined);
  const unsaid = Object.keys(known).filter((text) => !texts.includes(text));
  amiss += lacking.length + unsaid.length;
  console.log(`${part}: ${texts.length} texts, ${lacking.length} lacking, ${unsaid.length} said no more`);
  for (const text of lacking) console.log(`  + ${JSON.stringify(text)}`);
  for (const text of unsaid) console.log(`  - ${JSON.stringify(text)}`);
  if (flags.includes('--write'))
    writeFileSync(
      file,
      `${JSON.stringify(Object.fromEntries(texts.map((text) => [text, known[text] ?? text])), null, 2)}\n`,
    );
}
process.exitCode = amiss === 0 ? 0 : 1;
