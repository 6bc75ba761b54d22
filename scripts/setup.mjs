// What every command needs before it can start: installed packages and built WebAssembly kernels.
// Only Node's own modules may be imported here: on a fresh clone there is nothing else yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Says something to the person at the terminal; standard error, so that `--json` output stays JSON alone. */
export function say(message) {
  process.stderr.write(`${message}\n`);
}

/**
 * Ends the command with a plain message and no stack trace.
 * @param {string} message
 * @returns {never}
 */
export function fail(message) {
  say(message);
  process.exit(1);
}

/** True when node_modules holds every package of package-lock.json in the locked version. */
export function isInstalled(folder = root) {
  const installedFile = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional, peer }]) => {
    if (path === '') return true;
    const found = installed[path];
    // Packages for other platforms are locked but not installed.
    if (found === undefined) return optional === true || peer === true;
    return found.version === version && existsSync(join(folder, path));
  });
}

/** Installs the locked packages if they are missing or out of date. */
export function ensureInstalled() {
  if (isInstalled()) return;
  say('Installing packages …');
  // Not `npm ci`: it refuses a lock file written where a registry lacks the optional packages of other platforms.
  // `npm install --no-save` takes the locked versions all the same and leaves the lock file alone.
  const result = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    // npm's own chatter goes to standard error: standard output belongs to the command.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) fail('npm install failed: see its message above.');
}

function newestChange(path, newest = 0) {
  if (!existsSync(path)) return newest;
  const stat = statSync(path);
  if (!stat.isDirectory()) return Math.max(newest, stat.mtimeMs);
  return readdirSync(path).reduce((latest, name) => newestChange(join(path, name), latest), newest);
}

function generatedFiles(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.generated.ts'))
    .map((name) => join(folder, name));
}

/** True when every generated kernel is newer than the AssemblyScript sources and the script that builds it. */
export function kernelsAreFresh() {
  const generated = generatedFiles(join(root, 'src'));
  if (generated.length === 0) return false;
  const sources = ['assembly', 'scripts/build-kernels.mjs', 'package-lock.json'].map((name) => join(root, name));
  const newestSource = sources.reduce((latest, path) => newestChange(path, latest), 0);
  return generated.every((file) => statSync(file).mtimeMs >= newestSource);
}

/** Builds the WebAssembly kernels if their sources are newer. */
export function ensureKernels() {
  const script = join(root, 'scripts', 'build-kernels.mjs');
  if (!existsSync(script) || kernelsAreFresh()) return;
  say('Building the WebAssembly kernels …');
  const result = spawnSync(process.execPath, [script], { cwd: root, stdio: ['ignore', 2, 2] });
  if (result.status !== 0) fail('The WebAssembly kernels did not build: see the message above.');
}

/** The path of a command line tool installed with the project. */
export function tool(name) {
  return join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
}
