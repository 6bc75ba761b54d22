import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, ensureBrowser } from './scripts/find-browser.mjs';

/** A port that is free now; remembered in the environment, which Playwright's workers inherit. */
async function rememberedPort(name: string): Promise<number> {
  const remembered = process.env[name];
  if (remembered !== undefined) return Number(remembered);
  const port = await new Promise<number>((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
  process.env[name] = String(port);
  return port;
}

process.env.BROWSER_PATH ??= ensureBrowser().path;
const gamePort = await rememberedPort('SKIPFOLD_GAME_PORT');
const pagesPort = await rememberedPort('SKIPFOLD_PAGES_PORT');
const server = {
  reuseExistingServer: false,
  timeout: 120_000,
  stdout: 'ignore',
  stderr: 'pipe',
  env: { NODE_NO_WARNINGS: '1' },
} as const;

/**
 * The tests run against the production build under its strict Content-Security-Policy, in one Chromium.
 * A test whose title holds @phone runs on the phone's window instead of the desktop's.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // A test mostly waits for its page: two at a time take two cores little more than one.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${gamePort}/`,
    launchOptions: { executablePath: process.env.BROWSER_PATH, args: BROWSER_FLAGS },
    serviceWorkers: 'block', // a test sees the build, and nothing that another one kept; e2e/offline.spec.ts allows them
    screenshot: 'only-on-failure',
    trace: 'off', // its screencast would halve the frame rate on a software renderer
  },
  projects: [
    { name: 'desktop', grepInvert: /@phone|@whole/, use: { viewport: { width: 1440, height: 900 } } },
    // Longer walks than `npm test` has time for; it names the two other projects. One at a time: some measure time.
    { name: 'whole', grep: /@whole/, workers: 1, use: { viewport: { width: 1440, height: 900 } } },
    { name: 'phone', grep: /@phone/, use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
  ],
  webServer: [
    { ...server, command: `node scripts/preview.mjs ${gamePort}`, url: `http://127.0.0.1:${gamePort}/` },
    {
      ...server,
      command: `node scripts/preview.mjs ${pagesPort} pages`,
      url: `http://127.0.0.1:${pagesPort}/determinism.html`,
    },
  ],
});
