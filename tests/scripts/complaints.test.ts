import { expect, it } from 'vitest';
import { readComplaint } from '../../scripts/browsers/serve.ts';

it('passes on what the listener in a page heard', () => {
  expect(readComplaint('{"heard":"console.warn: too many"}')).toBe('console.warn: too many');
});

it('tells a browser’s report of what the policy blocked in one line', () => {
  const report = { 'blocked-uri': 'eval', 'violated-directive': 'script-src', 'source-file': 'http://h/a.js' };
  expect(readComplaint(JSON.stringify({ 'csp-report': report }))).toBe(
    'blocked by the policy: eval (script-src) in http://h/a.js',
  );
});
