import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

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
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const SECURITY_HEADERS = {
  'Content-Security-Policy': `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** Writes the policy into the built page too, for hosts that cannot send headers. */
function policyInPage(): Plugin {
  return {
    name: 'policy-in-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
    ],
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
  plugins: [react(), policyInPage()],
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
          ? ['determinism.html', 'empty-scene.html'].map((page) => resolve(import.meta.dirname, 'e2e/pages', page))
          : resolve(import.meta.dirname, 'index.html'),
      output: {
        codeSplitting: {
          groups: [{ name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|zustand)[\\/]/ }],
        },
      },
    },
  },
  server: { port: 5173, host: '127.0.0.1' },
  preview: { headers: SECURITY_HEADERS },
}));
