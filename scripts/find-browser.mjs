// Finds a Chromium for the browser tests, and gets one if there is none:
// BROWSER_PATH, Playwright's own, an installed Chrome or Chromium, Playwright's download, Debian's package.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { root, say, tool } from './setup.mjs';

/** The one that is made to run without a window comes first: the others draw a toolbar for each page, which takes a third of a test's processor time. */
const NAMES = [
  'chromium-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome',
  'microsoft-edge',
];

const USUAL_PLACES = {
  linux: ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/usr/lib/chromium'].flatMap((folder) =>
    NAMES.map((name) => join(folder, name)),
  ),
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['C:\\Program Files', 'C:\\Program Files (x86)'].flatMap((folder) => [
    join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ]),
};

const DOWNLOAD_LIMIT_MS = 180_000;
const PACKAGE_LIMIT_MS = 420_000;

/** Flags that let an installed Chromium run headless in a container and keep it off the network. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Says whether the program at a path starts and calls itself a browser (a missing system library shows here). */
function starts(path) {
  if (process.platform === 'win32') return existsSync(path); // chrome.exe --version opens a window there
  const result = spawnSync(path, ['--version'], {
    encoding: 'utf8',
    timeout: 20_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return result.status === 0 && /chrom|edge/i.test(result.stdout);
}

/**
 * The candidates for a browser that needs no download, best first.
 * @param {{env: Record<string, string | undefined>, platform: string, own: string}} machine `own`: where Playwright keeps its browser
 * @returns {{path: string, source: string}[]}
 */
export function browserCandidates({ env, platform, own }) {
  const onPath = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return [
    ...(env.BROWSER_PATH ? [{ path: env.BROWSER_PATH, source: 'BROWSER_PATH' }] : []),
    { path: own, source: "Playwright's own" },
    ...onPath.flatMap((folder) => NAMES.map((name) => ({ path: join(folder, name), source: 'installed' }))),
    ...(USUAL_PLACES[platform] ?? []).map((path) => ({ path, source: 'installed' })),
  ];
}

/** The first browser on this machine that starts, or null. Downloads nothing. */
export function findBrowser() {
  const machine = { env: process.env, platform: process.platform, own: chromium.executablePath() };
  return browserCandidates(machine).find(({ path }) => existsSync(path) && starts(path)) ?? null;
}

function run(command, args, timeout) {
  say(`$ ${command} ${args.join(' ')}`);
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    timeout,
    killSignal: 'SIGKILL',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    shell: process.platform === 'win32',
  });
  return result.status === 0;
}

/**
 * The browser to test with; gets one if the machine has none.
 * @returns {{path: string, source: string}}
 * @throws {Error} in plain words, with what to install
 */
export function ensureBrowser() {
  const present = findBrowser();
  if (present !== null) return present;

  say("No Chrome or Chromium found: trying Playwright's download …");
  run(tool('playwright'), ['install', 'chromium'], DOWNLOAD_LIMIT_MS);
  const downloaded = findBrowser();
  if (downloaded !== null) return { ...downloaded, source: "Playwright's download" };

  const isDebianRoot = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isDebianRoot) {
    say("That did not work: trying the distribution's package …");
    run('apt-get', ['update', '-qq'], PACKAGE_LIMIT_MS);
    for (const name of ['chromium-headless-shell', 'chromium']) {
      const words = ['install', '-y', '-qq', '--no-install-recommends', name, 'fonts-dejavu-core'];
      run('apt-get', words, PACKAGE_LIMIT_MS);
      const packaged = findBrowser();
      if (packaged !== null) return { ...packaged, source: "the distribution's package" };
    }
  }

  throw new Error(
    'The browser tests need Chrome or Chromium, and none could be found or installed.\n' +
      'Install one (Debian, Ubuntu: apt-get install chromium; otherwise: npx playwright install --with-deps chromium),\n' +
      'or give the path of one in BROWSER_PATH.',
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const { path, source } = ensureBrowser();
    process.stdout.write(`${path}\n`);
    say(`(${source})`);
  } catch (error) {
    say(error.message);
    process.exitCode = 1;
  }
}
