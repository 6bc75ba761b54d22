// `npm test`: everything that must hold, on a fresh clone too. Goes on after a failing stage and ends with `N passed, N failed`.
// `npm test -- --unit --types` runs only the named stages; `npm test -- --help` lists them. `--whole` runs only when named: longer walks
// through every level and exhibit in the browser (`npm run test:whole`).
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, ensureKernels, fail, root, tool } from './setup.mjs';

const reports = join(root, 'build', 'reports');
const unitReport = join(reports, 'unit.json');
const browserReport = join(reports, 'browser.json');
const MINUTE = 60_000;
/** Colours only where a person looks at a terminal. */
const PLAIN = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined };

/** The stages in order. `count` reads a runner's own report; a stage without one counts as one check. */
const STAGES = [
  { name: 'types', command: ['tsc', '--noEmit'], limit: 2 * MINUTE },
  { name: 'lint', command: ['biome', 'ci', '--error-on-warnings', '.'], limit: 2 * MINUTE },
  { name: 'unused', command: ['knip', '--no-progress'], limit: 2 * MINUTE },
  {
    name: 'unit',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    limit: 15 * MINUTE,
    count: () => countUnit(JSON.parse(readFileSync(unitReport, 'utf8'))),
  },
  { name: 'build', command: ['vite', 'build'], limit: 3 * MINUTE },
  { name: 'pages', command: ['vite', 'build', '--mode', 'pages', '--logLevel', 'warn'], limit: 3 * MINUTE },
  browserStage('browser', ['desktop', 'phone'], 20 * MINUTE),
  { ...browserStage('whole', ['whole'], 60 * MINUTE), onlyWhenNamed: true },
];

/** A stage of Playwright's projects. */
function browserStage(name, projects, limit) {
  return {
    name,
    command: ['playwright', 'test', ...projects.map((project) => `--project=${project}`), '--reporter=list,json'],
    limit,
    needs: ['build', 'pages'],
    prepare: prepareBrowser,
    count: () => countBrowser(JSON.parse(readFileSync(browserReport, 'utf8'))),
  };
}

function countUnit(report) {
  // A file that fails to load has no tests of its own, so it counts as one failure.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function countBrowser({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

async function prepareBrowser() {
  const { ensureBrowser } = await import('./find-browser.mjs');
  const { path, source } = ensureBrowser();
  process.stdout.write(`browser: ${path} (${source})\n`);
  process.env.BROWSER_PATH = path;
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = browserReport;
}

/** Runs a tool of node_modules/.bin; resolves to null when it succeeded, else to what went wrong. */
function run([name, ...args], limit) {
  return new Promise((resolve) => {
    const child = spawn(tool(name), args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
      timeout: limit,
      env: { ...process.env, ...PLAIN, SKIPFOLD_BUILT: '1' },
    });
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => {
      if (signal !== null) resolve(`stopped by ${signal} (its limit is ${limit / MINUTE} minutes)`);
      else resolve(code === 0 ? null : `ended with code ${code}`);
    });
  });
}

/** Runs one stage; returns its counts and, if it failed, why. */
async function runStage({ command, limit, prepare, count }) {
  let problem;
  try {
    await prepare?.();
    problem = await run(command, limit);
  } catch (error) {
    return { passed: 0, failed: 1, skipped: 0, problem: error.message };
  }
  if (count === undefined) return { passed: problem ? 0 : 1, failed: problem ? 1 : 0, skipped: 0, problem };
  try {
    const counts = count();
    // A runner that complains although no test failed (an unhandled error, say) has still failed.
    return { ...counts, failed: Math.max(counts.failed, problem ? 1 : 0), problem };
  } catch (error) {
    return { passed: 0, failed: 1, skipped: 0, problem: problem ?? `left no report: ${error.message}` };
  }
}

function chooseStages(args) {
  const names = STAGES.map(({ name }) => name);
  if (args.includes('--help')) fail(`npm test -- [${names.map((name) => `--${name}`).join('] [')}]`);
  const wanted = args.map((arg) => arg.replace(/^--/, ''));
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined) fail(`There is no stage ${unknown}. The stages: ${names.join(', ')}.`);
  if (wanted.length === 0) return STAGES.filter(({ onlyWhenNamed }) => !onlyWhenNamed);
  const needed = STAGES.filter(({ name }) => wanted.includes(name)).flatMap(({ needs }) => needs ?? []);
  return STAGES.filter(({ name }) => wanted.includes(name) || needed.includes(name));
}

const stages = chooseStages(process.argv.slice(2));
ensureInstalled();
ensureKernels();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const results = [];
for (const stage of stages) {
  process.stdout.write(`\n── ${stage.name}\n`);
  const missing = (stage.needs ?? []).find((name) =>
    results.some((result) => result.name === name && result.failed > 0),
  );
  const start = performance.now();
  const result = missing
    ? { passed: 0, failed: 1, skipped: 0, problem: `not run, since ${missing} failed` }
    : await runStage(stage);
  results.push({ name: stage.name, seconds: (performance.now() - start) / 1000, ...result });
}

process.stdout.write('\n');
for (const { name, passed, failed, seconds, problem } of results) {
  const counts = `${passed} passed, ${failed} failed`.padEnd(24);
  process.stdout.write(
    `${failed === 0 ? '✓' : '✗'} ${name.padEnd(9)}${counts}${seconds.toFixed(1).padStart(7)} s${problem ? `  ${problem}` : ''}\n`,
  );
}
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
const skipped = total('skipped');
process.stdout.write(
  `\n${total('passed')} passed, ${total('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`,
);
process.exitCode = total('failed') === 0 ? 0 : 1;
