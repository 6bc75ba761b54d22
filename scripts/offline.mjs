// The service worker: after each build it is given the list of all files, so that the game opens without a network.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { filesIn } from './package/folder.mjs';
import { root } from './setup.mjs';

const WORKER = 'service-worker.js';
/** Files here change their name when their content changes. */
const NAMED_BY_CONTENT = /^assets\//;

/** What a service worker left by a build is replaced with where a development server has the address now: it goes, and the page loads again. */
const GONE = `
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  await self.registration.unregister();
  for (const client of await self.clients.matchAll({ type: 'window' })) client.navigate(client.url);
})()));
`;

/** Vite plugin: builds src/service-worker.ts beside the page. */
export function offline() {
  let folder;
  return {
    name: 'offline',
    configResolved({ build: { outDir } }) {
      folder = outDir;
    },
    configureServer({ middlewares }) {
      middlewares.use(`/${WORKER}`, (_, response) => {
        response.setHeader('Content-Type', 'text/javascript').end(GONE);
      });
    },
    writeBundle: {
      sequential: true,
      order: 'post',
      async handler() {
        const files = filesIn(folder)
          .filter((path) => path !== WORKER)
          .map((url) => ({ url, bytes: readFileSync(join(folder, url)) }));
        const listed = files.map(({ url, bytes }) => ({
          url,
          revision: NAMED_BY_CONTENT.test(url) ? null : createHash('sha256').update(bytes).digest('hex').slice(0, 16),
        }));
        const zipped = files.reduce((sum, { bytes }) => sum + gzipSync(bytes).length, 0);
        this.info(`For use without a network: ${files.length} files, ${(zipped / 1000).toFixed(0)} kB gzipped.`);
        await build({
          configFile: false,
          root,
          logLevel: 'warn',
          publicDir: false,
          define: { FILES_OF_THIS_BUILD: JSON.stringify(listed) },
          build: {
            target: 'es2022',
            outDir: folder,
            emptyOutDir: false,
            modulePreload: false,
            rolldownOptions: {
              input: join(root, 'src', 'service-worker.ts'),
              output: { format: 'iife', entryFileNames: WORKER },
            },
          },
        });
      },
    },
  };
}
