// Runs a TypeScript command of this folder: `node scripts/run.mjs science.ts --json`.
// Installs and builds what is missing first; standard output belongs to the command.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, ensureKernels, fail, root } from './setup.mjs';

const [script, ...args] = process.argv.slice(2);
if (script === undefined) fail('Which command? For example: node scripts/run.mjs levels.ts --json');
ensureInstalled();
ensureKernels();
const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'scripts', script), ...args], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === null ? 1 : 130);
});
