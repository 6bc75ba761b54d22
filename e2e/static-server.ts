import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** A folder that is served from below a path, by nothing but its files. */
export interface StaticServer {
  /** The folder's address, with a slash at its end. */
  readonly url: string;
  /** What was asked for so far, by path below the folder. */
  readonly asked: readonly string[];
  /** When each of them was asked for, ms. */
  readonly askedAt: readonly number[];
  /** From now on another text is handed out for a file; null: it is not there any more. */
  replace(path: string, text: string | null): void;
  /** The network is gone: nothing answers, and open connections end. */
  stop(): Promise<void>;
}

/**
 * Serves a folder on the loopback address.
 * @param under the path that the folder's files stand below, such as `/a/b/`
 */
export async function serveFolder(folder: string, under: string): Promise<StaticServer> {
  const asked: string[] = [];
  const askedAt: number[] = [];
  const replaced = new Map<string, string | null>();
  const server: Server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://127.0.0.1');
    const below = pathname.startsWith(under) ? pathname.slice(under.length) : null;
    const path = below === '' ? 'index.html' : below;
    try {
      if (path === null || path.includes('..')) throw new Error('outside');
      asked.push(path);
      askedAt.push(Date.now());
      const other = replaced.get(path);
      if (other === null) throw new Error('gone');
      const body = other ?? (await readFile(join(folder, path)));
      response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream').end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${under}`,
    asked,
    askedAt,
    replace: (path, text) => void replaced.set(path, text),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
