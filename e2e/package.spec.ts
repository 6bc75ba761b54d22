import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { preview } from 'vite';
import { expect, test } from './fixtures.ts';
import { expectVerdict, run } from './play-page.ts';
import { serveFolder } from './static-server.ts';

const ROOT = resolve(import.meta.dirname, '..');
let folder: string;

// One after the other, so that the folder is packed once.
test.describe.configure({ mode: 'default' });

/** `npm run package -- --out FOLDER`, of the build that is there. */
function pack() {
  const args = [join(ROOT, 'scripts/package.mjs'), '--out', folder];
  const { status, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, SKIPFOLD_BUILT: '1' },
  });
  return { status, stderr };
}

test.beforeAll(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'skipfold-')), 'package');
  expect(pack()).toEqual({ status: 0, stderr: expect.stringMatching(/\d+ files, \d\.\d MB\. See its README\.md/) });
});
test.afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

interface Served {
  readonly url: string;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Servers that others wrote; null where one is not installed. */
const SERVERS: Record<string, () => Promise<Served | null>> = {
  'vite preview': async () => {
    const server = await preview({
      configFile: false,
      root: folder,
      logLevel: 'silent',
      build: { outDir: folder },
      preview: { port: await freePort(), host: '127.0.0.1' },
    });
    return { url: server.resolvedUrls!.local[0], stop: () => server.close() };
  },
  "Python's http.server": async () => {
    if (spawnSync('python3', ['--version']).status !== 0) return null;
    const port = await freePort();
    const child = spawn('python3', ['-m', 'http.server', String(port), '--bind', '127.0.0.1', '--directory', folder], {
      stdio: 'ignore',
    });
    const url = `http://127.0.0.1:${port}/`;
    await expect
      .poll(
        () =>
          fetch(url).then(
            ({ ok }) => ok,
            () => false,
          ),
        { timeout: 20_000 },
      )
      .toBe(true);
    return {
      url,
      stop: async () => {
        child.kill();
        await once(child, 'exit');
      },
    };
  },
};

for (const [name, start] of Object.entries(SERVERS)) {
  test(`the packaged folder is played from ${name}${name.startsWith('Python') ? ' @whole' : ''}`, async ({ page }) => {
    // Where Python is missing, the tests' own server stands in for it.
    const server = (await start()) ?? (await serveFolder(folder, '/'));
    try {
      await page.goto(`${server.url}#/play/hairpin?links=1-10`);
      await run(page);
      await expectVerdict(page, true);
      await page.goto(`${server.url}#/lab/plus-i`);
      await expect(page.locator('main[data-exhibit="plus-i"]')).toBeVisible();
    } finally {
      await page.goto('about:blank');
      await server.stop();
    }
  });
}

test('opened as a file, the page says what it needs instead of staying blank', async ({ page, quiet }) => {
  quiet.allow(/CORS|ERR_FAILED|manifest/i);
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  await expect(page.getByText('browsers do not run Skipfold from a file')).toBeVisible();
  await expect(page.getByText('python3 -m http.server 8000')).toBeVisible();
  // From a server the same words stay out of sight, also while the game is late.
  const server = await serveFolder(folder, '/');
  await page.route('**/*.js', () => {}); // never answered
  await page.goto(server.url, { waitUntil: 'commit' });
  await expect(page.getByText('The game is still loading.')).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText('browsers do not run Skipfold from a file')).toBeHidden();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await server.stop();
});
