// npm run browsers -- [--json] [--only NAME]: tries the built game in every browser engine that is installed: the determinism scenes in page and
// worker, and a level that is won. Says which engines are missing. Ends with 0 when all checks pass in every engine that is there.
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { CHECKS, type Check, type Served } from './browsers/checks.ts';
import { chromiumEngine } from './browsers/chromium.ts';
import type { Engine, Tab } from './browsers/engine.ts';
import { firefoxEngine } from './browsers/firefox.ts';
import { serve } from './browsers/serve.ts';
import { webkitEngine } from './browsers/webkit.ts';
import { fail, say } from './setup.mjs';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, only: { type: 'string' } } });

const ENGINES: readonly Engine[] = [chromiumEngine, firefoxEngine, webkitEngine];
/** A last message of the console may still be on its way when a check is done, ms. */
const LAST_WORDS_MS = 500;

/** What one check found in one engine. */
interface CheckRow {
  readonly id: string;
  readonly pass: boolean;
  readonly found: string;
  readonly seconds: number;
}

/** One engine: `missing` holds the Debian packages to install, empty when it ran. */
interface EngineRow {
  readonly engine: string;
  readonly version: string | null;
  readonly missing: readonly string[];
  readonly checks: readonly CheckRow[];
}

/** What the pages of all engines complained about so far. */
const complaints: string[] = [];

async function serveBoth() {
  const hear = (complaint: string) => complaints.push(complaint);
  return { game: await serve('production', hear), pages: await serve('pages', hear) };
}

/** Runs one check; a page that complains in any way has failed it. */
async function runCheck({ id, run }: Check, tab: Tab, served: Served): Promise<CheckRow> {
  const start = performance.now();
  const before = complaints.length;
  const problems: string[] = [];
  let found = '';
  try {
    found = await run(tab, served);
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
  }
  await sleep(LAST_WORDS_MS);
  problems.push(...complaints.slice(before));
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  return { id, pass: problems.length === 0, found: problems.length === 0 ? found : problems.join('\n'), seconds };
}

/** Whether what a page says in this engine reaches `complaints`: without that, a quiet page would prove nothing. */
async function isHeard(tab: Tab, { pages }: Served): Promise<boolean> {
  await tab.open(`${pages}determinism.html`);
  const before = complaints.length;
  await tab.evaluate(`console.log('Is anybody there?')`);
  await sleep(LAST_WORDS_MS);
  return complaints.slice(before).some((complaint) => complaint.includes('Is anybody there?'));
}

async function tryEngine(engine: Engine, served: Served): Promise<EngineRow> {
  const missing = engine.missing();
  if (missing.length > 0) return { engine: engine.name, version: null, missing, checks: [] };
  say(`${engine.name} …`);
  let tab: Tab;
  try {
    tab = await engine.start();
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return { engine: engine.name, version: null, missing, checks: [{ id: 'start', pass: false, found, seconds: 0 }] };
  }
  try {
    const checks: CheckRow[] = [];
    if (!(await isHeard(tab, served))) {
      checks.push({ id: 'console', pass: false, found: 'what a page writes there is not heard', seconds: 0 });
    }
    for (const check of CHECKS) checks.push(await runCheck(check, tab, served));
    return { engine: engine.name, version: tab.version, missing, checks };
  } finally {
    await tab.close();
  }
}

function table(rows: readonly EngineRow[]): string {
  return rows
    .flatMap(({ engine, version, missing, checks }) => {
      const name = `${engine} ${version ?? ''}`.padEnd(28);
      if (missing.length > 0) return [`– ${name}not installed (Debian: apt-get install ${missing.join(' ')})`];
      return checks.map(
        ({ id, pass, found, seconds }) =>
          `${pass ? '✓' : '✗'} ${name}${id.padEnd(14)}${`${seconds.toFixed(1)} s`.padStart(7)}  ${found.replaceAll('\n', '\n    ')}`,
      );
    })
    .join('\n');
}

// Whoever stops the command ends the engines too: each of them cleans up when the process exits.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

const only = values.only?.toLowerCase();
const engines = ENGINES.filter(({ name }) => only === undefined || name.toLowerCase().startsWith(only));
if (engines.length === 0)
  fail(`There is no engine ${values.only}. The engines: ${ENGINES.map(({ name }) => name).join(', ')}.`);

say('Building …');
const { game, pages } = await serveBoth().catch((error: Error) => fail(error.message));
const rows: EngineRow[] = [];
try {
  for (const engine of engines) rows.push(await tryEngine(engine, { game: game.address, pages: pages.address }));
} finally {
  await game.close();
  await pages.close();
}

process.stdout.write(values.json ? `${JSON.stringify(rows, null, 2)}\n` : `${table(rows)}\n`);
const tried = rows.filter(({ missing }) => missing.length === 0);
if (tried.length === 0) say('No engine is installed, so nothing was tried.');
process.exitCode = tried.length > 0 && tried.every(({ checks }) => checks.every(({ pass }) => pass)) ? 0 : 1;
