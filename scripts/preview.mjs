// Builds a page and serves it as it would be hosted: strict Content-Security-Policy and all.
// `node scripts/preview.mjs 4173` serves the game, `node scripts/preview.mjs 4174 pages` the pages that tests and benchmarks open.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, preview } from 'vite';
import { ensureKernels, fail, root } from './setup.mjs';

/**
 * Builds for production and serves the result on the loopback address.
 * @param {{port: number, mode?: string, isBuilt?: boolean, plugins?: import('vite').Plugin[]}} options `mode` 'production' (the game) or
 *   'pages'; port 0 takes a free one; `plugins` change what is served, not what is built
 * @throws {Error} when the build fails or the port is taken
 */
export async function buildAndServe({ port, mode = 'production', isBuilt = false, plugins = [] }) {
  const shared = { configFile: join(root, 'vite.config.ts'), mode, logLevel: 'warn' };
  if (!isBuilt) await build(shared);
  return preview({ ...shared, plugins, preview: { port, strictPort: true, host: '127.0.0.1', open: false } });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [port, mode] = process.argv.slice(2);
  try {
    ensureKernels();
    await buildAndServe({ port: Number(port), mode, isBuilt: process.env.SKIPFOLD_BUILT === '1' });
    process.stdout.write(`http://localhost:${port}/\n`);
  } catch (error) {
    fail(error.message);
  }
}
