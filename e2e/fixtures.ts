import { test as base, expect } from '@playwright/test';

/** What a test allows the page to complain about; by default nothing. */
interface Quiet {
  /** Lets a console error or page error pass when it matches. */
  allow(pattern: RegExp): void;
}

/**
 * Playwright's `test`, which also fails a test when the page writes an error to the console, throws,
 * or sends a request to another host than the one that serves it.
 */
export const test = base.extend<{ quiet: Quiet; pagesURL: string }>({
  /** Where the pages of e2e/pages are served. */
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern
  pagesURL: async ({}, use) => use(`http://127.0.0.1:${process.env.SKIPFOLD_PAGES_PORT}/`),

  quiet: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      const allowed: RegExp[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`console error: ${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (webError) => {
        const error = webError.error();
        complaints.push(`page error: ${error.stack ?? error.message}`);
      });
      context.on('request', (request) => {
        const url = new URL(request.url());
        const isLocal = url.hostname === '127.0.0.1' || ['data:', 'blob:', 'file:'].includes(url.protocol);
        if (!isLocal) complaints.push(`request to another host: ${request.url()}`);
      });
      await use({ allow: (pattern) => allowed.push(pattern) });
      const unexpected = complaints.filter((complaint) => !allowed.some((pattern) => pattern.test(complaint)));
      expect(unexpected, 'the page stayed quiet').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
