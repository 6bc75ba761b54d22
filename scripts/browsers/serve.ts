import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connect, Plugin } from 'vite';
import { buildAndServe } from '../preview.mjs';

/** Where the pages send what they complain about, and where the script that listens for it is served. */
const HEARD_PATH = '/heard';
const LISTENER_PATH = '/listener.js';

/**
 * Runs in every page before anything else and tells the server of each line on the console, each uncaught error and each file that does not
 * load. Not every engine tells whoever drives it.
 */
const LISTENER = `
const tell = (kind, text) => navigator.sendBeacon('${HEARD_PATH}', JSON.stringify({ heard: kind + ': ' + text }));
for (const kind of ['debug', 'log', 'info', 'warn', 'error', 'assert', 'trace']) {
  const write = console[kind];
  console[kind] = (...parts) => {
    tell('console.' + kind, parts.map(String).join(' '));
    write.apply(console, parts);
  };
}
addEventListener('error', ({ target, message, error }) => {
  if (target === window) tell('uncaught', (error && error.stack) || message);
  else tell('does not load', target.src || target.href);
}, true);
addEventListener('unhandledrejection', ({ reason }) => tell('unhandled rejection', String(reason)));
`;

/** A complaint as one line: a browser's report of what the policy blocked (the form of `report-uri`), or what the listener told. */
export function readComplaint(text: string): string {
  const told = JSON.parse(text) as { heard?: string; 'csp-report'?: Record<string, string> };
  if (told.heard !== undefined) return told.heard;
  const report = told['csp-report'] ?? {};
  const place = report['source-file'] ?? report['document-uri'];
  return `blocked by the policy: ${report['blocked-uri']} (${report['violated-directive']}) in ${place}`;
}

function takePosts(onComplaint: (complaint: string) => void): Connect.NextHandleFunction {
  return (request, response) => {
    let text = '';
    request.on('data', (data) => {
      text += data;
    });
    request.on('end', () => {
      onComplaint(readComplaint(text));
      response.writeHead(204).end();
    });
  };
}

/**
 * Lets the served pages, and their workers as far as the policy goes, tell what they complain about. The built files stay as they are: the
 * listener is put into a page when it is sent, and the policy that blocks is the same, but for the address that hears of it.
 */
function ears(onComplaint: (complaint: string) => void): Plugin {
  let folder = '';
  let headers: Record<string, string> = {};
  return {
    name: 'ears',
    configResolved({ build, preview }) {
      folder = build.outDir;
      headers = preview.headers as Record<string, string>;
      headers['Content-Security-Policy'] += `; report-uri ${HEARD_PATH}`;
    },
    configurePreviewServer({ middlewares }) {
      middlewares.use(HEARD_PATH, takePosts(onComplaint));
      middlewares.use(LISTENER_PATH, (_, response) => {
        response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(LISTENER);
      });
      middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://here').pathname;
        if (!/^\/$|^\/[\w-]+\.html$/.test(path)) return next();
        const page = readFileSync(join(folder, path === '/' ? 'index.html' : path), 'utf8');
        response.writeHead(200, { ...headers, 'Content-Type': 'text/html' });
        response.end(page.replace('<head>', `<head><script src="${LISTENER_PATH}"></script>`));
      });
    },
  };
}

/**
 * Builds and serves the game (`production`) or the pages that only tests open (`pages`).
 * @param onComplaint hears, a line each, of whatever a page writes to its console, throws, fails to load or is forbidden
 */
export async function serve(
  mode: 'production' | 'pages',
  onComplaint: (complaint: string) => void,
): Promise<{ address: string; close(): Promise<void> }> {
  const server = await buildAndServe({ port: 0, mode, plugins: [ears(onComplaint)] });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('the server has no address');
  return { address, close: () => server.close() };
}
