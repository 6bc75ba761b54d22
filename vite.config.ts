import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { firstLoad } from './scripts/first-load.mjs';
import { frameAncestors } from './scripts/frame-ancestors.mjs';
import { levelParts } from './scripts/level-parts.mjs';
import { offline } from './scripts/offline.mjs';

/** What the page may load and run. No inline script, no eval: only the chain's and the network's own WebAssembly is compiled. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "frame-src 'self'", // the classroom shows levels and exhibits in frames
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The pages for tests also show the game in a frame, from whichever port it has. */
const policyOf = (mode: string) =>
  mode === 'pages'
    ? CONTENT_SECURITY_POLICY.replace("frame-src 'self'", "frame-src 'self' http://127.0.0.1:*")
    : CONTENT_SECURITY_POLICY;

/** Who may show the page in a frame is the choice of whoever hosts it, and only a header can say it (docs/embedding.md). */
const headersOf = (mode: string) => ({
  'Content-Security-Policy': `${policyOf(mode)}; frame-ancestors ${frameAncestors(process.env.FRAME_ANCESTORS)}`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
});

/** Writes the policy into the built page too, for hosts that cannot send headers. */
function policyInPage(policy: string): Plugin {
  return {
    name: 'policy-in-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** Pixi's own files, which its package does not export one by one. */
export const PIXI_FILES = {
  find: /^pixi\.js\/lib\//,
  replacement: `${resolve(import.meta.dirname, 'node_modules/pixi.js/lib')}/`,
};

/**
 * The page's first script only watches over the start and asks for the rest; this lets the browser fetch the rest at the same time.
 */
function restAtOnce(): Plugin {
  return {
    name: 'rest-at-once',
    apply: 'build',
    transformIndexHtml(_, { bundle }) {
      const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk');
      const main = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/src/main.tsx'));
      const linked = chunks.find(({ isEntry }) => isEntry)?.imports ?? [];
      const files = main === undefined ? [] : [main.fileName, ...main.imports];
      return files
        .filter((file) => !linked.includes(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
          injectTo: 'head',
        }));
    },
  };
}

/**
 * Mode `production` builds the game into dist/; mode `pages` builds the small pages of e2e/pages that
 * tests and benchmarks open, so that nothing made for a test ships with the game.
 */
export default defineConfig(({ mode }) => ({
  root: resolve(import.meta.dirname, mode === 'pages' ? 'e2e/pages' : '.'),
  base: './',
  publicDir: mode === 'pages' ? false : 'public',
  plugins: [
    levelParts(),
    react(),
    policyInPage(policyOf(mode)),
    ...(mode === 'pages' ? [] : [restAtOnce(), firstLoad(), offline()]),
  ],
  resolve: { alias: [PIXI_FILES] },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    outDir: resolve(import.meta.dirname, mode === 'pages' ? 'build/pages' : 'dist'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      checks: { pluginTimings: false },
      input:
        mode === 'pages'
          ? readdirSync(resolve(import.meta.dirname, 'e2e/pages'))
              .filter((name) => name.endsWith('.html'))
              .map((page) => resolve(import.meta.dirname, 'e2e/pages', page))
          : resolve(import.meta.dirname, 'index.html'),
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|zustand)[\\/]/ },
            // Apart from the first script: a chunk that is fetched later must not lead back to it, which Firefox reports as a failure.
            {
              name: 'start',
              test: /vite[\\/]preload-helper|src[\\/](trouble|languages|language[\\/](index|names|say))\.ts$/,
            },
          ],
        },
      },
    },
  },
  server: { port: 5173, host: '127.0.0.1' },
  preview: { headers: headersOf(mode) },
}));
