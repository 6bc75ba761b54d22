import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { ELEMENT_LIMIT_MS, type Engine, programOnPath, type Tab } from './engine.ts';
import { startSession, type WebDriverSession } from './webdriver.ts';

const DRIVER_LIMIT_MS = 20_000;
const SCRIPT_LIMIT_MS = 180_000;
const RETRY_MS = 250;

/** WebKitGTK's small browser lies beside the library, in a folder that carries the machine's architecture. */
function findMiniBrowser(): string | null {
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib') : [];
  const paths = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].flatMap((library) =>
    ['', ...folders].map((folder) => join('/usr/lib', folder, library, 'MiniBrowser')),
  );
  return paths.find((path) => existsSync(path)) ?? null;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** Calls something again and again until it no longer throws; its last error when it takes too long. */
async function patiently<Value>(limitMs: number, attempt: () => Promise<Value>): Promise<Value> {
  const end = performance.now() + limitMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > end) throw error;
      await sleep(RETRY_MS);
    }
  }
}

/** A display that nobody sees, of a number that is free. */
async function startDisplay(): Promise<{ process: ChildProcess; name: string }> {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`Xvfb ended with code ${code}`)));
    (child.stdio[3] as Readable).once('data', (data) => resolve(String(data).trim()));
  });
  return { process: child, name: `:${number}` };
}

function tabOf(session: WebDriverSession, close: () => Promise<void>): Tab {
  return {
    version: session.version,
    async open(address) {
      await session.navigate('about:blank');
      await session.navigate(address);
    },
    async evaluate<Value>(expression: string) {
      const { value, error } = (await session.executeAsync(
        `const done = arguments[arguments.length - 1];
        (async () => (${expression}))().then((value) => done({ value }), (error) => done({ error: String(error) }));`,
      )) as { value: Value; error?: string };
      if (error !== undefined) throw new Error(error);
      return value;
    },
    click: (xpath) => patiently(ELEMENT_LIMIT_MS, () => session.click(xpath)),
    close,
  };
}

/** WebKitGTK's own small browser, driven over WebDriver on a display that nobody sees. */
export const webkitEngine: Engine = {
  name: 'WebKitGTK',

  missing() {
    const hasDriver = programOnPath('WebKitWebDriver') !== null && findMiniBrowser() !== null;
    return [...(hasDriver ? [] : ['webkit2gtk-driver']), ...(programOnPath('Xvfb') === null ? ['xvfb'] : [])];
  },

  async start() {
    const display = await startDisplay();
    const port = await freePort();
    const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: display.name,
        // The language "C", which a bare container has, is no language to a page; what pages do then has a test of its own.
        LC_ALL: 'en_US.UTF-8',
        // Neither a graphics card nor the rights for a sandbox can be counted on.
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        LIBGL_ALWAYS_SOFTWARE: '1',
      },
    });
    const stop = () => {
      driver.kill();
      display.process.kill();
    };
    process.once('exit', stop);
    try {
      const address = `http://127.0.0.1:${port}`;
      await patiently(DRIVER_LIMIT_MS, () => fetch(`${address}/status`));
      const session = await startSession(
        address,
        {
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': {
            binary: findMiniBrowser(),
            args: ['--automation'],
          },
        },
        SCRIPT_LIMIT_MS,
      );
      await session.resize(1440, 900);
      return tabOf(session, async () => {
        await session.end().finally(stop);
      });
    } catch (error) {
      stop();
      throw error;
    }
  },
};
